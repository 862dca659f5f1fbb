import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql'
import { definitionOf } from './operation-definition.ts'

/** A field of an answer: under which key it stands there, and which fields it has itself. */
export type Selected = {
  key: string
  type: GraphQLOutputType
  description: string
  /** Whether a directive may leave it out. */
  optional: boolean
  fields: Selected[]
}

/** What a document asks for, its fragments taken apart: each of ours is on the very type that it is used on. */
export function selectionOf(document: DocumentNode, schema: GraphQLSchema): Selected[] {
  const fragments: Fragments = new Map(
    document.definitions
      .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  )
  const root = schema.getQueryType()
  if (!root) throw new Error('the schema has no queries')
  return selected(root, [{ set: definitionOf(document).selectionSet, optional: false }], fragments)
}

type Fragments = Map<string, FragmentDefinitionNode>
type SelectedField = { node: FieldNode; optional: boolean }
type Selection = { set: SelectionSetNode; optional: boolean }

function selected(
  type: GraphQLObjectType,
  selections: Selection[],
  fragments: Fragments,
): Selected[] {
  const found = selections.flatMap(({ set, optional }) => fieldsOf(set, fragments, optional))
  const byKey = Map.groupBy(found, ({ node: { alias, name } }) => (alias ?? name).value)
  return [...byKey].map(([key, all]) => {
    const name = all[0]?.node.name.value ?? ''
    const field = type.getFields()[name]
    if (!field) throw new Error(`no field ${name}`)
    const named = getNamedType(field.type)
    const mayBeLeftOut = all.every(({ optional }) => optional)
    // What only an optional mention of it asks for is as optional, though the field itself is there.
    const inner = all.flatMap(({ node, optional }) =>
      node.selectionSet ? { set: node.selectionSet, optional: optional && !mayBeLeftOut } : [],
    )
    return {
      key,
      type: field.type,
      description: field.description ?? '',
      optional: mayBeLeftOut,
      fields: isObjectType(named) ? selected(named, inner, fragments) : [],
    }
  })
}

const fieldsOf = (
  { selections }: SelectionSetNode,
  fragments: Fragments,
  within: boolean,
): SelectedField[] =>
  selections.flatMap((node) => {
    const optional = within || (node.directives ?? []).length > 0
    if (node.kind === Kind.FIELD) return { node, optional }
    const inner = node.kind === Kind.INLINE_FRAGMENT ? node : fragments.get(node.name.value)
    return inner ? fieldsOf(inner.selectionSet, fragments, optional) : []
  })
