import assert from 'node:assert/strict'
import { test } from 'node:test'
import { otherPublisher, secondEdition } from '../support/editions.ts'
import { databases, type Json, service, WUHAN } from '../support/service.ts'

/** Every connection of the API: the way to it, with the page’s arguments in place of PAGE. */
const CONNECTIONS: Record<string, { query: string; key: string; at: (data: Json) => Json }> = {
  'Query.powers': {
    query: '{ powers(publisher: "wuhan-hrss", PAGE) { BODY } }',
    key: 'code',
    at: ({ powers }) => powers,
  },
  'Query.powers by name': {
    query: '{ powers(publisher: "wuhan-hrss", orderBy: { field: NAME }, PAGE) { BODY } }',
    key: 'code',
    at: ({ powers }) => powers,
  },
  'Query.powers by decision time limit, longest first': {
    query:
      '{ powers(publisher: "wuhan-hrss", orderBy: { field: DECISION_TIME_LIMIT, direction: DESC }, PAGE) { BODY } }',
    key: 'code',
    at: ({ powers }) => powers,
  },
  'Query.powers filtered': {
    query:
      '{ powers(publisher: "wuhan-hrss", filter: { categories: ["CF", "QR"] }, PAGE) { BODY } }',
    key: 'code',
    at: ({ powers }) => powers,
  },
  'Query.publishers': {
    query: '{ publishers(PAGE) { BODY } }',
    key: 'key',
    at: ({ publishers }) => publishers,
  },
  'Query.editions': {
    query: '{ editions(publisher: "wuhan-hrss", PAGE) { BODY } }',
    key: 'key',
    at: ({ editions }) => editions,
  },
  'Publisher.editions': {
    query: '{ publisher(key: "wuhan-hrss") { editions(PAGE) { BODY } } }',
    key: 'key',
    at: ({ publisher }) => publisher.editions,
  },
  'Query.legalInstruments': {
    query: '{ legalInstruments(PAGE) { BODY } }',
    key: 'key',
    at: ({ legalInstruments }) => legalInstruments,
  },
  'Edition.powers': {
    query: '{ edition(key: "wuhan-hrss-2016") { powers(PAGE) { BODY } } }',
    key: 'code',
    at: ({ edition }) => edition.powers,
  },
  'Category.powers': {
    query: '{ category(publisher: "wuhan-hrss", code: "CF") { powers(PAGE) { BODY } } }',
    key: 'code',
    at: ({ category }) => category.powers,
  },
  'Unit.powers': {
    query:
      '{ unit(publisher: "wuhan-hrss", key: "labor-security-supervision-detachment") { powers(PAGE) { BODY } } }',
    key: 'code',
    at: ({ unit }) => unit.powers,
  },
  'LegalInstrument.powers': {
    query:
      '{ legalInstrument(key: "social-insurance-law") { powers(publisher: "wuhan-hrss", PAGE) { BODY } } }',
    key: 'code',
    at: ({ legalInstrument }) => legalInstrument.powers,
  },
}

