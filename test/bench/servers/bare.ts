import { createServer } from 'node:http'
import { listen, settings } from './listen.ts'

// The least that Node can do: the same bytes with the same headers, whatever was asked.
const { of, body } = settings<{ of: string; body: string }>()
const answer = await fetch(of, {
  method: 'POST',
  headers: { 'content-type': 'application/json', 'accept-encoding': 'identity' },
  body,
})
const bytes = Buffer.from(await answer.arrayBuffer())
const OWN = ['connection', 'date', 'keep-alive', 'transfer-encoding']
const headers = [...answer.headers].filter(([name]) => !OWN.includes(name)).flat()
listen(createServer((_, response) => response.writeHead(200, headers).end(bytes)))
