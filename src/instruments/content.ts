import { fromRow } from '../dataset/fields/part.ts'
import { INSTRUMENT, type Instrument } from '../dataset/instrument.ts'
import type { Context } from '../graphql/context.ts'
import { instrumentByKey } from './instrument-row.ts'

/** Entries of the registry of law as a dataset says them. */
export const instrumentContents = (context: Context, keys: string[]): Promise<Instrument[]> =>
  Promise.all(
    keys.map(async (key) => {
      const entry = await instrumentByKey(context).load(key)
      return inOrder(fromRow(INSTRUMENT, entry, () => entry.versions))
    }),
  )

/** In the order that exported entries have had from the first, so that equal content stays equal bytes. */
const inOrder = ({
  title,
  shortTitle,
  issuer,
  repealedBy,
  versions,
  ...rest
}: Instrument): Instrument => ({ ...rest, title, shortTitle, issuer, repealedBy, versions })
