import {
  type DocumentNode,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  NoDeprecatedCustomRule,
  validate,
} from 'graphql'

/** From when something is deprecated, and from when it may be gone. */
export type Deprecation = { since: string; until: string }

/** What a reason of @deprecated says: `Since 2026-11-26, until 2027-11-26: use x`; undefined where it says otherwise. */
export function deprecationIn(reason: string): Deprecation | undefined {
  const [, since, until] =
    /\bSince (\d{4}-\d\d-\d\d), until (\d{4}-\d\d-\d\d): \S/.exec(reason) ?? []
  return since && until ? { since, until } : undefined
}

/** Of everything deprecated that a document uses, since when the first has been and when the first may be gone. */
export function deprecationOf(
  schema: GraphQLSchema,
  document: DocumentNode,
): Deprecation | undefined {
  if (!hasDeprecated(schema)) return undefined
  const used = validate(schema, document, [NoDeprecatedCustomRule]).flatMap(
    ({ message }) => deprecationIn(message) ?? [],
  )
  const [since] = used.map((each) => each.since).sort()
  const [until] = used.map((each) => each.until).sort()
  return since && until ? { since, until } : undefined
}

/** Most of the time nothing is, and there is nothing to look for in each new document. */
function hasDeprecated(schema: GraphQLSchema): boolean {
  const known = PARTS.get(schema) ?? partsOf(schema)
  PARTS.set(schema, known)
  return known.some(({ deprecationReason }) => deprecationReason != null)
}

type SchemaPart = { deprecationReason?: string | null }

const PARTS = new WeakMap<GraphQLSchema, SchemaPart[]>()

/** All that can be deprecated. */
const partsOf = (schema: GraphQLSchema): SchemaPart[] => [
  ...schema.getDirectives().flatMap(({ args }) => args),
  ...Object.values(schema.getTypeMap()).flatMap((type): SchemaPart[] => {
    if (isEnumType(type)) return [...type.getValues()]
    if (isInputObjectType(type)) return Object.values(type.getFields())
    if (!isObjectType(type) && !isInterfaceType(type)) return []
    return Object.values(type.getFields()).flatMap((field) => [field, ...field.args])
  }),
]

/** As headers of an answer (RFC 9745, RFC 8594). */
export const deprecationHeaders = ({ since, until }: Deprecation) => ({
  deprecation: `@${Date.parse(`${since}T00:00:00+08:00`) / 1000}`,
  sunset: new Date(`${until}T00:00:00+08:00`).toUTCString(),
})
