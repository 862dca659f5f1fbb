import { type DocumentNode, type GraphQLSchema, Kind, parse } from 'graphql'
import { type Variable, variablesOf } from './variables.ts'

/** A ready-made query: a document of `schema/operations`, under the name of its file. */
export type Operation = {
  name: string
  /** What the document is called in itself. */
  operationName: string
  /** The first line of the comment at its top, and the lines after it. */
  summary: string
  description: string
  text: string
  document: DocumentNode
  variables: Variable[]
}

export function readOperation(name: string, text: string, schema: GraphQLSchema): Operation {
  const document = parse(text)
  const [summary = '', ...description] = /^(?:#.*\n)+/
    .exec(text)?.[0]
    .trimEnd()
    .split('\n')
    .map((line) => line.replace(/^# ?/, '')) ?? [name]
  return {
    name,
    operationName: definitionOf(document).name?.value ?? name,
    summary,
    description: description.join(' '),
    text,
    document,
    variables: variablesOf(document, schema),
  }
}

/** The one operation of a document. */
export function definitionOf(document: DocumentNode) {
  const [definition] = document.definitions.filter(({ kind }) => kind === OPERATION)
  if (definition?.kind !== OPERATION) throw new Error('the document holds no operation')
  return definition
}

const OPERATION = Kind.OPERATION_DEFINITION
