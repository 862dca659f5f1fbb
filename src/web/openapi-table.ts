import { errorResponses } from './error-responses.ts'
import { formsOf } from './forms.ts'
import type { JsonSchema } from './json-schema.ts'
import { openapiParameter } from './openapi-parameter.ts'
import type { Operation } from './operation.ts'
import type { Table } from './table.ts'
import { BETWEEN } from './table-formats.ts'

/** The tables of a ready-made query as OpenAPI describes them, by address. */
export const tablePaths = (operation: Operation) =>
  Object.entries(formsOf(operation)).map(([format, { type }]) => {
    const { name, summary, description, variables } = operation
    const row = { $ref: `#/components/schemas/${rowName(operation)}` }
    const get = {
      operationId: `${name}_${format}`,
      summary: `${summary.replace(/\.$/, '')}, as a ${format === 'ics' ? 'calendar' : 'table'}.`,
      description: `${description} ${format === 'ics' ? 'An event' : 'A row'} for each item of \`${pathOf(operation.table)}\`.${format === 'csv' ? ` The columns are those of \`${rowName(operation)}\`; several values of one cell stand with \`${BETWEEN}\` between them.` : ''}`,
      parameters: variables.map(openapiParameter),
      responses: {
        200: {
          description: 'The rows; none where what was asked for does not exist.',
          headers: {
            Link: {
              description: 'The next page, as `rel="next"`, where there is one.',
              schema: { type: 'string' },
            },
          },
          content: {
            [type.split(';')[0] ?? type]: {
              schema: format === 'ndjson' ? row : { type: 'string' },
            },
          },
        },
        ...errorResponses,
      },
    }
    return [`/api/${name}.${format}`, { get }] as const
  })

/** The feed of how the answer to a ready-made query changed. */
export const feedPath = ({ name, summary, description, variables }: Operation) => {
  const get = {
    operationId: `${name}_atom`,
    summary: `${summary.replace(/\.$/, '')}, as a feed of how the answer changed.`,
    description: `${description} An entry for each change of the answer, the newest first: since when, why, and what changed.`,
    parameters: variables.map(openapiParameter),
    responses: {
      200: {
        description: 'An Atom feed (RFC 4287); a link `next` leads to what was before (RFC 5005).',
        content: { 'application/atom+xml': { schema: { type: 'string' } } },
      },
      ...errorResponses,
    },
  }
  return [`/api/${name}.atom`, { get }] as const
}

export const rowName = ({ operationName }: Operation) => `${operationName}Row`

/** A row of a table; every column is there, null where nothing is known. */
export const rowSchema = ({ columns }: Table): JsonSchema => ({
  type: 'object',
  required: columns.map(({ name }) => name),
  properties: Object.fromEntries(
    columns.map(({ name, description, schema, many }) => {
      const value = { anyOf: [schema, { type: 'null' }] }
      return [name, { description, ...(many ? { type: 'array', items: value } : value) }]
    }),
  ),
})

const pathOf = ({ path }: Table) => path.map(({ key }) => key).join('.')
