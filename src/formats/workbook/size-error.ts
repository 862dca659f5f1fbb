/** A list has no room in a workbook; the message says why, and what to take instead. */
export class WorkbookSizeError extends Error {
  constructor(what: string) {
    super(`${what}; take the archive of CSVs (zip) instead`)
  }
}
