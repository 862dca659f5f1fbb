import {
  type GraphQLNamedType,
  type GraphQLObjectType,
  getNamedType,
  isEnumType,
  isObjectType,
  isRequiredArgument,
  isScalarType,
} from 'graphql'
import { schema } from '../../src/schema.ts'

/** A query for all powers with every field that needs no argument once, no type twice on one path, and every text in both languages. */
export function wholeListQuery(): string {
  const power = selection(schema.getType('Power') as GraphQLObjectType, new Set())
  return `{ powers(first: 100) { totalCount pageInfo { hasNextPage endCursor } nodes ${power} } }\n`
}

/** A fragment with every field of a type, in the same way, powers aside. */
export const fragmentOf = (type: string, name: string) =>
  `fragment ${name} on ${type} ${selection(schema.getType(type) as GraphQLObjectType, new Set(['Power']))}`

function selection(type: GraphQLObjectType, path: Set<string>): string {
  const inner = new Set([...path, type.name])
  const fields = Object.values(type.getFields()).flatMap((field) => {
    if (field.args.some(isRequiredArgument)) return []
    const named: GraphQLNamedType = getNamedType(field.type)
    if (isScalarType(named) || isEnumType(named))
      return field.args.some(({ name }) => name === 'lang')
        ? [field.name, `${field.name}EN: ${field.name}(lang: EN)`]
        : [field.name]
    if (!isObjectType(named) || inner.has(named.name) || leadsBack(named, inner)) return []
    return [`${field.name} ${selection(named, inner)}`]
  })
  return `{ ${fields.join(' ')} }`
}

/** A connection to a type that is on the path already. */
const leadsBack = (type: GraphQLObjectType, path: Set<string>) =>
  type.name.endsWith('Connection') && path.has(type.name.slice(0, -'Connection'.length))
