import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CODES, searching } from './support/searching.ts'
import { databases, type Json } from './support/service.ts'

for (const database of databases)
  test(`${database}: texts of a search`, async (t) => {
    const { ask, answer, codes, marked } = await searching(database)

    await t.test('highlights mark the original text', async () => {
      assert.ok((await marked('工伤认定', 'name')).includes('工伤认定'))
      assert.ok((await marked('工傷認定', 'name')).includes('工伤认定'))
      assert.ok((await marked('gsrd', 'name')).includes('工伤认定'))
      assert.ok((await marked('gongshangrending', 'name')).includes('工伤认定'))
      assert.ok((await marked('ＷＯＲＫ　ＰＥＲＭＩＴ', 'keywords')).includes('work'))
      const law = await marked('工伤保险条例14条', 'legalBases')
      assert.ok(law.some((text) => text.startsWith('《工伤保险条例》第十四条')))
      assert.ok((await marked('就业促进法', 'legalBases'))[0]?.startsWith('《就业促进法》'))
    })

    await t.test('an article finds exactly the powers that cite it', async () => {
      const instrument = 'work-injury-insurance-regulations'
      const { powers } = await ask(
        `{ powers(filter: { instrument: "${instrument}", article: "14" }) { nodes { code } } }`,
      )
      const citing = powers.nodes.map(({ code }: Json) => code).sort()
      for (const q of ['工伤保险条例14条', '《工伤保险条例》第十四条', '工傷保險條例 第十四條'])
        assert.deepEqual((await codes(q)).sort(), citing)
      assert.deepEqual(await codes('工伤保险条例第九百条'), [])
    })

    await t.test('highlights joined are the texts of the power', async () => {
      const { search } = await ask(
        '{ search(query: "工傷 劳动", first: 100) { edges { node { name summary keywords conditions { text } } highlights { field fragments { text matched } } } } }',
      )
      for (const { node, highlights } of search.edges) {
        const texts = [
          node.name,
          node.summary,
          ...node.keywords,
          ...node.conditions.map(({ text }: Json) => text),
        ]
        for (const { field, fragments } of highlights)
          if (
            ['name', 'keywords', 'conditions'].includes(field) &&
            !/[a-z]/i.test(fragments[0].text)
          )
            assert.ok(texts.includes(fragments.map(({ text }: Json) => text).join('')))
      }
    })

    await t.test('what fits nothing finds nothing', async () => {
      for (const q of [
        '结婚登记',
        '驾照换证',
        '護照辦理',
        '公积金提取',
        'marriage registration',
        '🦄',
        '%',
        '_',
      ])
        assert.deepEqual(await codes(q), [], q)
    })

    await t.test('hostile texts are plain text or refused', async () => {
      for (const q of [
        "工伤:*|&!'",
        "'); drop table power; --",
        '工伤 <-> 认定',
        '\\',
        "''",
        '(((',
        '𠮷',
        '工\u0301伤',
        'a'.repeat(200),
        '工伤'.repeat(100),
      ])
        assert.equal((await answer(CODES, { q })).errors, undefined, q)
      assert.ok((await codes("工伤:*|&!'")).includes('QR-01'))
      for (const q of ['', '  \n', '　', '工'.repeat(201)])
        for (const query of [CODES, 'query ($q: String!) { suggest(prefix: $q) { text } }'])
          assert.equal((await answer(query, { q })).errors?.[0]?.extensions.code, 'BAD_USER_INPUT')
      for (const q of ['\u0000', '\ud800'])
        assert.equal((await answer(CODES, { q })).errors?.[0]?.extensions.code, 'BAD_USER_INPUT')
    })

    await t.test('suggestions begin as typed', async () => {
      const suggest = async (prefix: string, first = 10): Promise<Json[]> =>
        (
          await ask(
            'query ($prefix: String!, $first: Int) { suggest(prefix: $prefix, first: $first) { text power { code } } }',
            { prefix, first },
          )
        ).suggest
      for (const prefix of ['工伤认', '工傷認', 'gongshangren', 'gsrd', 'ＧＳＲＤ'])
        assert.deepEqual((await suggest(prefix))[0], { text: '工伤认定', power: { code: 'QR-01' } })
      assert.ok((await suggest('工伤')).every(({ text }) => text.startsWith('工伤')))
      assert.equal((await suggest('工伤', 2)).length, 2)
      assert.deepEqual(await suggest('%'), [])
      assert.deepEqual(await suggest('结婚'), [])
    })
  })
