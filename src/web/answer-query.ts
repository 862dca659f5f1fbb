import { hash } from 'node:crypto'
import type { GraphQLError } from 'graphql'
import type { AdmissionControl } from '../admission/admission-control.ts'
import type { RequestContext } from '../admission/request-context.ts'
import type { GeneratedResponse, Validity } from '../cache/generated-response.ts'
import { operationOf } from '../cache/key.ts'
import { type Moment, momentOf } from '../cache/moment.ts'
import type { CacheableRequest, PageSource } from '../cache/response-cache.ts'
import { ANSWER_MILLISECONDS } from '../database/reads.ts'
import { otherAnswer } from '../errors.ts'
import { deprecationHeaders } from '../execution/deprecation.ts'
import { utf8 } from '../execution/json.ts'
import type { Executed, Query, RunContext, Runner } from '../execution/run.ts'
import { type Written, written } from '../execution/written.ts'
import type { Context } from '../graphql/context.ts'
import { accepted } from '../http/accept.ts'
import { errorResponse } from '../http/error-response.ts'
import { flat } from '../http/response.ts'
import { PRICE_MADE } from '../limits.ts'
import { answerFollowed } from './answer-followed.ts'
import { byParameter } from './by-parameter.ts'
import { type Form, formsOf } from './forms.ts'
import type { Operation } from './operation.ts'
import { readyMade } from './ready-made.ts'
import { nextCursor } from './rows.ts'

/** For whom it is read, and for how long. */
type Asking = { signal: AbortSignal; address?: string; within: number }

type Given = {
  admission: AdmissionControl
  runner: Runner
  context: (asking: Moment & Asking) => Context
  mask: (error: unknown) => GraphQLError
}

/** Makes the answer to a query that the response cache does not hold, if it can be begun now. */
export function answerQuery({ admission, runner, context, mask }: Given) {
  const within = ANSWER_MILLISECONDS
  const followed = answerFollowed({
    admission,
    runner,
    context: (moment, asking) => context({ ...moment, ...asking, within }),
  })
  return async (asked: CacheableRequest, signal: AbortSignal): Promise<GeneratedResponse> => {
    const { context: requestContext } = asked
    const refused =
      admission.enter(requestContext) ??
      (await admission.firstTurn(requestContext)) ??
      (await admission.pay(requestContext, PRICE_MADE))
    try {
      return refused ? errorAnswer(refused) : await answer(asked, signal)
    } catch (error) {
      if (signal.aborted) throw error
      return errorAnswer(mask(error))
    } finally {
      admission.leave(requestContext)
    }
  }

  async function answer(asked: CacheableRequest, signal: AbortSignal): Promise<GeneratedResponse> {
    const { address, accept = '*/*', context: requestContext, page } = asked
    const operation = page ? undefined : operationOf(asked)
    const { sha256, ...moment } = momentOf(address, operation?.extensions)
    const running: RunContext = {
      reading: (given) =>
        context({ ...moment, signal: given, address: requestContext.address, within }),
      signal,
      turn: () => admission.turn(requestContext),
      admit: (cost) => admission.begin(requestContext, cost),
    }
    const generated = page
      ? await answerPage(page, running, requestContext)
      : operation
        ? await answerOperation(operation, accepted(accept).json, running)
        : isFollowed(address)
          ? await followed(address, { moment, running, requestContext })
          : await answerReadyMade(address, running)
    if (sha256 && generated.validity) expectSame(generated.body, sha256)
    return { ...generated, validity: generated.validity && lasting(generated.validity, moment) }
  }

  async function answerOperation(query: Query, type: string | undefined, running: RunContext) {
    const found = await runner.run(query, running)
    const status = type === 'application/json' ? found.status.json : found.status.response
    return generated(found, status, `${type}; charset=utf-8`)
  }

  /** The queries of a page begin once: what the later ones cost is only paid for. */
  async function answerPage(
    page: PageSource,
    running: RunContext,
    requestContext: RequestContext,
  ): Promise<GeneratedResponse> {
    const executed: Executed[] = []
    const paying = (cost: number) => admission.pay(requestContext, cost)
    for (const query of page.queries())
      executed.push(
        await runner.executed(query, executed.length > 0 ? { ...running, admit: paying } : running),
      )
    const { status, headers, body, dependsOnToday, unfinished } = await page.write(executed)
    const [first, ...more] = executed
    if (!first) throw new Error('expected a page to ask something')
    const { version, day } = first
    // Between two of its queries the catalogue may have moved on, or the day.
    const whole = more.every((each) => each.version === version && each.day === day)
    const ofToday = dependsOnToday || executed.some((each) => each.dependsOnToday)
    return {
      status,
      headers: flat({ ...headers, 'catalogue-version': String(version) }),
      body: Buffer.from(body),
      unfinished,
      validity:
        whole && !unfinished
          ? { version, day, dependsOnToday: ofToday, ofVersion: false }
          : undefined,
    }
  }

  /** What cannot be answered is a 400 there; the answer is plain JSON all the same. */
  async function answerReadyMade(address: string, running: RunContext): Promise<GeneratedResponse> {
    const { operation, format, query, variables } = readyMade(address)
    const executed = await runner.executed({ query, variables }, running)
    const result = byParameter(operation, executed.result)
    const found = { ...executed, ...written(result) }
    if (format !== undefined && found.ok)
      return table(found, operation, { format, variables, address })
    return generated(found, found.status.response, 'application/json; charset=utf-8')
  }
}

