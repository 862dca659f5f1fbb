import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { CheckedList } from '../checking/checked-list.ts'
import type { Power } from '../dataset/power.ts'

type Powers = () => AsyncIterable<Power>

/**
 * Powers that are read from their files once, for whoever goes over them several times: reading YAML takes most of the time of a
 * publication. They lie in a temporary file meanwhile, as a list may be larger than the memory.
 */
export async function withSpooled<Result>(
  powers: Powers,
  use: (spooled: Powers) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'powerlist-'))
  const file = join(folder, 'powers.ndjson')
  try {
    await pipeline(Readable.from(lines(powers())), createWriteStream(file))
    return await use(() => read(file))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The same for lists, from the moment on at which they have passed the check. */
export const withSpooledLists = async <Result>(
  lists: CheckedList[],
  use: (spooled: CheckedList[]) => Promise<Result>,
): Promise<Result> => {
  const [list, ...more] = lists
  return list === undefined
    ? use([])
    : withSpooled(
        () => list.powers(),
        (powers) => withSpooledLists(more, (others) => use([{ ...list, powers }, ...others])),
      )
}

async function* lines(powers: AsyncIterable<Power>) {
  for await (const power of powers) yield `${JSON.stringify(power)}\n`
}

/** Line by line; readline would also break where a text has U+2028. */
async function* read(file: string): AsyncGenerator<Power> {
  let rest = ''
  for await (const chunk of createReadStream(file, { encoding: 'utf8' })) {
    const whole = `${rest}${chunk}`.split('\n')
    rest = whole.pop() ?? ''
    for (const line of whole) yield JSON.parse(line) as Power
  }
}
