import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { after } from 'node:test'
import { freePort } from './postgresql.ts'

/** The real process, which the end of the test ends. */
export function start(settings: Record<string, string>, ...args: string[]) {
  const running = launch(settings, ...args)
  after(() => {
    running.child.kill('SIGKILL')
    if (process.env.SHOW) console.log(running.output)
  })
  return running
}

/** The real process, with these settings and otherwise an empty environment. */
export function launch(settings: Record<string, string>, ...args: string[]) {
  const command = args.length > 0 ? args : ['serve']
  const { PATH, HOME, NODE_COMPILE_CACHE } = process.env
  const env = { PATH, HOME, NODE_COMPILE_CACHE, ...settings } as NodeJS.ProcessEnv
  const child = spawn(process.execPath, ['src/main.ts', ...command], { env })
  const output = { out: '', err: '' }
  child.stdout.on('data', (text) => (output.out += text))
  child.stderr.on('data', (text) => (output.err += text))
  const exited = once(child, 'exit').then(([code, signal]) => ({ code, signal, ...output }))
  return { child, exited, output }
}

export const started = (settings: Record<string, string>) => ready(settings, start)

/** The process once it serves, started in one of these ways. */
export async function ready(settings: Record<string, string>, start: typeof launch) {
  const port = await freePort()
  const running = start({ PORT: String(port), ...settings })
  const url = `http://127.0.0.1:${port}`
  for (const deadline = Date.now() + 180_000; Date.now() < deadline; await pause(50)) {
    const ready = await fetch(`${url}/readyz`).catch(() => undefined)
    if (ready?.status === 200) return { ...running, url, port }
  }
  running.child.kill('SIGKILL')
  throw new Error(`it did not start: ${running.output.out}${running.output.err}`)
}

export const pause = (milliseconds: number) =>
  new Promise((resolve) => setTimeout(resolve, milliseconds))

export const query = (url: string, text: string) =>
  fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: text }),
  })
