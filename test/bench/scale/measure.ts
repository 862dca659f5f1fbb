import type { Question } from './questions.ts'
import type { Asked, Served } from './served.ts'
import type { Subject } from './subjects.ts'

/** A catalogue that is served, and what it is asked about. */
export type Measured = {
  powers: number
  name: string
  size: number
  service: Served
  subjects: Subject[]
}

/** Milliseconds of one question in a catalogue. */
export type Figures = { p50: number; p95: number }

const WARMING = 16

/** Asks a question of every catalogue in turn, so that whatever else the machine does slows all of them. */
export async function measure(question: Question, catalogues: Measured[]): Promise<Figures[]> {
  const times: number[][] = catalogues.map(() => [])
  const rounds = Math.min(...catalogues.map(({ subjects }) => subjects.length))
  for (let round = 0; round < rounds; round++)
    for (const [index, { service, subjects }] of catalogues.entries()) {
      const subject = subjects[round] as Subject
      const { milliseconds } = await service.ask(askOf(question, subject))
      if (round >= WARMING) times[index]?.push(milliseconds)
    }
  return times.map((taken) => {
    const sorted = taken.toSorted((one, other) => one - other)
    const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN
    return { p50: at(0.5), p95: at(0.95) }
  })
}

/** A question asked about a subject. */
export const askOf = ({ query, file, refused }: Question, subject: Subject): Asked =>
  file ? { path: `/export/${subject.edition}.ndjson` } : { query, variables: subject, refused }
