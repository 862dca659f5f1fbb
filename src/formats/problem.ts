import { visible } from './characters.ts'

/** Where something stands: 1-based line and column of a text file, or a cell of a workbook. */
export type Place = { path: string } & (
  | { line: number; column: number }
  | { sheet: string; cell: string }
)

/** Something in a dataset that is not as it should be, with its place. */
export type Problem = Place & { severity: 'error' | 'warning'; code: string; message: string }

/** A problem at a place; a message that takes long to make is made when somebody reads it. */
export const problem = (
  place: Place,
  severity: Problem['severity'],
  code: string,
  message: string | (() => string),
): Problem => ({
  ...place,
  severity,
  code,
  get message() {
    return typeof message === 'string' ? message : message()
  },
})

/** `PATH:LINE:COLUMN`, or `FILE.xlsx!SHEET!CELL`. */
export const placeText = (place: Place) =>
  visible(
    'sheet' in place
      ? `${place.path}!${place.sheet}!${place.cell}`
      : `${place.path}:${place.line}:${place.column}`,
  )

/** The place and `severity code message`, one line. */
export const problemLine = (problem: Problem) =>
  `${placeText(problem)} ${problem.severity} ${problem.code} ${problem.message}`

/** A dataset cannot be used; `problems` say why, all of them. */
export class DatasetError extends Error {
  readonly problems: Problem[]

  /** `count`: how many there are, where not all of them are given. */
  constructor(path: string, problems: Problem[], count = problems.length) {
    const counted = count === 1 ? '1 problem' : `${count} problems`
    const more = count > problems.length ? [`and ${count - problems.length} more`] : []
    super(
      [`${counted} in the dataset ${visible(path)}`, ...problems.map(problemLine), ...more].join(
        '\n',
      ),
    )
    this.problems = problems
  }
}
