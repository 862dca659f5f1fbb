import { getOperationAST, type OperationTypeNode } from 'graphql'
import type { GraphQLParams, Plugin } from 'graphql-yoga'
import type { Runner } from '../execution/run.ts'
import { withinSize } from '../execution/written.ts'
import type { Context } from '../graphql/context.ts'
import { PRICE_MADE } from '../limits.ts'
import type { Gate } from '../traffic/gate.ts'
import type { Visit } from '../traffic/visit.ts'

type Given = { runner: Runner; gate: Gate; context: (signal: AbortSignal) => Context }

/** Has Yoga take its results from where all others come from, within the same limits; it runs subscriptions itself. */
export const useExecution = ({ runner, gate, context }: Given): Plugin => ({
  onParams({ params, request, setParamsHandler }) {
    const kind = kindOf(runner, params)
    // That nothing can be changed by GET either, Yoga says.
    if (kind === 'subscription' || (kind === 'mutation' && request.method === 'GET')) return
    setParamsHandler(async ({ params, context: given, request: { signal } }) => {
      const { visit } = given as { visit?: Visit }
      const { result } = await runner.executed(
        { ...params, query: params.query ?? '' },
        {
          reading: context,
          signal,
          turn: visit && (() => gate.turn(visit)),
          admit: visit && ((cost) => admission(gate, visit, cost)),
        },
      )
      return withinSize(result)
    })
  },
  async onSubscribe({ args, setResultAndStopExecution }) {
    const { visit, ...reading } = args.contextValue as unknown as Context & { visit?: Visit }
    const operation = getOperationAST(args.document, args.operationName)
    if (!operation) return
    const { cost, refused } = runner.check(args.document, operation, {
      variables: args.variableValues ?? {},
      reading,
    })
    const unpaid = !refused && visit && (await gate.pay(visit, cost - PRICE_MADE))
    const errors = refused ?? (unpaid ? [unpaid] : undefined)
    if (errors) setResultAndStopExecution({ errors })
  },
})

const kindOf = (
  runner: Runner,
  { query, operationName }: GraphQLParams,
): OperationTypeNode | undefined =>
  typeof query === 'string' ? runner.operationKind(query, operationName) : undefined

/** Why an operation that costs so much is not begun; nobody pays for what there was no room for. */
export const admission = async (gate: Gate, visit: Visit, cost: number) =>
  (await gate.weigh(visit, cost)) ?? (await gate.pay(visit, cost - PRICE_MADE))
