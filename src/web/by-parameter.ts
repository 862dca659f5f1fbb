import { type ExecutionResult, GraphQLError } from 'graphql'
import { badUserInput, type Issue } from '../errors.ts'
import type { Operation } from './operation.ts'

/** The answer to a ready-made query: what the caller gave wrong is named by parameter, and makes it a bad request as a whole. */
export function byParameter(operation: Operation, result: ExecutionResult): ExecutionResult {
  const wrong = (result.errors ?? []).filter(
    ({ extensions }) => extensions.code === 'BAD_USER_INPUT',
  )
  if (wrong.length === 0) return result
  return { errors: [badRequest(wrong.flatMap((error) => issuesOf(operation, error)))] }
}

/** All that is wrong with the parameters, as one error with the status of a bad request. */
export function badRequest(issues: Issue[]) {
  const { message, extensions } = badUserInput(
    issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '),
    issues,
  )
  return new GraphQLError(message, { extensions: { ...extensions, http: { status: 400 } } })
}

function issuesOf({ variables }: Operation, { path = [], extensions, message }: GraphQLError) {
  const fields = path.filter((step) => typeof step === 'string')
  const issues = Array.isArray(extensions.issues) ? extensions.issues : [{ path: [], message }]
  return issues.map((issue: Issue): Issue => {
    const place = [...fields, ...issue.path]
    const meant = variables
      .flatMap(({ name, places }) => places.map((steps) => ({ name, steps })))
      .find(({ steps }) => steps.every((step, index) => step === place[index]))
    return meant
      ? { path: [meant.name, ...place.slice(meant.steps.length)], message: issue.message }
      : issue
  })
}
