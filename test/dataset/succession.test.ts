import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LineageEvent } from '../../src/dataset/lineage.ts'
import { backwards, between, follow, links, type Step } from '../../src/dataset/succession.ts'

const event = (on: string, kind: Step['kind'], from: string, to: string): Step => {
  const codes = (text: string) => text.split(' ').filter((code) => code !== '')
  return { on, kind, from: codes(from), to: codes(to) }
}

const FIRST = '2017-01-01'
const SECOND = '2018-01-01'

const CASES: [what: string, events: Step[], before: string, after: string, links: string[]][] = [
  ['nothing happened', [], 'A B', 'A C', ['A=A SAME']],
  ['re-coded', [event(FIRST, 'RECODED', 'A', 'B')], 'A', 'B', ['A=B RECODED']],
  [
    'two codes exchanged on one day',
    [event(FIRST, 'RECODED', 'A B', 'B A')],
    'A B',
    'A B',
    ['A=B RECODED', 'B=A RECODED'],
  ],
  [
    're-coded twice',
    [event(FIRST, 'RECODED', 'A', 'B'), event(SECOND, 'RECODED', 'B', 'C')],
    'A',
    'C',
    ['A=C RECODED'],
  ],
  ['merged', [event(FIRST, 'MERGED', 'A B', 'C')], 'A B', 'C', ['A=C MERGED', 'B=C MERGED']],
  [
    'merged into one of them',
    [event(FIRST, 'MERGED', 'A B', 'A')],
    'A B',
    'A',
    ['A=A MERGED', 'B=A MERGED'],
  ],
  ['split', [event(FIRST, 'SPLIT', 'A', 'A B')], 'A', 'A B', ['A=A SPLIT', 'A=B SPLIT']],
  [
    'split, and a half re-coded: the split says more',
    [event(FIRST, 'SPLIT', 'A', 'B C'), event(SECOND, 'RECODED', 'C', 'D')],
    'A',
    'B D',
    ['A=B SPLIT', 'A=D SPLIT'],
  ],
  ['renamed', [event(FIRST, 'RENAMED', 'A', 'A')], 'A', 'A', ['A=A RENAMED']],
  ['cancelled', [event(FIRST, 'CANCELLED', 'A', '')], 'A B', 'B', ['B=B SAME']],
  [
    'gone and come back under the same code',
    [event(FIRST, 'TRANSFERRED', 'A', ''), event(SECOND, 'RETURNED', 'A', 'A')],
    'A',
    'A',
    ['A=A MOVED'],
  ],
  [
    'cancelled, and the code taken by another',
    [event(FIRST, 'CANCELLED', 'A', ''), event(SECOND, 'NEW', '', 'A')],
    'A',
    'A',
    [],
  ],
  [
    'moved on, and the code taken by another',
    [event(FIRST, 'RECODED', 'A', 'B'), event(SECOND, 'NEW', '', 'A')],
    'A',
    'A B',
    ['A=B RECODED'],
  ],
  ['the later list does not follow', [event(FIRST, 'RECODED', 'A', 'B')], 'A', 'A', ['A=A SAME']],
]

test('which codes of a list go on as which of a later one', () => {
  const set = (text: string) => new Set(text.split(' '))
  for (const [what, events, before, after, expected] of CASES)
    assert.deepEqual(
      links(events, set(before), set(after)).map(
        (link) => `${link.before}=${link.after} ${link.kind}`,
      ),
      expected,
      what,
    )
})

test('backwards, what was several is found from what it became, and what began new is found from nothing', () => {
  const told = (events: Step[], code: string) =>
    follow(backwards(events), code).map((one) => `${one.code} ${one.kind} ${one.event?.on ?? ''}`)
  const events = [
    event(FIRST, 'MERGED', 'A B', 'C'),
    event(FIRST, 'NEW', '', 'N'),
    event(SECOND, 'RECODED', 'C', 'D'),
  ]
  assert.deepEqual(told(events, 'D'), [`A MERGED ${FIRST}`, `B MERGED ${FIRST}`])
  assert.deepEqual(told(events, 'N'), [])
  assert.deepEqual(told(events, 'X'), ['X SAME '])
})

test('events lie between two lists from the day after the one to the day of the other', () => {
  const events = ['2016-01-01', '2016-01-02', '2018-01-01', '2018-01-02'].map((on) =>
    event(on, 'RENAMED', 'A', 'A'),
  )
  assert.deepEqual(
    between(events, '2016-01-01', '2018-01-01').map(({ on }) => on),
    ['2016-01-02', '2018-01-01'],
  )
})

test('an event has the codes and the effect that its kind allows', () => {
  const faults = (given: object) =>
    LineageEvent.safeParse({
      on: FIRST,
      by: { zh: '虚构' },
      verification: 'TEXT',
      ...given,
    }).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message.slice(0, 24)}`) ?? []
  const GOOD = [
    { kind: 'NEW', to: ['A'] },
    { kind: 'CANCELLED', effect: 'ENDS', from: ['A'] },
    { kind: 'TRANSFERRED', effect: 'PARTLY', from: ['A'], to: ['B'] },
    { kind: 'RETURNED', effect: 'RESUMES', from: ['A'], to: ['A'] },
    { kind: 'MERGED', from: ['A', 'B'], to: ['A'] },
    { kind: 'SPLIT', from: ['A'], to: ['A', 'B'] },
    { kind: 'RECODED', from: ['A', 'B'], to: ['B', 'A'] },
  ]
  for (const good of GOOD) assert.deepEqual(faults(good), [], good.kind)
  assert.deepEqual(faults({ kind: 'NEW', from: ['A'], to: ['B'] }), [
    'from: no code in `from`, and t',
  ])
  assert.deepEqual(faults({ kind: 'SPLIT', from: ['A'], to: ['B'] }), [
    'to: one code in `from`, and ',
  ])
  assert.deepEqual(faults({ kind: 'RECODED', from: ['A'], to: ['B', 'C'] }), [
    'to: the codes before in `fro',
  ])
  assert.deepEqual(faults({ kind: 'MERGED', from: ['A', 'A'], to: ['B'] }), [
    'from: each code once',
  ])
  assert.deepEqual(faults({ kind: 'RECODED', effect: 'ENDS', from: ['A'], to: ['B'] }), [
    'effect: PARTLY, NONE: an event o',
  ])
})
