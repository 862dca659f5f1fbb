import { fromRow, type Part } from '../dataset/fields/part.ts'
import { POWER, POWER_PARTS, type Power } from '../dataset/power.ts'
import type { Context } from '../graphql/context.ts'
import { documentOf, unitOf } from './document.ts'
import { rowsOf } from './parts/part-rows.ts'
import type { PowerRow } from './power-row.ts'

/** Powers as a dataset says them, by one statement for their documents and one for what these leave out. */
export const powerContents = (context: Context, powers: PowerRow[]): Promise<Power[]> =>
  Promise.all(powers.map((power) => powerContent(context, power)))

async function powerContent(context: Context, power: PowerRow): Promise<Power> {
  await documentOf(context, power.id)
  const [unit, ...parts] = await Promise.all([
    unitOf(context, power),
    ...LOADERS.map(async ([part, loader]) => [part, await loader(context).load(power.id)] as const),
  ])
  const rows = new Map<Part, object[]>(parts)
  return fromRow(
    POWER,
    { ...power, unit: unit.key },
    (part) => [...(rows.get(part) ?? [])] as Row[],
  )
}

type Row = Record<string, unknown>

const LOADERS = POWER_PARTS.map(({ part }) => [part, rowsOf(part)] as const)
