import {
  type GraphQLInputType,
  type GraphQLScalarType,
  getNamedType,
  isEnumType,
  isScalarType,
} from 'graphql'
import { nearest } from '../nearest.ts'

type Coerced = { value: unknown } | { wrong: string }

/** A text of a query string as a value of a type, for the variables of a query; or what is wrong with it. */
export function coerce(text: string, type: GraphQLInputType): Coerced {
  const named = getNamedType(type)
  if (text === '') return { wrong: `is empty; give ${kindOf(type)}, or leave it out` }
  const wrong = { wrong: `${shown(text)} is not ${kindOf(type)}` }
  if (isEnumType(named)) {
    if (named.getValue(text)) return { value: text }
    const names = named.getValues().map(({ name }) => name)
    return { wrong: `${wrong.wrong}${nearest(text.slice(0, SHOWN), names)}` }
  }
  if (named.name === 'Boolean')
    return text === 'true' || text === 'false' ? { value: text === 'true' } : wrong
  if (named.name === 'Int' || named.name === 'Float') {
    const number = /^-?\d{1,15}(\.\d{1,15})?$/.test(text) ? Number(text) : undefined
    return isScalarType(named) && accepts(named, number) ? { value: number } : wrong
  }
  return isScalarType(named) && accepts(named, text) ? { value: text } : wrong
}

/** In words: a whole number, one of ZH, EN. */
export function kindOf(type: GraphQLInputType): string {
  const named = getNamedType(type)
  if (isEnumType(named))
    return `one of ${named
      .getValues()
      .map(({ name }) => name)
      .join(', ')}`
  return KINDS[named.name] ?? 'a text'
}

const KINDS: Record<string, string> = {
  Int: 'a whole number',
  Float: 'a number',
  Boolean: 'true or false',
  Date: 'a calendar date, YYYY-MM-DD',
  DateTime: 'a moment, YYYY-MM-DDThh:mm:ssZ',
}

const SHOWN = 60

/** What was found, as it may stand in a message. */
export const shown = (text: string) =>
  JSON.stringify(text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text)

function accepts(type: GraphQLScalarType, value: unknown): boolean {
  try {
    type.parseValue(value)
    return true
  } catch {
    return false
  }
}
