import type { Answers } from './answers.ts'
import type { Rendered } from './rendered.ts'
import type { Parameters, View } from './view.ts'

type Name = keyof Answers

/** What an address says: the parts that its pattern leaves open, and the parameters that the page knows. */
export type Address = {
  parts: string[]
  given: Record<string, string | undefined>
  all: (name: string) => string[]
}

/** A page: what it asks the ready-made queries, and what it makes of their answers. */
export type Page<
  Asked extends Name = Name,
  Perhaps extends Name = Name,
  Each extends Name = Name,
> = {
  /** What the parts of the address have to be like, else there is nothing there. */
  parts?: RegExp[]
  parameters?: readonly string[]
  /** The editions of which it says how long their files are. */
  files?: (answers: Pick<Answers, Asked>) => string[]
  asks: (
    address: Address,
    today: string,
  ) => Record<Asked, Parameters> &
    Partial<Record<Perhaps, Parameters>> &
    Record<Each, readonly Parameters[]>
  render: (
    answers: Pick<Answers, Asked | 'publishers'> &
      Partial<Pick<Answers, Perhaps>> & { [Name in Each]: Answers[Name][] },
    view: View,
    parts: string[],
  ) => Rendered
}

/** Holds the types of a page together. */
export const definePage = <
  Asked extends Name,
  Perhaps extends Name = never,
  Each extends Name = never,
>(
  page: Page<Asked, Perhaps, Each>,
): AnyPage => page as unknown as AnyPage

/** A page of whatever it asks: `definePage` has held its types together. */
export type AnyPage = Omit<Page, 'files' | 'asks' | 'render'> & {
  files?: (answers: object) => string[]
  asks: (
    address: Address,
    today: string,
  ) => Partial<Record<Name, Parameters | readonly Parameters[]>>
  render: (answers: object, view: View, parts: string[]) => Rendered
}
