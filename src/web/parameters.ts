import { MOMENT_PARAMETERS } from '../cache/moment.ts'
import type { Issue } from '../errors.ts'
import { nearest } from '../nearest.ts'
import { coerce, kindOf, shown } from './coerce.ts'
import type { Operation } from './operation.ts'
import type { Variable } from './variables.ts'

type Read = { variables: Record<string, unknown>; issues: Issue[] }

/** The variables that a query string gives a ready-made query, and all that is wrong with it. */
export function readParameters(operation: Operation, given: URLSearchParams): Read {
  const read: Read = { variables: {}, issues: unknown(operation, given) }
  for (const variable of operation.variables) {
    const { name, type, required, list } = variable
    const texts = given.getAll(name)
    const wrong = (message: string) => read.issues.push({ path: [name], message })
    if (texts.length === 0) {
      if (required) wrong(`is missing; expected ${kindOf(type)}`)
    } else if (texts.length > 1 && !list)
      wrong(`is given ${texts.length} times; expected ${kindOf(type)}, once`)
    else {
      const { value, wrongs } = valueGiven(variable, texts)
      read.variables[name] = value
      wrongs.forEach(wrong)
    }
  }
  return read
}

/** Of a list the values stand in one parameter with commas between them, or in several of the same name. */
function valueGiven({ type, list }: Variable, texts: string[]) {
  const coerced = (list ? texts.flatMap((text) => text.split(',')) : texts).map((text) =>
    coerce(text.trim(), type),
  )
  const values = coerced.map((one) => ('value' in one ? one.value : null))
  const wrongs = coerced.flatMap((one) => ('wrong' in one ? one.wrong : []))
  return { value: list ? values : values[0], wrongs }
}

function unknown({ name, variables }: Operation, given: URLSearchParams): Issue[] {
  const known = variables.map((variable) => variable.name)
  return [...new Set(given.keys())]
    .filter((key) => !known.includes(key) && !MOMENT_PARAMETERS.includes(key))
    .map((key) => ({
      path: [key.slice(0, 100)],
      message: `${shown(key)} is not a parameter of ${name}, which takes ${known.join(', ')}${nearest(key.slice(0, 100), known)}`,
    }))
}
