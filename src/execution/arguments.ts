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
