import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { citations } from './citations.ts'
import type { Dataset } from './dataset.ts'

/**
 * SHA-256, in hexadecimal, of what makes an edition what it is: all that its folder says apart from the entries of the
 * instruments, of which only the keys of those cited count. Written as RFC 8785 says, and null counts as absent, so the
 * form of the files, the order of their keys and the way a number is written change nothing.
 */
export function contentHash({ publisher, edition, powers }: Dataset): string {
  const content = {
    publisher: publisher.value,
    edition: edition.value,
    powers: powers.map(({ value }) => value),
    instruments: citedInstruments(powers),
  }
  const text = canonicalize(withoutNulls(content)) as string
  return createHash('sha256').update(text).digest('hex')
}

/** The keys of the instruments that the powers cite, in alphabetical order. */
export const citedInstruments = (powers: Dataset['powers']) =>
  [
    ...new Set(
      powers.flatMap(({ value }) => [...citations(value)].map(({ instrument }) => instrument)),
    ),
  ].sort()

const withoutNulls = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(withoutNulls)
    : value !== null && typeof value === 'object'
      ? Object.fromEntries(
          Object.entries(value)
            .filter(([, held]) => held !== null)
            .map(([key, held]) => [key, withoutNulls(held)]),
        )
      : value
