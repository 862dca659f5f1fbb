import { type DocumentNode, type FieldNode, Kind, type SelectionSetNode } from 'graphql'

/** What it takes to tell of two fields that they contradict each other, in comparisons of two that do not. */
const CONFLICT = 10

/**
 * How often graphql-js will compare fields of one name in one selection set, inline fragments included: each with each other, and all
 * that is in them. Two of different fields, or with different arguments, count for more: each such pair is written down.
 */
export function comparisonsIn({ definitions }: DocumentNode): number {
  let sum = 0
  /** Gives how many fields there are in it. */
  function look(set: SelectionSetNode): number {
    const fields = new Map<string, Repeated>()
    gather(set, fields)
    let all = 0
    for (const { nodes, within } of fields.values()) {
      const count = nodes.length
      if (count > 1)
        sum += ((count - 1) / 2) * (count + within) + (CONFLICT - 1) * conflictsAmong(nodes)
      all += count + within
    }
    return all
  }
  function gather({ selections }: SelectionSetNode, fields: Map<string, Repeated>) {
    for (const node of selections)
      if (node.kind === Kind.INLINE_FRAGMENT) gather(node.selectionSet, fields)
      else if (node.kind === Kind.FIELD) {
        const name = nameOf(node)
        const found = fields.get(name) ?? { nodes: [], within: 0 }
        found.nodes.push(node)
        if (node.selectionSet) found.within += look(node.selectionSet)
        fields.set(name, found)
      }
  }
  for (const definition of definitions)
    if ('selectionSet' in definition && definition.selectionSet) look(definition.selectionSet)
  return Math.ceil(sum)
}

type Repeated = { nodes: FieldNode[]; within: number }

const nameOf = ({ alias, name }: FieldNode) => (alias ?? name).value

/** Pairs of them that are not alike. */
function conflictsAmong(nodes: FieldNode[]): number {
  const alike = new Map<string, number>()
  let conflicts = 0
  for (const [index, node] of nodes.entries()) {
    const what = whatOf(node)
    const before = alike.get(what) ?? 0
    conflicts += index - before
    alike.set(what, before + 1)
  }
  return conflicts
}

/** The field and its arguments, as they are written. */
const whatOf = ({ name, arguments: given = [] }: FieldNode) =>
  [name, ...given].map(({ loc }) => loc?.source.body.slice(loc.start, loc.end)).join(' ')
