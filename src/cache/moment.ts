import type { Catalogue } from '../database/catalogue.ts'
import { isCalendarDate } from '../day.ts'
import { badArgument, noLongerKept } from '../errors.ts'

/** As of which version of the catalogue, and with which day for today, a request wants its answer; left out: the present ones. */
export type Moment = {
  version?: number
  today?: string
  /** SHA-256, in hexadecimal, that the answer has to have. */
  sha256?: string
}

/** The names under which an address says it. */
export const MOMENT_PARAMETERS = ['version', 'today', 'sha256']

/** The moment that an address and the `extensions` of an operation ask for; throws what is wrong with them. */
export function momentOf(address: string, extensions?: Record<string, unknown> | null): Moment {
  const at = address.indexOf('?')
  if (at < 0 && !extensions) return NOW
  const given = new URLSearchParams(at < 0 ? '' : address.slice(at + 1))
  const version = oneOf('version', [
    ...given.getAll('version').map((text) => (/^[0-9]{1,9}$/.test(text) ? Number(text) : text)),
    extensions?.catalogueVersion,
  ])
  const today = oneOf('today', [...given.getAll('today'), extensions?.today])
  const sha256 = oneOf('sha256', [...given.getAll('sha256'), extensions?.sha256])
  if (version === undefined && today === undefined && sha256 === undefined) return NOW
  if (version !== undefined && !isVersion(version))
    throw badArgument('version', 'expected a version of the catalogue, a whole number from 1')
  if (today !== undefined && !isCalendarDate(today))
    throw badArgument('today', 'expected a calendar date, YYYY-MM-DD')
  if (sha256 !== undefined && !isSha256(sha256))
    throw badArgument('sha256', 'expected 64 hexadecimal digits')
  return { version, today, sha256 }
}

/** A version that a request names has to be there, still and already. */
export function expectKept(
  version: number,
  { version: newest, oldest }: Pick<Catalogue, 'version' | 'oldest'>,
) {
  if (version > newest)
    throw badArgument('version', `there is no version ${version} yet; the newest is ${newest}`)
  if (version < oldest)
    throw noLongerKept(`version ${version} is no longer kept; the oldest that is kept is ${oldest}`)
}

const NOW: Moment = {}

const isVersion = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Number(value) > 0

const isSha256 = (value: unknown): value is string => /^[0-9a-f]{64}$/.test(String(value))

/** What is said once, or several times alike. */
function oneOf(name: string, values: unknown[]): unknown {
  const distinct = [...new Set(values.filter((value) => value != null))]
  if (distinct.length > 1) throw badArgument(name, 'expected it once')
  return distinct[0]
}
