import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { setImmediate as cameRound } from 'node:timers/promises'
import { type Reads, readsOf } from '../../src/database/reads.ts'
import { serving } from '../../src/database/serving.ts'
import { statementTurns } from '../../src/database/statement-turns.ts'
import { emptyDatabase, service } from '../support/service.ts'

const opened = {
  PGlite: service('PGlite').then(({ sql }) => readsOf(sql)),
  PostgreSQL: emptyDatabase().then((url) => {
    const database = serving({ url, log: { info() {}, warn() {} } })
    after(() => database.close())
    return database.reads
  }),
} satisfies Record<string, Promise<Reads>>

for (const [name, reads] of Object.entries(opened)) {
  test(`${name}: a statement of one address does not stand behind all those of another`, async () => {
    const { at } = await reads
    const came: string[] = []
    const asking = async (address: string, count: number) => {
      const sql = at({ version: 0, address })
      await Promise.all(
        Array.from({ length: count }, async () => {
          await sql`select pg_sleep(0.005)`
          came.push(address)
        }),
      )
    }
    const [greedy] = [asking('greedy', 60), await asking('modest', 1), await asking('modest', 1)]
    const before = came.filter((address) => address === 'greedy').length
    assert.ok(before < 30, `${before} of another came before two statements of its own`)
    await greedy
    assert.equal(came.length, 62)
  })
}

test('who used more of the database waits longer, the service itself never', async () => {
  let now = 0
  const turns = statementTurns({ atOnce: 1, ofOne: 1 }, 'a database', () => now)
  const went: string[] = []
  const work = async (address: string | undefined, milliseconds: number) => {
    const end = await turns.take({ address, until: Infinity })
    went.push(address ?? 'itself')
    now += milliseconds
    await cameRound()
    end()
  }
  await Promise.all([work('much', 500), work('little', 5)])
  await Promise.all([
    work('new', 1),
    work('much', 1),
    work('much', 1),
    work('little', 1),
    work(undefined, 1),
  ])
  assert.deepEqual(went.slice(2), ['new', 'itself', 'little', 'much', 'much'])
  assert.equal(turns.load, 0)
})

test('one address has all there is while it is alone, and leaves room for others as soon as they come', async () => {
  let now = 0
  const turns = statementTurns({ atOnce: 4, ofOne: 1 }, 'a database', () => now)
  const until = Infinity
  const begun: string[] = []
  const take = async (address: string) => {
    const end = await turns.take({ address, until })
    begun.push(address)
    return end
  }
  const ends = await Promise.all(Array.from({ length: 4 }, () => take('greedy')))
  const waiting = [take('greedy'), take('greedy'), take('modest')]
  const [first, second, third, fourth] = ends
  first?.()
  const modest = await waiting[2]
  assert.deepEqual(begun.slice(4), ['modest'])
  second?.()
  third?.()
  await cameRound()
  assert.deepEqual(begun.slice(5), [], 'two places are free, and kept for others')
  fourth?.()
  const next = await waiting[0]
  modest?.()
  now += 2_000
  next?.()
  ;(await waiting[1])?.()
  assert.deepEqual(begun.slice(5), ['greedy', 'greedy'])
  assert.equal(turns.load, 0)
})

test('nobody waits for a turn that comes too late, or for a client that has left', async () => {
  const turns = statementTurns({ atOnce: 1, ofOne: 1 }, 'a database')
  const end = await turns.take({ until: Infinity })
  const onGone = new Set<() => void>()
  const asker = { isGone: () => false, onGone }
  const left = turns.take({ until: Infinity, asker })
  const late = turns.take({ until: performance.now() })
  const patient = turns.take({ until: Infinity })
  assert.equal(turns.load, 4)
  for (const leave of onGone) leave()
  await assert.rejects(async () => left, { code: 'CONNECTION_ABANDONED' })
  await assert.rejects(async () => late, { code: 'CONNECTION_BUSY' })
  end()
  const last = await patient
  last()
  last()
  assert.deepEqual([turns.load, onGone.size], [0, 0])
})

test('turns on connections that are gone are free again, and what comes back of them late frees none twice', async () => {
  const turns = statementTurns({ atOnce: 2, ofOne: 1 }, 'a database')
  const until = Infinity
  const never = await Promise.all(['one', 'other'].map((address) => turns.take({ address, until })))
  const waiting = turns.take({ address: 'one', until })
  turns.forget()
  const after = await waiting
  for (const end of never) end()
  assert.equal(turns.load, 1)
  after()
  assert.equal(turns.load, 0)
})
