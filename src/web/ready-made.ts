import { type Prepared, prepared } from '../execution/documents.ts'
import type { Operation } from './operation.ts'
import { operations } from './operations.ts'
import { readParameters } from './parameters.ts'

export type ReadyMade = {
  operation: Operation
  query: Prepared
  variables: Record<string, unknown>
}

/** The ready-made query at an address, and what it is asked with; undefined where there is none, or something is wrong with it. */
export function readyMade(address: string): ReadyMade | undefined {
  const { pathname, searchParams } = new URL(address, 'http://localhost')
  const [, name = ''] = /^\/api\/([a-z][a-z-]*)$/.exec(pathname) ?? []
  const operation = operations.get(name)
  const query = documents.get(name)
  if (!operation || !query) return undefined
  const { variables, issues } = readParameters(operation, searchParams)
  return issues.length > 0 ? undefined : { operation, query, variables }
}

const documents = new Map([...operations].map(([name, { document }]) => [name, prepared(document)]))
