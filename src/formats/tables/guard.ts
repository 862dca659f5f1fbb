/** A text that a spreadsheet could take for a formula, or for nothing at all, gets an apostrophe before it. */
export const guard = (text: string) => (NEEDS_GUARD.test(text) ? `'${text}` : text)

/** The text before it was guarded. */
export const unguard = (text: string) =>
  text.startsWith("'") && NEEDS_GUARD.test(text.slice(1)) ? text.slice(1) : text

const NEEDS_GUARD = /^(?:[=+\-@\t\r']|\s*$)/
