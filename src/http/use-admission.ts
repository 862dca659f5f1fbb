import type { Plugin } from 'graphql-yoga'
import { PRICE_MADE } from '../limits.ts'
import type { Gate } from '../traffic/gate.ts'
import type { Visit } from '../traffic/visit.ts'
import { costOf } from './use-limits.ts'

/** Lets an operation begin, now that its cost is known: when there is room for it, and points are left to pay for it. */
export const useAdmission = (gate: Gate): Plugin => ({
  async onExecute({ args: { contextValue }, setResultAndStopExecution }) {
    const { visit } = contextValue as { visit?: Visit }
    const refused = visit && (await admission(gate, visit, contextValue))
    if (refused) setResultAndStopExecution({ errors: [refused] })
  },
  async onSubscribe({ args: { contextValue }, setResultAndStopExecution }) {
    const { visit } = contextValue as { visit?: Visit }
    const refused = visit && (await gate.pay(visit, costOf(contextValue) - PRICE_MADE))
    if (refused) setResultAndStopExecution({ errors: [refused] })
  },
})

/** Why the operation of this context is not begun; undefined where it is. */
export async function admission(gate: Gate, visit: Visit, contextValue: object) {
  const cost = costOf(contextValue)
  // Nobody pays for what there was no room for.
  return (await gate.weigh(visit, cost)) ?? (await gate.pay(visit, cost - PRICE_MADE))
}
