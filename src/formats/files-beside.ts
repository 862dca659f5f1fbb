import type { KnownSince } from '../dataset/known-since.ts'

/** What `standings.yaml` and `lineage.yaml` of a list say, by what the files are called; none where nothing was looked for. */
export const filesBeside = (
  publisher: string,
  { standingsCheckedOn, lineageCheckedOn, standings, events }: KnownSince,
): [name: 'standings' | 'lineage', content: object][] =>
  [
    ...(standingsCheckedOn === null
      ? []
      : [['standings', { publisher, checkedOn: standingsCheckedOn, standings }] as const]),
    ...(lineageCheckedOn === null
      ? []
      : [['lineage', { publisher, checkedOn: lineageCheckedOn, events }] as const]),
  ] as [name: 'standings' | 'lineage', content: object][]
