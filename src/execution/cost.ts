import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  getArgumentValues,
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
import { isPricedByArguments, priceOf } from '../graphql/price.ts'
import { ASKING_COST, LONG_NAME, PAGE } from '../limits.ts'
import { schema } from '../schema.ts'
import { sizeGiven } from './arguments.ts'
import type { ListLengths } from './list-lengths.ts'

/** What an operation asks for; fragments count as often as they are used. */
export type Cost = {
  points: number
  depth: number
  aliases: number
  directives: number
  rootFields: number
}

type Part = Omit<Cost, 'rootFields'>

type Input = {
  document: DocumentNode
  operation: OperationDefinitionNode
  variables: Record<string, unknown>
  lengths: ListLengths
}

/**
 * What an operation costs with the values of its variables. A field costs one, or its price, and what is below a list costs as
 * often as the list may have items: the size of the page for a connection, the number of ids for `nodes`, `first` or what it is
 * where it is left out, else the longest such list of the catalogue. Each fragment is looked at once, so a document of n
 * fragments takes n steps however often they use each other.
 */
export function costOf({ document, operation, variables, lengths }: Input): Cost {
  const fragments = new Map(
    document.definitions
      .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  )
  const root = schema.getRootType(operation.operation)
  if (!root) return { points: 0, depth: 0, aliases: 0, directives: 0, rootFields: 0 }
  const walk = walker(fragments, variables, lengths)
  const part = walk.selections(operation.selectionSet, root, 1)
  return {
    ...part,
    directives: part.directives + (operation.directives?.length ?? 0),
    rootFields: walk.countFields(operation.selectionSet),
  }
}

function walker(
  fragments: Map<string, FragmentDefinitionNode>,
  variables: Record<string, unknown>,
  lengths: ListLengths,
) {
  const parts = new Map<string, Part>()
  const counted = new Map<string, number>()

  /** `page` is the size of the page where the type is a connection. */
  function selections(
    { selections: nodes }: SelectionSetNode,
    type: GraphQLCompositeType,
    page: number,
  ): Part {
    const sum: Part = { points: 0, depth: 0, aliases: 0, directives: 0 }
    for (const node of nodes) {
      const part =
        node.kind === Kind.FIELD
          ? field(node, type, page)
          : node.kind === Kind.INLINE_FRAGMENT
            ? selections(node.selectionSet, typeNamed(node.typeCondition?.name.value) ?? type, page)
            : spread(node.name.value, page)
      sum.points += part.points
      sum.depth = Math.max(sum.depth, part.depth)
      sum.aliases += part.aliases
      sum.directives += part.directives + (node.directives?.length ?? 0)
    }
    return sum
  }

  function spread(name: string, page: number): Part {
    const key = `${name} ${page}`
    const held = parts.get(key)
    if (held) return held
    const fragment = fragments.get(name)
    const type = typeNamed(fragment?.typeCondition.name.value)
    const part = fragment && type ? selections(fragment.selectionSet, type, page) : NOTHING
    parts.set(key, part)
    return part
  }

  function field(node: FieldNode, type: GraphQLCompositeType, page: number): Part {
    const definition = META[node.name.value] ?? fieldsOf(type)[node.name.value]
    const inner = definition && getNamedType(definition.type)
    const own = ownPoints(node, definition) + (definition ? statementsOf(definition, type) : 0)
    const aliases = node.alias ? 1 : 0
    const size = definition ? sizeOf(node, definition, type, page) : 1
    if (!definition || !node.selectionSet || !isCompositeType(inner))
      return { points: own + (size === 1 ? 0 : size), depth: 1, aliases, directives: 0 }
    const connection = inner.name.endsWith('Connection')
    const below = selections(node.selectionSet, inner, connection ? pageOf(node) : 1)
    return {
      points: own + size * below.points,
      depth: node.name.value.startsWith('__') ? 0 : 1 + below.depth,
      aliases: aliases + below.aliases,
      directives: below.directives,
    }
  }

  /** Of the field alone; a long name of its own is written for each item. */
  function ownPoints(node: FieldNode, definition: Field | undefined) {
    const name = (node.alias ?? node.name).value
    const long = Math.floor(name.length / LONG_NAME)
    if (!definition) return 1 + long
    return (
      priceOf(definition, isPricedByArguments(definition) ? given(definition, node) : {}) + long
    )
  }

  /** Arguments that do not fit are an error of that field when it is executed. */
  function given(definition: Field, node: FieldNode) {
    try {
      return getArgumentValues(definition, node, variables)
    } catch {
      return {}
    }
  }

  const pageOf = (node: FieldNode) =>
    sizeGiven(node, 'first', variables) ?? sizeGiven(node, 'last', variables) ?? PAGE

  /** How many items it has at most; 1 for what is no list. */
  function sizeOf(node: FieldNode, definition: Field, type: GraphQLCompositeType, page: number) {
    const { name, args } = definition
    if (!isListType(getNullableType(definition.type))) return 1
    if (type.name.endsWith('Connection') && (name === 'nodes' || name === 'edges')) return page
    const first = args.find((argument) => argument.name === 'first')
    if (first) return sizeGiven(node, 'first', variables) ?? Number(first.defaultValue ?? PAGE)
    return sizeGiven(node, 'ids', variables) ?? lengths(`${type.name}.${name}`)
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

  return { selections, countFields }
}

/** What asks the database by itself: whatever is asked at the top, a page of a list, and the length of a list. */
function statementsOf(definition: Field, type: GraphQLCompositeType): number {
  const asks =
    (type === schema.getQueryType() && !META[definition.name]) ||
    getNamedType(definition.type).name.endsWith('Connection') ||
    definition.name === 'totalCount'
  return asks ? ASKING_COST : 0
}

function typeNamed(name: string | undefined) {
  const type = name === undefined ? undefined : schema.getType(name)
  return isCompositeType(type) ? type : undefined
}

type Field = GraphQLField<unknown, unknown>

const META: Record<string, Field> = { __schema: SchemaMetaFieldDef, __type: TypeMetaFieldDef }

const fieldsOf = (type: GraphQLCompositeType): Record<string, Field> =>
  isUnionType(type) ? {} : type.getFields()

const NOTHING: Part = { points: 0, depth: 0, aliases: 0, directives: 0 }
