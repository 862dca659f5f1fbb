import assert from 'node:assert/strict'
import { test } from 'node:test'
import { judgedQueries, mean, measured } from './support/search-quality.ts'
import { databases, type Json, service } from './support/service.ts'

const CODES =
  'query ($q: String!, $filter: PowerFilter, $first: Int, $after: String) { search(query: $q, filter: $filter, first: $first, after: $after) { totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor score } nodes { code } } }'
const MARKED =
  'query ($q: String!) { search(query: $q, first: 3) { edges { node { code name } highlights { field fragments { text matched } } } } }'

for (const database of databases)
  test(`${database}: search`, async (t) => {
    const { ask, answer, statements } = await service(database)
    const search = async (q: string, variables = {}) =>
      (await ask(CODES, { q, ...variables })).search
    const codes = async (q: string, variables = {}): Promise<string[]> =>
      (await search(q, { first: 100, ...variables })).nodes.map(({ code }: Json) => code)
    const marked = async (q: string, field: string): Promise<string[]> => {
      const { search } = await ask(MARKED, { q })
      return search.edges.flatMap(({ highlights }: Json) =>
        highlights
          .filter((highlight: Json) => highlight.field === field)
          .flatMap(({ fragments }: Json) => fragments)
          .filter(({ matched }: Json) => matched)
          .map(({ text }: Json) => text),
      )
    }

    await t.test('answers the judged queries', async () => {
      const results = await Promise.all(
        judgedQueries().map(async (judged) => measured(judged, await codes(judged.q))),
      )
      assert.ok(mean(results.map(({ success }) => success)) >= 0.95)
      assert.ok(mean(results.map(({ gain }) => gain)) >= 0.9)
    })

    await t.test('every substring of a name finds its power', async () => {
      const { powers } = await ask('{ powers(first: 100) { nodes { code name } } }')
      const holders = new Map<string, Set<string>>()
      for (const { code, name } of powers.nodes as { code: string; name: string }[])
        for (let start = 0; start < name.length; start++)
          for (let end = start + 2; end <= Math.min(name.length, start + 3); end++) {
            const part = name.slice(start, end)
            holders.set(part, (holders.get(part) ?? new Set()).add(code))
          }
      for (const { code, name } of powers.nodes as { code: string; name: string }[])
        for (let end = 6; end <= name.length; end += 3)
          holders.set(name.slice(0, end), new Set([code]))
      const parts = [...holders]
      for (let from = 0; from < parts.length; from += 20) {
        const some = parts.slice(from, from + 20)
        const fields = some.map(
          ([part], index) =>
            `_${index}: search(query: ${JSON.stringify(part)}, first: 100) { nodes { code } }`,
        )
        const found = await ask(`{ ${fields.join('\n')} }`)
        for (const [index, [part, holding]] of some.entries()) {
          const nodes: string[] = found[`_${index}`].nodes.map(({ code }: Json) => code)
          for (const code of holding) assert.ok(nodes.includes(code), `${part} finds ${code}`)
        }
      }
    })

    await t.test('pages join into the whole', async () => {
      const whole = await codes('劳动')
      const pages: string[] = []
      for (let after: string | null = null; ; ) {
        const page: Json = await search('劳动', { first: 4, after })
        assert.equal(page.totalCount, whole.length)
        assert.equal(page.pageInfo.hasPreviousPage, after !== null)
        assert.equal(page.pageInfo.endCursor, page.edges.at(-1).cursor)
        pages.push(...page.nodes.map(({ code }: Json) => code))
        after = page.pageInfo.endCursor
        if (!page.pageInfo.hasNextPage) break
      }
      assert.ok(whole.length > 8)
      assert.deepEqual(pages, whole)
    })

    await t.test('scores fall and are above 0', async () => {
      const scores: number[] = (await search('社保补贴')).edges.map(({ score }: Json) => score)
      assert.ok(scores.every((score) => score > 0))
      assert.deepEqual(
        scores,
        scores.toSorted((one, other) => other - one),
      )
    })

    await t.test('a filter narrows the result and leaves its order', async () => {
      const all = await codes('劳务派遣')
      const punished = await codes('劳务派遣', { filter: { categories: ['CF'] } })
      assert.ok(punished.length > 0 && punished.length < all.length)
      assert.deepEqual(
        punished,
        all.filter((code) => code.startsWith('CF')),
      )
    })

    await t.test('facets count the whole result', async () => {
      const { search } = await ask(
        '{ search(query: "劳动", first: 1) { totalCount facets { field buckets { value label count } } } }',
      )
      const whole = await codes('劳动')
      const [category, unit, audience, initiation, status] = search.facets
      const sum = ({ buckets }: Json) =>
        buckets.reduce((sum: number, { count }: Json) => sum + count, 0)
      assert.deepEqual(
        search.facets.map(({ field }: Json) => field),
        ['CATEGORY', 'UNIT', 'AUDIENCE', 'INITIATION', 'STATUS'],
      )
      for (const facet of [category, unit, initiation, status])
        assert.equal(sum(facet), search.totalCount)
      assert.ok(sum(audience) >= search.totalCount)
      const penalties = category.buckets.find(({ value }: Json) => value === 'CF')
      assert.equal(penalties.count, whole.filter((code) => code.startsWith('CF')).length)
      assert.equal(penalties.label, '行政处罚')
    })

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

    await t.test('a cursor of another list or query is refused', async () => {
      const { powers } = await ask('{ powers(first: 1) { pageInfo { endCursor } } }')
      const { pageInfo } = await search('企业年金', { first: 1 })
      for (const [q, after] of [
        ['企业年金', powers.pageInfo.endCursor],
        ['童工', pageInfo.endCursor],
      ])
        assert.equal(
          (await answer(CODES, { q, after })).errors?.[0]?.extensions.code,
          'BAD_USER_INPUT',
        )
    })

    await t.test('another list, another day', async () => {
      const { before, none } = await ask(
        '{ before: search(query: "工伤", asOf: "1999-01-01") { totalCount facets { buckets { count } } } none: search(query: "工伤", edition: "none") { totalCount } }',
      )
      assert.equal(before.totalCount, 0)
      assert.equal(none.totalCount, 0)
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

    await t.test('statements', async () => {
      await ask('{ search(query: "工伤认定") { totalCount nodes { code } } }')
      assert.equal(statements.length, 2)
      await ask(
        '{ search(query: "工伤认定怎么办，工伤保险条例") { totalCount edges { score node { code } highlights { field } } facets { field } } }',
      )
      assert.equal(statements.length, 5)
      await ask('{ suggest(prefix: "gs") { text power { code name } } }')
      assert.equal(statements.length, 1)
    })
  })
