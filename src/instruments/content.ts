import type { InstrumentFormat } from '../dataset/format.ts'
import type { Context } from '../graphql/context.ts'
import { asSaid } from '../graphql/language.ts'
import { instrumentByKey } from './instrument.ts'
import { versionsOf } from './version.ts'

/** Entries of the registry of law as a dataset says them. */
export const instrumentContents = (context: Context, keys: string[]): Promise<InstrumentFormat[]> =>
  Promise.all(
    keys.map(async (key) => {
      const [entry, versions] = await Promise.all([
        instrumentByKey(context).load(key),
        versionsOf(context).load(key),
      ])
      const { title, shortTitle, issuer, repealedBy, checkedOn: _, ...rest } = entry
      return {
        ...rest,
        title: asSaid(title),
        shortTitle: asSaid(shortTitle),
        issuer: asSaid(issuer),
        repealedBy: asSaid(repealedBy),
        versions: versions.map(({ kind, on, effectiveOn, by }) => ({
          kind,
          on,
          effectiveOn,
          by: asSaid(by),
        })),
      }
    }),
  )
