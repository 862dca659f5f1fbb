/** What stands in a cell; in a CSV text only. */
export type RawCell = string | number | boolean | Date | null | undefined
