import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import type { Telling } from './servers/listen.ts'

export type Server = {
  url: string
  /** What the process tells of itself. */
  tell: <Asked extends keyof Telling>(asked: Asked) => Promise<Awaited<ReturnType<Telling[Asked]>>>
  stop: () => Promise<void>
}

export type Start = (file: string, settings: object) => Promise<Server>

/** Lets servers be started that are stopped when `use` is through. */
export async function withServers<Result>(use: (start: Start) => Promise<Result>): Promise<Result> {
  const started: Server[] = []
  try {
    return await use(async (file, settings) => {
      const server = await startServer(file, settings)
      started.push(server)
      return server
    })
  } finally {
    await Promise.all(started.map((server) => server.stop()))
  }
}

/** A server in a process of its own, as in production, on a free port. */
async function startServer(file: string, settings: object): Promise<Server> {
  const child = fork(new URL(file, import.meta.url), [JSON.stringify(settings)], {
    env: { ...process.env, NODE_ENV: 'production', GRAPHILE_ENV: 'production' },
    execArgv: [],
  })
  const gone = once(child, 'exit').then(([code]) => {
    throw new Error(`${file} ended with ${code}`)
  })
  gone.catch(() => {})
  const heard = async <Said>() => (await Promise.race([once(child, 'message'), gone]))[0] as Said
  const { url } = await heard<{ url: string }>()
  return {
    url,
    tell: (asked) => {
      child.send(asked)
      return heard()
    },
    stop: () => stopped(child),
  }
}

async function stopped(child: ChildProcess) {
  if (child.exitCode !== null) return
  child.kill('SIGKILL')
  await once(child, 'exit')
}
