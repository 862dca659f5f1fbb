/** A database was not asked, or was not waited for any longer. */
export class AwayError extends Error {
  readonly code: keyof typeof MEANINGS

  constructor(code: keyof typeof MEANINGS, database = 'a database') {
    super(`${database} ${MEANINGS[code]}`)
    this.code = code
  }
}

const MEANINGS = {
  CONNECTION_AWAY: 'was not asked: it is away',
  CONNECTION_SILENT: 'was given up with its connections: nothing came from it',
  CONNECTION_BUSY: 'was given up: it was busy with other statements for too long',
  CONNECTION_CROWDED: 'was not asked: too many statements wait for it',
  CONNECTION_ABANDONED: 'was not asked, or not waited for: who wanted to know has gone away',
}

/** The database cannot be asked now; it is no fault of the statement. */
export const isLost = (error: unknown) => LOST.test(codeOf(error))

/** A connection broke, or could not be made: the statement may succeed on another. */
export const isBroken = (error: unknown) => BROKEN.test(codeOf(error))

/** The database takes no connections, or says nothing on them. */
export const isUnreachable = (error: unknown) => UNREACHABLE.test(codeOf(error))

/** Another database may do better: neither the statement's data nor its length is at fault, and somebody wants to know. */
export const isOfThisDatabase = (error: unknown) => !OF_THE_STATEMENT.test(codeOf(error))

export const codeOf = (error: unknown) =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''

// Codes of postgres.js and of ours, of Node, and of PostgreSQL.
const LOST =
  /^(CONNECT|ECONN|EPIPE|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOST|ENET|ENOENT|ERR_SOCKET|ERR_TLS|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|08|28|3D|53|57P0|57014|55P03)/
const BROKEN =
  /^(CONNECT_|CONNECTION_(SILENT|CLOSED|ENDED|DESTROYED)|ECONN|EPIPE|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOST|ENET|ENOENT|ERR_SOCKET|08|53300|57P0)/
const UNREACHABLE =
  /^(CONNECT_|CONNECTION_SILENT|ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOST|ENET|ENOENT|ERR_TLS|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|28|3D|53300|57P03)/
const OF_THE_STATEMENT = /^(22|57014|CONNECTION_ABANDONED)/
