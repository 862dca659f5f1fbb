import { type DocumentNode, type GraphQLSchema, parse } from 'graphql'
import { definitionOf } from './operation-definition.ts'
import { type Selected, selectionOf } from './selection.ts'
import { type Table, tableOf } from './table.ts'
import { type Variable, variablesOf } from './variables.ts'

/** A ready-made query: a document of `schema/operations`, under the name of its file. */
export type Operation = {
  name: string
  /** What the document is called in itself. */
  operationName: string
  /** The first line of the comment at its top, and the lines after it, but for its settings. */
  summary: string
  description: string
  text: string
  document: DocumentNode
  variables: Variable[]
  /** What it asks for. */
  selection: Selected[]
  /** Its answer as rows. */
  table: Table
  /** The tool of MCP that asks it; undefined where none does. */
  tool: string | undefined
}

export function readOperation(name: string, text: string, schema: GraphQLSchema): Operation {
  const document = parse(text)
  const [summary = name, ...lines] = headOf(text)
  const description = lines.filter((line) => !SETTING.test(line))
  const settings = Object.fromEntries(
    lines.flatMap((line) => [SETTING.exec(line)?.slice(1) ?? []]).filter(([key]) => key),
  )
  const variables = variablesOf(document, schema)
  return {
    name,
    operationName: definitionOf(document).name?.value ?? name,
    summary,
    description: description.join(' '),
    text,
    document,
    variables,
    selection: selectionOf(document, schema),
    table: tableOf({ document, schema, variables, path: settings.Table }),
    tool: settings.Tool,
  }
}

const headOf = (text: string) =>
  /^(?:#.*\n)+/
    .exec(text)?.[0]
    .trimEnd()
    .split('\n')
    .map((line) => line.replace(/^# ?/, '')) ?? []

/** What a document says of itself for programs: which list of its answer is the table, and of which tool it is the query. */
const SETTING = /^(Table|Tool): (\S+)$/
