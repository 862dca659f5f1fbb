import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql'
import { enumReference, type JsonSchema, scalarSchema } from './json-schema.ts'
import { definitionOf, type Operation } from './operation.ts'

/** The JSON Schema of `data` in an answer to a ready-made query, from its selection. */
export function responseSchema({ document }: Operation, schema: GraphQLSchema): JsonSchema {
  const fragments = new Map(
    document.definitions
      .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  )
  const root = schema.getQueryType()
  if (!root) throw new Error('the schema has no queries')
  return nonNullSchema(root, [definitionOf(document).selectionSet], fragments)
}

type Fragments = Map<string, FragmentDefinitionNode>

const typeSchema = (
  type: GraphQLOutputType,
  selections: SelectionSetNode[],
  fragments: Fragments,
): JsonSchema =>
  isNonNullType(type)
    ? nonNullSchema(type.ofType, selections, fragments)
    : orNull(nonNullSchema(type, selections, fragments))

function nonNullSchema(
  type: GraphQLOutputType,
  selections: SelectionSetNode[],
  fragments: Fragments,
): JsonSchema {
  if (isListType(type))
    return { type: 'array', items: typeSchema(type.ofType, selections, fragments) }
  const named = getNamedType(type)
  if (isEnumType(named)) return enumReference(named)
  if (!isObjectType(named)) return scalarSchema(named.name)
  const fields = selections.flatMap((selection) => fieldsOf(selection, fragments))
  const properties = Map.groupBy(fields, ({ alias, name }) => (alias ?? name).value)
  return {
    type: 'object',
    required: [...properties.keys()],
    properties: Object.fromEntries(
      [...properties].map(([key, nodes]) => [
        key,
        fieldSchema(named.getFields()[nodes[0]?.name.value ?? ''], nodes, fragments),
      ]),
    ),
  }
}

function fieldSchema(
  field: GraphQLField<unknown, unknown> | undefined,
  nodes: FieldNode[],
  fragments: Fragments,
): JsonSchema {
  if (!field) throw new Error(`no field ${nodes[0]?.name.value}`)
  const selections = nodes.flatMap(({ selectionSet }) => selectionSet ?? [])
  const schema = typeSchema(field.type, selections, fragments)
  return field.description ? { description: field.description, ...schema } : schema
}

/** The fields of a selection, fragments taken apart: each of ours is on the very type that it is used on. */
const fieldsOf = ({ selections }: SelectionSetNode, fragments: Fragments): FieldNode[] =>
  selections.flatMap((node) => {
    if (node.kind === Kind.FIELD) return node
    const inner = node.kind === Kind.INLINE_FRAGMENT ? node : fragments.get(node.name.value)
    return inner ? fieldsOf(inner.selectionSet, fragments) : []
  })

const orNull = (schema: JsonSchema): JsonSchema =>
  typeof schema.type === 'string'
    ? { ...schema, type: [schema.type, 'null'] }
    : { anyOf: [schema, { type: 'null' }] }
