import assert from 'node:assert/strict'
import { test } from 'node:test'
import { printedList } from '../support/printed-list.ts'
import { type Json, service } from '../support/service.ts'

const HEADER = ['基本编码', '事项名称', '权力类型', '实施依据']
const LICENCE = '《中华人民共和国劳动合同法》第五十七条'
const INJURY = '《工伤保险条例》第十七条'

const first = (year: number, name: string) =>
  printedList(
    {
      publisher: 'first-bureau',
      name: '甲市某局',
      edition: `first-${year}`,
      effectiveOn: `${year}-01-01`,
    },
    [
      HEADER,
      ['', name, '行政许可', LICENCE],
      ['000114001000', '人力资源服务许可', '行政许可', '《人力资源市场暂行条例》第十八条'],
      ['', '工伤认定', '行政确认', INJURY],
      ['', '对违反劳务派遣规定的处罚', '行政处罚', '《中华人民共和国劳动合同法》第九十二条'],
      ['', '民办职业培训学校设立审批', '行政许可', '《中华人民共和国民办教育促进法》第十二条'],
    ],
  )

const second = () =>
  printedList(
    {
      publisher: 'second-bureau',
      name: '乙市某局',
      edition: 'second-2020',
      effectiveOn: '2020-01-01',
    },
    [
      HEADER,
      ['', '公民退役证明', '行政确认', '《某市某办法》第三条'],
      ['', '对劳务派遣的行政许可（经营）', '行政许可', LICENCE],
      ['000114001000', '职业中介活动的准予', '行政许可', '《就业促进法》第四十条'],
      ['', '认定职工所受伤害是否属于工伤', '行政确认', INJURY],
      ['', '对违反劳务派遣规定的处罚', '行政处罚', '《中华人民共和国劳动合同法》第九十二条'],
    ],
  )

const opened = Promise.all([
  first(2018, '劳务派遣经营许可'),
  first(2021, '劳务派遣经营许可（新）'),
  second(),
]).then((datasets) => service('PGlite', { datasets }))

const COUNTERPARTS =
  'counterparts { by score sharedArticles { citation } power { code name edition { key } } }'

const of = async (code: string, args = '') => {
  const { ask } = await opened
  const { power } = await ask(`{ power(code: "${code}"${args}) { ${COUNTERPARTS} } }`)
  return power.counterparts as Json[]
}

const OLD = ', edition: "first-2018", asOf: "2020-06-01"'

test('an article that confers both, and their names, tell that two powers are the same', async () => {
  const [penalty, ...others] = await of('CF-01')
  assert.deepEqual(penalty.by, ['CONFERRING_ARTICLE', 'NAME'])
  assert.deepEqual(
    [penalty.power.code, penalty.power.edition.key, penalty.sharedArticles[0].citation],
    ['CF-01', 'second-2020', '《中华人民共和国劳动合同法》第九十二条'],
  )
  assert.ok(penalty.score > 0.9 && others.every(({ score }) => score < penalty.score))
})

test('an article alone is enough where names differ, and a basic code where articles do too', async () => {
  const [injury] = await of('QR-01')
  assert.equal(injury.power.name, '认定职工所受伤害是否属于工伤')
  assert.deepEqual(injury.by, ['CONFERRING_ARTICLE'])
  const [service] = await of('XK-02')
  assert.deepEqual(
    [service.power.name, service.by, service.sharedArticles],
    ['职业中介活动的准予', ['BASIC_CODE'], []],
  )
})

test('no edition of its own publisher counts, and a power that nobody else lists has no counterpart', async () => {
  assert.deepEqual(await of('XK-03'), [])
  const [back, ...others] = await of('XK-01', ', publisher: "second-bureau"')
  assert.deepEqual([back.power.code, back.power.edition.key], ['XK-01', 'first-2021'])
  assert.deepEqual(others, [])
})

test('only lists in force on the day count, and as many as are asked for', async () => {
  const { answer } = await opened
  const before = ', edition: "first-2018", asOf: "2019-06-01"'
  assert.deepEqual([(await of('CF-01', before)).length, (await of('CF-01', OLD)).length], [0, 1])
  const { errors } = await answer('{ power(code: "CF-01") { counterparts(first: 0) { score } } }')
  assert.equal(errors?.[0]?.extensions.code, 'BAD_USER_INPUT')
})

