import type { Sheet } from '../formats/sheets/sheet.ts'
import { findTables } from './find-tables.ts'
import { type Cell, type Grid, gridOf, squeezed } from './grid.ts'
import type { Element } from './headings.ts'
import { labelledTable } from './label-value.ts'
import { beginning, type Column, cellsOf, type Table } from './table.ts'

export type SheetTables = {
  tables: Table[]
  /** Cells of sheets in which there is no table of powers. */
  without: Apart[]
  /** Cells that merged cells cover. */
  covered: Apart[]
}

type Apart = { sheet: string; cells: Cell[]; why: string }

/** The tables of powers in the sheets of a file; a sheet that only goes on has the headings of the one before. */
export function tablesIn(sheets: Sheet[]): SheetTables {
  const tables: Table[] = []
  const without: Apart[] = []
  const covered: Apart[] = []
  for (const sheet of sheets) {
    const grid = gridOf(sheet)
    if (grid.rows.length === 0) continue
    covered.push({ sheet: sheet.name, cells: grid.covered, why: 'a merged cell covers it' })
    if (sheet.hidden) {
      without.push({ sheet: sheet.name, cells: cellsOf(grid.rows), why: 'the sheet is hidden' })
      continue
    }
    const found = tablesOf(grid, tables.at(-1))
    tables.push(...found.map(withNames))
    if (found.length === 0)
      without.push({
        sheet: sheet.name,
        cells: cellsOf(grid.rows),
        why: 'no table of powers was found in this sheet',
      })
  }
  return { tables, without, covered }
}

function tablesOf(grid: Grid, before: Table | undefined): Table[] {
  const headed = findTables(grid)
  const labelled = labelledTable(grid)
  const best = headed.some(({ rows, columns }) => rows.length > 0 && names(columns))
  if (best || (headed.length > 0 && !labelled)) return headed
  if (labelled) return [labelled]
  const width = Math.max(...grid.rows.map(({ cells }) => cells.length))
  if (before && before.sheet !== grid.sheet && Math.abs(width - widthOf(before)) <= 1 && width > 3)
    return [{ sheet: grid.sheet, columns: before.columns, rows: grid.rows, above: [] }]
  return []
}

const names = (columns: Column[]) =>
  columns.some(({ element }) => element === 'name' || element === 'nameAndCode')

const widthOf = ({ columns }: Table) => Math.max(...columns.map(({ index }) => index)) + 1

/** Where no heading says which column has the names, the column that holds such texts. */
function withNames(table: Table): Table {
  const told = table.columns.map((column) => ({
    ...column,
    element: column.element ?? byCells(column, table),
  }))
  if (names(told)) return { ...table, columns: told }
  const best = told
    .filter(({ element }) => element === null || element === 'otherText' || element === 'subItem')
    .map((column) => ({ column, score: likeNames(textsIn(column, table)) }))
    .filter(({ score }) => score > 0.6)
    .sort((one, other) => other.score - one.score)[0]?.column
  const columns = told.map((column) =>
    column === best ? { ...column, element: 'name' as const } : column,
  )
  return { ...table, columns }
}

const textsIn = ({ index }: Column, { rows }: Table) =>
  rows
    .flatMap((row) => beginning(row).filter(({ column }) => column === index))
    .map(({ text }) => squeezed(text))

/** What a column holds, where its heading does not tell. */
function byCells(column: Column, table: Table): Element | null {
  const texts = textsIn(column, table)
  if (texts.length < 2) return null
  const share = (like: RegExp) => texts.filter((text) => like.test(text)).length / texts.length
  if (
    share(
      /^(?:行政)?(?:许可|处罚|强制|征收|给付|检查|确认|奖励|裁决)类?$|^其他(?:行政)?(?:权力|职权)$/u,
    ) > 0.6
  )
    return 'category'
  if (share(/《.+》/su) > 0.6 && share(/第.{1,8}条/su) > 0.5) return 'basis'
  if (share(SURNAMED) > 0.7 && new Set(texts).size > 1) return 'person'
  return null
}

const likeNames = (texts: string[]) =>
  texts.length === 0 || new Set(texts).size * 2 < texts.length
    ? 0
    : texts.filter((text) => text.length >= 4 && text.length <= 120 && !/^\d+$/.test(text)).length /
      texts.length

/** A name of two or three characters that begins with one of the most frequent family names. */
const SURNAMED =
  /^[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文][\p{Script=Han}]{1,2}$/u
