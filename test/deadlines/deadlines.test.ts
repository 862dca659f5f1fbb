import assert from 'node:assert/strict'
import { test } from 'node:test'
import { databases, service } from '../support/service.ts'

type Deadline = {
  limit: { purpose: string; label: string; stage: string } | null
  remedy: { kind: string; body: string } | null
  from: string
  start: string | null
  assumed: boolean
  dueDate: { date: string } | null
}

const CHAIN = `query ($code: String!, $event: Date!, $kind: StartEvent) {
  power(code: $code) {
    deadlines(event: $event, kind: $kind) {
      limit { purpose label stage } remedy { kind body } from start assumed dueDate { date }
    }
  }
}`

const told = (deadlines: Deadline[]) =>
  deadlines.map(({ limit, remedy, from, start, assumed, dueDate }) =>
    [
      limit?.purpose ?? remedy?.kind,
      limit?.label,
      from,
      start ?? '?',
      assumed ? '…' : undefined,
      dueDate?.date,
    ]
      .filter((said) => said !== undefined && said !== null)
      .join(' '),
  )

for (const name of databases)
  test(`${name}: from the day of an accident the deadlines follow one another, to the day to sue`, async () => {
    const { ask } = await service(name)
    const { power } = await ask(CHAIN, { code: 'QR-01', event: '2024-06-03' })
    assert.deepEqual(told(power.deadlines), [
      'ACCEPTANCE 15日 APPLICATION 2025-06-03 … 2025-06-18',
      'DECISION 60日 ACCEPTANCE 2025-06-18 … 2025-08-18',
      'DECISION 15日 ACCEPTANCE 2025-06-18 … 2025-07-03',
      'SERVICE 20日 DECISION 2025-08-18 … 2025-09-08',
      'APPLICATION 30日 EVENT 2024-06-03 2024-07-03',
      'APPLICATION 1年 EVENT 2024-06-03 2025-06-03',
      'DECISION OTHER ?',
      'RECONSIDERATION KNOWLEDGE 2025-09-08 … 2025-11-07',
      'LITIGATION KNOWLEDGE 2025-09-08 … 2026-03-09',
    ])
  })

test('the day may be that of another act, and what comes before it has no day', async () => {
  const { ask } = await service('PGlite')
  const { power } = await ask(CHAIN, { code: 'QR-01', event: '2024-06-03', kind: 'DECISION' })
  assert.deepEqual(told(power.deadlines), [
    'ACCEPTANCE 15日 APPLICATION ?',
    'DECISION 60日 ACCEPTANCE ?',
    'DECISION 15日 ACCEPTANCE ?',
    'SERVICE 20日 DECISION 2024-06-03 2024-06-24',
    'APPLICATION 30日 EVENT ?',
    'APPLICATION 1年 EVENT ?',
    'DECISION OTHER ?',
    'RECONSIDERATION KNOWLEDGE 2024-06-24 … 2024-08-23',
    'LITIGATION KNOWLEDGE 2024-06-24 … 2024-12-24',
  ])
})

test('what a limit runs from is told where its words or its provision tell it', async () => {
  const { ask } = await service('PGlite')
  const { powers } = await ask(`{ powers(first: 100) { nodes { code
    timeLimits { stage from } remedies { kind body from dueDate(from: "2024-06-03") { date } } } } }`)
  const limits = new Map<string, string>()
  for (const { timeLimits } of powers.nodes)
    for (const { stage, from } of timeLimits) limits.set(stage, from)
  const expected = {
    '作出决定（自受理之日起）': 'ACCEPTANCE',
    '收到申请后作出鉴定结论（再次鉴定、复查鉴定同）': 'APPLICATION',
    收到结论后申请省级再次鉴定: 'SERVICE',
    '审查并提出异议（自收到文本之日起；逾期无异议即生效）': 'FILING',
    '外国人入境后申办就业证（用人单位办理）': 'EVENT',
    准予许可后通知领证: 'DECISION',
    收到听证告知后提出听证要求: 'SERVICE',
    '调查完成后作出处罚、处理或者撤销立案的决定': 'OTHER',
    '封存（比照查封、扣押的期限）': 'OTHER',
  }
  for (const [stage, from] of Object.entries(expected)) assert.equal(limits.get(stage), from, stage)
  const remedies = powers.nodes.flatMap((power: { remedies: object[] }) => power.remedies)
  for (const { kind, body, from, dueDate } of remedies) {
    const afterAward =
      body.includes('收到裁决书') || (kind === 'RE_EXAMINATION' && from === 'SERVICE')
    assert.equal(from, afterAward ? 'SERVICE' : 'KNOWLEDGE', body)
    if (kind === 'RECONSIDERATION') assert.deepEqual(dueDate, { date: '2024-08-02' })
  }
})
