import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { pause } from '../support/process.ts'
import type { Change, Ledger, Listed } from './ledger.ts'
import type { Tally } from './tally.ts'

const WITHDRAWN_OF = 3

type Given = { databaseUrl: string; ledger: Ledger; tally: Tally; goesOn: () => boolean }

/**
 * Publishes editions, and withdraws the one in force every third time. A change that is cut off is made again until it comes through:
 * whether the one that was cut off is there nobody knows, and the ledger has it.
 */
export function changer({ databaseUrl, ledger, tally, goesOn }: Given) {
  const open = () => {
    const worker = new Worker(new URL('publisher.ts', import.meta.url), { workerData: databaseUrl })
    // The driver may throw where nobody can catch it, when its connection breaks: a command would end there.
    worker.on('error', () => {
      if (publisher === worker) publisher = open()
    })
    return worker
  }
  let publisher = open()
  let published = 0

  const next = (): Change => {
    const newest = ledger.current().at(-1)
    const withdraws = ledger.changes.length % WITHDRAWN_OF === WITHDRAWN_OF - 1
    return withdraws && newest
      ? { kind: 'WITHDRAWN', listed: newest }
      : { kind: 'PUBLISHED', listed: edition(++published) }
  }

  async function change() {
    const change = next()
    ledger.intend(change)
    for (; ; await pause(200)) {
      publisher.postMessage(change)
      const [error] = await once(publisher, 'message').catch((fault) => [String(fault)])
      if (error === null) break
      tally.count('publications cut off and made again')
      if (!goesOn()) return tally.fail('publication', error)
    }
    ledger.confirm()
    tally.count(change.kind === 'PUBLISHED' ? 'publications' : 'withdrawals')
  }

  return { change, close: () => publisher.terminate() }
}

/** The editions come into effect one after the other, so that the newest is in force and each of the others once was. */
const edition = (number: number): Listed => ({
  key: `soak-${number}`,
  effectiveOn: new Date(Date.UTC(2016, 1, 1) + number * 7 * 86_400_000).toISOString().slice(0, 10),
  name: `封存社会保险资料（第${number}版）`,
})
