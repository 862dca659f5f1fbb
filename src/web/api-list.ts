import { formsOf } from './forms.ts'
import type { Operation } from './operation.ts'

/** What `/api` answers: the ready-made queries, each with its address as a URI template (RFC 6570). */
export const apiList = (operations: Operation[], publicUrl: string) => ({
  operations: operations.map((operation) => ({
    name: operation.name,
    summary: operation.summary,
    description: operation.description,
    ...addressesOf(`${publicUrl}/api/${operation.name}`, operation),
  })),
  openapi: `${publicUrl}/openapi.json`,
})

function addressesOf(address: string, operation: Operation) {
  const { variables } = operation
  const names = variables.map(({ name, list }) => `${name}${list ? '*' : ''}`)
  const parameters = `{?${names.join(',')}}`
  const tables = Object.keys(formsOf(operation)).map((format) => [
    format,
    `${address}.${format}${parameters}`,
  ])
  return {
    address: `${address}${parameters}`,
    tables: Object.fromEntries(tables),
    feed: `${address}.atom${parameters}`,
  }
}
