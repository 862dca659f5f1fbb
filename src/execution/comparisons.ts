import { type DocumentNode, type FieldNode, Kind, type SelectionSetNode } from 'graphql'

/**
 * How often graphql-js will compare fields of one name in one selection set, inline fragments included: each with each other, and all
 * that is in them.
 */
export function comparisonsIn({ definitions }: DocumentNode): number {
  let sum = 0
  /** Gives how many fields there are in it. */
  function look(set: SelectionSetNode): number {
    const fields = new Map<string, Repeated>()
    gather(set, fields)
    let all = 0
    for (const { count, within } of fields.values()) {
      sum += ((count - 1) / 2) * (count + within)
      all += count + within
    }
    return all
  }
  function gather({ selections }: SelectionSetNode, fields: Map<string, Repeated>) {
    for (const node of selections)
      if (node.kind === Kind.INLINE_FRAGMENT) gather(node.selectionSet, fields)
      else if (node.kind === Kind.FIELD) {
        const name = nameOf(node)
        const found = fields.get(name) ?? { count: 0, within: 0 }
        found.count += 1
        if (node.selectionSet) found.within += look(node.selectionSet)
        fields.set(name, found)
      }
  }
  for (const definition of definitions)
    if ('selectionSet' in definition && definition.selectionSet) look(definition.selectionSet)
  return Math.ceil(sum)
}

type Repeated = { count: number; within: number }

const nameOf = ({ alias, name }: FieldNode) => (alias ?? name).value
