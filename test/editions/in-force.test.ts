import assert from 'node:assert/strict'
import { test } from 'node:test'
import { edited } from '../support/editions.ts'
import { start } from '../support/process.ts'
import { service, WUHAN } from '../support/service.ts'

const coming = edited(
  ['edition.yaml', 'key: wuhan-hrss-2016', 'key: wuhan-hrss-2999'],
  ['edition.yaml', 'effectiveOn: 2016-01-01', 'effectiveOn: 2999-01-01'],
)

test('readiness, metrics and queries agree on the edition in force while another is to come', async () => {
  const { app, ask } = await service('PGlite', { datasets: [WUHAN, await coming] })
  assert.deepEqual(await (await app.fetch('http://localhost/readyz')).json(), {
    status: 'ready',
    edition: 'wuhan-hrss-2016',
  })
  assert.match(
    await (await app.fetch('http://localhost/metrics')).text(),
    /^powerlist_edition_in_force\{edition="wuhan-hrss-2016"\} 1$/m,
  )
  const { power } = await ask('{ power(code: "QR-01") { edition { key } } }')
  assert.equal(power.edition.key, 'wuhan-hrss-2016')
})

test('the command that lists the editions agrees with them', async () => {
  const { out, code, err } = await start(
    { DATASETS: `${WUHAN},${await coming}` },
    'editions',
    '--json',
  ).exited
  assert.equal(code, 0, err)
  const states = JSON.parse(out).map(({ key, state }: { key: string; state: string }) => [
    key,
    state,
  ])
  assert.deepEqual(states, [
    ['wuhan-hrss-2999', 'not yet in force'],
    ['wuhan-hrss-2016', 'in force'],
  ])
})