test('many powers are asked for at once, with the answers of each alone', async () => {
  const { ask, statements } = await opened
  const { powers } = await ask(`{ powers(everywhere: true) { nodes { code edition { key } } } }`)
  const many = await ask(
    `{ powers(everywhere: true) { nodes { code edition { key } ${COUNTERPARTS} } } }`,
  )
  assert.equal(powers.nodes.length, 10)
  assert.ok(statements.length <= 8, `${statements.length} statements`)
  for (const { code, edition, counterparts } of many.powers.nodes as Json[])
    assert.deepEqual(counterparts, await of(code, `, edition: "${edition.key}"`))
})

test('the lists of two publishers are compared by counterparts', async () => {
  const { ask, answer } = await opened
  const COMPARED = `unchangedCount added { totalCount nodes { name } } removed { totalCount nodes { name } }
    changed { totalCount nodes { before { name } after { name } fields { path } } }`
  const compare = (by: string, to = 'second-2020') =>
    `{ compareEditions(from: "first-2018", to: "${to}"${by}) { ${COMPARED} } }`
  const { compareEditions: coded } = await ask(compare(''))
  assert.deepEqual(
    coded.changed.nodes.map(({ before, after }: Json) => [before.name, after.name])[0],
    ['工伤认定', '公民退役证明'],
  )
  const { compareEditions: paired } = await ask(compare(', by: COUNTERPART'))
  assert.deepEqual(
    [paired.added.nodes, paired.removed.nodes],
    [[{ name: '公民退役证明' }], [{ name: '民办职业培训学校设立审批' }]],
  )
  assert.deepEqual(
    paired.changed.nodes.map(({ before, after }: Json) => [before.name, after.name]),
    [
      ['工伤认定', '认定职工所受伤害是否属于工伤'],
      ['劳务派遣经营许可', '对劳务派遣的行政许可（经营）'],
      ['人力资源服务许可', '职业中介活动的准予'],
      ['对违反劳务派遣规定的处罚', '对违反劳务派遣规定的处罚'],
    ],
  )
  assert.deepEqual(paired.changed.nodes[3].fields, [{ path: 'unit' }])
  assert.deepEqual([paired.changed.totalCount, paired.unchangedCount], [4, 0])
  const { errors } = await answer(compare(', by: COUNTERPART', 'first-2021'))
  assert.deepEqual(errors?.[0]?.extensions.issues[0].path, ['by'])
})

test('/api/counterparts answers without GraphQL, and as a table', async () => {
  const { app } = await opened
  const response = await app.fetch('http://localhost/api/counterparts?code=QR-01')
  const { data } = (await response.json()) as Json
  assert.equal(data.power.counterparts[0].power.edition.publisher.name, '乙市某局')
  const table = await (await app.fetch('http://localhost/api/counterparts.csv?code=QR-01')).text()
  assert.equal(table.trim().split('\n').length, 2)
  assert.match(table, /认定职工所受伤害是否属于工伤/)
})

test('the guide names the same matter of other agencies, and leads to a comparison of the two lists', async () => {
  const { app } = await opened
  const page = async (address: string) => {
    const response = await app.fetch(`http://localhost${address}`, {
      headers: { accept: 'text/html' },
    })
    assert.equal(response.status, 200, address)
    return response.text()
  }
  const guide = await page('/powers/first-2021/QR-01')
  assert.match(guide, /<a href="\/powers\/second-2020\/QR-02">认定职工所受伤害是否属于工伤<\/a>/)
  const [, address = ''] = /href="([^"]*\/compare\?[^"]*)"/.exec(guide) ?? []
  const compared = await page(address.replaceAll('&amp;', '&'))
  assert.match(compared, /原名：工伤认定/)
  assert.match(compared, /<option value="second-2020" selected>/)
  assert.match(compared, /<option value="COUNTERPART" selected>/)
  assert.doesNotMatch(await page('/powers/first-2021/XK-03'), /id="counterparts"/)
})
