import type { Ask } from './ask.ts'
import { leave } from './leaver.ts'
import type { questions } from './questions.ts'
import type { Tally } from './tally.ts'

type Given = { url: string; ask: Ask; questions: ReturnType<typeof questions>; tally: Tally }

/** Asks one question at a time, most often what is asked most often. */
export function mix({ url, ask, questions, tally }: Given): () => Promise<unknown> {
  const { kept, made, search, wholeList, file, feed, address, health } = questions
  const leaves = () => leave(url, Math.random() < 0.5 ? made() : file(), tally)
  const asks = (question: typeof kept) => () => ask(question())
  const shares: [number, () => Promise<unknown>][] = [
    [8, asks(kept)],
    [5, asks(made)],
    [3, asks(search)],
    [1, asks(wholeList)],
    [1, asks(file)],
    [1, asks(feed)],
    [2, asks(address)],
    [1, asks(health)],
    [1, leaves],
  ]
  const all = shares.flatMap(([share, one]) => Array.from({ length: share }, () => one))
  return async () => all[Math.floor(Math.random() * all.length)]?.()
}
