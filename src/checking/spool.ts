import { createReadStream } from 'node:fs'
import { appendFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Power } from '../dataset/power.ts'

/**
 * Powers that have passed the check, for whoever goes over them several times: reading and checking them takes most of the time of
 * a publication. They lie in temporary files meanwhile, one for each category, as a list may be larger than the memory.
 */
export type Spool = {
  add: (category: string, power: Power) => Promise<void>
  /** The powers of categories, one category after the other, each in the order in which they were added. */
  read: (categories: string[]) => AsyncGenerator<Power>
}

/** Gives each list a spool of its own, until what uses them has ended. */
export async function withSpools<Result>(
  use: (spool: () => Spool) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'powerlist-'))
  let count = 0
  try {
    return await use(() => spoolIn(join(folder, String(++count))))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function spoolIn(path: string): Spool {
  const waiting = new Map<string, string[]>()
  const known = new Set<string>()
  let length = 0
  const fileOf = (category: string) => `${path}-${category}`
  const write = async () => {
    for (const [category, lines] of waiting) await appendFile(fileOf(category), lines.join(''))
    waiting.clear()
    length = 0
  }
  return {
    add: async (category, power) => {
      const line = `${JSON.stringify(power)}\n`
      const lines = waiting.get(category)
      if (lines) lines.push(line)
      else waiting.set(category, [line])
      known.add(category)
      length += line.length
      if (length > MOST_WAITING) await write()
    },
    read: async function* (categories) {
      await write()
      for (const category of categories) if (known.has(category)) yield* read(fileOf(category))
    },
  }
}

/** Characters that are held until they are written. */
const MOST_WAITING = 4_000_000

/** Line by line; readline would also break where a text has U+2028. */
async function* read(file: string): AsyncGenerator<Power> {
  let rest = ''
  for await (const chunk of createReadStream(file, { encoding: 'utf8', highWaterMark: 1 << 20 })) {
    const whole = `${rest}${chunk}`.split('\n')
    rest = whole.pop() ?? ''
    for (const line of whole) yield JSON.parse(line) as Power
  }
}
