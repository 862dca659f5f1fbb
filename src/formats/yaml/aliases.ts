import { type Document, isAlias, isCollection, isNode, isPair } from 'yaml'

/** Where aliases (`*name`) would unfold into more than a list may repeat, or into themselves. */
export function aliasProblem(document: Document): { offset: number; message: string } | undefined {
  const sizes = new Map<unknown, number>()
  let repeated = 0
  let problem: { offset: number; message: string } | undefined
  const anchors = new Map<string, unknown>()
  const size = (node: unknown): number => {
    if (isPair(node)) return size(node.key) + size(node.value)
    if (isAlias(node)) {
      const own = sizes.get(anchors.get(node.source))
      const offset = node.range?.[0] ?? 0
      if (own === undefined) {
        problem ??= {
          offset,
          message: `nothing before *${node.source} has the anchor &${node.source}`,
        }
        return 0
      }
      repeated += own
      if (own === Number.POSITIVE_INFINITY)
        problem ??= { offset, message: `*${node.source} stands within what it repeats` }
      else if (repeated > MOST_REPEATED) problem ??= { offset, message: TOO_MUCH }
      return own
    }
    if (!isNode(node)) return 0
    if (node.anchor) {
      anchors.set(node.anchor, node)
      sizes.set(node, Number.POSITIVE_INFINITY)
    }
    const total = isCollection(node)
      ? node.items.reduce((sum: number, item) => sum + size(item), 1)
      : 1
    if (node.anchor) sizes.set(node, total)
    return total
  }
  size(document.contents)
  return problem
}

export const MOST_REPEATED = 100_000
const TOO_MUCH = `aliases repeat more than ${MOST_REPEATED} values; write them out, or repeat less`
