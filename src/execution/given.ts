import { type FieldNode, Kind, type ValueNode } from 'graphql'

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
