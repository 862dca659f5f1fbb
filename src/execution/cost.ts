import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  isUnionType,
  Kind,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
} from 'graphql'
import { LIST_SIZE, PAGE, SEARCH_COST } from '../limits.ts'
import { lengthGiven, sizeGiven } from './given.ts'

/** What an operation asks for; fragments count as often as they are used. */
export type Weight = {
  cost: number
  depth: number
  aliases: number
  directives: number
  rootFields: number
}

type Part = Omit<Weight, 'rootFields'>

/**
 * Weighs an operation with the values of its variables. A field costs one, and what is below a list costs as often as the
 * list may have items: the size of the page for a connection, the number of ids for `nodes`, the number of types for
 * `__schema`, else LIST_SIZE. What a search looks for costs by its length. Each fragment is weighed once, so a document of n fragments takes n steps however often they use each other.
 */
export function weigh(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
): Weight {
  const fragments = new Map(
    document.definitions
      .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  )
  const root = schema.getRootType(operation.operation)
  if (!root) return { cost: 0, depth: 0, aliases: 0, directives: 0, rootFields: 0 }
  const walk = walker(schema, fragments, variables)
  const part = walk.selections(operation.selectionSet, root, 1)
  return {
    ...part,
    directives: part.directives + (operation.directives?.length ?? 0),
    rootFields: walk.countFields(operation.selectionSet),
  }
}

function walker(
  schema: GraphQLSchema,
  fragments: Map<string, FragmentDefinitionNode>,
  variables: Record<string, unknown>,
) {
  const weighed = new Map<string, Part>()
  const counted = new Map<string, number>()
  const typeCount = Object.keys(schema.getTypeMap()).length

  /** `page` is the size of the page where the type is a connection. */
  function selections(
    { selections: nodes }: SelectionSetNode,
    type: GraphQLCompositeType,
    page: number,
  ): Part {
    const sum: Part = { cost: 0, depth: 0, aliases: 0, directives: 0 }
    for (const node of nodes) {
      const part =
        node.kind === Kind.FIELD
          ? field(node, type, page)
          : node.kind === Kind.INLINE_FRAGMENT
            ? selections(node.selectionSet, typeNamed(node.typeCondition?.name.value) ?? type, page)
            : spread(node.name.value, page)
      sum.cost += part.cost
      sum.depth = Math.max(sum.depth, part.depth)
      sum.aliases += part.aliases
      sum.directives += part.directives + (node.directives?.length ?? 0)
    }
    return sum
  }

  function spread(name: string, page: number): Part {
    const key = `${name} ${page}`
    const held = weighed.get(key)
    if (held) return held
    const fragment = fragments.get(name)
    const type = typeNamed(fragment?.typeCondition.name.value)
    const part = fragment && type ? selections(fragment.selectionSet, type, page) : NOTHING
    weighed.set(key, part)
    return part
  }

  function field(node: FieldNode, type: GraphQLCompositeType, page: number): Part {
    const aliases = node.alias ? 1 : 0
    const leaf = { cost: 1, depth: 1, aliases, directives: 0 }
    const definition = META[node.name.value] ?? fieldsOf(type)[node.name.value]
    const inner = definition && getNamedType(definition.type)
    if (!definition || !node.selectionSet || !isCompositeType(inner)) return leaf
    const asked = sizeGiven(node, 'first', variables) ?? sizeGiven(node, 'last', variables)
    const connection = inner.name.endsWith('Connection')
    const below = selections(node.selectionSet, inner, connection ? (asked ?? PAGE) : 1)
    const searched =
      node.name.value === 'search' ? SEARCH_COST * lengthGiven(node, 'query', variables) : 0
    const introspective = node.name.value.startsWith('__')
    const listed = isListType(getNullableType(definition.type))
    const size = !listed
      ? 1
      : type.name.endsWith('Connection')
        ? page
        : type.name === '__Schema' && node.name.value === 'types'
          ? typeCount
          : (asked ?? sizeGiven(node, 'ids', variables) ?? LIST_SIZE)
    return {
      cost: 1 + size * below.cost + searched,
      depth: introspective ? 0 : 1 + below.depth,
      aliases: aliases + below.aliases,
      directives: below.directives,
    }
  }

  function countFields({ selections: nodes }: SelectionSetNode): number {
    return nodes.reduce((sum, node) => {
      if (node.kind === Kind.FIELD) return sum + 1
      if (node.kind === Kind.INLINE_FRAGMENT) return sum + countFields(node.selectionSet)
      const name = node.name.value
      const fragment = fragments.get(name)
      if (!counted.has(name)) counted.set(name, fragment ? countFields(fragment.selectionSet) : 0)
      return sum + (counted.get(name) ?? 0)
    }, 0)
  }

  function typeNamed(name: string | undefined) {
    const type = name === undefined ? undefined : schema.getType(name)
    return isCompositeType(type) ? type : undefined
  }

  return { selections, countFields }
}

const META: Record<string, GraphQLField<unknown, unknown>> = {
  __schema: SchemaMetaFieldDef,
  __type: TypeMetaFieldDef,
}

const fieldsOf = (type: GraphQLCompositeType): Record<string, GraphQLField<unknown, unknown>> =>
  isUnionType(type) ? {} : type.getFields()

const NOTHING: Part = { cost: 0, depth: 0, aliases: 0, directives: 0 }
