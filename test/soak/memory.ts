import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

type Measured = { rss: number; files?: number }

/** Measures again and again what a service holds: MiB of memory, and open files where they are told. */
export function openMemory(url: string, pid: number) {
  const held: Measured[] = []
  return {
    held,
    measure: async () => {
      held.push(await measured(url, pid))
    },
  }
}

export type Memory = ReturnType<typeof openMemory>

const MEBIBYTE = 1_048_576

async function measured(url: string, pid: number): Promise<Measured> {
  const metrics = await fetch(`${url}/metrics`)
  const text = await metrics.text()
  const value = (name: string) => new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1]
  const [rss, files] = [value('process_resident_memory_bytes'), value('process_open_fds')]
  if (!metrics.ok || !rss) return { rss: await fromSystem(pid) }
  return { rss: Math.round(Number(rss) / MEBIBYTE), files: files ? Number(files) : undefined }
}

async function fromSystem(pid: number) {
  const { stdout } = await promisify(execFile)('ps', ['-o', 'rss=', '-p', String(pid)])
  return Math.round(Number(stdout) / 1024)
}

/** A run that is shorter says nothing of memory: what may be kept is being filled. */
const TELLING_SECONDS = 300
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
