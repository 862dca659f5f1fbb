import assert from 'node:assert/strict'
import { test } from 'node:test'
import { databases, service } from '../support/service.ts'

const QUERY = `query ($article: String) {
  affectedBy(instrument: "labor-contract-law", article: $article) { citing { totalCount } }
  legalInstrument(key: "labor-contract-law") { powers(article: $article) { nodes { code } } }
  powers(filter: { instrument: "labor-contract-law", article: $article }) { nodes { code } }
}`

for (const name of databases) {
  const opened = service(name)

  test(`${name}: an article may be named in notation or in words`, async () => {
    const { ask } = await opened
    const expected = await ask(QUERY, { article: '57' })
    assert.ok(expected.affectedBy.citing.totalCount > 0)
    for (const article of ['第五十七条', '第57条', '57条', '第五十七條', '５７'])
      assert.deepEqual(await ask(QUERY, { article }), expected, article)
    assert.deepEqual(
      await ask(QUERY, { article: '第五十七条第二款' }),
      await ask(QUERY, { article: '57.2' }),
    )
    assert.notDeepEqual(await ask(QUERY, { article: '57.2' }), expected)
  })

  test(`${name}: a law that is named by its title is told by its key`, async () => {
    const { app } = await opened
    for (const law of ['劳动合同法', '《劳动合同法》', '中华人民共和国劳动合同法']) {
      const response = await app.fetch(
        `http://localhost/api/powers?instrument=${encodeURIComponent(law)}`,
      )
      assert.equal(response.status, 400)
      const { errors } = await response.json()
      assert.equal(
        errors[0].message,
        `instrument: ${JSON.stringify(law)} is not an instrument; did you mean "labor-contract-law"?`,
      )
    }
  })

  test(`${name}: what is no article is refused with its place`, async () => {
    const { answer } = await opened
    const { errors } = await answer(QUERY, { article: '第五十七' })
    assert.deepEqual(errors?.[0]?.extensions.issues[0].path, ['article'])
    assert.match(errors?.[0]?.message ?? '', /expected an article such as .* or 第五十七条第二款/)
  })
}
