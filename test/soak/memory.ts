import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

/** MiB of memory; the heap, what is outside it, and open files where the service tells them. */
type Measured = { rss: number; heap?: number; external?: number; files?: number; seconds: number }

/** Measures again and again what a service holds. */
export function openMemory(url: string, pid: number) {
  const held: Measured[] = []
  const began = performance.now()
  return {
    held,
    measure: async () => {
      const seconds = Math.round((performance.now() - began) / 1_000)
      held.push({ ...(await measured(url, pid)), seconds })
    },
  }
}

export type Memory = ReturnType<typeof openMemory>

const MEBIBYTE = 1_048_576

async function measured(url: string, pid: number): Promise<Omit<Measured, 'seconds'>> {
  const metrics = await fetch(`${url}/metrics`)
  const text = await metrics.text()
  const value = (name: string) => {
    const found = new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1]
    return found === undefined ? undefined : Number(found)
  }
  const mebibytes = (name: string) => {
    const bytes = value(name)
    return bytes === undefined ? undefined : Math.round(bytes / MEBIBYTE)
  }
  return {
    rss: mebibytes('process_resident_memory_bytes') ?? (await fromSystem(pid)),
    heap: mebibytes('nodejs_heap_used_bytes'),
    external: mebibytes('nodejs_external_memory_bytes'),
    files: value('process_open_fds'),
  }
}

async function fromSystem(pid: number) {
  const { stdout } = await promisify(execFile)('ps', ['-o', 'rss=', '-p', String(pid)])
  return Math.round(Number(stdout) / 1024)
}

/** What was held at the end of each minute of a run, and of a shorter one at the end of each quarter. */
export function byTheMinute({ held }: Memory): Measured[] {
  const whole = held.at(-1)?.seconds ?? 0
  const step = Math.min(60, Math.max(1, whole / 4))
  return held.filter(
    ({ seconds }, index) =>
      index === held.length - 1 ||
      Math.floor(seconds / step) < Math.floor((held[index + 1]?.seconds ?? 0) / step),
  )
}

/** A run that is shorter says nothing of memory: what may be kept is being filled. */
export const TELLING_SECONDS = 300
const MOST_GROWTH = 48

/**
 * Whether memory grew without end: the least that was held in the last quarter of a run is more than 48 MiB above the
 * least of the quarter before. By then what a service may keep is kept.
 */
export function grew({ held }: Memory, seconds: number): boolean {
  const quarter = Math.floor(held.length / 4)
  const least = (from: number, to?: number) =>
    Math.min(...held.slice(from, to).map(({ rss }) => rss))
  return seconds >= TELLING_SECONDS && least(-quarter) - least(-2 * quarter, -quarter) > MOST_GROWTH
}
