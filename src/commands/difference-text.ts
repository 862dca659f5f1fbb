import type { FieldChange } from '../dataset/diff.ts'
import type { Difference } from '../dataset/difference.ts'

const LONGEST = 120

/** A difference as a person reads it: what was added (+), removed (-) and changed (~), with before and after. */
export function differenceText(from: string | null, to: string, difference: Difference): string {
  const { fields, added, removed, changed, unchanged } = difference
  const lines = [
    from === null ? `${to}: the first list of its publisher` : `${from} → ${to}`,
    ...(fields.length > 0 ? ['~ the edition itself', ...fields.map(fieldLine)] : []),
    ...added.map(({ code, name }) => `+ ${code} ${name}`),
    ...removed.map(({ code, name }) => `- ${code} ${name}`),
    ...changed.flatMap((power) => [
      `~ ${power.code} ${power.name}${power.kind ? ` (${power.kind} from ${power.from})` : ''}`,
      ...power.fields.map(fieldLine),
    ]),
    [
      `${added.length} added, ${removed.length} removed, ${changed.length} changed`,
      ...Object.entries(BEFELL).flatMap(([kind, word]) => {
        const count = changed.filter((power) => power.kind === kind).length
        return count > 0 ? `${count} of these ${word}` : []
      }),
      `${unchanged} unchanged`,
    ].join(', '),
  ]
  return `${lines.join('\n')}\n`
}

const BEFELL = {
  RECODED: 're-coded',
  RENAMED: 'renamed',
  MERGED: 'merged',
  SPLIT: 'split',
  MOVED: 'moved',
}

export const fieldLine = ({ path, before, after }: FieldChange) =>
  `    ${path}: ${shown(before)} → ${shown(after)}`

const shown = (value: string | null) => {
  if (value === null) return '(none)'
  return value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value
}
