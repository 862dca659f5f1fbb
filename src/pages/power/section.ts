import type { Answers } from '../answers.ts'
import type { Html } from '../html.ts'

/** A part of a page under a heading that the list of contents leads to. */
export type Section = { id: string; heading: string; content: Html }

export type PowerAnswer = NonNullable<Answers['power']['power']>
export type EditionAnswer = NonNullable<Answers['edition']['edition']>

/** Says of an item of a part that it has changed since; nothing of one that has not. */
export type Marks = (part: string, index: number | null) => Html
