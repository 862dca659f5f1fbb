/** What stands in a cell; in a CSV text only. */
export type Found = string | number | boolean | Date | null | undefined
