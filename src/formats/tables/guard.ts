/** A text that a spreadsheet could take for a formula, or for nothing at all, gets an apostrophe before it. */
export const guard = (text: string) => (NEEDS_GUARD.test(text) ? `'${text}` : text)

/** The same for whoever reads a table without being told which columns are text: a code such as 01 and a long number stay as they are. */
export const guardCell = (text: string) =>
  text === '' ? '' : LOOKS_LIKE_NUMBER.test(text) ? `'${text}` : guard(text)

/** A spreadsheet keeps 15 digits of a number, and shows 11. */
const LOOKS_LIKE_NUMBER = /^(?:0\d+|\d{12,})$/

/** The text before it was guarded. */
export const unguard = (text: string) =>
  text.startsWith("'") && (NEEDS_GUARD.test(text.slice(1)) || LOOKS_LIKE_NUMBER.test(text.slice(1)))
    ? text.slice(1)
    : text

const NEEDS_GUARD = /^(?:[=+\-@\t\r']|\s*$)/
