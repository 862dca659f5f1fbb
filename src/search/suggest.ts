import type { Sql } from '../database/sql.ts'
import { listMeant } from '../editions/in-force.ts'
import { builder } from '../graphql/builder.ts'
import type { Scope, Scoped } from '../graphql/scope.ts'
import { Power } from '../powers/power.ts'
import { type PowerRow, powerColumns } from '../powers/power-row.ts'
import { typed } from './phrases.ts'

export type SuggestionRow = PowerRow & { text: string }

/** Names and keywords that begin as typed, names first; one for each text. */
export const findSuggestions = (sql: Sql, prefix: string, { scope, first }: Asked) => {
  const { written } = typed(prefix)
  return sql<SuggestionRow[]>`
    select phrase.text, ${powerColumns(sql)}
    from search_phrase as phrase
    join power on power.id = phrase.power
    where phrase.edition = ${listMeant(sql, scope)} and ${written} <> ''
      and (
        starts_with(phrase.written, ${written}) or starts_with(phrase.spelled, ${written})
        or starts_with(phrase.initials, ${written})
      )
    order by phrase.position > 0, starts_with(phrase.written, ${written}) desc, length(phrase.text), power.position,
      phrase.position
    limit ${first}`
}

type Asked = { scope: Scope; first: number }

export const Suggestion = builder.objectRef<Scoped<SuggestionRow>>('Suggestion').implement({
  description: 'A way to complete what was typed.',
  fields: (t) => ({
    text: t.exposeString('text', {
      description: 'The name of the power, or that of its keywords which begins so.',
    }),
    power: t.field({ type: Power, description: 'The power.', resolve: (row) => row }),
  }),
})
