/** What is not to be written: there is an error where it should stand, or something that only graphql-js knows how to take. */
export class NotPlain extends Error {}

/** A scalar as JSON. */
export function textOf(serialized: unknown): string {
  const text =
    serialized === null || serialized === undefined ? undefined : JSON.stringify(serialized)
  if (text === undefined) throw new NotPlain()
  return text
}

export const isPromise = (value: unknown): value is Promise<unknown> =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as { then?: unknown }).then === 'function'

/** Pieces that stand one after the other. */
export const joined = (pieces: string[]) => pieces.join('')

/** Hears the failures of what nobody waits for any more. */
export function ignored(pieces: unknown[] = []) {
  for (const piece of pieces) if (piece instanceof Promise) piece.catch(() => {})
}
