import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readChecked } from '../../src/checking/read-checked.ts'
import { writeFolder } from '../../src/commands/write-out.ts'
import { POWER, type Power } from '../../src/dataset/power.ts'
import { editionByKey } from '../../src/editions/edition-row.ts'
import { yamlFolder } from '../../src/formats/yaml/write.ts'
import { draftOf } from '../../src/law/draft.ts'
import { type LawBehind, rolledForward } from '../../src/law/roll-forward.ts'
import { currentContext } from '../../src/publishing/current-context.ts'
import { seed } from '../support/seed.ts'
import { service } from '../support/service.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const DAY = '2026-11-26'

test('the list under the law of a day passes the check, and says what is left to a person', async () => {
  const { sql } = await service('PGlite')
  const context = await currentContext(sql)
  const edition = await editionByKey(context).load('wuhan-hrss-2016')
  assert.ok(edition)
  const { list, left, edits } = await draftOf(context, edition, DAY)
  const folder = `${temporaryFolder()}/draft`
  await writeFolder(folder, yamlFolder(list))
  const checked = await readChecked(folder)
  const powers = new Map<string, Power>()
  for await (const power of checked.powers()) powers.set(power.code, power)

  // XK-04 was cancelled, XK-05 went; nobody holds them under that law.
  assert.equal(powers.size, 35)
  assert.deepEqual(
    left.filter(({ why }) => why === 'power-over').map(({ code }) => code),
    ['XK-04', 'XK-05'],
  )
  assert.equal(checked.edition.lawAsOf, DAY)
  assert.match(checked.edition.provenance.note?.zh ?? '', /^草稿/)
  const hearing = powers.get('CF-01')?.timeLimits.find(({ purpose }) => purpose === 'OBJECTION')
  assert.deepEqual(
    [hearing?.amount, hearing?.unit, hearing?.basis?.article],
    [5, 'WORKING_DAY', '64(1)'],
  )
  const remedies = powers.get('CF-01')?.remedies ?? []
  assert.deepEqual(
    remedies.map(({ kind, body, basis }) => [kind, body.zh, basis?.article]),
    [
      ['RECONSIDERATION', '武汉市人民政府', '20'],
      ['LITIGATION', '有管辖权的人民法院', '46'],
      ['LITIGATION', '人民法院（当场处罚，先经复议）', '45'],
    ],
  )
  assert.equal(powers.get('XK-02')?.name.zh, '人力资源服务许可')
  assert.equal(powers.get('XK-01')?.legalBases[0]?.articles[0], '12')
  assert.ok(edits > 300, `${edits} places rolled forward`)
  assert.ok(left.every(({ code, why }) => code && why))
})

const power = POWER.schema.parse((await seed()).powers.find(({ code }) => code === 'XK-01'))

const unchanged: LawBehind = {
  day: DAY,
  standings: [],
  bases: power.legalBases.map(({ versionOn }) => ({
    isGone: false,
    isAmended: false,
    versionOn,
    isLater: false,
  })),
  instrument: () => ({ isGone: false, touches: () => false }),
}
const standing = (
  given: Partial<LawBehind['standings'][number]>,
): LawBehind['standings'][number] => ({
  part: 'conditions',
  item: 0,
  since: '2020-01-01',
  change: 'REPLACED',
  now: '虚构',
  value: null,
  ...given,
})
const rolled = (law: Partial<LawBehind>) => rolledForward(power, { ...unchanged, ...law })

test('law that has not changed leaves a power as it is', () => {
  const { power: same, left, edits } = rolled({})
  assert.deepEqual([left, edits], [[], 0])
  assert.deepEqual(same?.conditions, power.conditions)
  assert.deepEqual(
    same?.legalBases.map(({ articles }) => articles),
    power.legalBases.map(({ articles }) => articles),
  )
})

test('each way in which a part has changed', () => {
  const value = JSON.stringify({ text: { zh: '虚构的条件' } })
  const { length } = power.conditions
  const conditions = (given: Partial<LawBehind['standings'][number]>) => {
    const { power: now, left } = rolled({ standings: [standing(given)] })
    return [
      now?.conditions.length,
      now?.conditions[0]?.text.zh,
      left.map(({ path, why }) => `${path} ${why}`),
    ]
  }
  const was = power.conditions[0]?.text.zh
  assert.deepEqual(conditions({ value }), [length, '虚构的条件', []])
  assert.deepEqual(conditions({}), [length, was, ['conditions[0] no-value']])
  assert.deepEqual(conditions({ value, since: '2030-01-01' }), [length, was, []])
  assert.deepEqual(conditions({ change: 'ENDED' }), [length - 1, power.conditions[1]?.text.zh, []])
  assert.deepEqual(conditions({ change: 'ADDED', item: null, value }), [length + 1, was, []])
  assert.deepEqual(conditions({ change: 'ADDED', item: null, value: '{"basis":null}' }), [
    length,
    was,
    ['conditions not-in-form'],
  ])
  const whole = (given: Partial<LawBehind['standings'][number]>) => {
    const { power: now, left } = rolled({
      standings: [standing({ part: 'power', item: null, ...given })],
    })
    return [now?.name.zh, left.map(({ why }) => why)]
  }
  assert.deepEqual(whole({ value: '{"name":{"zh":"虚构许可"}}' }), ['虚构许可', []])
  assert.deepEqual(whole({ change: 'MOVED' }), [power.name.zh, ['part-moved']])
  assert.deepEqual(whole({ change: 'ENDED' }), [undefined, ['power-over']])
})

test('articles are moved where it is known to where, and left with a word where it is not', () => {
  const first = (basis: Partial<LawBehind['bases'][number]>) => {
    const [one, ...rest] = unchanged.bases
    assert.ok(one)
    const { power: now, left } = rolled({ bases: [{ ...one, ...basis }, ...rest] })
    return [now?.legalBases.length, now?.legalBases[0]?.articles.join(), left.map(({ why }) => why)]
  }
  const { length } = power.legalBases
  assert.deepEqual(first({ isAmended: true, versionOn: '2018-12-29' }), [length, '12', []])
  assert.deepEqual(first({ isAmended: true, isLater: true }), [length, '11', ['article-unknown']])
  assert.deepEqual(first({ isGone: true })[0], length - 1)
  const reference = power.conditions.findIndex(({ basis }) => basis?.article)
  const gone = rolled({ instrument: () => ({ isGone: true, touches: () => true }) })
  assert.equal(gone.power?.conditions[reference]?.basis, null)
  assert.ok(gone.left.every(({ why }) => why === 'reference-gone'))
})
