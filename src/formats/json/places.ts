import type { Path } from '../source-file.ts'
import { walkJson } from './walk.ts'

/** The offsets of keys that stand in an object before, and where one is deeper than any list needs. */
export function faultsOf(text: string): { repeated: number[]; tooDeep?: number } {
  const repeated: number[] = []
  const seen: (Set<string> | undefined)[] = []
  let last = 0
  let tooDeep: number | undefined
  walkJson(text, {
    value: (offset) => {
      last = offset
    },
    begin: (kind) => {
      if (seen.push(kind === 'object' ? new Set() : undefined) > DEEPEST) tooDeep ??= last
    },
    key: (name, offset) => {
      const keys = seen.at(-1)
      if (keys?.has(name)) repeated.push(offset)
      keys?.add(name)
    },
    end: () => void seen.pop(),
  })
  return { repeated, tooDeep }
}

export const DEEPEST = 100

type Node = { offset: number; items?: Node[]; members?: Map<string, { key: number; node: Node }> }

/** Where the value at a path begins, or its key, or the nearest thing around it that is there. */
export function offsetsOf(text: string): (to: Path, key?: string) => number {
  let root: Node | undefined
  return (to, key) => {
    root ??= treeOf(text)
    let node = root
    for (const step of to) {
      const inner = node.members?.get(String(step))?.node ?? node.items?.[Number(step)]
      if (!inner) break
      node = inner
    }
    return (key !== undefined && node.members?.get(key)?.key) || node.offset
  }
}

function treeOf(text: string): Node {
  const root: Node = { offset: 0 }
  const open: Node[] = []
  let made = root
  let named: { name: string; key: number } | undefined
  walkJson(text, {
    value: (offset) => {
      made = open.length === 0 ? root : { offset }
      made.offset = offset
      const around = open.at(-1)
      // Of a key that stands twice, the first is meant.
      if (named && !around?.members?.has(named.name))
        around?.members?.set(named.name, { key: named.key, node: made })
      around?.items?.push(made)
      named = undefined
    },
    key: (name, key) => {
      named = { name, key }
    },
    begin: (kind) => {
      if (kind === 'object') made.members = new Map()
      else made.items = []
      open.push(made)
    },
    end: () => void open.pop(),
  })
  return root
}
