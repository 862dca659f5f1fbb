import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkBasis, checkEmptyArticles } from '../../src/checking/check-basis.ts'

type Given = Parameters<typeof checkBasis>[0]

const version = (on: string) => ({
  kind: 'AMENDED',
  on,
  effectiveOn: null,
  by: null,
  touched: null,
})

test('a later version is told of, in whatever order the versions were entered', () => {
  const days = ['2007-01-01', '2012-01-01', '2017-01-01']
  const told = (order: string[]) =>
    [checkBasis, checkEmptyArticles]
      .flatMap((check) => [
        ...check({
          basis: { versionOn: '2007-01-01', currentArticles: null, ceasedOn: null },
          law: {
            key: 'some-law',
            promulgatedOn: '2000-01-01',
            repealedOn: null,
            versions: order.map(version),
          },
          edition: { lawAsOf: '2016-01-31', lawCheckedOn: '2016-02-29' },
          place: () => ({ path: 'x', line: 1, column: 1 }),
        } as unknown as Given),
      ])
      .map(({ code, message }) => [code, message])
  const inOrder = told(days)
  assert.match(inOrder[0]?.[1] ?? '', /the version of 2012-01-01/)
  assert.match(inOrder[1]?.[1] ?? '', /since the version of 2012-01-01/)
  assert.deepEqual(told(days.toReversed()), inOrder)
})
