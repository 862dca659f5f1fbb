import {
  type ExecutionResult,
  execute,
  type GraphQLError,
  getOperationAST,
  type OperationTypeNode,
} from 'graphql'
import { tookTooLong } from '../errors.ts'
import type { Context } from '../graphql/context.ts'
import { type Meter, meterOf } from '../graphql/meter.ts'
import { MAX_QUERY_TIME } from '../limits.ts'
import { schema } from '../schema.ts'
import { checkLimits } from './check-limits.ts'
import { documentsOf, type Prepared, type Refused, whichOperation } from './documents.ts'
import { listLengths } from './list-lengths.ts'
import { type Written, written } from './written.ts'

export type Query = {
  /** A text, or a document of our own that `prepared` has made ready. */
  query: string | Prepared
  variables?: Record<string, unknown> | null
  operationName?: string | null
}

export type RunContext = {
  /** What it is read in. */
  reading: Context
  /** Aborts when nobody wants the answer any more. */
  signal?: AbortSignal
  /** Says of an operation whose cost is known why it is not begun; undefined where it is. */
  admit?: (cost: number) => Promise<GraphQLError | undefined> | GraphQLError | undefined
  /** Waits between two slices of the work; left out: for the next turn of the event loop. */
  turn?: () => Promise<void>
  /** In milliseconds. */
  within?: number
}

/** What came of an operation, and what has to be known to keep it. */
export type Executed = {
  result: ExecutionResult
  /** In points: what it was priced at, or what it took where that is more. */
  cost: number
  /** Of the catalogue. */
  version: number
  /** The day in Asia/Shanghai that it was answered as of. */
  day: string
  /** It would be another one on another day. */
  dependsOnToday: boolean
}

/** Runs queries: parsed and validated, or known by their text, costed, admitted, executed within bounds, masked and written. */
export function runner(mask: (error: unknown) => GraphQLError) {
  const documents = documentsOf()
  const find = (query: string | Prepared) => (typeof query === 'string' ? documents(query) : query)

  /** The result of a query, with errors of every kind in it; rejects only where the signal says that nobody waits for it. */
  async function executed(query: Query, context: RunContext): Promise<Executed> {
    const { reading, signal, within = MAX_QUERY_TIME } = context
    const meter = meterOf({ turn: context.turn })
    const late = AbortSignal.timeout(within)
    const leave = () => meter.stop(signal?.reason)
    const giveUp = () => meter.stop(tookTooLong(within))
    signal?.addEventListener('abort', leave, { once: true })
    late.addEventListener('abort', giveUp, { once: true })
    const day = reading.today()
    const seen: Seen = { cost: 0, ofToday: false }
    const today = () => {
      seen.ofToday = true
      return day
    }
    try {
      signal?.throwIfAborted()
      const work = answer(find(query.query), query, { ...context, meter, seen, reading: { ...reading, today, meter } })
      const result = await meter.whole(work)
      return told(result)
    } catch (error) {
      if (signal?.aborted) throw error
      return told({ errors: [mask(error)] })
    } finally {
      signal?.removeEventListener('abort', leave)
      late.removeEventListener('abort', giveUp)
    }

    function told(result: ExecutionResult): Executed {
      const cost = Math.max(seen.cost, meter.points)
      return { result, cost, version: reading.version, day, dependsOnToday: seen.ofToday }
    }
  }

  async function answer(
    found: Prepared | Refused,
    { variables, operationName }: Query,
    { admit, reading, seen }: RunContext & { seen: Seen; meter: Meter },
  ): Promise<ExecutionResult> {
    if ('refused' in found) return { errors: found.refused(operationName).map(mask) }
    const { document } = found
    const operation = getOperationAST(document, operationName)
    if (!operation) return { errors: [whichOperation()] }
    const variableValues = variables ?? {}
    const { cost, refused } = checkLimits({
      prepared: found,
      operation,
      variables: variableValues,
      lengths: listLengths(reading.catalogue?.longest),
    })
    seen.cost = cost
    if (refused) return { errors: refused.map(mask) }
    const notNow = await admit?.(cost)
    if (notNow) return { errors: [notNow] }
    const compiled = found.compiled()
    const { data, errors } = compiled
      ? await compiled(undefined, reading, variableValues)
      : await execute({ schema, document, contextValue: reading, variableValues, operationName })
    return errors ? { data, errors: errors.map(mask) } : { data }
  }

  return {
    executed,
    /** The answer to a query as it goes out. */
    run: async (query: Query, context: RunContext): Promise<Executed & Written> => {
      const found = await executed(query, context)
      return { ...found, ...written(found.result) }
    },
    /** What kind of operation is meant; undefined where no document, or none of its operations, says so. */
    operationKind(text: string, operationName?: string | null): OperationTypeNode | undefined {
      const { document } = documents(text)
      return (document && getOperationAST(document, operationName)?.operation) ?? undefined
    },
  }
}

type Seen = { cost: number; ofToday: boolean }
