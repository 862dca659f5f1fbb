import { instrumentStatus } from '../instruments/status.ts'

export type Standing = {
  standing: 'IN_FORCE' | 'AMENDED_SINCE' | 'REPEALED' | 'NOT_YET_IN_FORCE' | 'UNKNOWN'
  /** The day from which it stands so, where it is known. */
  on: string | null
}

type Instrument = Parameters<typeof instrumentStatus>[0] & {
  repealedOn: string | null
  versions: readonly { on: string; effectiveOn: string | null }[]
}

/** What a citation says of the version that it means. */
type Cited = { versionOn: string | null; versionYear: number | null }

/**
 * How an instrument stands on a day for one who cites a version of it. Where the citation names none, the version of the day
 * on which it was written is meant, `written`; where that is not known either, the latest.
 */
export function citationStanding(
  instrument: Instrument,
  { versionOn, versionYear }: Cited,
  day: string,
  written: string | null = null,
): Standing {
  const status = instrumentStatus(instrument, day)
  const from = instrument.effectiveOn ?? instrument.promulgatedOn
  if (status === 'NOT_YET_IN_FORCE') return { standing: status, on: from }
  if (status === 'UNKNOWN') return { standing: status, on: null }
  if (status === 'REPEALED') return { standing: status, on: instrument.repealedOn }
  const meant = versionOn ?? (versionYear === null ? written : `${versionYear}-12-31`)
  const later = instrument.versions
    .filter(({ on }) => meant !== null && on > meant)
    .map(({ on, effectiveOn }) => effectiveOn ?? on)
    .filter((effect) => effect <= day)
    .sort()
  return later.length > 0
    ? { standing: 'AMENDED_SINCE', on: later.at(-1) ?? null }
    : { standing: 'IN_FORCE', on: from }
}
