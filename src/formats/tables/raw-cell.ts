import type { SheetCell } from '../sheets/sheet.ts'

/** What stands in a cell; in a CSV text only. */
export type RawCell = SheetCell | undefined
