import assert from 'node:assert/strict'
import { test } from 'node:test'
import { databases, service } from './support/service.ts'

for (const name of databases)
  test(`${name}: counts`, async () => {
    const { ask } = await service(name)
    const { powers } = await ask('{ powers { totalCount } }')
    assert.equal(powers.totalCount, 37)
  })
