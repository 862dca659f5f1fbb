import assert from 'node:assert/strict'
import { test } from 'node:test'
import { auditServer } from 'graphql-http'
import { onPort } from '../support/port.ts'
import { service } from '../support/service.ts'

test('every audit of GraphQL over HTTP is passed', async () => {
  const { app } = await service('PGlite')
  const url = await onPort(app)
  const results = await auditServer({ url: `${url}/graphql` })
  const failed = results.filter(({ status }) => status !== 'ok')
  assert.deepEqual(
    failed.map(({ name }) => name),
    [],
  )
  assert.ok(results.length >= 60, `${results.length} audits`)
})
