import assert from 'node:assert/strict'
import { test } from 'node:test'
import { today } from '../src/day.ts'

test('today is today in Shanghai', () => {
  assert.equal(today(new Date('2026-01-31T15:59:59Z')), '2026-01-31')
  assert.equal(today(new Date('2026-01-31T16:00:00Z')), '2026-02-01')
})
