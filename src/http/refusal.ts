import { badUserInput, type Issue } from '../errors.ts'

/** An answer that says what was expected, in the form of an answer to a query. */
export function refusal(
  status: number,
  message: string,
  { issues = [{ path: [], message }], headers, ...more }: Refused = {},
) {
  const errors = [badUserInput(message, issues)]
  return Response.json({ ...more, errors }, { status, headers })
}

type Refused = { issues?: Issue[]; headers?: Record<string, string>; [key: string]: unknown }
