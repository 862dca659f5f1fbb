import type { Enumeration } from '../dataset/enumeration.ts'
import { builder } from './builder.ts'

/** An enumeration of the format as a type of GraphQL. */
export const enumType = <Value extends string>({
  name,
  description,
  values,
  terms,
}: Enumeration<Value>) =>
  builder.enumType(name, {
    description,
    values: Object.fromEntries(
      values.map((value) => [value, { value, description: terms[value].description }]),
    ) as Record<Value, { value: Value; description: string }>,
  })
