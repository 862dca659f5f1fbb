import type { Sql } from '../database/sql.ts'
import { isListInScope } from '../editions/in-force.ts'
import { builder } from '../graphql/builder.ts'
import type { Scope, Scoped } from '../graphql/scope.ts'
import { Power } from '../powers/power.ts'
import { type PowerRow, powerColumns } from '../powers/power-row.ts'
import { typed } from './phrases.ts'

export type SuggestionRow = PowerRow & { text: string }

type Arguments = { scope: Scope; first: number }

/** Names and keywords that begin as typed, and names of powers whose code does; where none does, texts in which it stands. */
export async function findSuggestions(sql: Sql, prefix: string, asked: Arguments) {
  const begun = await findBegun(sql, prefix, asked)
  return begun.length > 0 ? begun : findWithin(sql, prefix, asked)
}

/** Names first; one for each text. */
const findBegun = (sql: Sql, prefix: string, { scope, first }: Arguments) => {
  const { written, spelled } = typed(prefix)
  return sql<SuggestionRow[]>`
    select phrase.text, ${powerColumns(sql)}
    from search_phrase as phrase
    join power on power.id = phrase.power
    where ${isListInScope(sql, sql`phrase.edition`, scope)} and ${written} <> ''
      and (
        starts_with(phrase.written, ${written}) or starts_with(phrase.initials, ${written})
        or (${isLatin(written)} and starts_with(phrase.spelled, ${spelled}))
        or (phrase.position = 0 and starts_with(lower(replace(power.code, '-', '')), ${written}))
      )
    order by phrase.position > 0, starts_with(phrase.written, ${written}) desc, length(phrase.text), power.edition,
      power.position, phrase.position
    limit ${first}`
}

/** Names, keywords and questions in which it stands, in this order; English names too. */
const findWithin = (sql: Sql, prefix: string, { scope, first }: Arguments) => {
  const { written } = typed(prefix)
  const words = prefix.normalize('NFKC').trim().toLowerCase()
  return sql<SuggestionRow[]>`
    select within.text, ${powerColumns(sql)}
    from (
      select power, text, least(position, 1) as place from search_phrase
      where ${isListInScope(sql, sql`edition`, scope)} and strpos(written, ${written}) > 0
      union all
      select power, text, 2 from question
      where ${isListInScope(sql, sql`edition`, scope)} and strpos(lower(text), ${words}) > 0
        and (char_length(${words}) >= ${OF_A_QUESTION} or char_length(text) <= ${SHORT})
      union all
      select id, name ->> 'en', 0 from power
      where ${isListInScope(sql, sql`edition`, scope)} and strpos(lower(name ->> 'en'), ${words}) > 0
    ) as within
    join power on power.id = within.power
    where ${written} <> ''
    order by place, length(within.text), power.edition, power.position, within.text collate "C"
    limit ${first}`
}

/** Characters of a question that are not of many; a short question says what it is about whatever stands in it. */
const OF_A_QUESTION = 4
const SHORT = 12

const isLatin = (written: string) => /^[a-z0-9]+$/.test(written)

export const Suggestion = builder.objectRef<Scoped<SuggestionRow>>('Suggestion').implement({
  description: 'A way to complete what was typed.',
  fields: (t) => ({
    text: t.exposeString('text', {
      description: 'The name of the power, or that of its keywords or questions which fits.',
    }),
    power: t.field({ type: Power, description: 'The power.', resolve: (row) => row }),
  }),
})
