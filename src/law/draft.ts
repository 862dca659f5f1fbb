import { citations } from '../dataset/citations.ts'
import type { List } from '../dataset/list.ts'
import { categoryCode, type Power } from '../dataset/power.ts'
import type { EditionRow } from '../editions/edition-row.ts'
import type { Context } from '../graphql/context.ts'
import { instrumentContents } from '../instruments/content.ts'
import { instrumentByKey } from '../instruments/instrument-row.ts'
import { powerContents } from '../powers/content.ts'
import { listContent } from '../powers/list-content.ts'
import { basisStatus } from '../powers/parts/basis-status.ts'
import { basesInTimeOf } from '../powers/parts/legal-basis.ts'
import { endBy, lifeOf } from '../powers/parts/life.ts'
import { type PowerRow, powerColumns } from '../powers/power-row.ts'
import { isWithin } from './current-article.ts'
import { partStandingsOf } from './part-standing.ts'
import { type LawBehind, type LeftToDo, rolledForward } from './roll-forward.ts'

export type Draft = {
  list: List
  /** What a person has to look at, by the codes of the powers. */
  left: (LeftToDo & { code: string })[]
  /** How much was put in another's place, moved or left out. */
  edits: number
}

/** A list as it would be under the law of a day, as far as that is known: a draft, to be published by nobody before it was looked through. */
export async function draftOf(context: Context, edition: EditionRow, day: string): Promise<Draft> {
  const content = await listContent(context, edition.id)
  const rows = await context.sql<PowerRow[]>`
    select ${powerColumns(context.sql)} from power where edition = ${edition.id} order by position`
  const contents = await powerContents(context, rows)
  const powers: Power[] = []
  const left: Draft['left'] = []
  let edits = 0
  for (const [index, row] of rows.entries()) {
    const power = contents[index] as Power
    const life = await lifeOf(context).load(row.id)
    const end = endBy(life, day)
    const rolled = end
      ? { power: null, left: [over(end)], edits: 0 }
      : rolledForward(power, await lawBehind(context, { row, power, edition, day }))
    left.push(...rolled.left.map((each) => ({ code: row.code, ...each })))
    edits += rolled.edits
    if (rolled.power) powers.push(rolled.power)
  }
  return { list: await listOf(context, { content, powers, day }), left, edits }
}

const over = ({ on, by }: { on: string; by: { zh: string } }): LeftToDo => ({
  path: '',
  why: 'power-over',
  text: `${on} ${by.zh}`,
})

type Asked = { row: PowerRow; power: Power; edition: EditionRow; day: string }

async function lawBehind(
  context: Context,
  { row, power, edition: { lawAsOf, lawCheckedOn }, day }: Asked,
): Promise<LawBehind> {
  const [standings, bases] = await Promise.all([
    partStandingsOf(context).load(row.id),
    basesInTimeOf(context).load(row.id),
  ])
  const keys = [...new Set([...citations(power)].map(({ instrument }) => instrument))]
  const law = new Map(
    await Promise.all(
      keys.map(async (key) => {
        const entry = await instrumentByKey(context).load(key)
        return [key, { entry, versions: entry.versions }] as const
      }),
    ),
  )
  const since = ({ on, effectiveOn }: { on: string; effectiveOn: string | null }) =>
    effectiveOn ?? on
  return {
    day,
    standings: standings.map(({ now, ...standing }) => ({ ...standing, now: now.zh })),
    bases: bases.map((basis) => {
      const known = law.get(basis.instrument)
      const versions = known?.versions ?? []
      const status = basisStatus(basis, day)
      return {
        isGone: status === 'REPEALED',
        isAmended: status === 'AMENDED',
        versionOn:
          versions.findLast((version) => since(version) <= day)?.on ??
          known?.entry.promulgatedOn ??
          null,
        isLater: versions.some(
          (version) => since(version) > day && since(version) <= (lawCheckedOn ?? day),
        ),
      }
    }),
    instrument: (key) => {
      const known = law.get(key)
      const fallenOn = known?.entry.fallenOn ?? null
      return {
        isGone: fallenOn !== null && fallenOn <= day,
        touches: (article) =>
          (known?.versions ?? []).some(
            (version) =>
              since(version) > lawAsOf &&
              since(version) <= day &&
              (version.touched === null ||
                version.touched.some((one) => isWithin(one, article) || isWithin(article, one))),
          ),
      }
    },
  }
}

type Rolled = { content: List; powers: Power[]; day: string }

async function listOf(context: Context, { content, powers, day }: Rolled): Promise<List> {
  const { publisher, edition } = content
  const keys = new Set(
    powers.flatMap((power) => [...citations(power)].map(({ instrument }) => instrument)),
  )
  const note = {
    zh: `草稿：由 ${edition.key} 按 ${day} 的法律推算，未经机关确认，也没有公布。`,
    en: `A draft: ${edition.key} rolled forward to the law of ${day}; the agency has neither confirmed nor issued it.`,
  }
  return {
    publisher,
    edition: {
      ...edition,
      key: `${edition.key}-draft-${day}`,
      title: {
        zh: `${edition.title.zh}（${day} 草稿）`,
        en: edition.title.en && `${edition.title.en} (draft of ${day})`,
      },
      notice: null,
      documentNumber: null,
      issuedOn: null,
      year: Number(day.slice(0, 4)),
      effectiveOn: day,
      effectivePrecision: 'DAY',
      lawAsOf: day,
      lawCheckedOn: day,
      declared: { categories: null, powers: null },
      provenance: { status: 'RECONSTRUCTED', note },
      // What the report of that year printed is of that year.
      source: null,
      facts: [],
      practices: [],
      categories: edition.categories.map((category) => ({
        ...category,
        powerCount: powers.filter(({ code }) => categoryCode(code) === category.code).length,
      })),
    },
    instruments: await instrumentContents(context, await withSuccessors(context, keys)),
    powers: async function* () {
      yield* powers
    },
  }
}

/** The keys of instruments and of those that replaced them, in alphabetical order. */
async function withSuccessors(context: Context, keys: Set<string>): Promise<string[]> {
  for (let waiting = [...keys]; waiting.length > 0; ) {
    const entries = await Promise.all(waiting.map((key) => instrumentByKey(context).load(key)))
    waiting = entries.flatMap(({ replacedBy }) =>
      replacedBy && !keys.has(replacedBy) ? [replacedBy] : [],
    )
    for (const key of waiting) keys.add(key)
  }
  return [...keys].sort()
}
