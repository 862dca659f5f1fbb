import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import {
  buildSchema,
  isEnumType,
  isInputObjectType,
  isObjectType,
  Kind,
  parse,
  specifiedScalarTypes,
  visit,
} from 'graphql'

// Generators of other languages make names of ours into names of theirs: what has to be escaped there is known, and documented.

const schema = buildSchema(readFileSync('schema/schema.graphql', 'utf8'))
const types = Object.values(schema.getTypeMap()).filter(
  (type) =>
    !type.name.startsWith('__') && !specifiedScalarTypes.some(({ name }) => name === type.name),
)
const operations = globSync('schema/operations/*.graphql').map((file) =>
  parse(readFileSync(file, 'utf8')),
)

const members = new Set<string>()
for (const type of types)
  if (isObjectType(type) || isInputObjectType(type))
    for (const field of Object.values(type.getFields())) {
      members.add(field.name)
      if ('args' in field) for (const { name } of field.args) members.add(name)
    }
const variables = new Set<string>()
for (const document of operations)
  visit(document, {
    [Kind.VARIABLE_DEFINITION]: ({ variable }) => void variables.add(variable.name.value),
  })

/** Words that no member, parameter or variable may be called without being escaped. */
const KEYWORDS: Record<string, string> = {
  Python:
    'False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield',
  Swift:
    'as associatedtype break case catch class continue default defer deinit do else enum extension fallthrough false fileprivate for func guard if import in init inout internal is let nil operator precedencegroup private protocol public repeat rethrows return self Self static struct subscript super switch throw throws true try typealias var where while',
  Kotlin:
    'as break class continue do else false for fun if in interface is null object package return super this throw true try typealias typeof val var when while',
  Java: 'abstract assert boolean break byte case catch char class const continue default do double else enum extends final finally float for goto if implements import instanceof int interface long native new package private protected public return short static strictfp super switch synchronized this throw throws transient try void volatile while true false null',
  'C#': 'abstract as base bool break byte case catch char checked class const continue decimal default delegate do double else enum event explicit extern false finally fixed float for foreach goto if implicit in int interface internal is lock long namespace new null object operator out override params private protected public readonly ref return sbyte sealed short sizeof stackalloc static string struct switch this throw true try typeof uint ulong unchecked unsafe ushort using virtual void volatile while',
  Go: 'break case chan const continue default defer else fallthrough for func go goto if import interface map package range return select struct switch type var',
  Rust: 'as async await break const continue crate dyn else enum extern false fn for if impl in let loop match mod move mut pub ref return self Self static struct super trait true type unsafe use where while',
  TypeScript:
    'break case catch class const continue debugger default delete do else enum export extends false finally for function if import in instanceof new null return super switch this throw true try typeof var void while with',
}

/** What the methods of generated clients call things of their own. */
const LOCALS =
  'self query variables response data kwargs request operation context options cancellationToken'

const [, section = ''] =
  /## For a code generator of another language\n([\s\S]*?)\n## /.exec(
    readFileSync('docs/clients.md', 'utf8'),
  ) ?? []

test('what is a keyword of another language, or a name that its generators use, is known', () => {
  const documented = Object.fromEntries(
    [...section.matchAll(/^\| ([^|]+?) \| ([^|]+?) \|/gm)]
      .filter(([, language = '']) => !/^-|^language/.test(language))
      .map(([, language = '', names = '']) => [
        language,
        [...names.matchAll(/`(\w+)`/g)].map(([, name]) => name),
      ]),
  )
  const taken = (words: string, names: Iterable<string>) =>
    [...names].filter((name) => words.split(' ').includes(name)).sort()
  const all = new Set([...members, ...variables])
  const found = Object.entries(KEYWORDS)
    .map(([language, words]) => [language, taken(words, all)] as const)
    .filter(([, names]) => names.length > 0)
  assert.deepEqual(documented, {
    ...Object.fromEntries(found),
    Variables: taken(LOCALS, variables),
  })
})

test('no two names are one when they are written as other languages write them', () => {
  const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter}`).toLowerCase()
  const alike = (names: Iterable<string>) =>
    [...Map.groupBy(names, (name) => snake(name).replaceAll('_', '')).values()].filter(
      (group) => group.length > 1,
    )
  assert.deepEqual(alike(types.map(({ name }) => name)), [])
  for (const type of types) {
    if (isObjectType(type) || isInputObjectType(type))
      assert.deepEqual(alike(Object.keys(type.getFields())), [], type.name)
    if (isEnumType(type))
      assert.deepEqual(alike(type.getValues().map(({ name }) => name)), [], type.name)
  }
})

test('a value of an enumeration that is written like a keyword is documented', () => {
  const WORDS = ['true', 'false', 'null', 'nil', 'none', 'self', 'type', 'protocol', 'init']
  const found = types.flatMap((type) =>
    isEnumType(type)
      ? type.getValues().flatMap(({ name }) => {
          return WORDS.includes(name.toLowerCase()) ? [`${type.name}.${name}`] : []
        })
      : [],
  )
  assert.ok(found.length > 0)
  for (const value of found) assert.ok(section.includes(`\`${value}\``), value)
})
