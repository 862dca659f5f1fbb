import assert from 'node:assert/strict'
import type { Attack } from './attack.ts'

/** No query may take longer than this, so neither may an attack. */
export const DEADLINE = 5_000

type Answered = { status: number; text: string; since: number }

/** Asserts that an attack got the answer that it must get, soon, and nothing out of the inside of the service. */
export function repelled(attack: Attack, { status, text, since }: Answered) {
  const { code, says } = attack
  assert.equal(status, attack.status, text.slice(0, 500))
  assert.ok(performance.now() - since < DEADLINE)
  assert.doesNotMatch(text, /node_modules|\bat .*\.[jt]s:\d+|select .* from|INTERNAL_SERVER_ERROR/)
  const codes = /^\s*\{/.test(text) ? codesOf(JSON.parse(text)) : []
  assert.ok(
    code ? codes.length > 0 : codes.length === 0 || attack.status !== 200,
    text.slice(0, 500),
  )
  for (const found of code ? codes : []) assert.equal(found, code, text.slice(0, 500))
  if (says) assert.match(text, says)
}

/** Whether it has to be refused; the others do no harm. */
export const isRefused = ({ status, code }: Attack) =>
  status >= 400 || status === 0 || code !== undefined

type Failed = { errors?: { extensions?: { code?: string } }[] }

const codesOf = ({ errors = [] }: Failed) => errors.map(({ extensions }) => extensions?.code)
