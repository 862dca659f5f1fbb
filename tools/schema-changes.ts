import { type Change, diff } from '@graphql-inspector/core'
import { buildSchema } from 'graphql'
import { deprecationIn } from '../src/execution/deprecation.ts'

/** A change of the schema, at its schema coordinate. */
export type SchemaChange = {
  coordinate: string
  change: string
  level: 'BREAKING' | 'DANGEROUS' | 'NON_BREAKING'
  message: string
  /** Of a breaking change: why it did not wait out a deprecation. */
  why?: string
}

/** Why something breaks without a deprecation before it: the entries of `schema/breaking.yaml`. */
export type Entry = { coordinate: string; release: string; why: string }

/** What changed from one printed schema to the next; of what is new only its top. */
export async function changesBetween(before: string, after: string): Promise<SchemaChange[]> {
  const found = await diff(buildSchema(before), buildSchema(after))
  const added = new Set(found.filter(({ type }) => ADDED.test(type)).map(({ path = '' }) => path))
  return found
    .filter(({ type, path = '' }) => !IN_PASSING.test(type) && !isWithin(added, path))
    .map(({ type, path = '', message, criticality }) => ({
      coordinate: coordinateOf(type, path),
      change: type,
      level: criticality.level,
      message,
    }))
    .sort((one, other) => (one.coordinate < other.coordinate ? -1 : 1))
}

const ADDED = /^(TYPE|FIELD|INPUT_FIELD)_ADDED$/

/** Descriptions change no answer, and directives say what the other changes say. */
const IN_PASSING = /DESCRIPTION|^DIRECTIVE_USAGE/

const isWithin = (added: Set<string>, path: string) => {
  const steps = path.split('.')
  return steps.some((_, index) => index > 0 && added.has(steps.slice(0, index).join('.')))
}

/** `Query.power(code:)`; without arguments the path is the coordinate. */
const coordinateOf = (type: Change['type'], path: string) => {
  const [name, field, argument] = path.split('.').filter((step) => !step.startsWith('@'))
  return type.includes('ARGUMENT') && argument
    ? `${name}.${field}(${argument}:)`
    : [name, field].filter(Boolean).join('.')
}

type Release = { day: string; text: string }

/** What breaks clients from one release to the next though it was neither deprecated for its time nor has an entry. */
export async function unexplained(
  before: Release,
  after: Release,
  entries: Entry[],
): Promise<SchemaChange[]> {
  const changes = await changesBetween(before.text, after.text)
  const expired = expiredIn(before.text, after.day)
  return changes.filter(
    ({ level, coordinate }) =>
      level === 'BREAKING' &&
      !expired.has(coordinate) &&
      !entries.some((entry) => entry.coordinate === coordinate && entry.release === after.day),
  )
}

/** The coordinates whose deprecation has run out by a day. */
function expiredIn(text: string, day: string): Set<string> {
  const expired = new Set<string>()
  const note = (coordinate: string, reason: string | null | undefined) => {
    const found = deprecationIn(reason ?? '')
    if (found && found.until <= day) expired.add(coordinate)
  }
  for (const type of Object.values(buildSchema(text).getTypeMap())) {
    if ('getValues' in type)
      for (const { name, deprecationReason } of type.getValues())
        note(`${type.name}.${name}`, deprecationReason)
    if ('getFields' in type)
      for (const field of Object.values(type.getFields())) {
        note(`${type.name}.${field.name}`, field.deprecationReason)
        for (const { name, deprecationReason } of 'args' in field ? field.args : [])
          note(`${type.name}.${field.name}(${name}:)`, deprecationReason)
      }
  }
  return expired
}
