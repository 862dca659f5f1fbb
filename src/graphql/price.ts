import type { GraphQLField } from 'graphql'

type Arguments = Record<string, unknown>

/** What a field costs more than others, in points; some by what they are asked. */
type Price = number | ((args: Arguments) => number)

/** For a field that takes more than reading a property or a row, or a type of which each field does. */
export const priced = (price: Price) => ({ price })

/** What a field costs with these arguments; most cost one point. */
export function priceOf(field: GraphQLField<never, never>, args: Arguments): number {
  const price = field.extensions.price as Price | undefined
  if (price === undefined) return 1
  return 1 + (typeof price === 'number' ? price : price(args))
}

/** Whether what a field costs depends on what it is asked. */
export const isPricedByArguments = (field: GraphQLField<never, never>) =>
  typeof field.extensions.price === 'function'
