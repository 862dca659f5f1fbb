/** A list has no room in a workbook: `what` does not fit. The message says so, and what to take instead. */
export class WorkbookSizeError extends Error {
  readonly what: string
  constructor(what: string) {
    super(`${what}; take the archive of CSVs (zip) instead`)
    this.what = what
  }
}
