import {
  fromJsonSchema,
  type JsonSchemaValidator,
  type jsonSchemaValidator,
  McpServer,
} from '@modelcontextprotocol/server'
import { AjvJsonSchemaValidator } from '@modelcontextprotocol/server/validators/ajv'
import type { ExecutionResult } from 'graphql'
import { schema } from '../schema.ts'
import { enumSchemas, type JsonSchema } from './json-schema.ts'
import { openapiParameter } from './openapi-parameter.ts'
import type { Operation } from './operation.ts'
import { operations } from './operations.ts'
import { objectSchema } from './response-schema.ts'

/** Answers a ready-made query. */
export type Ask = (operation: Operation, variables: Record<string, unknown>) => Promise<Answered>

/** An answer with the version of the catalogue and the day that it is of, and what addresses begin with. */
export type Answered = { result: ExecutionResult; version: number; day: string; home: string }

/** A server of the Model Context Protocol: the ready-made queries that name a tool, to read with and nothing else. */
export function toolServer(ask: Ask, version: string): McpServer {
  const server = new McpServer({ name: 'powerlist', version }, { instructions: INSTRUCTIONS })
  for (const { name, operation, inputSchema, outputSchema } of TOOLS)
    server.registerTool(
      name,
      {
        title: operation.summary,
        description: `${operation.summary} ${operation.description}`,
        inputSchema,
        outputSchema,
        annotations: { readOnlyHint: true, idempotentHint: true, openWorldHint: false },
      },
      async (variables) => {
        const answered = await ask(operation, variables)
        const { content, ...found } = toolResult(answered.result)
        if (found.isError) return { content, ...found }
        return { ...found, content: [...content, source(operation, variables, answered)] }
      },
    )
  return server
}

const INSTRUCTIONS = `Power lists (权力清单) of Chinese government agencies: what an agency may do, on which article of law, with which materials, in how many days, and how that law stands today. Begin with search_powers and go on by code. Say with an answer which edition it is of and give its url; of a RECONSTRUCTED list say that it is compiled from the law and no official text. Null is not known; not found, repealed (REPEALED, CANCELLED) and UNKNOWN are three different things. It is information, no legal advice.`

/** What a tool answers: the data as they are, and as a text without what is null. */
function toolResult({ data, errors }: ExecutionResult) {
  if (errors || !data) {
    const messages = (errors ?? []).map(({ message }) => message)
    return { isError: true, content: [{ type: 'text' as const, text: messages.join('\n') }] }
  }
  const text = Object.values(data).includes(null) ? NOT_FOUND : JSON.stringify(data, known)
  return { structuredContent: data, content: [{ type: 'text' as const, text }] }
}

/** Of what the answer is, and the address at which it stays. */
function source(
  { name }: Operation,
  variables: Record<string, unknown>,
  { version, day, home }: Answered,
) {
  const asked = new URLSearchParams()
  for (const [key, value] of Object.entries(variables))
    for (const each of Array.isArray(value) ? value : [value])
      if (each != null) asked.append(key, String(each))
  asked.append('version', String(version))
  asked.append('today', day)
  const text = `Source: version ${version} of the catalogue, asked on ${day}; this answer: ${home}/api/${name}?${asked}`
  return { type: 'text' as const, text }
}

const NOT_FOUND =
  'Not found: the data have nothing under that name, code or key. That is neither repealed nor unknown.'

const known = (_: string, value: unknown) => (value === null ? undefined : value)

const ENUMS = enumSchemas(schema, Object.keys(schema.getTypeMap()))

/** A schema that stands alone: with the values of an enumeration where it named one. */
function alone(of: unknown): unknown {
  if (Array.isArray(of)) return of.map(alone)
  if (of === null || typeof of !== 'object') return of
  const { $ref, ...keywords } = of as JsonSchema
  const named = typeof $ref === 'string' ? ENUMS[$ref.split('/').at(-1) ?? ''] : undefined
  const values = named && { type: 'string', enum: named.enum }
  return {
    ...values,
    ...Object.fromEntries(Object.entries(keywords).map(([key, value]) => [key, alone(value)])),
  }
}

const standard = (of: JsonSchema) =>
  fromJsonSchema<Record<string, unknown>>(
    alone(of) as Parameters<typeof fromJsonSchema>[0],
    whenUsed,
  )

const compiler = new AjvJsonSchemaValidator()

/** To compile the schemas of all tools takes 100 ms at a stretch, and 25 MB. */
const whenUsed: jsonSchemaValidator = {
  getValidator<Valid>(of: Parameters<jsonSchemaValidator['getValidator']>[0]) {
    let compiled: JsonSchemaValidator<Valid> | undefined
    return (data: unknown) => {
      compiled ??= compiler.getValidator<Valid>(of)
      return compiled(data)
    }
  },
}

const inputOf = ({ variables }: Operation): JsonSchema => ({
  type: 'object',
  required: variables.filter(({ required }) => required).map(({ name }) => name),
  properties: Object.fromEntries(
    variables.map((variable) => {
      const { schema, description } = openapiParameter(variable)
      return [variable.name, { ...schema, description }]
    }),
  ),
  additionalProperties: false,
})

const TOOLS = [...operations.values()].flatMap((operation) =>
  operation.tool === undefined
    ? []
    : {
        name: operation.tool,
        operation,
        inputSchema: standard(inputOf(operation)),
        outputSchema: standard(objectSchema(operation.selection)),
      },
)
