import { stands } from '../editions/in-force.ts'
import { manyBy } from '../graphql/batch.ts'
import { builder } from '../graphql/builder.ts'
import { scoped } from '../graphql/scope.ts'
import { Power } from '../powers/power.ts'
import { type PowerRow, powerColumns } from '../powers/power-row.ts'

const historyOf = manyBy(
  (sql, powers: number[], version) => sql<(PowerRow & { of: number })[]>`
    select of.id as of, ${powerColumns(sql)}
    from power as of
    join edition as own on own.id = of.edition
    join edition on edition.publisher = own.publisher and ${stands(sql, version)}
    join power on power.edition = edition.id and power.code = of.code
    where of.id = any(${powers})
    order by of.id, edition.effective_on, edition.published_at nulls first, edition.key`,
  ({ of }) => of,
)

builder.objectField(Power, 'history', (t) =>
  t.field({
    type: [Power],
    description:
      'The same code in every edition that stands, oldest first; this one is among them.',
    resolve: async ({ id, scope: { version, asOf, dated } }, _, context) =>
      (await historyOf(context).load(id)).map((row) =>
        scoped(row, { version, asOf, dated, edition: row.editionKey }),
      ),
  }),
)
