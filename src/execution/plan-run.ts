import type { GraphQLResolveInfo } from 'graphql'
import type { Context } from '../graphql/context.ts'
import type { MaybePromise } from '../graphql/maybe-promise.ts'
import type { Counter } from '../graphql/meter.ts'
import { type Json, Output } from './json.ts'

export type Variables = Record<string, unknown>

/** What one run of a plan knows; arguments and infos by the number of the field. */
type Known = {
  context: Context
  meter?: Counter
  variables: Variables
  args: Variables[]
  infos: GraphQLResolveInfo[]
  /** Whether a piece is being made, which is to be kept. */
  isPiece: boolean
}

export type PlanRun = Known & {
  /** How much of it is not there yet. */
  waiting: number
  done: () => void
  fail: (error: unknown) => void
}

export const runOf = (known: Known): PlanRun => ({
  ...known,
  waiting: 0,
  done: nobodyWaits,
  fail: nobodyWaits,
})

const nobodyWaits = () => {}

/** What is written in a run, when all of it is there; a failure of any part is one of the whole. */
export function whole(run: PlanRun, write: (output: Output) => void): MaybePromise<Json> {
  const output = new Output()
  write(output)
  if (run.waiting === 0) return output.json()
  const { promise, resolve, reject } = Promise.withResolvers<Json>()
  run.done = () => resolve(output.json())
  run.fail = reject
  return promise
}

/** Writes what is found when it comes. */
export function later<Found>(
  found: Promise<Found>,
  output: Output,
  run: PlanRun,
  write: (found: Found, place: Output) => void,
) {
  const place = output.place()
  run.waiting += 1
  found.then(
    (value) => {
      try {
        write(value, place)
      } catch (error) {
        run.fail(error)
      }
      run.waiting -= 1
      if (run.waiting === 0) run.done()
    },
    (error) => run.fail(error),
  )
}
