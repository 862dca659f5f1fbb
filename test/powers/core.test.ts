import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { basisStatus, worstStatus } from '../../src/powers/parts/basis-status.ts'
import { endBy, type LifeRow } from '../../src/powers/parts/life.ts'

const day = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const dates = fc.record({
  effectiveOn: fc.option(day),
  amendedOn: fc.option(day),
  repealedOn: fc.option(day),
  knownFrom: fc.option(day),
})

test('a basis, once repealed, never stands again, and before it is in force it is nothing else', () => {
  fc.assert(
    fc.property(dates, day, day, (basis, one, other) => {
      const [earlier = '', later = ''] = [one, other].sort()
      if (basisStatus(basis, earlier) === 'REPEALED')
        assert.equal(basisStatus(basis, later), 'REPEALED')
      if (basis.effectiveOn && earlier < basis.effectiveOn)
        assert.equal(basisStatus(basis, earlier), 'NOT_YET_IN_FORCE')
    }),
  )
})

test('the worst standing of several does not depend on their order', () => {
  fc.assert(
    fc.property(fc.array(dates, { minLength: 1 }), day, (bases, on) => {
      const worst = worstStatus(bases, on)
      assert.equal(worstStatus(bases.toReversed(), on), worst)
      assert.ok(bases.some((basis) => basisStatus(basis, on) === worst))
    }),
  )
  const never = { effectiveOn: null, amendedOn: null, repealedOn: null, knownFrom: null }
  const on = '2020-01-01'
  assert.equal(worstStatus([never, { ...never, amendedOn: on }], on), 'AMENDED')
  assert.equal(
    worstStatus(
      [
        { ...never, amendedOn: on },
        { ...never, effectiveOn: '2021-01-01' },
      ],
      on,
    ),
    'NOT_YET_IN_FORCE',
  )
  assert.equal(
    worstStatus(
      [
        { ...never, effectiveOn: '2021-01-01' },
        { ...never, repealedOn: on },
      ],
      on,
    ),
    'REPEALED',
  )
})

test('the first event that ends a power is the one that ended it', () => {
  const event = (effect: LifeRow['effect'], on: string) => ({
    kind: 'CANCELLED',
    effect,
    on,
    by: { zh: '国发' },
    note: null,
  })
  const lifecycle = [
    event('ENDS', '2020-01-01'),
    event('ENDS', '2018-01-01'),
    event('PARTLY', '2016-01-01'),
  ]
  assert.equal(endBy(lifecycle, '2017-12-31'), undefined)
  assert.equal(endBy(lifecycle, '2018-01-01')?.on, '2018-01-01')
  assert.equal(endBy(lifecycle, '2030-01-01')?.on, '2018-01-01')
})

test('an end is not for ever: what resumed a power takes back every end until that day', () => {
  const event = (effect: LifeRow['effect'], on: string) => ({ effect, on })
  const life = [
    event('ENDS', '2017-04-01'),
    event('RESUMES', '2023-03-10'),
    event('ENDS', '2025-01-01'),
    event('NONE', '2026-01-01'),
  ]
  const days = ['2017-03-31', '2023-03-09', '2023-03-10', '2024-12-31', '2026-01-01']
  assert.deepEqual(
    days.map((day) => endBy(life, day)?.on),
    [undefined, '2017-04-01', undefined, undefined, '2025-01-01'],
  )
})
