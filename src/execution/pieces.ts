import { type FieldNode, type FragmentDefinitionNode, Kind } from 'graphql'
import { LRUCache } from 'lru-cache'
import type { Context, RowCache } from '../graphql/context.ts'
import type { Counter } from '../graphql/meter.ts'
import type { Scope } from '../graphql/scope.ts'

/** Marks a type (in its extensions) whose objects say the same for one version of the catalogue, whoever asks, by `id` and `scope`. */
export const PIECE = 'isPiece'

/**
 * What a type has (in its extensions) to say, of a selection, how its objects are made ready to be written: a promise where that takes
 * waiting. Left out or undefined: they are.
 */
export const PREPARE = 'prepare'

export type Prepare = (
  nodes: readonly FieldNode[],
  fragments: Readonly<Record<string, FragmentDefinitionNode>>,
) => ((value: unknown, context: Context) => Promise<unknown> | undefined) | undefined

/** What an object contributes to answers, as bytes, and what making it took. */
export type Piece = { bytes: Buffer; points: number; text: number }

/** What a selection asks: a number for its text, and the variables in it. */
export type Asked = { number: number; variables: string[] }

/**
 * What is asked of an object: the same number for the same text, in whatever document it stands. Null where the text is
 * not known.
 */
export function askedOf(
  nodes: readonly FieldNode[],
  fragments: Readonly<Record<string, FragmentDefinitionNode>>,
): Asked | null {
  const texts: string[] = []
  const variables = new Set<string>()
  const named = new Set<string>()
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) for (const item of value) walk(item)
    else if (isNode(value)) {
      if (value.kind === Kind.VARIABLE) variables.add(value.name.value)
      if (value.kind === Kind.FRAGMENT_SPREAD && !named.has(value.name.value)) {
        named.add(value.name.value)
        note(fragments[value.name.value])
      }
      for (const key in value) if (key !== 'loc') walk(value[key as 'name'])
    }
  }
  let isKnown = true
  const note = (node: Located | undefined) => {
    if (!node?.loc) isKnown = false
    else texts.push(node.loc.source.body.slice(node.loc.start, node.loc.end))
    walk(node)
  }
  for (const { selectionSet } of nodes) note(selectionSet)
  return isKnown ? { number: numberOf(texts.join('\n')), variables: [...variables].sort() } : null
}

type Located = { loc?: { start: number; end: number; source: { body: string } } }
type Node = { kind: string; name: { value: string } }

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'kind' in value

/** The name of a piece: of which object, asked what. */
export const nameOf = ({ number, variables }: Asked, id: number, given: Record<string, unknown>) =>
  `piece ${number} ${id} ${variables.map((name) => (name in given ? JSON.stringify(given[name]) : '')).join(' ')}`

/** A number is never given twice, so what was kept under one that is forgotten is not found again. */
function numberOf(text: string): number {
  const known = numbers.get(text)
  if (known !== undefined) return known
  numbers.set(text, ++numbered)
  return numbered
}

const numbers = new LRUCache<string, number>({
  maxSize: 4 * 1024 * 1024,
  sizeCalculation: (_, text) => 100 + 2 * text.length,
})
let numbered = 0

/** A piece that says something else as of another day or in another list. */
const OF_SCOPE = { ofScope: true }

export function pieceIn(rows: RowCache, name: string, scope: Scope): Piece | undefined {
  const held = rows.get(name)
  return (held === OF_SCOPE ? rows.get(name + scopeName(scope)) : held) as Piece | undefined
}

export function keepPiece(
  rows: RowCache,
  name: string,
  piece: Piece,
  /** Given where what it says depends on it. */
  scope: Scope | undefined,
) {
  if (scope) rows.set(name, OF_SCOPE)
  rows.set(scope ? name + scopeName(scope) : name, piece)
}

const scopeName = ({ asOf, dated, publisher, edition, everywhere }: Scope) =>
  ` ${JSON.stringify([asOf, dated, publisher, edition, everywhere])}`

/** The same scope, which tells when somebody looks at what may be another for the same object. */
export function watched(scope: Scope, look: () => void): Scope {
  const seen = <Key extends keyof Scope>(key: Key): Scope[Key] => {
    look()
    return scope[key]
  }
  return {
    version: scope.version,
    get asOf() {
      return seen('asOf')
    },
    get dated() {
      return seen('dated')
    },
    get publisher() {
      return seen('publisher')
    },
    get edition() {
      return seen('edition')
    },
    get everywhere() {
      return seen('everywhere')
    },
  }
}

/** Counts what one piece takes, and has the meter of the answer count it too. */
export function counting(meter: Counter, taken: { points: number; text: number }): Counter {
  return {
    ...meter,
    spend: (more) => {
      taken.points += more
      return meter.spend(more)
    },
    write: (written) => {
      taken.text += written.length
      return meter.write(written)
    },
  }
}

/** Counts for one run, and for nothing of it that still goes on when it has failed. */
export function stoppable(meter: Counter): Counter & { stop: () => void } {
  let stopped = false
  return {
    never: meter.never,
    pace: meter.pace,
    add: (more) => !stopped && meter.add(more),
    spend: (more) => !stopped && meter.spend(more),
    write: (written) => !stopped && meter.write(written),
    stop: () => {
      stopped = true
    },
  }
}
