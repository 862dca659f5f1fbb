import { readFileSync } from 'node:fs'
import { basename } from 'node:path'

/** A plugin of GraphQL Code Generator: a function for each document, under the name of its file, with the comment on top of it. */
export const plugin = (_schema, documents) => ({
  prepend: ["import type { Ask, Call } from './client.ts'\n"],
  content: `/** A function for each ready-made query. */
export const operations = (ask: Ask) => ({
${documents.map(functionOf).join('\n')}
})
`,
})

function functionOf({ location, document }) {
  const name = basename(location, '.graphql')
  const [operation] = document.definitions
  const type = operation.name.value
  const needed = operation.variableDefinitions.some(
    ({ type, defaultValue }) => type.kind === 'NonNullType' && !defaultValue,
  )
  return `${commentOf(readFileSync(location, 'utf8'))}
  ${name}: (variables: ${type}QueryVariables${needed ? '' : ' = {}'}, call?: Call) =>
    ask<${type}Query>('${name}', variables, call),`
}

const commentOf = (text) => {
  const lines = /^(?:#.*\n)+/
    .exec(text)[0]
    .trimEnd()
    .split('\n')
    .map((line) => line.replace(/^# ?/, ''))
    .filter((line) => !/^(Table|Tool): \S+$/.test(line))
  return `  /**\n${lines.map((line) => `   * ${line}`).join('\n')}\n   */`
}
