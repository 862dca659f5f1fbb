import type { Table } from '../../dataset/table.ts'
import { widths } from './cells.ts'

type AtSheet = { sheetIndex: number }

/** Each sheet is as wide as a page of A3 when it is printed, upright where it says so; the workbook opens on a sheet, by its number. */
export const pageLayout = (opensOn: number, portrait: boolean[]) => ({
  files: {
    transform: {
      'xl/workbook.xml': {
        transform: (xml: string) =>
          xml.replace('<workbookView/>', `<workbookView activeTab="${opensOn}"/>`),
      },
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml: string, _: unknown, { sheetIndex }: AtSheet) =>
          onePageWide(withTab(xml, sheetIndex === opensOn ? 1 : 0), portrait[sheetIndex] === true),
      },
    },
  },
})

/** The sheet that holds the powers; the guide comes before all tables. */
export const sheetOfPowers = (tables: Table[]) =>
  tables.findIndex(({ name }) => name === 'powers') + 1

const withTab = (xml: string, selected: number) =>
  xml.includes('<sheetView ')
    ? xml.replace(/tabSelected="\d"/, `tabSelected="${selected}"`)
    : xml.replace(
        START,
        `$1<sheetViews><sheetView tabSelected="${selected}" workbookViewId="0"/></sheetViews>`,
      )

/** Whether the columns of a table are still read on a page that stands upright, which holds twice as many of their rows. */
export const isPortrait = (table: Table) =>
  widths(table).reduce((sum, width) => sum + width, 0) <= WIDEST_PORTRAIT

export const PORTRAIT = true
const WIDEST_PORTRAIT = 260

const onePageWide = (xml: string, portrait: boolean) =>
  xml
    .replace(START, '$1<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
    .replace(
      /(?=<legacyDrawing\b|<\/worksheet>)/,
      `<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/><pageSetup paperSize="8" orientation="${portrait ? 'portrait' : 'landscape'}" fitToWidth="1" fitToHeight="0"/>`,
    )

const START = /(<worksheet\b[^>]*>)/
