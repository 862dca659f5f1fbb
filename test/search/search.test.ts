import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { judgedQueries, mean, measured } from '../support/search-quality.ts'
import { CODES, searching } from '../support/searching.ts'
import { databases, type Json } from '../support/service.ts'

for (const database of databases)
  test(`${database}: search`, async (t) => {
    const { ask, answer, statements, search, codes } = await searching(database)

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

    await t.test('and so does every longer one, drawn by chance', async () => {
      const { powers } = await ask('{ powers(first: 100) { nodes { code name } } }')
      const part = fc
        .tuple(
          fc.constantFrom(...(powers.nodes as { code: string; name: string }[])),
          fc.nat(),
          fc.nat(),
        )
        .map(([{ code, name }, from, length]) => {
          const start = from % (name.length - 1)
          const end = start + 2 + (length % (name.length - start - 1))
          return { code, part: name.slice(start, end) }
        })
      await fc.assert(
        fc.asyncProperty(part, async ({ code, part }) => (await codes(part)).includes(code)),
        { numRuns: 150 },
      )
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

    await t.test('a cursor of another list or query is refused', async () => {
      const { powers } = await ask('{ powers(first: 1) { pageInfo { endCursor } } }')
      const { pageInfo } = await search('企业年金', { first: 1 })
      // The first power of this result stands in that of the next query too.
      const { pageInfo: broader } = await search('工伤', { first: 1 })
      for (const [q, after] of [
        ['企业年金', powers.pageInfo.endCursor],
        ['童工', pageInfo.endCursor],
        ['工伤认定', broader.endCursor],
      ])
        assert.equal(
          (await answer(CODES, { q, after })).errors?.[0]?.extensions.code,
          'BAD_USER_INPUT',
        )
      const { errors } = await answer(
        'query ($after: String) { search(query: "工伤", filter: { feesCharged: false }, after: $after) { totalCount } }',
        { after: broader.endCursor },
      )
      assert.equal(errors?.[0]?.extensions.code, 'BAD_USER_INPUT')
      const { errors: none } = await answer(CODES, { q: '工伤', after: broader.endCursor })
      assert.equal(none, undefined)
    })

    await t.test('another list, another day', async () => {
      const { before } = await ask(
        '{ before: search(query: "工伤", asOf: "1999-01-01") { totalCount facets { buckets { count } } } }',
      )
      assert.equal(before.totalCount, 0)
      const { errors } = await answer('{ search(query: "工伤", edition: "none") { totalCount } }')
      assert.deepEqual(errors?.[0]?.extensions.issues[0].path, ['edition'])
    })

    await t.test('a list is found by its document number, as by its title', async () => {
      const all = (await ask('{ powers(first: 100) { nodes { code } } }')).powers.nodes
      for (const query of [
        '武人社发〔2016〕4号',
        '武人社发[2016]第4号',
        '武人社發 2016年4号',
        '武汉市人力资源和社会保障局市级权力清单（2016年）',
        '关于调整和规范市人力资源和社会保障局市级权力清单的通知',
      ]) {
        const { search } = await ask(
          'query ($query: String!) { search(query: $query, first: 100) { nodes { code } editions { key } } }',
          { query },
        )
        assert.deepEqual(search.nodes, all, query)
        assert.deepEqual(search.editions, [{ key: 'wuhan-hrss-2016' }], query)
      }
      const { search } = await ask('{ search(query: "工伤认定") { editions { key } } }')
      assert.deepEqual(search.editions, [])
    })

    await t.test('law that no power cites finds nothing, however it is written', async () => {
      for (const query of [
        '刑法第二百七十六条之一',
        '国发〔2016〕5号',
        '劳动合同法§39',
        '民法典1179',
      ])
        assert.deepEqual(await codes(query), [], query)
      assert.notDeepEqual(await codes('老板违反劳动合同法第八十二条不签合同'), [])
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
