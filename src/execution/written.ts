import { type ExecutionResult, GraphQLError } from 'graphql'
import { queryTooComplex } from '../errors.ts'
import { MAX_ANSWER } from '../limits.ts'
import { bytesOf, type Json, utf8 } from './json.ts'
import { asRequestError } from './request-error.ts'

/** What comes of an operation: its data as JSON, or a result. */
export type Outcome = { json: Json } | ExecutionResult

export const resultOf = (outcome: Outcome): ExecutionResult =>
  'json' in outcome ? { data: JSON.parse(bytesOf(outcome.json).toString()) } : outcome

/** A result as it goes out. */
export type Written = {
  /** JSON. */
  body: Buffer
  /** It has data and no errors: the same question has the same answer. */
  ok: boolean
  /** Of a response of the type application/graphql-response+json, and of one of application/json. */
  status: { response: number; json: number }
  /** That its errors ask for: Retry-After. */
  headers: Record<string, string>
}

/** A result as bytes; one that has more than an answer may have is an error. */
export function written(outcome: Outcome): Written {
  const isJson = 'json' in outcome
  const body = isJson
    ? bytesOf(outcome.json, '{"data":', '}')
    : utf8(JSON.stringify(withoutStatus(outcome)))
  if (body.byteLength > MAX_ANSWER) return written({ errors: [tooLarge(body.byteLength)] })
  const { data, errors } = isJson ? { data: true, errors: undefined } : outcome
  return { body, ok: data != null && !errors, ...statusOf(errors ?? []) }
}

/** The same result, or an error where it has more bytes than an answer may have. */
export function withinSize(result: ExecutionResult): ExecutionResult {
  const bytes = Buffer.byteLength(JSON.stringify(result))
  return bytes > MAX_ANSWER ? { errors: [tooLarge(bytes)] } : result
}

function tooLarge(bytes: number) {
  const message = `The answer has ${bytes} bytes; up to ${MAX_ANSWER} are sent. Ask for fewer items a page`
  return asRequestError(queryTooComplex(message, bytes, MAX_ANSWER))
}

const withoutStatus = ({ data, errors }: ExecutionResult) =>
  errors ? { data, errors: errors.map(plainError) } : { data }

/** What a caller reads of an error; of HTTP speaks the response itself. */
function plainError({ message, nodes, source, positions, path, extensions }: GraphQLError) {
  const { http: _, ...more } = extensions
  const given = Object.keys(more).length > 0 ? more : undefined
  return new GraphQLError(message, { nodes, source, positions, path, extensions: given })
}

type Http = { status?: number; spec?: boolean; headers?: Record<string, string> }

/** The gravest status of all errors; those found before execution are 200 in application/json. */
function statusOf(errors: readonly GraphQLError[]) {
  const all = errors.map(({ extensions }) => (extensions.http ?? {}) as Http)
  const gravest = (given: Http[]) => Math.max(200, ...given.map(({ status = 200 }) => status))
  return {
    status: { response: gravest(all), json: gravest(all.filter(({ spec }) => !spec)) },
    headers: Object.assign({}, ...all.map(({ headers }) => headers)) as Record<string, string>,
  }
}