const isFollowed = (address: string) => /^[^?]*\.atom(\?|$)/.test(address)

type Asked = { format: string; variables: Record<string, unknown>; address: string }

/** An answer in another form than JSON. */
function table(
  found: Executed & Written,
  operation: Operation,
  { format, variables, address }: Asked,
): GeneratedResponse {
  const { data } = found.result
  const { name, table } = operation
  const { type, write } = formsOf(operation)[format] as Form
  const after = nextCursor(table, data)
  const next = new URLSearchParams(address.split('?')[1])
  if (table.after && after) next.set(table.after, after)
  const headers = {
    'content-disposition': `inline; filename="${name}.${format}"`,
    ...(table.after && after && { link: `<?${next}>; rel="next"` }),
  }
  const body = utf8(write(data, variables.lang))
  return generated({ ...found, body, headers }, 200, type)
}

const generated = (
  found: Omit<Executed, 'result'> & Written,
  status: number,
  type: string,
): GeneratedResponse => {
  const { version, day, dependsOnToday, cost, deprecation } = found
  return {
    status,
    headers: flat({
      'content-type': type,
      'catalogue-version': String(version),
      'query-cost': String(cost),
      ...(deprecation && deprecationHeaders(deprecation)),
      ...found.headers,
    }),
    body: found.body,
    validity: found.ok ? { version, day, dependsOnToday, ofVersion: false } : undefined,
  }
}

/** An address that says which bytes it had gives these, or says that it cannot. */
function expectSame(body: Buffer, sha256: string) {
  const now = hash('sha256', body, 'hex')
  if (now !== sha256) throw otherAnswer(now)
}

/** What was asked for as of a version, or with a day for today, depends on no other. */
const lasting = (validity: Validity, { version, today }: Moment): Validity => ({
  ...validity,
  dependsOnToday: validity.dependsOnToday && today === undefined,
  ofVersion: version !== undefined,
})

/** Its length and that it is not to be stored follow from the form in which it goes out. */
function errorAnswer(error: GraphQLError): GeneratedResponse {
  const { status, headers, body } = errorResponse(error)
  const kept = headers.filter((_, at) => !DERIVED.has(headers[at - (at % 2)] ?? ''))
  return { status, headers: kept, body: body as Buffer }
}

const DERIVED = new Set(['content-length', 'cache-control'])
