import type { ExecutionResult } from 'graphql'
import { type Point, pointsUpTo } from '../catalogue/points.ts'
import { type Cause, causesOfDays, causesOfVersions } from '../changes/causes.ts'
import { canonical } from '../dataset/canonical.ts'
import type { Executed } from '../execution/run.ts'
import type { Context } from '../graphql/context.ts'
import { FEED_COST, FEED_POINTS } from '../limits.ts'
import { comparable } from './comparable.ts'
import type { Operation } from './operation.ts'

/** That a query has had another answer from a point on. */
export type AnswerChange = {
  point: Point
  causes: Cause[]
  /** The point before, with the answer that it had. */
  previous: Point
  /** Comparable data; null where there was no answer. */
  before: unknown
  after: unknown
}

export type Followed = {
  /** The newest first. */
  changes: AnswerChange[]
  /** The points that were looked at reach back to this one. */
  oldest: Point | undefined
  /** Whether there are points before it. */
  more: boolean
  cost: number
  dependsOnToday: boolean
}

type Given = {
  operation: Operation
  /** Asks the query as of a point; throws what is no answer and none of the caller's doing. */
  ask: (point: Point) => Promise<Executed>
  /** As of the newest version that is wanted. */
  reading: Context
  /** The newest day that is wanted. */
  day: string
}

/** An answer with the point at which it was asked, and the earliest for which it is known to be the same. */
type State = { asked: Point; point: Point; answer: unknown; text: string }

/** How the answer to a query has changed, looking back from a version and a day, as far as so many points and so much cost go. */
export async function follow({ operation, ask, reading, day }: Given): Promise<Followed> {
  const points = await pointsUpTo(reading, day, FEED_POINTS + 2)
  const states: State[] = []
  let [cost, most, dependsOnToday, more] = [0, FEED_POINTS, false, false]
  for (const own of Map.groupBy(points, ({ version }) => version).values())
    for (const point of own) {
      more = states.length > most
      if (more) break
      const executed = await ask(point)
      const { result } = executed
      if (states.length === 0 && result.errors?.[0]) throw result.errors[0]
      cost += executed.cost
      dependsOnToday ||= executed.dependsOnToday
      most = Math.max(1, Math.min(FEED_POINTS, Math.floor(FEED_COST / executed.cost) - 1))
      const answer = answerIn(result, operation)
      // What does not depend on the day is the same on all days of a version.
      const since = executed.dependsOnToday ? point : (own.at(-1) ?? point)
      states.push({ asked: point, point: since, answer, text: canonical(answer) })
      if (!executed.dependsOnToday) break
    }
  const found = states.slice(0, -1).flatMap(({ point, answer, text }, index): Found[] => {
    const before = states[index + 1]
    return before && before.text !== text
      ? [{ point, previous: before.asked, before: before.answer, after: answer }]
      : []
  })
  const changes = await withCauses(found, reading)
  return { changes, oldest: states.at(-1)?.point, more, cost, dependsOnToday }
}

type Found = Omit<AnswerChange, 'causes'>

const answerIn = ({ data, errors }: ExecutionResult, { selection }: Operation): unknown =>
  errors || !data ? null : comparable(data, selection)

async function withCauses(found: Found[], reading: Context): Promise<AnswerChange[]> {
  const of = (ofVersion: boolean) =>
    found.flatMap(({ point }) => (point.ofVersion === ofVersion ? point : []))
  const [versions, days] = await Promise.all([
    causesOfVersions(
      reading,
      of(true).map(({ version }) => version),
    ),
    causesOfDays(
      reading,
      of(false).map(({ day }) => day),
    ),
  ])
  return found.map((change) => {
    const { point, before, after } = change
    const all = point.ofVersion
      ? versions.filter(({ version }) => version === point.version)
      : days.filter(({ day }) => day === point.day)
    // Of what happened at once, that which the answers speak of; where they speak of nothing by its key, it may be any.
    const texts = canonical([before, after])
    const named = all.filter(({ key }) => texts.includes(JSON.stringify(key)))
    return { ...change, causes: named.length > 0 ? named : all }
  })
}
