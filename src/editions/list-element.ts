import { manyBy } from '../graphql/batch.ts'
import { builder } from '../graphql/builder.ts'
import { type LocalizedText, localized } from '../graphql/language.ts'

type ListElementRow = { edition: number; key: string; name: LocalizedText }

export const listElementsOf = manyBy(
  (sql, editions: number[]) => sql<ListElementRow[]>`
    select edition, key, name
    from list_element
    where edition = any(${editions})
    order by edition, position`,
  ({ edition }) => edition,
)

export const ListElement = builder.objectRef<ListElementRow>('ListElement').implement({
  description:
    'Something that the list sets out for every power (权力要素): its basis, its time limit, …',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Stable name: timeLimit.' }),
    name: t.string({
      description: 'Its name.',
      ...localized((element: ListElementRow) => element.name),
    }),
  }),
})
