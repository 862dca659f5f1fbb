import type { Edition } from '../dataset/edition.ts'
import type { Instrument } from '../dataset/instrument.ts'
import type { Power } from '../dataset/power.ts'
import type { Publisher } from '../dataset/publisher.ts'
import type { Sheet } from '../formats/sheets/sheet.ts'
import { blocksOf } from './blocks.ts'
import { categoriesOf } from './categories.ts'
import { agencyOf, dateOf, lawAsOf, titleOf } from './edition-of.ts'
import { elementsOf } from './elements-of.ts'
import { squeezed } from './grid.ts'
import { jurisdictionOf, unknownPlace } from './jurisdictions.ts'
import { lawBook } from './law-book.ts'
import { powerOf } from './power-of.ts'
import { type Report, reportOf } from './report.ts'
import { tablesIn } from './tables-in.ts'
import { unitsOf } from './units.ts'

export type ImportOptions = {
  publisher: string
  name?: string
  edition?: string
  effectiveOn?: string
  /** Where the list is published: then it is official. */
  source?: string
}

export type Imported = {
  publisher: Publisher
  edition: Edition
  instruments: Instrument[]
  powers: Power[]
  /** The keys of the instruments that it cites, new ones too. */
  cited: Set<string>
  report: Report
  /** What had to be put where neither the list nor whoever asked says anything. */
  assumed: string[]
}

type File = { name: string; sheets: Sheet[] }

/** A list as a government publishes it, in one file or several, as a dataset; null where there is no table of powers. */
export function importList(
  files: File[],
  asked: ImportOptions,
  { registry, today }: { registry: Iterable<Instrument>; today: string },
): Imported | null {
  const tablesOfFiles = files.map((file) => ({ file: file.name, ...tablesIn(file.sheets) }))
  const all = tablesOfFiles.flatMap(({ file, tables }) =>
    tables.map((table) => ({ file, table, ...blocksOf(table) })),
  )
  if (all.every(({ blocks }) => blocks.length === 0)) return null
  const assumed: string[] = []
  const above = all.flatMap(({ table }) => table.above.map(({ text }) => text))
  const outside = tablesOfFiles.flatMap(({ without }) =>
    without.flatMap(({ cells }) => cells.map(({ text }) => text)),
  )
  const title = titleOf(above) ?? titleOf(outside)
  const agency = asked.name ?? agencyOf(title ?? '') ?? asked.publisher
  const sheetNames = all.map(({ table }) => table.sheet)
  const given = asked.effectiveOn ? { on: asked.effectiveOn, precision: 'DAY' as const } : null
  const dated =
    given ??
    dateOf(
      [...above, ...outside.slice(0, 50)],
      [title ?? '', ...sheetNames, ...files.map(({ name }) => name)],
    )
  if (!dated) assumed.push(`effectiveOn is ${today}, today: no date was found; give --effective-on`)
  const effective = dated ?? { on: today, precision: 'DAY' as const }
  const place = jurisdictionOf(agency)
  if (!place)
    assumed.push(`the jurisdiction of ${agency} is not known; enter its code in publisher.yaml`)

  const law = lawBook(registry)
  const day = lawAsOf(effective, today)
  const units = unitsOf(agency)
  const categories = categoriesOf()
  const status = asked.source ? ('OFFICIAL' as const) : ('UNVERIFIED_COPY' as const)
  const drafts = all.flatMap(({ file, table, blocks }) => {
    let last: string | null = null
    return blocks.map((block) => {
      const draft = powerOf(block, { law, day, publisher: agency })
      const own = draft.printed.names('category')[0] ?? null
      last = own ?? last
      const around = [block.section, table.sheet, last].filter((text) => text !== null)
      const category = categories.categoryOf({
        own,
        around: [...around, ...table.above.map(({ text }) => squeezed(text)), file],
        name: draft.name,
      })
      return { draft, category, place: category.powerCount }
    })
  })
  const powers = drafts
    .toSorted((one, other) => one.category.order - other.category.order)
    .map(
      ({ draft, category, place: number }): Power => ({
        ...draft.power,
        code: `${category.code}-${String(number).padStart(Math.max(2, String(category.powerCount).length), '0')}`,
        unit: units.keyOf(draft.printed.names('unit')),
        initiation: INITIATION[category.statutoryType] ?? 'UNKNOWN',
        provenance: { status, note: null },
      }),
    )
  const year = Number(effective.on.slice(0, 4))
  const cited = law.cited()
  const tables = all.map(({ table }) => table)
  return {
    publisher: {
      key: asked.publisher,
      name: { zh: agency, en: null },
      shortName: null,
      jurisdiction: place ?? unknownPlace(agency),
      hotline: null,
      mandate: null,
      units: units.all(),
    },
    edition: {
      key: asked.edition ?? `${asked.publisher}-${year}`,
      publisher: asked.publisher,
      title: { zh: title ?? `${agency}权责清单`, en: null },
      notice: null,
      documentNumber: null,
      issuedOn: null,
      year,
      effectiveOn: effective.on,
      effectivePrecision: effective.precision,
      lawAsOf: day,
      lawCheckedOn: null,
      declared: { categories: null, powers: null },
      license: null,
      provenance: { status, note: null },
      source: {
        title: { zh: title ?? files.map(({ name }) => name).join('、'), en: null },
        publishedAt: effective.precision === 'DAY' && !given && dated ? effective.on : null,
        by: { zh: agency, en: null },
        url: asked.source ?? null,
      },
      elements: elementsOf(tables),
      categories: categories.all(),
      facts: [],
      practices: [],
    },
    instruments: law.added(),
    powers,
    cited,
    report: reportOf({
      files: tablesOfFiles,
      all,
      powers,
      drafts: drafts.map(({ draft }) => draft),
      law,
      categories: categories.all().length,
      title,
    }),
    assumed,
  }
}

/** How powers of a type begin, where the law says it of all of them: 行政许可法第二条; what punishes, inspects or compels acts of itself. */
const INITIATION: Partial<
  Record<Edition['categories'][number]['statutoryType'], Power['initiation']>
> = {
  LICENSING: 'ON_APPLICATION',
  PENALTY: 'EX_OFFICIO',
  COERCION: 'EX_OFFICIO',
  COLLECTION: 'EX_OFFICIO',
  INSPECTION: 'EX_OFFICIO',
}
