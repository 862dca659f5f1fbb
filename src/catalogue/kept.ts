import type { Catalogue } from '../database/catalogue.ts'
import { badArgument, noLongerKept } from '../errors.ts'

type Kept = Pick<Catalogue, 'version' | 'oldest'>

/** A version that a request names has to be there, still and already. */
export function expectKept(version: number, { version: newest, oldest }: Kept) {
  if (version > newest)
    throw badArgument('version', `there is no version ${version} yet; the newest is ${newest}`)
  if (version < oldest)
    throw noLongerKept(`version ${version} is no longer kept; the oldest that is kept is ${oldest}`)
}
