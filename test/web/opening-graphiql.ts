import { parentPort } from 'node:worker_threads'
import { graphiql } from '../../src/web/graphiql.ts'
import { watchedTurns } from '../support/turns.ts'

// In a thread of its own, where nothing else takes a turn of the loop.

const turns = watchedTurns()
const page = await graphiql({ method: 'GET', header: () => undefined })
parentPort?.postMessage({ bytes: Buffer.byteLength(page.body as Buffer), most: turns.most() })
