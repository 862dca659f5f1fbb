import {
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  Kind,
  TypeInfo,
  typeFromAST,
  type ValueNode,
  type VariableDefinitionNode,
  valueFromASTUntyped,
  visit,
  visitWithTypeInfo,
} from 'graphql'

/** A variable of a ready-made query: a parameter of its address. */
export type Variable = {
  name: string
  type: GraphQLInputType
  required: boolean
  list: boolean
  default: unknown
  description: string
  /** Where its value goes: the fields from the top, then the argument and what is within it. */
  places: string[][]
}

type Use = { name: string; place: string[]; description: string }

/** The variables of a document in its order, each described as the arguments that it is given to. */
export function variablesOf(document: DocumentNode, schema: GraphQLSchema): Variable[] {
  const uses = usesOf(document, schema)
  return document.definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION
      ? (definition.variableDefinitions ?? []).map((node) => variable(node, schema, uses))
      : [],
  )
}

function variable(
  { variable: { name }, type: node, defaultValue }: VariableDefinitionNode,
  schema: GraphQLSchema,
  uses: Use[],
): Variable {
  const type = inputType(node, schema)
  const used = uses.filter((use) => use.name === name.value)
  return {
    name: name.value,
    type,
    required: isNonNullType(type) && defaultValue === undefined,
    list: isListType(getNullableType(type)),
    default: defaultValue && valueFromASTUntyped(defaultValue),
    description: used[0]?.description ?? '',
    places: used.map(({ place }) => place),
  }
}

function inputType(node: VariableDefinitionNode['type'], schema: GraphQLSchema) {
  // The published types take only one kind of node at a time.
  const type = typeFromAST(schema, node as Parameters<typeof typeFromAST>[1])
  if (!isInputType(type) || isInputObjectType(getNamedType(type)))
    throw new Error('a variable of a ready-made query holds a scalar, an enum, or a list of them')
  return type
}

function usesOf(document: DocumentNode, schema: GraphQLSchema): Use[] {
  const uses: Use[] = []
  const path: string[] = []
  const info = new TypeInfo(schema)
  const note = (step: string, value: ValueNode, description?: string | null) => {
    path.push(step)
    if (value.kind === Kind.VARIABLE)
      uses.push({ name: value.name.value, place: [...path], description: description ?? '' })
  }
  const leave = () => void path.pop()
  visit(
    document,
    visitWithTypeInfo(info, {
      Field: {
        enter: ({ alias, name }) => void path.push((alias ?? name).value),
        leave,
      },
      Argument: {
        enter: ({ name, value }) => note(name.value, value, info.getArgument()?.description),
        leave,
      },
      ObjectField: {
        enter: ({ name, value }) => {
          const parent = getNamedType(info.getParentInputType())
          const field = isInputObjectType(parent) ? parent.getFields()[name.value] : undefined
          note(name.value, value, field?.description)
        },
        leave,
      },
    }),
  )
  return uses
}
