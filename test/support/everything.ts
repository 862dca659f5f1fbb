import {
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isRequiredArgument,
} from 'graphql'

/**
 * Selections of a type that together name every field of every type that can be reached from it, each by its shortest path; none of
 * them is too large to be asked.
 */
export function everythingOf(schema: GraphQLSchema, type: GraphQLCompositeType): string[] {
  // Objects of different types below an interface name things alike that are not: each is asked for on its own.
  if (isAbstractType(type))
    return schema.getPossibleTypes(type).map((inner) => {
      const [near = ''] = everythingOf(schema, inner)
      return `{ ... on ${inner.name} ${near} }`
    })
  const paths = pathsFrom(type)
  const selections: string[] = []
  for (let from = 0; from < paths.length; from += AT_ONCE)
    selections.push(`{ ${paths.slice(from, from + AT_ONCE).join(' ')} }`)
  return selections
}

const AT_ONCE = 8

/** Each field that leads on, once, with the plain fields of where it leads to. */
function pathsFrom(from: GraphQLCompositeType): string[] {
  const seen = new Set([from])
  const found = [leavesOf(from)]
  const open: { type: GraphQLCompositeType; wrap: (inner: string) => string }[] = [
    { type: from, wrap: (inner) => inner },
  ]
  for (const { type, wrap } of open)
    for (const { text, inner } of stepsOf(type)) {
      const within = (selected: string) => wrap(`${text} { ${selected} }`)
      found.push(within(leavesOf(inner)))
      if (!seen.has(inner)) open.push({ type: inner, wrap: within })
      seen.add(inner)
    }
  return found
}

const stepsOf = (type: GraphQLCompositeType) =>
  fieldsOf(type).flatMap((field) => {
    const inner = getNamedType(field.type)
    return isCompositeType(inner) ? [{ text: `${field.name}${argumentsOf(field)}`, inner }] : []
  })

const fieldsOf = (type: GraphQLCompositeType) =>
  'getFields' in type ? Object.values(type.getFields()) : []

function argumentsOf({ args }: GraphQLField<unknown, unknown>) {
  const given = args.flatMap(({ name, ...argument }) => {
    if (name === 'first') return ['first: 3']
    return isRequiredArgument({ name, ...argument }) ? [`${name}: "2020-01-01"`] : []
  })
  return given.length > 0 ? `(${given.join(', ')})` : ''
}

/** The plain fields of a type, texts in English too. */
function leavesOf(type: GraphQLCompositeType): string {
  const leaves = fieldsOf(type).flatMap((field) => {
    if (isCompositeType(getNamedType(field.type))) return []
    const bilingual = field.args.some(({ name }) => name === 'lang')
    return bilingual ? [field.name, `${field.name}EN: ${field.name}(lang: EN)`] : [field.name]
  })
  return ['__typename', ...leaves].join(' ')
}
