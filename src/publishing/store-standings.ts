import type { GivenStandings } from '../checking/read-standings.ts'
import { problemAt } from '../checking/validate.ts'
import { readVersion } from '../database/catalogue.ts'
import { storeLengths } from '../database/longest.ts'
import type { Database, Sql } from '../database/sql.ts'
import { withoutNulls } from '../dataset/canonical.ts'
import { befallen, type Standing, standingHash } from '../dataset/standing.ts'
import { between, follow, type Step } from '../dataset/succession.ts'
import { DatasetError } from '../formats/problem.ts'
import { powerContents } from '../powers/content.ts'
import { type PowerRow, powerColumns } from '../powers/power-row.ts'
import { currentContext } from './current-context.ts'
import { insert } from './insert.ts'
import { expectMayPublish } from './may-publish.ts'
import { moveCatalogue } from './move-catalogue.ts'
import { noteLawChange } from './note-law-change.ts'
import { planStandings, type StandingsPlan } from './plan-standings.ts'
import { lockCatalogue } from './publication-lock.ts'

/** Brings the standings of a publisher to what a file says, all or nothing; keeps each change with its date and its reason. */
export const updateStandings = ({ sql }: Database, given: GivenStandings, reason: string | null) =>
  sql.begin(async (transaction) => {
    await lockCatalogue(transaction)
    await expectMayPublish(transaction, given.publisher.value)
    const version = (await readVersion(transaction)) + 1
    await storeStandings(transaction, given, { version, reason })
    await noteLawChange(transaction, {
      kind: 'STANDINGS_CHANGED',
      version,
      where: transaction`publisher.key = ${given.publisher.value}`,
    })
    await moveCatalogue(transaction)
  })

/** Writes what a file of standings says, known from a version of the catalogue on, within the caller's transaction. */
export async function storeStandings(
  sql: Sql,
  given: GivenStandings,
  { version, reason }: { version: number; reason: string | null },
) {
  const plan = await planStandings(sql, given)
  const { publisher, removed, checkedOn } = plan
  await sql`update standing set until = ${version} where id = any(${removed.map(({ id }) => id)})`
  await insert(sql, 'standing_update', [
    { publisher: publisher.id, version, at: new Date(), checkedOn, reason },
  ])
  await insertNew(sql, plan, version)
  const ids = await sql<{ id: number; sha256: string }[]>`
    select id, sha256 from standing where publisher = ${publisher.id} and version = ${version}`
  const found = await derive(
    sql,
    ids.map(({ id }) => id),
  )
  const idOf = new Map(ids.map(({ id, sha256 }) => [sha256, id]))
  const problems = given.entries.flatMap(({ value, place }) => {
    const id = idOf.get(standingHash(value))
    return id === undefined || found.has(id)
      ? []
      : [problemAt(place, ['match'], 'matches-nothing', `no ${value.part} of these powers is so`)]
  })
  if (problems.length > 0) throw new DatasetError(given.path, problems)
  const editions = await sql<
    { id: number }[]
  >`select id from edition where publisher = ${publisher.id}`
  await storeLengths(
    sql,
    editions.map(({ id }) => id),
  )
}

const insertNew = (sql: Sql, { publisher, added }: StandingsPlan, version: number) =>
  insert(
    sql,
    'standing',
    added.map((standing) => ({
      publisher: publisher.id,
      sha256: standingHash(standing),
      codes: standing.powers,
      part: standing.part,
      match: standing.match,
      since: standing.since,
      sincePrecision: standing.sincePrecision,
      change: standing.change,
      now: withoutNulls(standing.now),
      value: standing.value,
      basisInstrument: standing.basis?.instrument,
      basisArticle: standing.basis?.article,
      verification: standing.verification,
      read: standing.read,
      sure: standing.sure,
      note: withoutNulls(standing.note),
      version,
    })),
  )

