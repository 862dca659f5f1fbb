import {
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isRequiredArgument,
} from 'graphql'
import { everythingOf } from './everything.ts'

/** Values for arguments, by `field.argument` or the name of the argument alone; what is not there is left out. */
export type Given = Record<string, string | string[] | number>

/**
 * Queries that ask every root field for everything that can be reached from it, once with each of the values given; with all but
 * the first two of them only for what lies near.
 */
export function askingEverything(schema: GraphQLSchema, variants: Given[]): string[] {
  const roots = Object.values(schema.getQueryType()?.getFields() ?? {})
  return [
    ...new Set(
      roots.flatMap((root) =>
        variants.flatMap((given, index) => {
          const head = `${root.name}${argumentsOf(root, given)}`
          const selections = selectionsOf(schema, root)
          return (index < 2 ? selections : selections.slice(0, 1)).map(
            (part) => `{ ${head} ${part} }`,
          )
        }),
      ),
    ),
  ]
}

function selectionsOf(schema: GraphQLSchema, { type }: GraphQLField<unknown, unknown>) {
  const inner = getNamedType(type)
  return isCompositeType(inner) ? everythingOf(schema, inner) : ['']
}

function argumentsOf({ name: field, args }: GraphQLField<unknown, unknown>, given: Given) {
  const texts = args.flatMap((argument) => {
    const value = given[`${field}.${argument.name}`] ?? given[argument.name]
    if (value !== undefined) return [`${argument.name}: ${JSON.stringify(value)}`]
    if (isRequiredArgument(argument))
      throw new Error(`expected a value for ${field}.${argument.name}`)
    return []
  })
  return texts.length > 0 ? `(${texts.join(', ')})` : ''
}
