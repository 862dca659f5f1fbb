import type { Context } from '../graphql/context.ts'

/** The newest edition in force; read once for each version of the catalogue and each day. */
export function editionInForce(current: () => Context) {
  let read: { of: string; edition: string | undefined } | undefined
  return async () => {
    const { sql, version, today } = current()
    const of = `${version} ${today()}`
    if (read?.of === of) return read.edition
    try {
      const [newest] = await sql<{ key: string }[]>`
        select key from edition
        where effective_on <= ${today()}
          and not exists (select from withdrawal where withdrawal.edition = edition.id)
        order by effective_on desc, published_at desc nulls last, key desc limit 1`
      read = { of, edition: newest?.key }
    } catch {
      // Metrics are asked for most when the database is away.
      return read?.edition
    }
    return read.edition
  }
}
