import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  type GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  parse,
  validate,
} from 'graphql'
import { LRUCache } from 'lru-cache'
import type { Operation } from '../cache/key.ts'
import { type Compiled, compile } from '../execution/compile.ts'
import type { Context } from '../graphql/context.ts'
import { MAX_TOKENS } from '../limits.ts'
import type { Gate } from '../traffic/gate.ts'
import type { Visit } from '../traffic/visit.ts'
import { admission } from './use-admission.ts'
import { refusalOf } from './use-limits.ts'

type Given = { schema: GraphQLSchema; mask: (error: unknown) => GraphQLError; gate: Gate }
type Document = { document: DocumentNode; times: number; compiled?: Compiled }

/** A document that is asked for the third time is worth the milliseconds that compiling it takes. */
const WORTH_IT = 3

/**
 * Runs queries with nothing wrong in them, without the rest of what a request goes through: half the time of a small one. Undefined,
 * before anything is read, for one that is to be refused, which Yoga does with all that belongs to it.
 */
export function direct({ schema, mask, gate }: Given) {
  const documents = new LRUCache<string, Document | 'wrong'>({
    maxSize: 16 * 1024 * 1024,
    // What is parsed and compiled of a text takes many times its length.
    sizeCalculation: (_, text) => 1_000 + 40 * text.length,
  })

  const documentOf = (text: string): Document | 'wrong' => {
    const held = documents.get(text)
    if (held) return held
    const found = read(schema, text)
    documents.set(text, found)
    return found
  }

  return async (
    { query, variables, operationName }: Operation,
    contextValue: Context,
    visit: Visit,
  ): Promise<ExecutionResult | undefined> => {
    const held = documentOf(query)
    if (held === 'wrong') return undefined
    const { document } = held
    const variableValues = variables ?? {}
    if (!getOperationAST(document, operationName)) return undefined
    if (refusalOf({ schema, document, operationName, variableValues, contextValue }))
      return undefined
    const refused = await admission(gate, visit, contextValue)
    if (refused) return { errors: [refused] }
    held.times += 1
    if (held.times === WORTH_IT) held.compiled = compile(schema, document)
    const { compiled } = held
    const { data, errors } = compiled
      ? await compiled(undefined, contextValue, variableValues)
      : await execute({ schema, document, contextValue, variableValues, operationName })
    return errors ? { data, errors: errors.map(mask) } : { data }
  }
}

function read(schema: GraphQLSchema, text: string): Document | 'wrong' {
  try {
    const document = parse(text, { maxTokens: MAX_TOKENS })
    return validate(schema, document).length > 0 ? 'wrong' : { document, times: 0 }
  } catch {
    return 'wrong'
  }
}
