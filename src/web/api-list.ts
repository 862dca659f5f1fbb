import type { Operation } from './operation.ts'
import { TABLE_FORMATS } from './table-formats.ts'
import type { Variable } from './variables.ts'

/** What `/api` answers: the ready-made queries, each with its address as a URI template (RFC 6570). */
export const apiList = (operations: Operation[], publicUrl: string) => ({
  operations: operations.map(({ name, summary, description, variables }) => ({
    name,
    summary,
    description,
    ...addressesOf(`${publicUrl}/api/${name}`, variables),
  })),
  openapi: `${publicUrl}/openapi.json`,
})

function addressesOf(address: string, variables: Variable[]) {
  const names = variables.map(({ name, list }) => `${name}${list ? '*' : ''}`)
  const parameters = `{?${names.join(',')}}`
  const tables = Object.keys(TABLE_FORMATS).map((format) => [
    format,
    `${address}.${format}${parameters}`,
  ])
  return { address: `${address}${parameters}`, tables: Object.fromEntries(tables) }
}
