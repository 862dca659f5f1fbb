import { newestInForce } from '../editions/in-force.ts'
import type { Context } from '../graphql/context.ts'

/** The newest edition in force; read once for each version of the catalogue and each day. */
export function editionInForce(current: () => Context) {
  let read: { of: string; edition: string | undefined } | undefined
  return async () => {
    const { sql, version, today } = current()
    const of = `${version} ${today()}`
    if (read?.of === of) return read.edition
    try {
      read = { of, edition: await newestInForce(sql, { day: today(), version }) }
    } catch {
      // Metrics are asked for most when the database is away.
      return read?.edition
    }
    return read.edition
  }
}
