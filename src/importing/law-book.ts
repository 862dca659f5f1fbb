import type { Citation } from '../citations/citations.ts'
import { plainText } from '../citations/folded.ts'
import type { Instrument } from '../dataset/instrument.ts'
import type { Power } from '../dataset/power.ts'
import { type Index, identified, indexOf, type Known, nameOf } from '../instruments/identity.ts'
import { distinct, soundKey } from './keys.ts'

type LegalBasis = Power['legalBases'][number]

/** The law that a list cites: what is known of it, and entries for what nobody knows. */
export type LawBook = {
  /** A citation as a legal basis of a list that shows the law of a day; null where it names no instrument. */
  basisOf: (citation: Citation, day: string) => LegalBasis | null
  /** The entries that no registry has. */
  added: () => Instrument[]
  /** Instruments that were cited, known and new. */
  cited: () => Set<string>
  isKnown: (key: string) => boolean
}

export function lawBook(registry: Iterable<Instrument>): LawBook {
  const known = new Map([...registry].map((entry) => [entry.key, entry]))
  const index = indexOf([...known.values()].map(asKnown))
  const added = new Map<string, Instrument>()
  let own = indexOf<Known>([])
  const cited = new Set<string>()

  const entryOf = (citation: Citation, day: string): Instrument | null => {
    const { title, versionOn, versionYear } = citation
    const named = {
      ...citation,
      versionOn: versionOn ?? (versionYear === null ? null : String(versionYear)),
    }
    const found = find(index, known, named, day) ?? findAdded(own, added, citation, day)
    if (found || title === null) {
      if (found && added.has(found.key)) fillIn(found, citation)
      return found
    }
    const entry = newEntry(citation, (key) => known.has(key) || added.has(key))
    added.set(entry.key, entry)
    own = indexOf([...added.values()].map(asKnown))
    return entry
  }

  return {
    basisOf: (citation, day) => {
      const entry = entryOf(citation, day)
      if (!entry) return null
      cited.add(entry.key)
      return {
        instrument: entry.key,
        articles: citation.articles,
        role: 'CONFERS',
        versionOn: versionOf(entry, citation, day),
        currentArticles: null,
        summary: null,
        ceasedOn: null,
        verification: 'LIST',
      }
    },
    added: () => [...added.values()],
    cited: () => cited,
    isKnown: (key) => known.has(key),
  }
}

type Named = Parameters<typeof identified>[1]

const find = (
  index: Index<Known>,
  entries: Map<string, Instrument>,
  named: Named,
  day: string,
): Instrument | null => {
  const row = identified(index, named, day)
  return row ? (entries.get(row.key) ?? null) : null
}

/** Entries made here have hardly a date, so the years of their numbers tell apart what has the same title. */
function findAdded(
  index: Index<Known>,
  entries: Map<string, Instrument>,
  citation: Citation,
  day: string,
): Instrument | null {
  const year = yearOf(citation)
  const rows = (index.byName.get(nameOf(citation.title ?? '')) ?? []).flatMap(
    ({ key }) => entries.get(key) ?? [],
  )
  const same = rows.filter((entry) => {
    const known = yearOf(entry)
    return year === undefined || known === undefined || year === known
  })
  return same[0] ?? find(index, entries, { ...citation, title: null }, day)
}

/** The year of a number such as 劳部发〔1994〕485号, or of promulgation. */
const yearOf = ({
  documentNumber,
  promulgatedOn,
}: Pick<Citation, 'documentNumber' | 'promulgatedOn'>): string | undefined =>
  /〔(\d{4})〕/.exec(documentNumber ?? '')?.[1] ?? promulgatedOn?.slice(0, 4)

const asKnown = ({ versions, repealedOn, ...entry }: Instrument): Known => ({
  ...entry,
  title: { zh: entry.title.zh },
  shortTitle: entry.shortTitle && { zh: entry.shortTitle.zh },
  fallenOn: repealedOn,
  versions: versions.map(({ on }) => on),
})

/** What a list says of an instrument that nobody knows. */
function newEntry(citation: Citation, isTaken: (key: string) => boolean): Instrument {
  const { documentNumber, promulgatedOn } = citation
  const title = (citation.title ?? '').replace(/[〈<]/g, '〈').replace(/[〉>]/g, '〉')
  const sound = soundKey(plainText(title))
  const year = yearOf(citation)
  const key = isTaken(sound) && year && !isTaken(`${sound}-${year}`) ? `${sound}-${year}` : sound
  return {
    key: distinct(key, { has: isTaken }),
    title: { zh: title, en: null },
    shortTitle: null,
    formerTitles: null,
    kind: citation.kind ?? 'UNKNOWN',
    issuer: issuerOf(documentNumber),
    documentNumber,
    promulgatedOn: wholeDay(promulgatedOn),
    effectiveOn: null,
    versions: [],
    repealedOn: null,
    repealedBy: null,
    replacedBy: null,
    verification: 'LIST',
  }
}

/** What another citation of the same instrument knows besides. */
function fillIn(entry: Instrument, { documentNumber, promulgatedOn, kind }: Citation) {
  if (entry.documentNumber === null && documentNumber !== null) {
    entry.documentNumber = documentNumber
    entry.issuer = issuerOf(documentNumber)
  }
  entry.promulgatedOn ??= wholeDay(promulgatedOn)
  if (entry.kind === 'UNKNOWN') entry.kind = kind ?? 'UNKNOWN'
}

const wholeDay = (day: string | null) => (day?.length === 10 ? day : null)

/** The body whose order an order is: 农业部令第5号. */
function issuerOf(documentNumber: string | null): Instrument['issuer'] {
  const name = /^(?:中华人民共和国)?([\p{Script=Han}、]{2,20}?)令/u.exec(documentNumber ?? '')?.[1]
  if (name === '国务院') return { zh: name, en: 'State Council' }
  return name && name !== '主席' ? { zh: name, en: null } : { zh: '不详', en: 'Not known' }
}

/**
 * The version that a citation means: the one it names or, where the registry lacks that, the last before; where it names none, the one
 * that was in force on the day of the list. Null where no day of the instrument is known.
 */
function versionOf(entry: Instrument, citation: Citation, day: string): string | null {
  if (entry.verification === 'LIST') return null
  const versions = [
    ...(entry.promulgatedOn ? [{ on: entry.promulgatedOn, from: entry.promulgatedOn }] : []),
    ...entry.versions.map(({ on, effectiveOn }) => ({ on, from: effectiveOn ?? on })),
  ].sort((one, other) => (one.on < other.on ? -1 : 1))
  const last = citation.versionOn ?? (citation.versionYear ? `${citation.versionYear}-12-31` : day)
  const meant = citation.versionOn !== null || citation.versionYear !== null
  const possible = versions.filter(({ on, from }) => (meant ? on <= last : true) && from <= day)
  return possible.at(-1)?.on ?? null
}