/** Applies what is known of the publisher's powers, also under the codes that they had before, to an edition that is being stored. */
export async function standingsOfEdition(sql: Sql, edition: number) {
  const standings = await sql<{ id: number }[]>`
    select standing.id from standing join edition on edition.publisher = standing.publisher
    where edition.id = ${edition} and until is null`
  const ids = standings.map(({ id }) => id)
  if (ids.length > 0) await derive(sql, ids, edition)
}

type Held = Pick<Standing, 'part' | 'match' | 'since'> & { id: number; codes: string[] }

/**
 * Writes which items of which powers standings befell, in one edition or in all; says which of them befell any. An edition
 * that was made by the law of that day, or a later one, says it itself.
 */
async function derive(sql: Sql, ids: number[], edition?: number): Promise<Set<number>> {
  const standings = await sql<Held[]>`
    select id, codes, part, "match", since from standing where id = any(${ids})`
  const byCode = Map.groupBy(
    standings.flatMap((standing) => standing.codes.map((code) => ({ code, standing }))),
    ({ code }) => code,
  )
  const renamed = await renamings(sql, ids)
  const namesBy = (day: string) => {
    const events = between(renamed, '', day)
    return [...byCode].flatMap(([code, held]) =>
      [...new Set([code, ...follow(events, code).map((successor) => successor.code)])].map(
        (name) => ({ name, held }),
      ),
    )
  }
  const codes = new Set([...byCode.keys(), ...renamed.flatMap(({ to }) => to)])
  const found = new Set<number>()
  for await (const powers of powersOf(sql, [...codes], ids, edition)) {
    const contents = await powerContents(await currentContext(sql), powers)
    const names = new Map(
      [...new Set(powers.map(({ effectiveOn }) => effectiveOn))].map((day) => [
        day,
        Map.groupBy(namesBy(day), ({ name }) => name),
      ]),
    )
    const rows = powers.flatMap((power, index) =>
      (names.get(power.effectiveOn)?.get(power.code) ?? [])
        .flatMap(({ held }) => held)
        .filter(({ standing }) => standing.since > power.lawAsOf)
        .flatMap(({ standing }) =>
          befallen(standing, contents[index] as (typeof contents)[number]).map((item) => ({
            edition: power.edition,
            power: power.id,
            standing: standing.id,
            item,
          })),
        ),
    )
    const known = await knownRows(
      sql,
      powers.map(({ id }) => id),
    )
    await insert(
      sql,
      'part_standing',
      rows.filter((row) => !known.has(keyOf(row))),
    )
    for (const { standing } of rows) found.add(standing)
  }
  return found
}

type Row = { power: number; standing: number; item: number | null }

const keyOf = ({ power, standing, item }: Row) => `${power} ${standing} ${item}`

const knownRows = async (sql: Sql, powers: number[]) =>
  new Set(
    (
      await sql<Row[]>`select power, standing, item from part_standing where power = any(${powers})`
    ).map(keyOf),
  )

/** The events by which powers of the publisher of standings go on under other codes, in the order of their days. */
const renamings = (sql: Sql, ids: number[]) => sql<Step[]>`
  select kind, "on", from_codes as "from", to_codes as "to"
  from lineage_event
  where publisher = (select publisher from standing where id = ${ids[0] ?? 0}) and until is null
    and kind in ('RECODED', 'RENAMED') and cardinality(to_codes) > 0
  order by "on", id`

const BATCH = 500

async function* powersOf(sql: Sql, codes: string[], ids: number[], edition: number | undefined) {
  for (let last = 0; ; ) {
    const powers = await sql<(PowerRow & { id: number; lawAsOf: string; effectiveOn: string })[]>`
      select ${powerColumns(sql)}, edition.law_as_of, edition.effective_on
      from power join edition on edition.id = power.edition
      where power.id > ${last} and power.code = any(${codes})
        and edition.publisher = (select publisher from standing where id = ${ids[0] ?? 0})
        and ${edition === undefined ? sql`true` : sql`edition.id = ${edition}`}
      order by power.id
      limit ${BATCH}`
    if (powers.length === 0) return
    yield powers
    last = powers.at(-1)?.id ?? last
  }
}
