import { badArgument } from '../errors.ts'
import type { Context } from './context.ts'
import type { MaybePromise } from './maybe-promise.ts'

/**
 * What a root field was asked about, which everything below it keeps unless it is given its own: the catalogue's version, the
 * day by which law and list are judged and, where they were named, the publisher and the edition.
 */
export type Scope = {
  version: number
  asOf: string
  /** Set where somebody asked for the day, which then is part of every id below. */
  dated?: true
  publisher?: string
  edition?: string
  /** The id of the list that is meant, where it is known; null: there is none. */
  list?: number | null
  /** Set where the lists in force of all publishers are meant; then neither of the two above is. */
  everywhere?: true
  /** Of what was asked for by its id: whether its edition is the one that is meant where none is named. */
  isMeant?: () => MaybePromise<boolean>
}

export type Scoped<Row> = Row & { scope: Scope }

/** What arguments say of the scope. */
export type Given = {
  publisher?: string | null
  edition?: string | null
  asOf?: string | null
  everywhere?: boolean | null
}

/** The scope of a root field with these arguments. */
export function rootScope(given: Given, context: Context): Scope {
  const { publisher, edition, asOf } = given
  const time = {
    version: context.version,
    asOf: asOf ?? context.today(),
    dated: asOf ? (true as const) : undefined,
  }
  if (isEverywhere(given)) return { ...time, everywhere: true }
  return {
    ...time,
    publisher: publisher ?? (edition ? undefined : context.defaultPublisher),
    edition: edition ?? undefined,
  }
}

/** The scope of a field with these arguments below one with that scope. */
export function innerScope(given: Given, outer: Scope): Scope {
  const { publisher, edition, asOf } = given
  const time = {
    version: outer.version,
    asOf: asOf ?? outer.asOf,
    dated: asOf ? (true as const) : outer.dated,
  }
  if (isEverywhere(given) || (outer.everywhere && !publisher && !edition))
    return { ...time, everywhere: true }
  return {
    ...time,
    publisher: publisher ?? (edition ? undefined : outer.publisher),
    edition: edition ?? (publisher ? undefined : outer.edition),
  }
}

function isEverywhere({ publisher, edition, everywhere }: Given) {
  if (everywhere && (publisher || edition))
    throw badArgument(
      'everywhere',
      `expected no \`${publisher ? 'publisher' : 'edition'}\` beside it: it means the lists of all publishers`,
    )
  return everywhere
}

/** A row as it is seen from a scope. */
export const scoped = <Row extends object>(row: Row, scope: Scope): Scoped<Row> => ({
  ...row,
  scope,
})
