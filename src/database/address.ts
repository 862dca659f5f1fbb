import { readFileSync } from 'node:fs'
import type { ConnectionOptions } from 'node:tls'
import type postgres from 'postgres'

/** Where a PostgreSQL is and how it is spoken to, as the driver takes it, and as a message names it, without the password. */
export type Address = { options: Options; name: string }

type Options = postgres.Options<{ calendarDate: postgres.PostgresType<string> }>

/** An address has something in it that cannot be used; the message says what, in words that follow "it". */
export class AddressError extends Error {}

/**
 * Reads `postgres://user:password@host:port/name?…`: hosts of IPv6 in brackets, a folder with a unix socket as `host`, and the
 * parameters that libpq has. The driver's own reading takes none of these, and sends what it does not know to the server.
 */
export function addressOf(text: string): Address {
  // libpq lets the host be left out behind a user, where a parameter names it.
  const whole = text.replace(/^([a-z]+:\/\/[^/?#]*@)(?=[/?]|$)/, '$1localhost')
  if (!URL.canParse(whole)) throw new AddressError(`must be ${FORM}`)
  const url = new URL(whole)
  if (!/^postgres(ql)?:$/.test(url.protocol)) throw new AddressError(`must be ${FORM}`)
  const given = new Map(url.searchParams)
  const take = (name: string) => {
    const value = given.get(name)
    given.delete(name)
    return value
  }
  const host =
    take('host') ?? (unescaped(url.hostname, 'host').replace(/^\[|\]$/g, '') || 'localhost')
  if (host.includes(',')) throw new AddressError('names several hosts; name one')
  const port = Number(take('port') ?? (url.port || 5432))
  const user = take('user') ?? unescaped(url.username, 'user')
  const password = take('password') ?? unescaped(url.password, 'password')
  const database = take('dbname') ?? unescaped(url.pathname.slice(1), 'name of the database')
  const ssl = encryption(take('sslmode') ?? take('ssl'), take('sslrootcert'))
  const seconds = take('connect_timeout')
  const pooled = take('pgbouncer') === 'true'
  const prepare = take('prepare') !== 'false' && !pooled
  const socket = host.startsWith('/')
  for (const [name, value] of given) expectParameter(name, value)
  return {
    name: `${socket ? host : url.host || host}/${database || user}`,
    options: {
      // In a list, which the driver takes and does not type, an address of IPv6 is not cut at its colons.
      ...({ host: [host], port: [port] } as object),
      ...(socket && { path: `${host}/.s.PGSQL.${port}` }),
      ...(database && { database }),
      ...(user && { user }),
      ...(password && { password }),
      ...(ssl !== undefined && { ssl }),
      ...(seconds && { connect_timeout: Number(seconds) }),
      prepare,
      connection: Object.fromEntries([...given].filter(([name]) => SENT.has(name))),
    },
  }
}

/** The driver's options for connections to an address; settings of the server that stand in the address win. */
export const connecting = ({ options }: Address, settings: Options): Options => ({
  ...settings,
  ...options,
  connection: { ...MEANING, ...settings.connection, ...options.connection },
})

/**
 * Settings that change what statements and their rows mean, whatever a database or role has: days in an order that sorts, texts
 * without escapes. PgBouncer knows both, and passes them on.
 */
const MEANING = { DateStyle: 'ISO, YMD', standard_conforming_strings: 'on' }

const FORM =
  'an address such as postgres://user:password@host:5432/name, with %23 for # in the password, %25 for %, %2F for / and %40 for @'

function unescaped(text: string, part: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    throw new AddressError(`has a % in its ${part} that begins no escape; write it as %25`)
  }
}

/** What the server is told when a connection is opened. */
const SENT = new Set(['application_name', 'options'])

/** Parameters of libpq that change nothing here. */
const WITHOUT_EFFECT =
  /^(gssencmode|krbsrvname|sslsni|sslcompression|fallback_application_name|keepalives.*|tcp_user_timeout)$/

/** Others with the values that ask for what is the case anyway. */
const AS_IT_IS: Record<string, RegExp> = {
  channel_binding: /^(prefer|disable)$/,
  target_session_attrs: /^any$/,
  client_encoding: /^(utf-?8|auto)$/i,
}

function expectParameter(name: string, value: string) {
  if (SENT.has(name) || WITHOUT_EFFECT.test(name) || AS_IT_IS[name]?.test(value)) return
  const known = AS_IT_IS[name]
  const hint = known
    ? 'leave it out'
    : 'settings of the server go into options, as options=-csearch_path%3Dpowerlist'
  throw new AddressError(
    `has the parameter ${name}${known ? `=${value}` : ''}, which is not supported; ${hint}`,
  )
}

type Encryption = boolean | 'require' | 'allow' | 'prefer' | 'verify-full' | ConnectionOptions

/** How the connection is encrypted, by the names of libpq. */
function encryption(mode: string | undefined, rootCertificate: string | undefined) {
  const ca = rootCertificate && rootCertificate !== 'system' ? file(rootCertificate) : undefined
  const checked = rootCertificate ? 'verify-ca' : undefined
  const asked = mode === 'require' || mode === undefined ? (checked ?? mode) : mode
  const found = asked === undefined ? undefined : ENCRYPTIONS[asked]
  if (asked !== undefined && found === undefined)
    throw new AddressError(
      `has sslmode=${asked}; it must be one of disable, allow, prefer, require, verify-ca, verify-full`,
    )
  return ca && typeof found === 'object' ? { ...found, ca } : found
}

const ENCRYPTIONS: Record<string, Encryption> = {
  disable: false,
  false: false,
  allow: 'prefer',
  prefer: 'prefer',
  require: 'require',
  true: 'require',
  'no-verify': 'require',
  'verify-ca': { rejectUnauthorized: true, checkServerIdentity: () => undefined },
  'verify-full': { rejectUnauthorized: true },
}

function file(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    throw new AddressError(`has sslrootcert=${path}, a file that cannot be read`)
  }
}
