import { parentPort } from 'node:worker_threads'
import { graphiqlPage } from './graphiql-page.ts'

/** Runs in a thread of its own. */
const made = graphiqlPage()
parentPort?.postMessage(made, [made.page.buffer])
