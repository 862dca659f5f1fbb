import assert from 'node:assert/strict'
import type { Json } from '../support/service.ts'
import type { Question, Reply } from './ask.ts'

/** What asks a query by POST. */
export const post = (query: string, variables?: object): Pick<Question, 'address' | 'init'> => ({
  address: '/graphql',
  init: {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  },
})

/** What asks a query by GET. */
export const get = (query: string) => ({ address: `/graphql?query=${encodeURIComponent(query)}` })

/** The data of an answer that has to be a good one. */
export function dataOf({ status, text }: Reply): Json {
  assert.equal(status, 200, text.slice(0, 300))
  const { data, errors } = JSON.parse(text)
  assert.equal(errors, undefined, text.slice(0, 300))
  return data
}
