import type { Edition } from '../dataset/edition.ts'
import { type Instrument, inOrder } from '../dataset/instrument.ts'
import type { Power } from '../dataset/power.ts'
import type { Problem } from '../formats/problem.ts'
import type { SourceFile } from '../formats/source-file.ts'
import { problemAt, warningAt } from './validate.ts'

export type BasisInList = {
  basis: Power['legalBases'][number]
  law: Instrument
  edition: Edition
  place: SourceFile['place']
}

/** Whether a legal basis can be as it says, by the dates of its instrument and of the edition. */
export function* checkBasis({ basis, law, edition, place }: BasisInList): Generator<Problem> {
  const { versionOn, ceasedOn } = basis
  const { lawAsOf, lawCheckedOn } = edition
  if (versionOn !== null) {
    const wrong = versionProblem(versionOn, law, lawAsOf)
    if (wrong) yield problemAt(place, ['versionOn'], wrong.code, wrong.message)
    // A list may well cite law that was amended before it was drawn up; that is worth knowing, and must be told.
    const later = inOrder(law.versions).findLast((version) => since(version) <= lawAsOf)
    if (later && later.on > versionOn)
      yield warningAt(
        place,
        ['versionOn'],
        'version-superseded',
        `is ${versionOn}; on ${lawAsOf}, lawAsOf, the version of ${later.on} of "${law.key}" was in force`,
      )
    if (ceasedOn !== null && ceasedOn < versionOn)
      yield problemAt(
        place,
        ['ceasedOn'],
        'date-out-of-order',
        `is ${ceasedOn}, before versionOn, ${versionOn}`,
      )
  }
  const fallen = [law.repealedOn, ceasedOn].find((day) => day && day <= (lawCheckedOn ?? lawAsOf))
  if (fallen)
    yield warningAt(
      place,
      ['instrument'],
      'basis-not-in-force',
      `the rule in "${law.key}" no longer stands since ${fallen}`,
    )
}

/** What it means that a basis names no articles of today, in a list that names those of others. */
export function* checkEmptyArticles({
  basis,
  law,
  edition,
  place,
}: BasisInList): Generator<Problem> {
  const { versionOn, currentArticles, ceasedOn } = basis
  const { lawCheckedOn } = edition
  if (lawCheckedOn === null || currentArticles || ceasedOn || law.repealedOn) return
  const changed = inOrder(law.versions).findLast(
    (version) => since(version) <= lawCheckedOn && (versionOn === null || version.on > versionOn),
  )
  yield warningAt(
    place,
    ['currentArticles'],
    changed ? 'basis-not-in-force' : 'fall-without-date',
    changed
      ? `currentArticles is empty: the rule counts as gone since the version of ${changed.on} of "${law.key}"`
      : `currentArticles is empty, but nothing says since when the rule is gone: it counts as standing; give ceasedOn, or repealedOn or a version in force on lawCheckedOn for "${law.key}"`,
  )
}

function versionProblem(versionOn: string, law: Instrument, lawAsOf: string) {
  const { key, promulgatedOn, versions } = law
  if (promulgatedOn === null) return undefined
  if (versionOn < promulgatedOn)
    return {
      code: 'version-before-promulgation',
      message: `is ${versionOn}, before "${key}" was promulgated, ${promulgatedOn}`,
    }
  const days = [promulgatedOn, ...inOrder(versions).map(({ on }) => on)]
  if (!days.includes(versionOn))
    return {
      code: 'unknown-version',
      message: `is ${versionOn}; "${key}" has versions of ${days.join(', ')}`,
    }
  const cited = versions.find(({ on }) => on === versionOn)
  if (cited && since(cited) > lawAsOf)
    return {
      code: 'version-not-in-force',
      message: `is ${versionOn}, a version of "${key}" in force from ${since(cited)}; lawAsOf is ${lawAsOf}`,
    }
  return undefined
}

const since = ({ on, effectiveOn }: Instrument['versions'][number]) => effectiveOn ?? on
