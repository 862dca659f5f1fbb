import type { Context } from '../graphql/context.ts'

/** The codes of all powers of an edition, by its id, in the order of the list. */
export const codesIn = ({ sql }: Context, edition: number) => sql<{ code: string }[]>`
  select code from power where edition = ${edition} order by position`
