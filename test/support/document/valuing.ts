import {
  type GraphQLInputType,
  type GraphQLNamedInputType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql'
import type { Tape } from '../tape.ts'
import { textOf } from './texts.ts'

/** Texts that lead somewhere, by where they are given. */
export type Known = Record<string, readonly string[]>

/** A place where a value is given: its type, and its names from the most to the least exact. */
export type Place = { type: GraphQLInputType; names: string[]; optional: boolean }

export type Valuing = ReturnType<typeof valuing>

/** Makes values for arguments: written out, or as variables, which it defines and fills. */
export function valuing(tape: Tape, known: Known) {
  const variables: Record<string, unknown> = {}
  const defined: { name: string; type: string; text: string }[] = []

  /** A value as it stands in a document. */
  function written(place: Place): string {
    return tape.oneIn(3) ? variable(place) : literal(place)
  }

  function variable(place: Place): string {
    const type = String(place.type)
    const held = defined.filter((each) => each.type === type)
    if (held.length > 0 && tape.oneIn(2)) return `$${tape.pick(held).name}`
    const name = tape.oneIn(30) ? `__v${defined.length}` : `v${defined.length}`
    const nullable = !isNonNullType(place.type)
    const defaulted = tape.oneIn(3)
    // Where a value is needed, a variable that may be left out has to have a default.
    const loose = !nullable && defaulted && tape.oneIn(2)
    const said = loose ? String(getNullableType(place.type)) : type
    const start = defaulted ? ` = ${json2literal(value(place), place.type)}` : ''
    defined.push({
      name,
      type: loose ? `${type} by default` : type,
      text: `$${name}: ${said}${start}`,
    })
    const given = nullable || defaulted ? !tape.oneIn(4) : true
    if (given) variables[name] = nullable && tape.oneIn(8) ? null : value(place)
    return `$${name}`
  }

  function literal(place: Place): string {
    const { type } = place
    if (isNonNullType(type)) return literal({ ...place, type: type.ofType })
    if (place.optional && tape.oneIn(12)) return 'null'
    if (isListType(type)) {
      const item = { ...place, type: type.ofType, optional: false }
      if (tape.oneIn(6)) return literal(item)
      return `[${several(() => written(item)).join(', ')}]`
    }
    if (isInputObjectType(type)) {
      const fields = fieldsIn(type, place).map(([name, inner]) => `${name}: ${written(inner)}`)
      return `{${fields.join(', ')}}`
    }
    return json2literal(scalar(type, place), type)
  }

  /** A value as it comes in the variables of a request. */
  function value(place: Place): unknown {
    const { type } = place
    if (isNonNullType(type)) return value({ ...place, type: type.ofType })
    if (isListType(type)) {
      const item = { ...place, type: type.ofType }
      return tape.oneIn(6) ? value(item) : several(() => value(item))
    }
    if (isInputObjectType(type))
      return Object.fromEntries(fieldsIn(type, place).map(([name, inner]) => [name, value(inner)]))
    return scalar(type, place)
  }

  function fieldsIn(type: GraphQLNamedInputType, place: Place): [string, Place][] {
    if (!isInputObjectType(type)) return []
    return Object.values(type.getFields())
      .filter(
        (field) => (isNonNullType(field.type) && field.defaultValue === undefined) || tape.oneIn(5),
      )
      .map((field) => [
        field.name,
        {
          type: field.type,
          names: [`${type.name}.${field.name}`, field.name, ...place.names],
          optional: !isNonNullType(field.type),
        },
      ])
  }

  const several = <Item>(make: () => Item) => Array.from({ length: tape.below(4) }, make)

  function scalar(type: GraphQLNamedInputType, { names }: Place): unknown {
    if (isEnumType(type)) return tape.pick(type.getValues()).name
    if (type.name === 'Boolean') return tape.oneIn(2)
    if (type.name === 'Int') return 1 + tape.below(tape.oneIn(6) ? 100 : 4)
    if (type.name === 'Float') return tape.below(1000) / 10
    if (type.name === 'Date') return tape.pick(DAYS)
    if (type.name === 'DateTime') return `${tape.pick(DAYS)}T08:00:00${tape.pick(['Z', '+08:00'])}`
    const leading = names.flatMap((name) => known[name] ?? []).slice(0, 400)
    return leading.length > 0 && !tape.oneIn(8) ? tape.pick(leading) : textOf(tape)
  }

  return { written, variables, definitions: () => defined.map(({ text }) => text) }
}

const DAYS = ['2016-01-31', '2018-07-28', '2025-07-01', '2004-02-29', '0001-01-01', '9999-12-31']

/** A value of JSON in the notation of documents, where names of enums stand without quotes. */
function json2literal(value: unknown, type: GraphQLInputType): string {
  if (isNonNullType(type)) return json2literal(value, type.ofType)
  if (isListType(type))
    return Array.isArray(value)
      ? `[${value.map((item) => json2literal(item, type.ofType)).join(', ')}]`
      : json2literal(value, type.ofType)
  if (isInputObjectType(type) && value !== null && typeof value === 'object') {
    const fields = type.getFields()
    return `{${Object.entries(value)
      .map(
        ([name, held]) => `${name}: ${fields[name] ? json2literal(held, fields[name].type) : ''}`,
      )
      .join(', ')}}`
  }
  return isEnumType(type) ? String(value) : JSON.stringify(value)
}
