import { after } from 'node:test'
import postgres from 'postgres'

/** Holds a table so that nobody can read it; returns what lets go of it, which the end of the test does too. */
export async function lock(databaseUrl: string, table: string): Promise<() => Promise<void>> {
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => {} })
  const locked = Promise.withResolvers<void>()
  const released = Promise.withResolvers<void>()
  const holding = sql.begin(async (transaction) => {
    await transaction`lock table ${transaction(table)} in access exclusive mode`
    locked.resolve()
    await released.promise
  })
  await Promise.race([locked.promise, holding])
  const release = async () => {
    released.resolve()
    await holding
    await sql.end()
  }
  after(release)
  return release
}
