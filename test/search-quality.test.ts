import assert from 'node:assert/strict'
import { test } from 'node:test'
import { judgedQueries, type Measured, mean, measured } from './support/search-quality.ts'
import { searching } from './support/searching.ts'

const MORE = new URL('./search/queries-more.yaml', import.meta.url)

test('the search answers many more judged queries', async () => {
  const { codes } = await searching('PGlite')
  const results: Measured[] = []
  for (const judged of judgedQueries(MORE))
    results.push(measured(judged, await codes(judged.q, { first: 5 })))
  assert.ok(mean(results.map(({ success }) => success)) >= 0.96)
  assert.ok(mean(results.map(({ gain }) => gain)) >= 0.93)
})
