import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  type GraphQLError,
  getOperationAST,
  type OperationDefinitionNode,
  type OperationTypeNode,
} from 'graphql'
import { tookTooLong } from '../errors.ts'
import type { Context } from '../graphql/context.ts'
import { meterOf } from '../graphql/meter.ts'
import { MAX_QUERY_TIME } from '../limits.ts'
import { schema } from '../schema.ts'
import { checkLimits } from './check-limits.ts'
import type { Deprecation } from './deprecation.ts'
import { documentsOf, type Prepared, prepared, whichOperation } from './documents.ts'
import { listLengths } from './list-lengths.ts'
import type { Plan } from './plan.ts'
import { type Outcome, resultOf, type Written, written } from './written.ts'

export type Query = {
  /** A text, or a document of our own that `prepared` has made ready. */
  query: string | Prepared
  variables?: Record<string, unknown> | null
  operationName?: string | null
}

export type RunContext = {
  /** What it is read in, until the signal aborts. */
  reading: (signal: AbortSignal) => Context
  /** Aborts when nobody wants the answer any more. */
  signal?: AbortSignal
  /** Says of an operation whose cost is known why it is not begun; undefined where it is. */
  admit?: (cost: number) => Promise<GraphQLError | undefined> | GraphQLError | undefined
  /** Waits between two slices of the work; left out: for the next turn of the event loop. */
  turn?: () => Promise<void>
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
  /** Of what is deprecated in it; undefined where nothing is. */
  deprecation?: Deprecation
}

type Seen = Pick<Executed, 'cost' | 'deprecation'> & { todays: number }

type Admit = (
  cost: number,
  deprecation: Deprecation | undefined,
) => ReturnType<NonNullable<RunContext['admit']>>

export type Runner = ReturnType<typeof runner>

/** Runs queries: parsed and validated, or known by their text, costed, admitted, executed within bounds, masked and written; `within`: milliseconds. */
export function runner(mask: (error: unknown) => GraphQLError, within = MAX_QUERY_TIME) {
  const documents = documentsOf()
  /** What comes of a query, with errors of every kind in it; rejects only where the signal says that nobody waits for it. */
  async function outcomeOf(
    query: Query,
    context: RunContext,
  ): Promise<Omit<Executed, 'result'> & { outcome: Outcome }> {
    const { signal, turn } = context
    signal?.throwIfAborted()
    const ended = new AbortController()
    const reading = context.reading(ended.signal)
    const meter = meterOf({ turn })
    const end = (reason: unknown) => {
      meter.stop(reason)
      ended.abort(reason)
    }
    const leave = () => end(signal?.reason)
    signal?.addEventListener('abort', leave, { once: true })
    // AbortSignal.timeout would go off after each query, long after it was answered.
    const late = setTimeout(() => end(tookTooLong(within)), within)
    const day = reading.today()
    const seen: Seen = { cost: 0, todays: 0 }
    const today = () => {
      seen.todays += 1
      return day
    }
    const told = (outcome: Outcome) => ({
      outcome,
      cost: Math.max(seen.cost, meter.points),
      version: reading.version,
      day,
      dependsOnToday: seen.todays > 0,
      deprecation: seen.deprecation,
    })
    try {
      const admit = (cost: number, deprecation: Deprecation | undefined) => {
        Object.assign(seen, { cost, deprecation })
        return context.admit?.(cost)
      }
      return told(
        await meter.whole(
          answer(query, { ...reading, today, todays: () => seen.todays, meter }, admit),
        ),
      )
    } catch (error) {
      if (signal?.aborted) throw error
      return told({ errors: [mask(error)] })
    } finally {
      clearTimeout(late)
      signal?.removeEventListener('abort', leave)
    }
  }

  async function answer(
    { query, variables, operationName }: Query,
    contextValue: Context,
    admit: Admit,
  ): Promise<Outcome> {
    const found = typeof query === 'string' ? documents(query) : query
    if ('refused' in found) return { errors: found.refused(operationName) }
    const { document } = found
    const operation = getOperationAST(document, operationName)
    if (!operation) return { errors: [whichOperation()] }
    const variableValues = variables ?? {}
    const lengths = listLengths(contextValue.catalogue?.longest)
    const {
      cost,
      refused,
      coerced = {},
    } = checkLimits({
      prepared: found,
      operation,
      variables: variableValues,
      lengths,
    })
    if (refused) return { errors: refused }
    const notNow = await admit(cost, found.deprecation())
    if (notNow) return { errors: [notNow] }
    const json = await jsonOf(found.plan(operation), contextValue, coerced)
    if (json !== undefined) return { json }
    const { data, errors } = await execute({
      schema,
      document,
      contextValue: { ...contextValue },
      variableValues,
      operationName,
    })
    return errors ? { data, errors: errors.map(mask) } : { data }
  }

  return {
    /** The result of a query. */
    executed: async (query: Query, context: RunContext): Promise<Executed> => {
      const { outcome, ...found } = await outcomeOf(query, context)
      return { ...found, result: resultOf(outcome) }
    },
    /** The answer to a query as it goes out. */
    run: async (query: Query, context: RunContext): Promise<Omit<Executed, 'result'> & Written> => {
      const { outcome, ...found } = await outcomeOf(query, context)
      return { ...found, ...written(outcome) }
    },
    /** What an operation costs and why it is not begun, for what is not run here: subscriptions. */
    check: (
      document: DocumentNode,
      operation: OperationDefinitionNode,
      { variables, reading }: { variables: Record<string, unknown>; reading: Context },
    ) =>
      checkLimits({
        prepared: prepared(document),
        operation,
        variables,
        lengths: listLengths(reading.catalogue?.longest),
      }),
    /** What kind of operation is meant; undefined where no document, or none of its operations, says so. */
    operationKind(text: string, operationName?: string | null): OperationTypeNode | undefined {
      const { document } = documents(text)
      return (document && getOperationAST(document, operationName)?.operation) ?? undefined
    },
  }
}

/** The data of an answer as its plan writes it; undefined where it would have errors, which graphql-js is to find and to place. */
async function jsonOf(plan: Plan, context: Context, variables: Record<string, unknown>) {
  const { meter } = context
  try {
    return await plan(context, variables)
  } catch {
    if (meter?.ended) return meter.never
    meter?.again()
    return undefined
  }
}
