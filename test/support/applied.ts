import type { FieldChange } from '../../src/dataset/diff.ts'
import type { Json } from './service.ts'

/** The value that changes make of the one before them. */
export const applied = (value: Json, changes: FieldChange[]): Json =>
  apply(
    value,
    changes.map(({ path, ...rest }) => ({
      ...rest,
      steps: path.split(/[.[\]]+/).filter((step) => step !== ''),
    })),
  )

type Step = Omit<FieldChange, 'path'> & { steps: string[] }

/** What was removed goes first, then what was added comes in, then the order changes; the rest is told of what is there then. */
function apply(value: Json, changes: Step[]): Json {
  const whole = changes.find(({ steps }) => steps.length === 0)
  if (whole && !isReordering(value, whole)) return JSON.parse(whole.after ?? 'null')
  const held = added(removed(value, changes), changes)
  const now = whole ? inOrder(held, JSON.parse(whole.after ?? '')) : held
  const deeper = changes.filter(
    ({ steps, before, after }) =>
      steps.length > 1 || (steps.length === 1 && before !== null && after !== null),
  )
  for (const [key, inner] of Map.groupBy(deeper, ({ steps }) => steps[0] ?? ''))
    now[key] = apply(
      now[key],
      inner.map((change) => ({ ...change, steps: change.steps.slice(1) })),
    )
  return now
}

function removed(value: Json, changes: Step[]): Json {
  const gone = new Set(
    changes
      .filter(({ steps, after }) => steps.length === 1 && after === null)
      .map(({ steps }) => steps[0]),
  )
  return Array.isArray(value)
    ? value.filter((_, index) => !gone.has(String(index)))
    : Object.fromEntries(Object.entries(value).filter(([key]) => !gone.has(key)))
}

function added(value: Json, changes: Step[]): Json {
  for (const { steps, before, after } of changes) {
    if (steps.length !== 1 || before !== null || after === null) continue
    if (Array.isArray(value)) value.splice(Number(steps[0]), 0, JSON.parse(after))
    else value[steps[0] ?? ''] = JSON.parse(after)
  }
  return value
}

const keyOf = ({ key, code }: Json): string => key ?? code

/** Whether a change of a whole list gives the keys of its elements in their new order. */
const isReordering = (value: Json, { before }: Step) =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every((element) => typeof keyOf(element) === 'string') &&
  before === JSON.stringify(value.map(keyOf))

const inOrder = (list: Json[], keys: string[]) =>
  keys.map((key) => list.find((element) => keyOf(element) === key))
