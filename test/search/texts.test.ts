import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CODES, searching } from '../support/searching.ts'
import { databases, type Json } from '../support/service.ts'

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

    await t.test('a matter of another office finds nothing, and says whose it is', async () => {
      const elsewhere = async (q: string) =>
        (
          await ask(
            'query ($q: String!) { search(query: $q) { totalCount elsewhere { office en: office(lang: EN) hotline } } }',
            { q },
          )
        ).search
      assert.deepEqual(await elsewhere('公积金怎么提取'), {
        totalCount: 0,
        elsewhere: {
          office: '住房公积金管理中心',
          en: 'Housing Provident Fund Centre',
          hotline: '12329',
        },
      })
      assert.equal((await elsewhere('医保怎么报销')).elsewhere.hotline, '12393')
      assert.equal((await elsewhere('工伤认定')).elsewhere, null)
      assert.equal((await elsewhere('🦄')).elsewhere, null)
    })

    await t.test('a place of work makes no other office’s matter of it', async () => {
      for (const [q, code] of [
        ['快递员工伤', 'QR-01'],
        ['公交司机加班', 'CF-02'],
        ['医院护士工伤认定', 'QR-01'],
        ['餐馆服务员没签合同', 'CF-01'],
      ] as const)
        assert.ok((await codes(q)).slice(0, 3).includes(code), q)
    })

    await t.test('pinyin, texts of PDFs and spaces are read in every writing', async () => {
      for (const q of [
        'gōngshāng rèndìng',
        'gong1shang1ren4ding4',
        '工伤rd',
        '工伤rending',
        'gongshangrend',
        '⼯伤认定',
        '工 伤 认 定',
        '工\u200b伤\ufeff认定',
      ])
        assert.equal((await codes(q))[0], 'QR-01', q)
      assert.deepEqual(await codes('nvzhigong'), await codes('nüzhigong'))
      assert.deepEqual(await codes('nvzhigong'), await codes('nuzhigong'))
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
      assert.equal((await suggest('XK-03'))[0]?.power.code, 'XK-03')
      assert.ok((await suggest('举报公司')).some(({ power }) => power.code === 'JL-01'))
      assert.ok((await suggest('work-related injury')).some(({ power }) => power.code === 'QR-01'))
      assert.ok((await suggest('给工厂送临时工')).some(({ power }) => power.code === 'XK-03'))
      assert.deepEqual((await suggest('讨'))[0], { text: '讨薪', power: { code: 'JC-01' } })
      assert.ok((await suggest('对')).every(({ text }) => text.startsWith('对')))
      assert.ok((await suggest('服装押金')).some(({ power }) => power.code === 'CF-01'))
      assert.deepEqual(await suggest('%'), [])
      assert.deepEqual(await suggest('结婚'), [])
    })
  })
