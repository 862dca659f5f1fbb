import { withList } from '../editions/in-force.ts'
import { byArguments } from '../graphql/batch.ts'
import type { Context } from '../graphql/context.ts'
import type { Scope } from '../graphql/scope.ts'
import {
  type InstrumentRow,
  instrumentByKey,
  instrumentsAsJson,
} from '../instruments/instrument-row.ts'
import { keepDocument } from './document.ts'
import { inList, withoutDay } from './find.ts'
import { type PowerRow, powerColumns } from './power-row.ts'

type Asked = {
  code: string
  scope: Scope
  /** With its document and the law that it cites, which are there then for whoever asks for them. */
  whole: boolean
}

/** The power with a code in the list that a scope means; null where it has none. */
export const powerByCode = (context: Context, { code, scope, whole }: Asked) =>
  byCode(context, { scope: withoutDay(withList(scope, context)), whole }).load(code)

const byCode = byArguments(
  async (sql, codes: string[], { scope, whole }: Omit<Asked, 'code'>, context) => {
    const rows = await sql<(PowerRow & Partial<Whole>)[]>`
      select ${powerColumns(sql)}${whole ? sql`, document, ${instrumentsAsJson(sql, sql`instruments`, scope.version)} as law` : sql``}
      from power ${whole ? sql`join power_document on power_document.power = power.id` : sql``}
      where power.code = any(${codes}) and ${inList(sql, scope, undefined)}`
    const instruments = instrumentByKey(context)
    const found = new Map(
      rows.map(({ document, law, ...row }) => {
        if (document) keepDocument(context, row.id, document)
        for (const instrument of JSON.parse(law ?? '[]') as InstrumentRow[])
          instruments.keep(instrument.key, instrument)
        return [row.code, row]
      }),
    )
    return codes.map((code) => found.get(code) ?? null)
  },
)

type Whole = { document: string; law: string | null }
