import { type DocumentNode, getOperationAST, getVariableValues, parse } from 'graphql'
import { costOf } from '../../src/execution/cost.ts'
import { listLengths } from '../../src/execution/list-lengths.ts'
import { schema } from '../../src/schema.ts'

/** The longest lists of the Wuhan list; the service reads them from the catalogue. */
export const LONGEST = {
  accountability: 0,
  articles: 10,
  categories: 8,
  citedArticles: 22,
  conditions: 8,
  editions: 1,
  elements: 8,
  factParts: 4,
  facts: 16,
  feeItems: 0,
  formerTitles: 0,
  keywords: 15,
  legalBases: 6,
  lengthsOfTime: 20,
  levels: 0,
  lifecycle: 2,
  errata: 0,
  lineage: 1,
  materials: 9,
  otherColumns: 0,
  partStandings: 35,
  practices: 14,
  questions: 109,
  remedies: 3,
  responsibilities: 0,
  sanctions: 21,
  steps: 6,
  subItems: 0,
  timeLimits: 7,
  touched: 3,
  units: 15,
  versions: 4,
}

/** With the registry of law that a service begins with, in which an instrument has had that many versions. */
export const WITH_REGISTRY = { ...LONGEST, versions: 14 }

/** What a document costs, asked of the Wuhan list. */
export function costOfQuery(
  query: string | DocumentNode,
  variables: Record<string, unknown> = {},
  operationName?: string,
  longest = LONGEST,
) {
  const document = typeof query === 'string' ? parse(query) : query
  const operation = getOperationAST(document, operationName)
  if (!operation) throw new Error('expected an operation')
  const { coerced = variables } = getVariableValues(
    schema,
    operation.variableDefinitions ?? [],
    variables,
  )
  return costOf({ document, operation, variables: coerced, lengths: listLengths(longest) })
}
