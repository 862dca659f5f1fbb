import {
  type ArgumentNode,
  type ASTNode,
  type DirectiveNode,
  type FieldNode,
  Kind,
  type ValueNode,
} from 'graphql'

type Owner = FieldNode | DirectiveNode

/** Shows every argument in a part of a valid document, with the field or the directive that it is given to. */
export function eachArgument(
  node: ASTNode,
  show: (argument: ArgumentNode, owner: Owner) => void,
): void {
  if (node.kind === Kind.DOCUMENT) for (const part of node.definitions) eachArgument(part, show)
  if (node.kind === Kind.OPERATION_DEFINITION)
    for (const variable of node.variableDefinitions ?? []) eachArgument(variable, show)
  if (node.kind === Kind.FIELD || node.kind === Kind.DIRECTIVE)
    for (const argument of node.arguments ?? []) show(argument, node)
  if ('directives' in node)
    for (const directive of node.directives ?? []) eachArgument(directive, show)
  if ('selectionSet' in node)
    for (const part of node.selectionSet?.selections ?? []) eachArgument(part, show)
}

/** Shows what stands in a value: itself, or all that lists and objects in it hold. */
export function eachValue(value: ValueNode, show: (value: ValueNode) => void): void {
  if (value.kind === Kind.LIST) for (const item of value.values) eachValue(item, show)
  else if (value.kind === Kind.OBJECT)
    for (const field of value.fields) eachValue(field.value, show)
  else show(value)
}

/** The names of the variables in an argument. */
export function variablesIn({ value }: ArgumentNode): string[] {
  const names: string[] = []
  eachValue(value, (each) => {
    if (each.kind === Kind.VARIABLE) names.push(each.name.value)
  })
  return names
}

type Variables = Record<string, unknown>

/** A number that a field is given as an argument, or how many values a list that it is given has. */
export function sizeGiven(node: FieldNode, name: string, variables: Variables): number | undefined {
  const value = valueGiven(node, name, variables)
  if (Array.isArray(value)) return value.length
  return typeof value === 'number' ? Math.max(value, 0) : undefined
}

const valueGiven = ({ arguments: given }: FieldNode, name: string, variables: Variables) =>
  resolved(given?.find((argument) => argument.name.value === name)?.value, variables)

function resolved(value: ValueNode | undefined, variables: Variables): unknown {
  if (value?.kind === Kind.VARIABLE) return variables[value.name.value]
  if (value?.kind === Kind.INT) return Number(value.value)
  return value?.kind === Kind.LIST ? value.values : undefined
}
