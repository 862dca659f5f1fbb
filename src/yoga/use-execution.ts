import { getOperationAST, type OperationTypeNode } from 'graphql'
import type { GraphQLParams, Plugin } from 'graphql-yoga'
import type { AdmissionControl } from '../admission/admission-control.ts'
import type { RequestContext } from '../admission/request-context.ts'
import type { Runner } from '../execution/run.ts'
import { withinSize } from '../execution/written.ts'
import type { Context } from '../graphql/context.ts'
import { PRICE_MADE } from '../limits.ts'

type Given = {
  runner: Runner
  admission: AdmissionControl
  context: (signal: AbortSignal, address?: string) => Context
}

/** Has Yoga take its results from where all others come from, within the same limits; it runs subscriptions itself. */
export const useExecution = ({ runner, admission, context }: Given): Plugin => ({
  onParams({ params, request, setParamsHandler }) {
    const kind = kindOf(runner, params)
    // That nothing can be changed by GET either, Yoga says.
    if (kind === 'subscription' || (kind === 'mutation' && request.method === 'GET')) return
    setParamsHandler(async ({ params, context: given, request: { signal } }) => {
      const { requestContext } = given as { requestContext?: RequestContext }
      const { result } = await runner.executed(
        { ...params, query: params.query ?? '' },
        {
          reading: (given) => context(given, requestContext?.address),
          signal,
          turn: requestContext && (() => admission.turn(requestContext)),
          admit: requestContext && ((cost) => admission.begin(requestContext, cost)),
        },
      )
      return withinSize(result)
    })
  },
  async onSubscribe({ args, setResultAndStopExecution }) {
    const { requestContext, ...reading } = args.contextValue as unknown as Context & {
      requestContext?: RequestContext
    }
    const operation = getOperationAST(args.document, args.operationName)
    if (!operation) return
    const { cost, refused } = runner.check(args.document, operation, {
      variables: args.variableValues ?? {},
      reading,
    })
    const unpaid =
      !refused && requestContext && (await admission.pay(requestContext, cost - PRICE_MADE))
    const errors = refused ?? (unpaid ? [unpaid] : undefined)
    if (errors) setResultAndStopExecution({ errors })
  },
})

const kindOf = (
  runner: Runner,
  { query, operationName }: GraphQLParams,
): OperationTypeNode | undefined =>
  typeof query === 'string' ? runner.operationKind(query, operationName) : undefined
