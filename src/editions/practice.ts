import { manyBy } from '../graphql/batch.ts'
import { builder } from '../graphql/builder.ts'
import { type LocalizedText, localized } from '../graphql/language.ts'

type PracticeRow = {
  edition: number
  key: string
  name: LocalizedText
  description: LocalizedText
  section: string | null
}

export const practicesOf = manyBy(
  (sql, editions: number[]) => sql<PracticeRow[]>`
    select edition, key, name, description, section
    from practice
    where edition = any(${editions})
    order by edition, position`,
  ({ edition }) => edition,
)

export const Practice = builder.objectRef<PracticeRow>('Practice').implement({
  description: 'A standing procedure that the agency describes in its report (工作制度).',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Stable name within the edition.' }),
    name: t.string({
      description: 'Its name.',
      ...localized((practice: PracticeRow) => practice.name),
    }),
    description: t.string({
      description: 'What it consists in.',
      ...localized((practice: PracticeRow) => practice.description),
    }),
    section: t.exposeString('section', {
      nullable: true,
      description: 'The section of the report that describes it; null where not known.',
    }),
  }),
})
