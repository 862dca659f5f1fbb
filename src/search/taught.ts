import type { Sql } from '../database/sql.ts'

/** The newest lists with questions, of which the search can learn; their edition, and the hash of their content. */
export async function newestTaught(sql: Sql) {
  const lists = await sql<{ list: number; hash: string }[]>`
    select edition.id as list, sha256 as hash
    from edition join edition_hash on edition_hash.edition = edition.id
    where exists (select from question where question.edition = edition.id)
    order by edition.effective_on desc, edition.id desc
    limit ${LISTS}`
  return lists.map((list) => ({ ...list, taught: true }))
}

const LISTS = 3
