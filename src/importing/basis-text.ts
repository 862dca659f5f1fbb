import { squeezed } from './grid.ts'
import { type PrintedPower, type PrintedRow, unique } from './printed-power.ts'

/** The legal basis of a power as it is printed, whether in one column, in one for each kind of law, or taken apart; null where there is none. */
export function basisTextOf({ rows }: PrintedPower): string | null {
  const texts = unique(
    rows.flatMap((row) => [...row.texts('basis'), ...byKind(row), ...inParts(row)]),
  )
  return texts.length > 0 ? texts.join('\n') : null
}

/** 【法律】《…》, where the kind stands above the column. */
const byKind = (row: PrintedRow) =>
  row
    .cells('basisByKind')
    .map(({ column, text }) => (text.startsWith('【') ? text : `【${column.heading}】${text}`))

/** Title, number, day, article and words of a provision that stand in columns of their own. */
function inParts(row: PrintedRow): string[] {
  const one = (element: Parameters<PrintedRow['texts']>[0]) => row.texts(element).join(' ')
  const title = squeezed(one('basisTitle'))
  const notes = [one('basisIssuer'), one('basisNumber'), one('basisDate')].filter(Boolean)
  const text = [
    title && !title.includes('《') ? `《${title}》` : title,
    notes.length > 0 ? `（${notes.join('，')}）` : '',
    one('basisArticle'),
    one('basisQuote') && `：${one('basisQuote')}`,
  ].join('')
  return text === '' ? [] : [text.replace(/^：/, '')]
}
