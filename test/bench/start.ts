import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { freePort } from '../support/postgresql.ts'
import { bodyOf } from './asking.ts'
import { ours } from './questions.ts'

/** How many milliseconds pass until it is ready, and the memory of its process in bytes: at rest, and after 100 whole lists. */
export type Start = { name: string; milliseconds: number[]; idle: number; loaded: number }

/** Starts the service as its users do, on both databases, several times. */
export async function measureStarts(databaseUrl: string): Promise<Start[]> {
  return [
    await measure('in memory, nothing set', {}),
    await measure('PostgreSQL, filled already', { DATABASE_URL: databaseUrl }),
  ]
}

const LISTS = 100
/** Without npm, whose process is not the service's. */
const AS_NPM_START = [
  '--max-semi-space-size=8',
  '--max-old-space-size=1536',
  'src/powerlist.js',
  'serve',
]

async function measure(name: string, settings: Record<string, string>): Promise<Start> {
  const milliseconds: number[] = []
  for (let time = 0; time < 5; time++) {
    const { after, stop } = await started('npm', ['start'], settings)
    milliseconds.push(after)
    await stop()
  }
  const { url, child, stop } = await started(process.execPath, AS_NPM_START, {
    MALLOC_MMAP_THRESHOLD_: '1048576',
    ...settings,
  })
  const idle = memoryOf(child)
  for (let n = 1; n <= LISTS; n++) {
    const body = bodyOf(ours, 'list', { code: '', unseen: n })
    const answer = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    await answer.arrayBuffer()
  }
  const loaded = memoryOf(child)
  await stop()
  return { name, milliseconds, idle, loaded }
}

/** A process that answers /readyz with 200, and after how many milliseconds it did. */
async function started(command: string, args: string[], settings: Record<string, string>) {
  const port = await freePort()
  const { PATH, HOME } = process.env
  const began = performance.now()
  const child = spawn(command, args, {
    cwd: ROOT,
    env: { PATH, HOME, LOG_LEVEL: 'silent', RATE_LIMIT: 'off', PORT: String(port), ...settings },
    stdio: ['ignore', 'ignore', 'inherit'],
    // A group of its own, so that what npm has started ends with it.
    detached: true,
  })
  const url = `http://127.0.0.1:${port}`
  while ((await fetch(`${url}/readyz`).catch(() => undefined))?.status !== 200) {
    if (child.exitCode !== null) throw new Error(`${command} ended with ${child.exitCode}`)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  const after = performance.now() - began
  const stop = async () => {
    process.kill(-(child.pid ?? 0), 'SIGTERM')
    await once(child, 'exit')
  }
  return { url, child, after, stop }
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

const memoryOf = ({ pid }: ChildProcess) =>
  Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)])) * 1_024
