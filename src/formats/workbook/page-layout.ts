import type { Table } from '../../dataset/table.ts'

type AtSheet = { sheetIndex: number }

/** Each sheet is as wide as a page of A3 when it is printed; the workbook opens on a sheet, by its number. */
export const pageLayout = (opensOn: number) => ({
  files: {
    transform: {
      'xl/workbook.xml': {
        transform: (xml: string) =>
          xml.replace('<workbookView/>', `<workbookView activeTab="${opensOn}"/>`),
      },
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml: string, _: unknown, { sheetIndex }: AtSheet) =>
          onePageWide(withTab(xml, sheetIndex === opensOn ? 1 : 0)),
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

const onePageWide = (xml: string) =>
  xml
    .replace(START, '$1<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
    .replace(
      /(?=<legacyDrawing\b|<\/worksheet>)/,
      '<pageSetup paperSize="8" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    )

const START = /(<worksheet\b[^>]*>)/
