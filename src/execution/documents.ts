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
import { MAX_TOKENS } from '../limits.ts'
import { schema } from '../schema.ts'
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
  const errors = validationErrors(schema, document).map(asValidationError)
  // Which operation is meant is asked before whether the document is valid.
  if (errors.length > 0)
    return {
      document,
      refused: (name) => (getOperationAST(document, name) ? errors : [whichOperation()]),
    }
  return prepared(document)
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
