import {
  type DocumentNode,
  GraphQLError,
  getOperationAST,
  type OperationDefinitionNode,
  parse,
} from 'graphql'
import { LRUCache } from 'lru-cache'
import type { Issue } from '../errors.ts'
import { badUserInput, queryTooComplex } from '../errors.ts'
import { MAX_COMPARISONS, MAX_TOKENS } from '../limits.ts'
import { schema } from '../schema.ts'
import { comparisonsIn } from './comparisons.ts'
import { type Deprecation, deprecationOf } from './deprecation.ts'
import { keptCosts } from './kept-cost.ts'
import { type Plan, planner } from './plan.ts'
import { asRequestError } from './request-error.ts'
import { unspeakableLiterals } from './unspeakable.ts'
import { validationErrors } from './validation-errors.ts'

/** A document that can be executed, with what is known of it however often it comes. */
export type Prepared = {
  document: DocumentNode
  /** Texts in it that cannot be asked about. */
  unspeakable: Issue[]
  /** What an operation costs. */
  costOf: ReturnType<typeof keptCosts>
  /** What writes the answers to an operation. */
  plan: (operation: OperationDefinitionNode) => Plan
  /** Of what is deprecated in it; undefined where nothing is. */
  deprecation: () => Deprecation | undefined
}

/** Documents by their text: parsed and validated once, or why they are refused. */
export function documentsOf() {
  const held = new LRUCache<string, Prepared | Refused>({
    maxSize: 16 * 1024 * 1024,
    // What is parsed and planned of a text takes many times its length.
    sizeCalculation: (found, text) =>
      1_000 + 80 * text.length + ERROR_BYTES * ('errors' in found ? found.errors : 0),
  })
  return (text: string): Prepared | Refused => {
    const known = held.get(text)
    if (known) return known
    const found = read(text)
    held.set(text, found)
    return found
  }
}

/** What an error is taken to hold, beside the document. */
const ERROR_BYTES = 3_000

export type Refused = {
  refused: (operationName?: string | null) => GraphQLError[]
  /** How many errors it holds. */
  errors: number
  document?: DocumentNode
}

function read(text: string): Prepared | Refused {
  let document: DocumentNode
  let errors: GraphQLError[]
  try {
    document = parse(text, { maxTokens: MAX_TOKENS })
  } catch (error) {
    return refusedFor(asParseError(error))
  }
  const comparisons = comparisonsIn(document)
  if (comparisons > MAX_COMPARISONS) return refusedFor(invalid(`${AGAIN} (${comparisons})`))
  try {
    errors = validationErrors(schema, document).map(asValidationError)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return refusedFor(invalid(ENTANGLED))
  }
  if (errors.some(({ message }) => message === GIVEN_UP)) return refusedFor(invalid(ENTANGLED))
  // Which operation is meant is asked before whether the document is valid.
  if (errors.length > 0)
    return {
      document,
      errors: errors.length,
      refused: (name) => (getOperationAST(document, name) ? errors : [whichOperation()]),
    }
  return prepared(document)
}

function refusedFor(error: GraphQLError): Refused {
  const refused = [error]
  return { refused: () => refused, errors: 1 }
}

/** A valid document. */
export function prepared(document: DocumentNode): Prepared {
  const plans = new Map<OperationDefinitionNode, Plan>()
  let deprecation: Deprecation | undefined
  return {
    document,
    unspeakable: unspeakableLiterals(document),
    costOf: keptCosts(document),
    plan: (operation) => {
      const plan = plans.get(operation) ?? planner(schema, document, operation)
      plans.set(operation, plan)
      return plan
    },
    deprecation: () => {
      deprecation ??= deprecationOf(schema, document) ?? NOTHING
      return deprecation === NOTHING ? undefined : deprecation
    },
  }
}

const NOTHING: Deprecation = { since: '', until: '' }

export const whichOperation = () => {
  const message = 'Could not determine what operation to execute.'
  const { extensions } = badUserInput(message, [{ path: [], message }])
  return new GraphQLError(message, { extensions: { ...extensions, http: { status: 400 } } })
}

function asParseError(error: unknown) {
  if (error instanceof RangeError)
    return coded(new GraphQLError(`Syntax Error: ${ENTANGLED}`), 'GRAPHQL_PARSE_FAILED')
  if (!(error instanceof GraphQLError)) throw error
  if (error.message.includes('tokens')) {
    const message = `The document has more than ${MAX_TOKENS} tokens (names, punctuation, values)`
    return asRequestError(queryTooComplex(message, MAX_TOKENS + 1, MAX_TOKENS))
  }
  return coded(error, 'GRAPHQL_PARSE_FAILED')
}

/** What graphql-js says where fields and fragments had to be compared too often. */
const GIVEN_UP = 'Validation aborted.'

// Parser and rules call themselves for what is within something, and the stack of calls ends before the tokens do.
const ENTANGLED =
  'The document has lists, objects, fields or fragments within each other, more than can be followed'

const AGAIN = `The document names fields again and again in one place; up to ${MAX_COMPARISONS} comparisons with each other are allowed`

const invalid = (message: string) => asValidationError(new GraphQLError(message))

const asValidationError = (error: GraphQLError) => coded(error, 'GRAPHQL_VALIDATION_FAILED')

/** The places stay, and the nodes go: with them an error would hold what it was found with, up to 60 kB. */
const coded = ({ message, source, positions }: GraphQLError, code: string) =>
  asRequestError(new GraphQLError(message, { source, positions, extensions: { code } }))
