import { type DocumentNode, Kind } from 'graphql'

/** The one operation of a document. */
export function definitionOf(document: DocumentNode) {
  const [definition] = document.definitions.filter(({ kind }) => kind === OPERATION)
  if (definition?.kind !== OPERATION) throw new Error('the document holds no operation')
  return definition
}

const OPERATION = Kind.OPERATION_DEFINITION
