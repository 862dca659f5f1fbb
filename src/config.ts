import { globSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { type AddressRange, addressRange } from './address-range.ts'
import { AddressError, addressOf } from './database/address.ts'
import { ADDRESS_SHARE, MAX_STALL } from './limits.ts'
import { MEBIBYTE, usualMemory } from './memory.ts'

// Libraries leave their checks for developers out, which take a part of every answer; config.ts is loaded before them.
process.env.NODE_ENV ??= 'production'

/** A setting has a value that cannot be used; the message names the setting, the value and what is allowed. */
export class SettingError extends Error {}

export type Config = ReturnType<typeof readConfig>

/** The settings as the environment has them, checked; an empty value counts as none. */
export function readConfig(environment: NodeJS.ProcessEnv = process.env) {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const { data, error } = Environment.safeParse(given)
  if (error) {
    const [{ path, message }] = error.issues as [z.core.$ZodIssue]
    const name = String(path[0])
    throw new SettingError(`${name} is ${shown(given[name])}; it ${message}`)
  }
  const { PORT, HOST, DATABASE_URL, DATABASE_READ_URLS, DATASETS } = data
  const { CALENDAR, DEFAULT_PUBLISHER, PUBLIC_URL, LOG_LEVEL, MEMORY, RATE_LIMIT, TRUST_PROXY } =
    data
  if (DATABASE_READ_URLS && !DATABASE_URL)
    throw new SettingError(
      `DATABASE_READ_URLS is ${shown(given.DATABASE_READ_URLS)}; it must be left out where DATABASE_URL, the database that they copy, is not set`,
    )
  return {
    port: PORT,
    host: HOST,
    databaseUrl: DATABASE_URL,
    databaseReadUrls: DATABASE_READ_URLS,
    datasets: datasetFolders(DATASETS),
    defaultPublisher: DEFAULT_PUBLISHER,
    calendarFile: CALENDAR && fromUser(CALENDAR),
    errataUrl: data.ERRATA_URL,
    publicUrl: PUBLIC_URL?.replace(/\/+$/, ''),
    logLevel: LOG_LEVEL,
    memory: MEMORY,
    rateLimit: RATE_LIMIT,
    trustProxy: TRUST_PROXY,
    addressShare: data.ADDRESS_SHARE,
    slowClient: data.SLOW_CLIENT,
  }
}

/** The address of a server that listens there. */
export const httpAddress = (host: string, port: number) =>
  `http://${host.includes(':') ? `[${host}]` : host}:${port}`

/** What the addresses that the API hands out begin with where no setting says it: this machine, as it can be reached from itself. */
export const ownAddress = (host: string, port: number) =>
  httpAddress(isEverywhere(host) ? 'localhost' : host, port)

/** Whether a server that listens there does so on every address of its machine. */
export const isEverywhere = (host: string) => ['0.0.0.0', '::'].includes(host)

/** A value as it may be shown: a password in an address is not. */
const shown = (value: unknown) =>
  JSON.stringify(value).replace(/(:\/\/[^:@/]*):(?:(?!:\/\/).)*@/g, '$1:…@')

const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

/** The address of a PostgreSQL; what cannot be used in it is said after "it". */
const postgresql = z.string().superRefine((text, context) => {
  try {
    addressOf(text)
  } catch (error) {
    if (!(error instanceof AddressError)) throw error
    context.addIssue(error.message)
  }
})

/** Points a minute for one address: the whole list with every field in both languages twenty times. */
export const USUAL_RATE_LIMIT = 56_000_000

const PUBLIC =
  'must be an address such as https://powerlist.example.org or https://example.org/powerlist, without user, query and fragment'

const ERRATA =
  'must be an address such as https://example.org/report or mailto:errors@example.org, without query and fragment'

/** Whether something can be put behind an address. */
const isPlain = ({ username, password, search, hash, href }: URL) =>
  !username && !password && !search && !hash && !/[?#]$/.test(href)

const PROXIES =
  'must be addresses or ranges of them, such as 10.0.0.0/8 or fd00::1, with commas between them'

const Environment = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'must be a port from 0 (any free one) to 65535')
    .transform(Number)
    .refine((port) => port <= 65535, 'must be a port from 0 (any free one) to 65535')
    .default(4000),
  HOST: z.string().default('127.0.0.1'),
  DATABASE_URL: postgresql.optional(),
  DATABASE_READ_URLS: z
    .string()
    .transform((list) => list.split(',').map((url) => url.trim()))
    .pipe(z.array(postgresql))
    .optional(),
  DATASETS: z.string().optional(),
  CALENDAR: z.string().optional(),
  DEFAULT_PUBLISHER: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be the key of a publisher, such as wuhan-hrss')
    .optional(),
  ERRATA_URL: z
    .url({ protocol: /^(https?|mailto)$/, error: ERRATA })
    .refine((text) => !/[?#]/.test(text), ERRATA)
    .optional(),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: PUBLIC })
    .refine((text) => URL.canParse(text) && isPlain(new URL(text)), PUBLIC)
    .optional(),
  LOG_LEVEL: z.enum(LEVELS, `must be one of ${LEVELS.join(', ')}`).default('info'),
  MEMORY: z
    .string()
    .regex(/^[1-9]\d{2,6}$/, 'must be a number of MiB, from 100, such as 1024')
    .transform((mebibytes) => Number(mebibytes) * MEBIBYTE)
    .default(usualMemory),
  RATE_LIMIT: z
    .string()
    .regex(/^(off|[1-9]\d{0,11})$/, 'must be a number of points a minute, such as 6500000, or off')
    .transform((points) => (points === 'off' ? undefined : Number(points)))
    .prefault(String(USUAL_RATE_LIMIT)),
  TRUST_PROXY: z
    .string()
    .transform((list) => list.split(',').map((range) => addressRange(range.trim())))
    .refine((ranges): ranges is AddressRange[] => !ranges.includes(undefined), PROXIES)
    .default([]),
  ADDRESS_SHARE: z
    .string()
    .regex(/^([1-9]\d?|100)$/, 'must be a percentage from 1 to 100')
    .transform((percent) => Number(percent) / 100)
    .default(ADDRESS_SHARE),
  SLOW_CLIENT: z
    .string()
    .regex(/^[1-9]\d{0,3}$/, 'must be a number of seconds from 1 to 9999')
    .transform((seconds) => Number(seconds) * 1_000)
    .default(MAX_STALL),
})

const SEEDS = new URL('../', import.meta.url)

/** Folders, comma-separated, `*` allowed; a name that leads nowhere is kept, so that reading it can say so. */
const datasetFolders = (given: string | undefined) =>
  given === undefined
    ? globSync('seeds/*/edition.yaml', { cwd: SEEDS })
        .map((file) => dirname(file))
        .map((folder) => fileURLToPath(new URL(folder, SEEDS)))
    : given.split(',').flatMap((pattern) => {
        const folders = globSync(pattern.trim()).sort()
        return folders.length > 0 ? folders : [pattern.trim()]
      })

/** A path as the user meant it: `npm run` works in the folder of the project and says in INIT_CWD where the user stands. */
export const fromUser = (path: string) => resolve(process.env.INIT_CWD ?? '.', path)

/** Whether the locale of the user is Chinese. */
export function isChineseLocale(environment: NodeJS.ProcessEnv = process.env): boolean {
  const { LC_ALL, LC_MESSAGES, LANG = '' } = environment
  return (LC_ALL || LC_MESSAGES || LANG).startsWith('zh')
}