for (const name of databases) {
  const opened = Promise.all([secondEdition(), otherPublisher()]).then((more) =>
    service(name, { datasets: [WUHAN, ...more] }),
  )

  for (const [connection, { query, key, at }] of Object.entries(CONNECTIONS))
    test(`${name}: ${connection}: paging forward and backward equals the whole list`, async () => {
      const { ask } = await opened
      const body = `totalCount edges { cursor node { ${key} } } nodes { ${key} } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }`
      const page = async (args: string) =>
        at(await ask(query.replace('PAGE', args).replace('BODY', body)))
      const keys = (nodes: Json[]) => nodes.map((node) => node[key])

      const start = await page('first: 100')
      const end = start.pageInfo.hasNextPage
        ? await page(`first: 100, after: "${start.pageInfo.endCursor}"`)
        : { nodes: [], edges: [], pageInfo: start.pageInfo }
      const whole = {
        ...start,
        nodes: [...start.nodes, ...end.nodes],
        edges: [...start.edges, ...end.edges],
        pageInfo: {
          ...end.pageInfo,
          hasPreviousPage: start.pageInfo.hasPreviousPage,
          startCursor: start.pageInfo.startCursor,
        },
      }
      assert.ok(whole.nodes.length > 1, 'a list worth paging')
      assert.equal(whole.totalCount, whole.nodes.length)
      assert.equal(new Set(keys(whole.nodes)).size, whole.totalCount)
      assert.deepEqual([whole.pageInfo.hasNextPage, whole.pageInfo.hasPreviousPage], [false, false])

      const size = Math.max(1, Math.floor(whole.totalCount / 3))
      const forward: Json[] = []
      for (let after = '', more = true; more; ) {
        const part = await page(`first: ${size}${after && `, after: "${after}"`}`)
        assert.equal(part.pageInfo.hasPreviousPage, forward.length > 0)
        assert.equal(part.totalCount, whole.totalCount)
        assert.deepEqual(
          part.nodes,
          part.edges.map(({ node }: Json) => node),
        )
        forward.push(...part.nodes)
        after = part.pageInfo.endCursor
        more = part.pageInfo.hasNextPage
      }
      assert.deepEqual(keys(forward), keys(whole.nodes))

      const backward: Json[] = []
      for (let before = '', more = true; more; ) {
        const part = await page(`last: ${size}${before && `, before: "${before}"`}`)
        assert.equal(part.pageInfo.hasNextPage, backward.length > 0)
        backward.unshift(...part.nodes)
        before = part.pageInfo.startCursor
        more = part.pageInfo.hasPreviousPage
      }
      assert.deepEqual(keys(backward), keys(whole.nodes))

      const last = Math.min(whole.edges.length - 1, 101)
      const between = await page(
        `first: 100, after: "${whole.edges[0].cursor}", before: "${whole.edges[last].cursor}"`,
      )
      assert.deepEqual(keys(between.nodes), keys(whole.nodes).slice(1, last))
    })

  test(`${name}: a cursor keeps the edition it was made in`, async () => {
    const { ask, answer } = await opened
    const { powers } = await ask(
      '{ powers(publisher: "wuhan-hrss", asOf: "2017-01-01", first: 6) { nodes { edition { key } } pageInfo { endCursor } } }',
    )
    assert.equal(powers.nodes[0].edition.key, 'wuhan-hrss-2016')
    const after = powers.pageInfo.endCursor
    const { rest, category } = await ask(
      `query ($after: String) {
        rest: powers(publisher: "wuhan-hrss", first: 1, after: $after) { totalCount nodes { code edition { key } } }
        category(publisher: "wuhan-hrss", code: "CF") { edition { key } powers(first: 1, after: $after) { nodes { edition { key } } } }
      }`,
      { after },
    )
    assert.deepEqual(rest, {
      totalCount: 37,
      nodes: [{ code: 'CF-01', edition: { key: 'wuhan-hrss-2016' } }],
    })
    assert.equal(category.edition.key, 'wuhan-hrss-2018')
    assert.equal(category.powers.nodes[0].edition.key, 'wuhan-hrss-2016')
    const { errors } = await answer(
      `{ powers(edition: "wuhan-hrss-2018", after: "${after}") { totalCount } }`,
    )
    assert.equal(errors?.[0]?.extensions.code, 'BAD_USER_INPUT')
    assert.match(
      errors?.[0]?.message ?? '',
      /made in edition wuhan-hrss-2016, not in wuhan-hrss-2018/,
    )
  })

  test(`${name}: cursors of other lists and invented ones are refused, with the argument named`, async () => {
    const { answer, ask } = await opened
    const { editions } = await ask(
      '{ editions(publisher: "wuhan-hrss") { pageInfo { endCursor } } }',
    )
    const invented = Buffer.from('["power","a b"]').toString('base64url')
    for (const cursor of [editions.pageInfo.endCursor, 'x', '', invented, 'WyJwb3dlciJd']) {
      const { errors } = await answer(
        'query ($c: String) { powers(publisher: "wuhan-hrss", before: $c) { totalCount } }',
        {
          c: cursor,
        },
      )
      assert.equal(errors?.[0]?.extensions.code, 'BAD_USER_INPUT', cursor)
      assert.deepEqual(errors?.[0]?.extensions.issues[0].path, ['before'])
    }
  })
}
