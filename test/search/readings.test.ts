import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { parse } from 'yaml'
import { spelled, syllables } from '../../src/search/sound.ts'
import { service } from '../support/service.ts'

type Written = { code: string; name: { zh: string }; keywords?: string[] }

/** The names and keywords of the list, each with the powers that have it. */
const words = new Map<string, string[]>()
for (const file of globSync('seeds/wuhan-hrss/powers/*.yaml'))
  for (const { code, name, keywords = [] } of parse(readFileSync(file, 'utf8')) as Written[])
    for (const word of [name.zh, ...keywords]) {
      const characters = word.replace(/[^\p{Script=Han}]/gu, '')
      if (characters === word) words.set(word, [...(words.get(word) ?? []), code])
    }

const reading = (word: string) => syllables([...word]).join('')

test('nyu is nu, and renyuan is 人员 all the same', () => {
  for (const [typed, heard] of [
    ['nyuzhigong', 'nu zhi gong'],
    ['nvzhigong', 'nu zhi gong'],
    ['nyu3zhi2gong1', 'nu zhi gong'],
    ['lyuse', 'lu se'],
    ['renyuan', 'ren yuan'],
    ['kunnanrenyuan', 'kun nan ren yuan'],
  ] as const)
    assert.equal(spelled(typed)?.join(' '), heard)
})

test('characters of several readings are read as they are usual in each word', () => {
  for (const [word, usual] of [
    ['培训学校注销', 'peixunxuexiaozhuxiao'],
    ['重新鉴定', 'chongxinjianding'],
    ['重体力劳动', 'zhongtililaodong'],
    ['职称', 'zhicheng'],
    ['长期失业', 'changqishiye'],
    ['试用期太长', 'shiyongqitaichang'],
    ['受伤赔多少钱', 'shoushangpeiduoshaoqian'],
    ['少报基数', 'shaobaojishu'],
    ['出差受伤', 'chuchaishoushang'],
    ['协调劳资纠纷', 'xietiaolaozijiufen'],
    ['公司不给报工伤', 'gongsibugeibaogongshang'],
    ['集体协商谈不拢', 'jitixieshangtanbulong'],
    ['民办学校年度检查', 'minbanxuexiaoniandujiancha'],
    ['强制加班', 'qiangzhijiaban'],
    ['产假', 'chanjia'],
    ['假工伤', 'jiagongshang'],
    ['倒班', 'daoban'],
    ['公司倒闭工伤', 'gongsidaobigongshang'],
    ['派遣超比例', 'paiqianchaobili'],
    ['核对社保', 'heduishebao'],
    ['工会签合同', 'gonghuiqianhetong'],
    ['挂靠社保', 'guakaoshebao'],
    ['对阻挠劳动保障监察拒不改正的处罚', 'duizunaolaodongbaozhangjianchajubugaizhengdechufa'],
  ] as const)
    assert.equal(reading(word), usual)
})

/** Letters that are two rows of syllables: dang an is dan gan as well, which is what is heard. */
const AMBIGUOUS = [
  '企业年金方案备案',
  '企业裁减人员方案报告',
  '台港澳人员在内地就业许可',
  '台港澳就业证',
  '妨碍执法',
  '年金方案',
  '扣档案',
  '港澳台就业证',
  '港澳居民开店',
]

test('the letters of a name or a keyword come apart into its syllables, but for those that may be others', () => {
  const otherwise = [...words.keys()].filter(
    (word) => spelled(reading(word))?.join(' ') !== syllables([...word]).join(' '),
  )
  assert.deepEqual(otherwise.sort(), AMBIGUOUS)
})

test('a name or a keyword is found by its reading, typed without spaces', async () => {
  const { ask } = await service('PGlite')
  // All of them: READINGS=all.
  const every = process.env.READINGS === 'all' ? 1 : 12
  const missed: string[] = []
  for (const [index, [word, codes]] of [...words].entries()) {
    if (index % every > 0 || reading(word).length > 200 || AMBIGUOUS.includes(word)) continue
    const { search } = await ask(
      'query ($q: String!) { search(query: $q, first: 10) { nodes { code } } }',
      { q: reading(word) },
    )
    const found = search.nodes.map(({ code }: { code: string }) => code)
    if (!codes.some((code) => found.includes(code))) missed.push(`${word} ${reading(word)}`)
  }
  assert.ok(words.size > 400)
  assert.deepEqual(missed, [])
})
