import { createHash } from 'node:crypto'
import { canonical } from './canonical.ts'
import { citations } from './citations.ts'
import type { Content } from './list.ts'
import type { Power } from './power.ts'

/**
 * SHA-256, in hexadecimal, of what makes an edition what it is: all that its folder says apart from the entries of the
 * instruments, of which only the keys of those cited count. Written as RFC 8785 says, and null counts as absent, so the
 * form of the files, the order of their keys and the way a number is written change nothing.
 */
export async function contentHash(content: Content): Promise<string> {
  const hash = contentHasher(content, await citedInstruments(content.powers()))
  for await (const power of content.powers()) hash.add(canonical(power))
  return hash.digest()
}

/** The same for who goes over the powers anyway, in their order and as `canonical` writes them. */
export function contentHasher(
  { publisher, edition }: Pick<Content, 'publisher' | 'edition'>,
  cited: string[],
) {
  // The keys of RFC 8785 stand in alphabetical order, so the powers can be written one after the other.
  const hash = createHash('sha256')
  hash.update(`{"edition":${canonical(edition)},"instruments":${canonical(cited)},"powers":[`)
  let first = true
  return {
    add: (power: string) => {
      hash.update(first ? power : `,${power}`)
      first = false
    },
    digest: () => hash.update(`],"publisher":${canonical(publisher)}}`).digest('hex'),
  }
}

/** SHA-256, in hexadecimal, of what one power says, written in the same way. */
export const powerHash = (power: Power) => hashOf(canonical(power))

export const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')

/** The keys of the instruments that powers cite, in alphabetical order. */
export async function citedInstruments(powers: AsyncIterable<Power>): Promise<string[]> {
  const keys = new Set<string>()
  for await (const power of powers)
    for (const { instrument } of citations(power)) keys.add(instrument)
  return [...keys].sort()
}
