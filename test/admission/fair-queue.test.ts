import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setImmediate as settled } from 'node:timers/promises'
import { fairQueue, type Ticket } from '../../src/admission/fair-queue.ts'

/** One processor and its clock: what asks for it is called in order, and time passes only by work that is done or waited for. */
function machine() {
  let time = 0
  let turns: (() => void)[] = []
  let timers: { at: number; callback: () => void }[] = []
  const later = (callback: () => void, milliseconds: number) => {
    const timer = { at: time + milliseconds, callback }
    timers.push(timer)
    return () => {
      timers = timers.filter((one) => one !== timer)
    }
  }
  return {
    now: () => time,
    nextTurn: (callback: () => void) => turns.push(callback),
    later,
    work: (milliseconds: number) => {
      time += milliseconds
    },
    sleep: (milliseconds: number) =>
      new Promise<void>((resolve) => void later(resolve, milliseconds)),
    async run(until: number) {
      while (time < until) {
        await settled()
        const due = timers.filter(({ at }) => at <= time)
        timers = timers.filter(({ at }) => at > time)
        for (const { callback } of due) callback()
        const round = turns
        turns = []
        for (const callback of round) {
          callback()
          await settled()
        }
        if (round.length === 0 && due.length === 0) {
          const first = Math.min(...timers.map(({ at }) => at))
          if (!Number.isFinite(first)) return
          time = Math.max(time, first)
        }
      }
    },
  }
}

type Appetite = {
  address: string
  /** How many requests at a time. */
  atOnce: number
  slices: number
  milliseconds: number
  /** From an answer to the next request. */
  rest: number
  units?: number
}

const OPTIONS = { places: 1_000, placesByAddress: 100, capacity: 16, patience: 2_000 }

/** What each address gets of so many milliseconds of a processor. */
async function share(appetites: Appetite[], milliseconds: number, options = OPTIONS) {
  const simulated = machine()
  const queue = fairQueue({ ...options, ...simulated })
  const results = new Map<string, { used: number; refused: number; took: number[] }>()
  const one = async ({ address, slices, milliseconds: each, units = 1 }: Appetite) => {
    const result = results.get(address)
    assert.ok(result)
    const began = simulated.now()
    const ticket = queue.enter(address)
    const fits = ticket && (await queue.first(ticket)) && (await queue.begin(ticket, units))
    if (ticket && fits) {
      for (let slice = 0; slice < slices; slice += 1) {
        if (slice > 0) await queue.turn(ticket)
        simulated.work(each)
        result.used += each
      }
      result.took.push(simulated.now() - began)
    } else result.refused += 1
    if (ticket) queue.leave(ticket)
  }
  const forEver = async (appetite: Appetite) => {
    for (;;) {
      await one(appetite)
      await simulated.sleep(Math.max(1, appetite.rest))
    }
  }
  for (const appetite of appetites) {
    results.set(appetite.address, { used: 0, refused: 0, took: [] })
    for (let count = 0; count < appetite.atOnce; count += 1) void forEver(appetite)
  }
  await simulated.run(milliseconds)
  return (address: string) => {
    const { used, refused, took } = results.get(address) ?? assert.fail(address)
    return {
      share: used / milliseconds,
      refused,
      answered: took.length,
      slowest: Math.max(...took),
    }
  }
}

const modest = { atOnce: 1, slices: 1, milliseconds: 3, rest: 200 }

