import type { Operation } from './operation.ts'

/** What `/api` answers: the ready-made queries, each with its address as a URI template (RFC 6570). */
export const apiList = (operations: Operation[], publicUrl: string) => ({
  operations: operations.map(({ name, summary, description, variables }) => ({
    name,
    summary,
    description,
    address: `${publicUrl}/api/${name}{?${variables
      .map((variable) => `${variable.name}${variable.list ? '*' : ''}`)
      .join(',')}}`,
  })),
  openapi: `${publicUrl}/openapi.json`,
})
