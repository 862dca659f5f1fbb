import { SettingError } from '../config.ts'
import { addressOf } from '../database/address.ts'
import { isLost } from '../database/lost.ts'
import { DatasetError } from '../formats/problem.ts'
import { RefusedError } from '../publishing/refused.ts'

/** The database cannot be reached, or cannot be used; the message says why in one line. */
export class DatabaseError extends Error {}

/** What the command was given names nothing that is there. */
export class InputError extends Error {}

/** The command was not given what it needs. */
export class UsageError extends Error {}

const EXIT = { problems: 1, usage: 2, database: 3, refused: 4 }

/**
 * The exit code of a failure: 1 the input has problems, 2 wrong usage, 3 the database cannot be used, 4 refused; undefined for
 * a fault of ours.
 */
export function exitCode(error: unknown): number | undefined {
  if (error instanceof DatasetError || error instanceof InputError) return EXIT.problems
  if (error instanceof SettingError || error instanceof UsageError) return EXIT.usage
  if (error instanceof RefusedError) return EXIT.refused
  return error instanceof DatabaseError || isLost(error) ? EXIT.database : undefined
}

/** An error of the database, as one line for whoever started the command; failures that are not the database's stay as they are. */
export function explained(error: unknown, url: string | undefined): unknown {
  if (!url || (exitCode(error) !== undefined && !isLost(error))) return error
  const { code, message } = error as { code?: string; message: string }
  const { name } = addressOf(url)
  const pooler = /unsupported startup parameter/.test(message)
    ? '; have PgBouncer pass it over with ignore_startup_parameters, or use the direct address'
    : ''
  return new DatabaseError(`the database at ${name} cannot be used: ${message || code}${pooler}`)
}
