import { citationsIn } from '../citations/citations.ts'
import type { Power } from '../dataset/power.ts'
import { basisTextOf } from './basis-text.ts'
import type { Block } from './blocks.ts'
import { squeezed } from './grid.ts'
import { itemsOf } from './items.ts'
import type { LawBook } from './law-book.ts'
import { levelsOf } from './levels-of.ts'
import { limitsOf } from './limits.ts'
import { type PrintedPower, printedPower } from './printed-power.ts'
import { accountabilityOf, responsibilitiesOf } from './responsibility.ts'
import { joined, maybe, text } from './texts.ts'

/** What a list says of a power, without what follows from its place in the list. */
export type Draft = {
  printed: PrintedPower
  name: string
  power: Omit<Power, 'code' | 'unit' | 'initiation' | 'provenance'>
  citations: number
  articles: number
}

type Around = { law: LawBook; day: string; publisher: string }

export function powerOf(block: Block, around: Around): Draft {
  const printed = printedPower(block)
  const { name, code } = nameOf(printed)
  const basisText = basisTextOf(printed)
  const citations = basisText === null ? [] : citationsIn(basisText)
  const bases = citations.flatMap((citation) => around.law.basisOf(citation, around.day) ?? [])
  const others = printed.others
  return {
    printed,
    name,
    citations: citations.length,
    articles: citations.filter(({ articles }) => articles.length > 0).length,
    power: {
      name: text(name),
      summary: null,
      officialCode: code ?? joined(printed.names('code')),
      basicCode: basicCode(printed.names('basicCode')),
      subItems: subItems(printed),
      exercisedBy: exercisedBy(printed, around.publisher),
      levels: levelsOf(printed),
      audience: audience(printed.texts('audience')),
      legalBases: together(bases),
      basisText,
      conditions: printed
        .texts('conditions')
        .flatMap(itemsOf)
        .map((item) => ({ text: text(item), basis: null })),
      materials: materials(block, printed),
      procedure: { variant: 'UNKNOWN', steps: [] },
      timeLimits: limitsOf(printed),
      fees: { charged: charged(printed), basis: null, items: [], note: null },
      sanctions: [],
      remedies: [],
      duty: maybe(joined(printed.texts('duty'))),
      responsibilities: responsibilitiesOf(printed),
      responsibilityBasisText: joined(printed.texts('responsibilityBasis')),
      accountability: accountabilityOf(printed),
      otherColumns: others.length > 0 ? others : null,
      lifecycle: [],
      keywords: [],
      questions: [],
    },
  }
}

/** The name and, where one column has both, the code. */
function nameOf(printed: PrintedPower): { name: string; code: string | null } {
  const [both] = printed.names('nameAndCode')
  const name = printed.rows[0]?.texts('name').map(squeezed).at(-1)
  if (both !== undefined && name === undefined) {
    const [, before = both, code = null] =
      /^(.*?)[【[（(]?([0-9A-Z][0-9A-Z-]{7,})[】\]）)]?$/u.exec(both) ?? []
    return { name: before.trim() || both, code }
  }
  return { name: name ?? printed.names('subItem')[0] ?? '', code: null }
}

function basicCode(names: string[]): string | null {
  const code = (names[0] ?? '').normalize('NFKC').replace(/[\s-]/g, '').toUpperCase()
  return /^[0-9A-Z]{1,40}$/.test(code) ? code : null
}

function subItems(printed: PrintedPower): Power['subItems'] {
  const found = new Map<string, string | null>()
  for (const row of printed.rows) {
    const [name] = row.texts('subItem').map(squeezed)
    const code = row.texts('subItemCode').map(squeezed)[0] ?? null
    if (name !== undefined && !found.has(name)) found.set(name, code)
  }
  const items = [...found].map(([name, officialCode]) => ({
    name: text(name),
    officialCode,
    basicCode: null,
  }))
  return items.length > 0 ? items : null
}

function exercisedBy(printed: PrintedPower, publisher: string) {
  const names = printed.names('exercisedBy')
  return names.length === 1 && names[0] === publisher ? null : maybe(joined(names))
}

function audience(texts: string[]): Power['audience'] {
  const all = texts.join()
  return [
    ...(/自然人|公民|个人|居民|人员|劳动者|职工/u.test(all) ? (['NATURAL_PERSON'] as const) : []),
    ...(/法人|企业|单位|组织|机关|机构|团体|学校|公司/u.test(all)
      ? (['LEGAL_PERSON'] as const)
      : []),
  ]
}

/** Several citations of one version of an instrument are one basis with the articles of all. */
function together(bases: Power['legalBases']): Power['legalBases'] {
  const found = new Map<string, Power['legalBases'][number]>()
  for (const basis of bases) {
    const id = `${basis.instrument} ${basis.versionOn}`
    const held = found.get(id)
    found.set(id, {
      ...basis,
      articles: [...new Set([...(held?.articles ?? []), ...basis.articles])],
    })
  }
  return [...found.values()]
}

/** Null where the list has no such column or leaves the cell empty; none where it says 无. */
function materials({ table, rows }: Block, printed: PrintedPower): Power['materials'] {
  const items = printed.texts('materials').flatMap(itemsOf)
  if (items.length > 0)
    return items.map((item) => ({
      name: text(item),
      form: null,
      copies: null,
      requiredWhen: null,
      basis: null,
    }))
  const cells = table.columns
    .filter(({ element }) => element === 'materials')
    .map(({ index }) => rows[0]?.cells[index]?.text ?? '')
  return cells.some((cell) => /^(?:无|无需|不需要)/u.test(cell.trim())) ? [] : null
}

function charged(printed: PrintedPower): boolean | null {
  for (const row of printed.rows)
    for (const { column, text: held } of row.cells('fee')) {
      if (/^(?:否|不收费|不收取|免费)/u.test(held.trim())) return false
      if (column.heading.includes('是否') && /^是/u.test(held.trim())) return true
    }
  return null
}
