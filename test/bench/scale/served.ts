import { fork } from 'node:child_process'
import { once } from 'node:events'
import { Agent, request } from 'node:http'

/** The service on a database, in a process of its own. */
export async function served(databaseUrl: string) {
  const child = fork(new URL('server.ts', import.meta.url), [databaseUrl], { execArgv: [] })
  const [{ port, startMilliseconds }] = await once(child, 'message')
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const asking = { agent, host: '127.0.0.1', port }
  return {
    startMilliseconds: startMilliseconds as number,
    /** Milliseconds to the end of an answer, or to its first byte. */
    ask: (asked: Asked) => answered(asking, asked),
    memory: async () => {
      child.send('memory')
      const [{ rss }] = await once(child, 'message')
      return rss as number
    },
    stop: async () => {
      agent.destroy()
      child.disconnect()
      await once(child, 'exit')
    },
  }
}

export type Served = Awaited<ReturnType<typeof served>>

/** A query with its variables, or the address of a file. */
export type Asked = { query: string; variables: object; refused?: boolean } | { path: string }

type Asking = { agent: Agent; host: string; port: number }

function answered(to: Asking, asked: Asked) {
  const isFile = 'path' in asked
  const body = isFile ? '' : JSON.stringify({ query: asked.query, variables: asked.variables })
  const sent = isFile
    ? { method: 'GET', path: asked.path }
    : { method: 'POST', path: '/graphql', headers: { 'content-type': 'application/json' } }
  return new Promise<{ milliseconds: number; text: string }>((resolve, reject) => {
    const began = performance.now()
    let first = 0
    const asking = request({ ...to, ...sent }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk) => {
        first ||= performance.now()
        chunks.push(chunk)
      })
      response.on('error', reject)
      response.on('end', () => {
        const end = isFile ? first : performance.now()
        const text = Buffer.concat(chunks).toString()
        const failed = response.statusCode !== 200 || text.startsWith('{"errors"')
        if (failed && !(!isFile && asked.refused))
          return reject(new Error(`${JSON.stringify(asked)} was answered: ${text.slice(0, 500)}`))
        resolve({ milliseconds: end - began, text })
      })
    })
    asking.on('error', reject)
    asking.end(body)
  })
}
