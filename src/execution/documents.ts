import { type DocumentNode, GraphQLError, getOperationAST, parse, validate } from 'graphql'
import { LRUCache } from 'lru-cache'
import type { Issue } from '../errors.ts'
import { badUserInput, queryTooComplex } from '../errors.ts'
import { MAX_TOKENS } from '../limits.ts'
import { schema } from '../schema.ts'
import { type Compiled, compile } from './compile.ts'
import { type Deprecation, deprecationOf } from './deprecation.ts'
import { asRequestError } from './request-error.ts'
import { unspeakableLiterals } from './unspeakable.ts'

/** A document that can be executed, with what is known of it however often it comes. */
export type Prepared = {
  document: DocumentNode
  /** Texts in it that cannot be asked about. */
  unspeakable: Issue[]
  /** As a function of its own, for a document that comes often; undefined for one that cannot be compiled. */
  compiled: () => Compiled | undefined
  /** Of what is deprecated in it; undefined where nothing is. */
  deprecation: () => Deprecation | undefined
}

/** Documents by their text: parsed and validated once, or why they are refused. */
export function documentsOf() {
  const held = new LRUCache<string, Prepared | Refused>({
    maxSize: 16 * 1024 * 1024,
    // What is parsed and compiled of a text takes many times its length.
    sizeCalculation: (_, text) => 1_000 + 40 * text.length,
  })
  return (text: string): Prepared | Refused => {
    const known = held.get(text)
    if (known) return known
    const found = read(text)
    held.set(text, found)
    return found
  }
}

export type Refused = {
  refused: (operationName?: string | null) => GraphQLError[]
  document?: DocumentNode
}

function read(text: string): Prepared | Refused {
  let document: DocumentNode
  try {
    document = parse(text, { maxTokens: MAX_TOKENS })
  } catch (error) {
    const refused = [asParseError(error)]
    return { refused: () => refused }
  }
  const errors = validate(schema, document).map(asValidationError)
  // Which operation is meant is asked before whether the document is valid.
  if (errors.length > 0)
    return {
      document,
      refused: (name) => (getOperationAST(document, name) ? errors : [whichOperation()]),
    }
  return prepared(document, text.length)
}

/** A valid document, of so many characters; left out: of our own. */
export function prepared(document: DocumentNode, length = 0): Prepared {
  let times = length > MOST_COMPILED ? WORTH_IT : 0
  let compiled: Compiled | undefined
  let deprecation: Deprecation | undefined
  return {
    document,
    unspeakable: unspeakableLiterals(document),
    compiled: () => {
      times += 1
      if (times === WORTH_IT) compiled = compile(schema, document)
      return compiled
    },
    deprecation: () => {
      deprecation ??= deprecationOf(schema, document) ?? NOTHING
      return deprecation === NOTHING ? undefined : deprecation
    },
  }
}

const NOTHING: Deprecation = { since: '', until: '' }

/** A document that is asked for the third time is worth the milliseconds that compiling it takes. */
const WORTH_IT = 3

/** Characters of the longest document that is compiled, all in one go: a hundred milliseconds at most. */
const MOST_COMPILED = 6_000

export const whichOperation = () => {
  const message = 'Could not determine what operation to execute.'
  const { extensions } = badUserInput(message, [{ path: [], message }])
  return new GraphQLError(message, { extensions: { ...extensions, http: { status: 400 } } })
}

function asParseError(error: unknown) {
  if (!(error instanceof GraphQLError)) throw error
  if (error.message.includes('tokens')) {
    const message = `The document has more than ${MAX_TOKENS} tokens (names, punctuation, values)`
    return asRequestError(queryTooComplex(message, MAX_TOKENS + 1, MAX_TOKENS))
  }
  return coded(error, 'GRAPHQL_PARSE_FAILED')
}

const asValidationError = (error: GraphQLError) => coded(error, 'GRAPHQL_VALIDATION_FAILED')

const coded = (error: GraphQLError, code: string) =>
  asRequestError(
    new GraphQLError(error.message, {
      ...error,
      nodes: error.nodes,
      source: error.source,
      positions: error.positions,
      extensions: { code },
    }),
  )
