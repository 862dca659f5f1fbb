import { type FieldNode, type FragmentDefinitionNode, Kind, type SelectionSetNode } from 'graphql'
import { isInDocument } from '../dataset/document.ts'
import { POWER_PARTS } from '../dataset/power.ts'
import type { Context } from '../graphql/context.ts'
import { prepared } from './document.ts'
import type { PowerRow } from './power-row.ts'

type Fragments = Readonly<Record<string, FragmentDefinitionNode>>

/** What has a power at hand before it is written, where so much is asked of each of many that its document takes less than its parts. */
export const prepare = (nodes: readonly FieldNode[], fragments: Fragments) =>
  told(nodes, fragments) >= LEAST_OF_MANY
    ? ({ id }: PowerRow, context: Context) => prepared(context, id)
    : undefined

/** Whether so much is asked of one power that its document takes less than its parts. */
export const wantsWhole = (nodes: readonly FieldNode[], fragments: Fragments) =>
  told(nodes, fragments) >= LEAST_OF_ONE

/** A statement takes as long as the document of a power, which takes as long as six parts among those of many powers (docs/performance.md). */
const LEAST_OF_ONE = 2
const LEAST_OF_MANY = 6

/** How much of what is asked of a power its document tells. */
function told(nodes: readonly FieldNode[], fragments: Fragments): number {
  const [first] = nodes
  const found =
    (first && known.get(first)) ??
    new Set(
      nodes
        .flatMap(({ selectionSet }) => namesIn(selectionSet, fragments))
        .filter((name) => TOLD.has(name)),
    ).size
  if (first) known.set(first, found)
  return found
}

const known = new WeakMap<FieldNode, number>()

const TOLD = new Set([
  'category',
  'unit',
  'untranslated',
  ...POWER_PARTS.filter(({ part }) => isInDocument(part)).map(({ path }) => path[0]),
])

const namesIn = (selectionSet: SelectionSetNode | undefined, fragments: Fragments): string[] =>
  selectionSet?.selections.flatMap((selection) =>
    selection.kind === Kind.FIELD
      ? [selection.name.value]
      : namesIn(
          selection.kind === Kind.INLINE_FRAGMENT
            ? selection.selectionSet
            : fragments[selection.name.value]?.selectionSet,
          fragments,
        ),
  ) ?? []
