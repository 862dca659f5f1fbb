import assert from 'node:assert/strict'

/** An edition of the soak: all of them have the same powers, and one power has a name that tells them apart. */
export type Listed = { key: string; effectiveOn: string; name: string }
export type Change = { kind: 'PUBLISHED' | 'WITHDRAWN'; listed: Listed }

/** What one answer says of the catalogue; left out: the day is today. */
type Said = { changes: number; day?: string; key: string; name: string }

/**
 * What the catalogue holds after each change, to hold answers against. `floor` is the newest version that an answer has
 * shown: who asks later may not be shown an older one.
 */
export function openLedger(first: Listed, changesBefore: number) {
  const changes: Change[] = []
  const versions: Listed[][] = [[first]]
  const done: number[] = [performance.now()]
  const seen: number[] = [performance.now()]
  let floor = 0

  const current = () => versions.at(-1) ?? []
  const possible = (from: number) => versions.slice(from)

  return {
    changes,
    /** How many the service told of before the soak began: none where the list is held in memory. */
    changesBefore,
    current,
    get floor() {
      return floor
    },
    /** Notes a change before it is made: from now on an answer may show it. */
    intend: (change: Change) => {
      const { kind, listed } = change
      changes.push(change)
      versions.push(
        kind === 'PUBLISHED'
          ? [...current(), listed]
          : current().filter(({ key }) => key !== listed.key),
      )
    },
    /** Notes that the change is made. */
    confirm: () => {
      done[versions.length - 1] = performance.now()
    },
    /** Asserts that all an answer says was so at one version, and at none older than those shown before. */
    holds: ({ changes, day, key, name }: Said, floorThen: number) => {
      const version = changes - changesBefore
      assert.ok(version >= floorThen, `version ${version} after ${floorThen} was shown`)
      const standing = versions[version]
      assert.ok(standing, `version ${version} of ${versions.length - 1}`)
      const list = inForce(standing, day)
      assert.deepEqual({ key, name }, { key: list?.key, name: list?.name }, `version ${version}`)
      for (; floor < version; floor++) seen[floor + 1] = performance.now()
    },
    /** Asserts that something is so at a version that may be shown. */
    allows: (floorThen: number, is: (standing: Listed[], version: number) => boolean) =>
      assert.ok(
        possible(floorThen).some((standing, index) => is(standing, floorThen + index)),
        `so at no version from ${floorThen} to ${versions.length - 1}`,
      ),
    /** When each change was made, and when an answer first showed it. */
    sightings: () => changes.map((_, index) => ({ made: done[index + 1], shown: seen[index + 1] })),
  }
}

export type Ledger = ReturnType<typeof openLedger>

/** The list in force on a day, the newest that has come into effect. */
export const inForce = (standing: Listed[], day = '9999-12-31'): Listed | undefined =>
  standing
    .filter(({ effectiveOn }) => effectiveOn <= day)
    .toSorted((a, b) => (a.effectiveOn < b.effectiveOn ? 1 : -1))[0]
