import { badArgument } from '../errors.ts'
import { type Prepared, prepared } from '../execution/documents.ts'
import { isReadable, UNREADABLE } from '../http/request.ts'
import { badRequest } from './by-parameter.ts'
import type { Operation } from './operation.ts'
import { operations } from './operations.ts'
import { readParameters } from './parameters.ts'

export type ReadyMade = {
  operation: Operation
  /** The form of a table; undefined for JSON. */
  format: string | undefined
  query: Prepared
  variables: Record<string, unknown>
}

/** The ready-made query at an address, and what it is asked with; throws what is wrong with the address. */
export function readyMade(address: string): ReadyMade {
  if (!isReadable(address)) throw badArgument('address', UNREADABLE)
  const { pathname, searchParams } = new URL(address, 'http://localhost')
  const [name = '', format] = pathname.slice('/api/'.length).split('.')
  const operation = operations.get(name)
  const query = documents.get(name)
  if (!operation || !query) throw new Error('expected the name of a ready-made query')
  const { variables, issues } = readParameters(operation, searchParams)
  if (issues.length > 0) throw badRequest(issues)
  return { operation, format, query, variables }
}

/** The document of a ready-made query, as the runner takes it. */
export function preparedQuery({ name }: Operation): Prepared {
  const query = documents.get(name)
  if (!query) throw new Error('expected the name of a ready-made query')
  return query
}

const documents = new Map([...operations].map(([name, { document }]) => [name, prepared(document)]))
