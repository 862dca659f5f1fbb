import type { GivenInstruments } from '../checking/read-instruments.ts'
import { problemAt } from '../checking/validate.ts'
import type { Sql } from '../database/sql.ts'
import { type FieldChange, fieldChanges } from '../dataset/diff.ts'
import { type Instrument, inOrder } from '../dataset/instrument.ts'
import { DatasetError } from '../formats/problem.ts'
import { registry } from './store-instruments.ts'

/** An entry of the registry of law that is to be changed. */
export type InstrumentChange = {
  before: Instrument
  after: Instrument
  fields: FieldChange[]
}

/** What bringing the registry up to date would do; `checkedOn`: the day to which the entries were compared with the law. */
export type RegistryPlan = {
  added: Instrument[]
  changed: InstrumentChange[]
  unchanged: Instrument[]
  checkedOn: string | null
}

/** Holds instruments against the registry; throws where one is replaced by what neither has. */
export async function planRegistry(
  sql: Sql,
  { instruments, checkedOn }: GivenInstruments,
): Promise<RegistryPlan> {
  const registered = await registry(
    sql,
    instruments.flatMap(({ value: { key, replacedBy } }) => [
      key,
      ...(replacedBy ? [replacedBy] : []),
    ]),
  )
  const given = new Set(instruments.map(({ value }) => value.key))
  const problems = instruments.flatMap(({ value: { replacedBy }, place }) =>
    replacedBy && !given.has(replacedBy) && !registered.has(replacedBy)
      ? [
          problemAt(
            place,
            ['replacedBy'],
            'unknown-instrument',
            `"${replacedBy}" is neither given nor in the registry of law`,
          ),
        ]
      : [],
  )
  if (problems.length > 0) throw new DatasetError('of instruments', problems)
  const plan: RegistryPlan = { added: [], changed: [], unchanged: [], checkedOn }
  for (const { value } of instruments) {
    const after = { ...value, versions: inOrder(value.versions) }
    const before = registered.get(after.key)
    const fields = before ? fieldChanges(before, after) : []
    if (!before) plan.added.push(after)
    else if (fields.length > 0) plan.changed.push({ before, after, fields })
    else plan.unchanged.push(after)
  }
  return plan
}
