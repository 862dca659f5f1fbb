import { LRUCache } from 'lru-cache'
import type { Catalogue } from '../database/catalogue.ts'
import { dayAt, dayNumber } from '../day.ts'
import { type Answer, sizeOf } from './answer.ts'
import type { Keep } from './made.ts'

type Held = { answer: Answer; day: number }

export type KeptAnswers = ReturnType<typeof keptAnswers>

/**
 * Answers by their names, up to so many bytes; what was asked for longest ago goes first. All of one version of the
 * catalogue: with the next one, none is there any more.
 */
export function keptAnswers(catalogue: Catalogue, bytes: number) {
  const held =
    bytes > 0
      ? new LRUCache<string, Held>({
          maxSize: bytes,
          sizeCalculation: ({ answer }, name) => sizeOf(answer) + 2 * name.length,
        })
      : undefined
  catalogue.listen(
    () => held?.clear(),
    () => {},
  )
  return {
    find(name: string, now: number): Answer | undefined {
      const found = held?.get(name)
      return found && (!found.answer.ofToday || found.day === dayAt(now).day)
        ? found.answer
        : undefined
    },
    /** Keeps an answer that was read in the version that is the newest still. */
    keep(name: string, answer: Answer, { version, day }: Keep) {
      if (version === catalogue.version) held?.set(name, { answer, day: dayNumber(day) })
    },
    /** Counts the compressed forms that an answer has got since it was kept. */
    weigh(name: string, answer: Answer) {
      const found = held?.peek(name)
      if (found?.answer === answer) held?.set(name, found)
    },
    get bytes() {
      return held?.calculatedSize ?? 0
    },
    get count() {
      return held?.size ?? 0
    },
  }
}
