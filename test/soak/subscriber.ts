import assert from 'node:assert/strict'
import { pause } from '../support/process.ts'
import { HANG } from './ask.ts'
import type { Ledger } from './ledger.ts'
import type { Outages } from './outages.ts'
import type { Tally } from './tally.ts'

type Given = { url: string; ledger: Ledger; outages: Outages; tally: Tally }

const BODY = JSON.stringify({ query: 'subscription { editionChanged { kind edition { key } } }' })

/** Listens to changes until it is stopped: each comes once and in order, while the stream lasts. */
export function subscriber({ url, ledger, outages, tally }: Given) {
  const leaving = new AbortController()
  const { signal } = leaving

  async function stream() {
    const { body, status } = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      body: BODY,
      signal,
    })
    assert.equal(status, 200)
    let text = ''
    let last: number | undefined
    for await (const part of body?.pipeThrough(new TextDecoderStream()) ?? []) {
      text += part
      const events = text.split('\n\n')
      text = events.pop() ?? ''
      for (const event of events) {
        const [, data] = /^data: (\{.*)$/m.exec(event) ?? []
        if (data !== undefined) last = heard(data, last)
      }
    }
  }

  function heard(data: string, last: number | undefined): number | undefined {
    const { data: told, errors } = JSON.parse(data)
    if (errors) {
      const now = performance.now()
      assert.match(data, /"code":"UNAVAILABLE"/)
      assert.ok(outages.touch(now - HANG, now), 'no outage to end it')
      tally.count('subscriptions ended by an outage')
      return undefined
    }
    const { kind, edition } = told.editionChanged
    const at = ledger.changes.findIndex(
      (change) => change.kind === kind && change.listed.key === edition.key,
    )
    assert.notEqual(at, -1, `${kind} ${edition.key} never happened`)
    if (last !== undefined) assert.equal(at, last + 1, `${kind} ${edition.key} came out of order`)
    tally.count('changes heard by subscribers')
    return at
  }

  const listening = (async () => {
    while (!signal.aborted) {
      const since = performance.now()
      try {
        await stream()
      } catch (error) {
        const inOrder = signal.aborted || outages.touch(since, performance.now())
        if (!inOrder || (error as Error).name === 'AssertionError')
          tally.fail('subscription', error)
      }
      if (!signal.aborted) await pause(200)
    }
  })()

  return {
    stop: () => {
      leaving.abort()
      return listening
    },
  }
}
