import type { JsonSchema } from './json-schema.ts'

/** The answers of a ready-made query that are none, by their status. */
export const errorResponses = {
  400: refused('A parameter is wrong, unknown, repeated or missing, or asks for too much.'),
  404: refused('There is no ready-made query of this name.'),
  410: refused('The answer of that version of the catalogue is no longer kept.'),
  429: refused('This client has asked for too much in too short a time.', retryAfter()),
  500: refused('Something went wrong in the service.'),
  503: refused('The list cannot be read at the moment.', retryAfter()),
}

export const errorSchema: JsonSchema = {
  description: 'What is wrong, in a form for people and one for programs.',
  type: 'object',
  required: ['errors'],
  properties: {
    errors: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['message', 'extensions'],
        properties: {
          message: { type: 'string' },
          extensions: {
            type: 'object',
            required: ['code'],
            properties: {
              code: {
                type: 'string',
                enum: [
                  'BAD_USER_INPUT',
                  'QUERY_TOO_COMPLEX',
                  'RATE_LIMITED',
                  'WITHDRAWN',
                  'UNAVAILABLE',
                  'INTERNAL_SERVER_ERROR',
                ],
              },
              issues: {
                description: 'With BAD_USER_INPUT: each parameter that is wrong, and why.',
                type: 'array',
                items: {
                  type: 'object',
                  required: ['path', 'message'],
                  properties: {
                    path: { type: 'array', items: { type: ['string', 'integer'] } },
                    message: { type: 'string' },
                  },
                },
              },
            },
          },
        },
      },
    },
  },
}

function refused(description: string, headers?: JsonSchema) {
  const schema = { $ref: '#/components/schemas/Errors' }
  return { description, ...(headers && { headers }), content: { 'application/json': { schema } } }
}

function retryAfter() {
  return {
    'Retry-After': {
      description: 'After how many seconds to ask again.',
      schema: { type: 'integer', minimum: 1 },
    },
  }
}
