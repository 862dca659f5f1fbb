import { readFileSync } from 'node:fs'
import { type GraphQLSchema, getNamedType, TypeInfo, visit, visitWithTypeInfo } from 'graphql'
import { errorResponses, errorSchema } from './error-responses.ts'
import { enumSchemas, type JsonSchema } from './json-schema.ts'
import { openapiParameter } from './openapi-parameter.ts'
import { feedPath, rowName, rowSchema, tablePaths } from './openapi-table.ts'
import type { Operation } from './operation.ts'
import { objectSchema } from './response-schema.ts'

/** The ready-made queries as an OpenAPI description, all of it from their documents and the schema. */
export const openapi = (operations: Operation[], schema: GraphQLSchema, publicUrl: string) => ({
  openapi: '3.1.0',
  info: {
    title: 'Powerlist',
    summary: 'Power lists (权力清单) as open data',
    description: DESCRIPTION,
    version,
  },
  servers: [{ url: publicUrl }],
  security: [],
  paths: Object.fromEntries(
    operations.flatMap((operation) => [
      [`/api/${operation.name}`, { get: path(operation) }],
      ...tablePaths(operation),
      feedPath(operation),
    ]),
  ),
  components: {
    schemas: {
      Errors: errorSchema,
      ...Object.fromEntries(
        operations.flatMap((operation) => [
          [answerName(operation), answer(operation)],
          [rowName(operation), rowSchema(operation.table)],
        ]),
      ),
      ...enumSchemas(schema, typesOf(operations, schema)),
    },
  },
})

const PACKAGE = new URL('../../package.json', import.meta.url)
export const { version }: { version: string } = JSON.parse(readFileSync(PACKAGE, 'utf8'))

const DESCRIPTION = `Ready-made queries over power lists: every administrative power that an agency holds, with its legal basis, conditions, materials, procedure, time limits, fees, sanctions, remedies and the unit to contact.

A list may be a **reconstruction**, compiled from the law, rather than the text that the agency published: \`provenance\` says so of each power and edition. What is not known is null, never guessed. \`license\` of an edition says what may be done with its data.

Whatever these do not answer, GraphQL at \`/graphql\` does.`

/** Of every ready-made query, beside its own. */
const MOMENT = [
  {
    name: 'version',
    in: 'query',
    required: false,
    description:
      'As of this version of the catalogue (the header Catalogue-Version of an answer): the answer of then, to the byte. 410 where it is no longer kept.',
    schema: { type: 'integer', minimum: 1 },
  },
  {
    name: 'today',
    in: 'query',
    required: false,
    description: 'With this day for today.',
    schema: { type: 'string', format: 'date' },
  },
]

const path = (operation: Operation) => ({
  operationId: operation.name,
  summary: operation.summary,
  description: operation.description,
  parameters: [...operation.variables.map(openapiParameter), ...MOMENT],
  responses: {
    200: {
      description: 'The answer. What does not exist is null.',
      content: {
        'application/json': {
          schema: { $ref: `#/components/schemas/${answerName(operation)}` },
        },
      },
    },
    ...errorResponses,
  },
})

const answerName = ({ operationName }: Operation) => `${operationName}Answer`

const answer = ({ selection }: Operation): JsonSchema => ({
  type: 'object',
  required: ['data'],
  properties: { data: objectSchema(selection) },
})

/** The names of all types that the documents speak of. */
function typesOf(operations: Operation[], schema: GraphQLSchema): Set<string> {
  const names = operations.flatMap(({ variables }) =>
    variables.map(({ type }) => getNamedType(type).name),
  )
  for (const { document } of operations) {
    const info = new TypeInfo(schema)
    const note = () => void names.push(getNamedType(info.getType())?.name ?? '')
    visit(document, visitWithTypeInfo(info, { Field: note }))
  }
  return new Set(names)
}
