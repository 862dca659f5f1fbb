import { getNamedType, isEnumType } from 'graphql'
import { z } from 'zod'
import { ArticleNotation } from '../instruments/article.ts'
import { MAX_PAGE, MAX_QUERY } from '../limits.ts'
import { powerFilter } from '../powers/filter.ts'
import { enumReference, type JsonSchema, scalarSchema } from './json-schema.ts'
import type { Variable } from './variables.ts'

/** A parameter of a ready-made query as OpenAPI describes it. */
export function openapiParameter(variable: Variable) {
  const { name, required, list, description } = variable
  return {
    name,
    in: 'query',
    required,
    description: list
      ? `${description} Several: commas between them, or the parameter once for each.`
      : description,
    ...(list && { style: 'form', explode: true }),
    schema: parameterSchema(variable),
  }
}

function parameterSchema({ type, list, places, default: fallback }: Variable): JsonSchema {
  const named = getNamedType(type)
  const value = isEnumType(named) ? enumReference(named) : scalarSchema(named.name)
  const bounds = places.map(boundsOf).find((known) => known !== undefined)
  return {
    ...(list ? { type: 'array', minItems: 1, items: value } : value),
    ...bounds,
    ...(fallback !== undefined && { default: fallback }),
  }
}

const boundsOf = (place: string[]): JsonSchema | undefined =>
  place.at(-2) === 'filter' ? FILTER[place.at(-1) ?? ''] : ARGUMENTS[place.at(-1) ?? '']

/** What is checked beyond the type, by the name of the argument. */
const ARGUMENTS: Record<string, JsonSchema> = {
  first: { minimum: 1, maximum: MAX_PAGE },
  query: { minLength: 1, maxLength: MAX_QUERY },
  article: jsonSchemaOf(ArticleNotation),
}

/** The same of the parts of a filter. */
const FILTER = Object.fromEntries(
  Object.entries(powerFilter.shape).map(([name, rule]) => [
    name,
    jsonSchemaOf(rule.unwrap().unwrap()),
  ]),
)

function jsonSchemaOf(rule: z.ZodType): JsonSchema {
  const { $schema, ...keywords } = z.toJSONSchema(rule, { io: 'input' })
  return keywords
}
