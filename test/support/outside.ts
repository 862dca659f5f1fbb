import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { connect } from 'node:net'
import { after } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'

/** Whether a program of the distribution is there. */
export const isThere = (program: string, question = '--version') =>
  spawnSync(program, [question], { stdio: 'ignore' }).error === undefined

/** Starts a program of the distribution that listens on a port; the end of the tests of the file ends it. */
export async function listening(program: string, args: string[], port: number): Promise<void> {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const output of [child.stdout, child.stderr]) output.on('data', (text) => (said += text))
  after(() => ended(child))
  for (const deadline = Date.now() + 20_000; Date.now() < deadline; await pause(50)) {
    if (child.exitCode !== null) break
    const socket = connect(port, '127.0.0.1')
    const reached = await Promise.race([
      once(socket, 'connect').then(() => true),
      once(socket, 'error').then(() => false),
    ]).catch(() => false)
    socket.destroy()
    if (reached) return
  }
  throw new Error(`${program} does not listen on ${port}: ${said}`)
}

async function ended(child: ChildProcess) {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGTERM')
  await Promise.race([once(child, 'exit'), pause(5_000)])
  child.kill('SIGKILL')
}
