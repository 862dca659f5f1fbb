import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { startProfiler, stopProfiler } from './profiler.ts'

/** Processor time in milliseconds and resident memory in bytes. */
export type Usage = { cpu: number; rss: number }

/** What the benchmark has said that this server should be. */
export const settings = <Settings>(): Settings => JSON.parse(process.argv[2] ?? '{}')

/** Serves on a free port, tells the benchmark where, and then of itself whatever it is asked. */
export function listen(handler: RequestListener | Server): void {
  const server = typeof handler === 'function' ? createServer(handler) : handler
  server.listen(0, '127.0.0.1', () => {
    const { port } = server.address() as AddressInfo
    process.send?.({ url: `http://127.0.0.1:${port}/graphql` })
  })
  process.on('message', async (asked: keyof typeof telling) =>
    process.send?.((await telling[asked]()) ?? {}),
  )
  process.on('disconnect', () => process.exit())
}

export type Telling = typeof telling

const telling = {
  usage: (): Usage => {
    const { user, system } = process.cpuUsage()
    return { cpu: (user + system) / 1_000, rss: process.memoryUsage.rss() }
  },
  startProfiler,
  stopProfiler,
}
