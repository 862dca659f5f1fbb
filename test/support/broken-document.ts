import type fc from 'fast-check'
import type { GraphQLSchema } from 'graphql'
import { documentOf, type MadeDocument } from './arbitrary-document.ts'
import { textOf } from './document/texts.ts'
import type { Known } from './document/valuing.ts'
import { chosen, type Tape } from './tape.ts'

/** Queries that were valid until something was broken in them; some still are, and some only their variables no longer fit. */
export const brokenDocument = (schema: GraphQLSchema, known: Known = {}): fc.Arbitrary<object> =>
  chosen((tape) => {
    let made: object = documentOf(schema, known, tape)
    const names = Object.keys(schema.getTypeMap())
    for (let times = 1 + tape.below(2); times > 0; times--)
      made = tape.pick([breakText, breakText, breakVariables, breakVariables, breakRequest])(
        made as MadeDocument,
        tape,
        names,
      )
    return made
  }, 450)

type Break = (made: MadeDocument, tape: Tape, names: string[]) => object

const breakText: Break = (made, tape, names) => {
  const text = String(made.query)
  const words = [...text.matchAll(/"(?:[^"\\]|\\.)*"|\w+|[^\s\w]/g)]
  if (words.length === 0) return made
  const { 0: word, index } = tape.pick(words)
  const put = tape.pick([
    () => '',
    () => `${word} ${word}`,
    () => tape.pick(words)[0],
    () => tape.pick(names),
    () => tape.pick(LITERALS),
    () => JSON.stringify(oddText(tape)),
    () => textOf(tape),
  ])()
  const query = `${text.slice(0, index)}${put}${text.slice(index + word.length)}`
  return { ...made, query }
}

const breakVariables: Break = (made, tape) => {
  const held = Object.keys(made.variables ?? {})
  const name = held.length > 0 && !tape.oneIn(5) ? tape.pick(held) : textOf(tape)
  const put = Object.fromEntries([[name, oddValue(tape, 0)]])
  return { ...made, variables: { ...made.variables, ...put } }
}

const breakRequest: Break = (made, tape) => {
  const name = tape.pick(['query', 'variables', 'operationName', 'extensions', '__proto__', 'id'])
  return { ...made, ...Object.fromEntries([[name, oddValue(tape, 0)]]) }
}

/** Text that no database takes, among others. */
const oddText = (tape: Tape) =>
  tape.pick(['\0', '\ud800', 'a\udc00b', '\ufffe', 'x'.repeat(5_000), textOf(tape), textOf(tape)])

function oddValue(tape: Tape, depth: number): unknown {
  if (depth < 5 && tape.oneIn(4))
    return Array.from({ length: tape.below(4) }, () => oddValue(tape, depth + 1))
  if (depth < 5 && tape.oneIn(4))
    return Object.fromEntries(
      Array.from({ length: tape.below(4) }, () => [textOf(tape), oddValue(tape, depth + 1)]),
    )
  return tape.oneIn(2) ? oddText(tape) : tape.pick(VALUES)
}

const VALUES = [
  null,
  true,
  0,
  -1,
  1.5,
  101,
  2 ** 31 - 1,
  2 ** 31,
  -(2 ** 31),
  2 ** 53,
  1e308,
  -0,
  '0000-01-01',
  '0001-01-01',
  '9999-12-31',
  '10000-01-01',
  '2016-02-30',
  '9999-12-31T23:59:59Z',
  '0000-01-01T00:00:00Z',
  '2016-06-30T23:59:60Z',
  '2016-01-31T08:00:00+14:00',
]

const LITERALS = [
  'null',
  '-1',
  '0',
  '2147483647',
  '99999999999999999999',
  '1.5',
  '1e999',
  '"0000-01-01"',
  '"10000-01-01"',
  '"\\u0000"',
  '"\\uD83D"',
  '"\\u{110000}"',
  '"""',
  '$v0',
  '@skip(if: $v0)',
  '@deprecated',
  '@oneOf',
  '... on Node',
  '...F0',
  '{}',
  '[]',
  '#',
  '\ufeff',
]