test('who asks for little is never refused, and waits for some slices of others at most', async () => {
  for (const greedy of [
    { atOnce: 1, slices: 20, milliseconds: 40, rest: 0 },
    { atOnce: 6, slices: 20, milliseconds: 40, rest: 0, units: 4 },
    { atOnce: 100, slices: 1, milliseconds: 10, rest: 0 },
    { atOnce: 300, slices: 4, milliseconds: 20, rest: 0, units: 2 },
  ]) {
    const of = await share(
      [
        { address: 'greedy', ...greedy },
        { address: 'one', ...modest },
        { address: 'another', ...modest },
      ],
      60_000,
    )
    for (const address of ['one', 'another']) {
      const { refused, slowest, answered } = of(address)
      assert.equal(refused, 0, JSON.stringify(greedy))
      assert.ok(
        slowest <= 3 + 5 * greedy.milliseconds,
        `${slowest} ms beside ${JSON.stringify(greedy)}`,
      )
      assert.ok(answered > 150)
    }
    assert.ok(of('greedy').share > 0.9, 'and what is left is for whoever wants it')
  }
})

test('two that want all get half each, however differently they ask', async () => {
  const of = await share(
    [
      { address: 'many', atOnce: 50, slices: 1, milliseconds: 5, rest: 0 },
      { address: 'long', atOnce: 2, slices: 50, milliseconds: 20, rest: 0, units: 4 },
      { address: 'modest', ...modest },
    ],
    120_000,
  )
  for (const address of ['many', 'long'])
    assert.ok(Math.abs(of(address).share - 0.5) < 0.06, `${address} ${of(address).share}`)
  assert.equal(of('modest').refused, 0)
})

test('alone an address gets the whole, and is refused nothing up to its places', async () => {
  const of = await share(
    [{ address: 'portal', atOnce: 60, slices: 2, milliseconds: 8, rest: 0 }],
    30_000,
  )
  assert.ok(of('portal').share > 0.98)
  assert.equal(of('portal').refused, 0)
})

test('however late the loop is, the next request is admitted when nothing else is under way', async () => {
  const simulated = machine()
  const queue = fairQueue({ ...OPTIONS, ...simulated })
  for (let count = 0; count < 20; count += 1) {
    simulated.work(60_000)
    const ticket = queue.enter('slow machine')
    assert.ok(ticket)
    assert.equal(queue.taken, 1)
    const admitted = Promise.all([queue.first(ticket), queue.begin(ticket, 1_000)])
    await simulated.run(simulated.now() + 1)
    assert.deepEqual(await admitted, [true, true])
    queue.leave(ticket)
  }
})

test('when all places are taken, the greediest gives one to a newcomer, and an address has no more than its own', async () => {
  const simulated = machine()
  const queue = fairQueue({ ...OPTIONS, ...simulated, places: 10, placesByAddress: 6 })
  const refused: string[] = []
  const come = (address: string) => {
    const ticket = queue.enter(address)
    if (!ticket) return false
    void (async () => {
      if (await queue.begin(ticket, 4)) return
      refused.push(address)
      queue.leave(ticket)
    })()
    return true
  }
  const running = queue.enter('running') ?? assert.fail()
  assert.equal(await queue.begin(running, 2 * OPTIONS.capacity), true)
  for (let count = 0; count < 6; count += 1) assert.ok(come('greedy'))
  assert.equal(come('greedy'), false, 'no more than its own')
  for (let count = 0; count < 3; count += 1) assert.ok(come('other'))
  assert.ok(come('new'), 'all are taken, and still')
  await settled()
  assert.deepEqual(refused, ['greedy'])
})

test('who waits longer than it may is refused, and leaves nothing behind', async () => {
  const simulated = machine()
  const queue = fairQueue({ ...OPTIONS, ...simulated })
  const enter = (): Ticket => queue.enter('one') ?? assert.fail()
  const long = enter()
  await queue.begin(long, 16)
  const tickets = Array.from({ length: 5 }, enter)
  const begun = Promise.all(tickets.map((ticket) => queue.begin(ticket, 4)))
  await simulated.run(OPTIONS.patience + 1)
  assert.deepEqual(await begun, [false, false, false, false, false])
  for (const ticket of [...tickets, long]) queue.leave(ticket)
  assert.equal(queue.taken, 0)
  assert.equal(await queue.begin(enter(), 16), true)
})
