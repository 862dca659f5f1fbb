import type { Edition } from '../dataset/edition.ts'
import type { Instrument } from '../dataset/instrument.ts'
import type { Power } from '../dataset/power.ts'
import type { Publisher } from '../dataset/publisher.ts'
import type { Sheet } from '../formats/sheets/sheet.ts'
import { cellName } from '../formats/sheets/sheet.ts'
import { blocksOf } from './blocks.ts'
import { categoriesOf } from './categories.ts'
import { agencyOf, dateOf, lawAsOf, titleOf } from './edition-of.ts'
import { elementsOf } from './elements-of.ts'
import { type Cell, squeezed } from './grid.ts'
import { jurisdictionOf, unknownPlace } from './jurisdictions.ts'
import { lawBook } from './law-book.ts'
import { powerOf } from './power-of.ts'
import { headingOf } from './printed-power.ts'
import type { Column, Table } from './table.ts'
import { tablesIn } from './tables-in.ts'
import { unitsOf } from './units.ts'

export type Asked = {
  publisher: string
  name?: string
  edition?: string
  effectiveOn?: string
  /** Where the list is published: then it is official. */
  source?: string
}

export type ImportedColumn = {
  sheet: string
  header: string
  column: string
  element: string | null
}

/** What was read, in the form in which `import --json` prints it. */
export type Report = {
  rows: number
  powers: number
  subItems: number
  categories: number
  columns: ImportedColumn[]
  basis: {
    cells: number
    citations: number
    withArticles: number
    inRegistry: number
    instruments: number
  }
  unread: { place: string; text: string; why: string }[]
  leftOut: { column: string; why: string }[]
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
  asked: Asked,
  { registry, today }: { registry: Iterable<Instrument>; today: string },
): Imported | null {
  const found = files.map((file) => ({ file: file.name, ...tablesIn(file.sheets) }))
  const all = found.flatMap(({ file, tables }) =>
    tables.map((table) => ({ file, table, ...blocksOf(table) })),
  )
  if (all.every(({ blocks }) => blocks.length === 0)) return null
  const assumed: string[] = []
  const above = all.flatMap(({ table }) => table.above.map(({ text }) => text))
  const outside = found.flatMap(({ without }) =>
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
    report: {
      rows: tables.reduce((sum, { rows }) => sum + rows.length, 0),
      powers: powers.length,
      subItems: powers.reduce((sum, { subItems }) => sum + (subItems?.length ?? 0), 0),
      categories: categories.all().length,
      columns: tables.flatMap(({ sheet, columns }) =>
        columns.map((column) => ({
          sheet,
          header: headingOf(column),
          column: letters(column.index),
          element: column.element,
        })),
      ),
      basis: {
        cells: powers.filter(({ basisText }) => basisText !== null).length,
        citations: sum(drafts, ({ draft }) => draft.citations),
        withArticles: sum(drafts, ({ draft }) => draft.articles),
        inRegistry: [...cited].filter(law.isKnown).length,
        instruments: cited.size,
      },
      unread: [
        ...found.flatMap(({ file, tables, without, covered }) => [
          ...tables.flatMap(({ sheet, above }) =>
            above
              .filter(({ text }) => squeezed(text) !== title)
              .map((cell) => unread(file, sheet, cell, 'stands above the table')),
          ),
          ...[...without, ...covered].flatMap(({ sheet, cells, why }) =>
            cells.map((cell) => unread(file, sheet, cell, why)),
          ),
        ]),
        ...all.flatMap(({ file, strays }) =>
          strays.map(({ cell, sheet, why }) => unread(file, sheet, cell, why)),
        ),
      ],
      leftOut: leftOut(tables),
    },
    assumed,
  }
}

const letters = (index: number) => cellName({ row: 1, column: index }).replace(/\d+$/, '')

const unread = (file: string, sheet: string, { row, column, text }: Cell, why: string) => ({
  place: `${file}!${sheet}!${cellName({ row, column })}`,
  text,
  why,
})

const sum = <Item>(items: Item[], count: (item: Item) => number) =>
  items.reduce((total, item) => total + count(item), 0)

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

/** Columns that are not taken over, each once. */
function leftOut(tables: Table[]) {
  const why = ({ element }: Column) =>
    element === 'person'
      ? 'names people'
      : element === 'rowNumber'
        ? 'numbers of rows; the order of the list is kept'
        : null
  const found = new Map<string, string>()
  for (const column of tables.flatMap(({ columns }) => columns)) {
    const reason = why(column)
    if (reason) found.set(headingOf(column), reason)
  }
  return [...found].map(([column, reason]) => ({ column, why: reason }))
}
