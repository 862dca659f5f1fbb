import { oneBy } from '../graphql/batch.ts'
import { builder } from '../graphql/builder.ts'

type CountsRow = {
  edition: number
  categories: number
  powers: number
  units: number
  instruments: number
  legalBases: number
}

export const countsOf = oneBy(
  (sql, editions: number[]) => sql<CountsRow[]>`
    select id as edition,
      (select count(*)::int from category where category.edition = edition.id) as categories,
      (select count(*)::int from power where power.edition = edition.id) as powers,
      (select count(*)::int from unit where unit.edition = edition.id) as units,
      (select count(distinct instrument)::int from cited_instrument where cited_instrument.edition = edition.id) as instruments,
      (select count(*)::int from legal_basis where legal_basis.edition = edition.id) as legal_bases
    from edition
    where id = any(${editions})`,
  ({ edition }) => edition,
)

export const EditionCounts = builder.objectRef<CountsRow>('EditionCounts').implement({
  description: 'What an edition holds.',
  fields: (t) => ({
    categories: t.exposeInt('categories', { description: 'Categories (权力类别).' }),
    powers: t.exposeInt('powers', { description: 'Powers (权力事项).' }),
    units: t.exposeInt('units', { description: 'Units of the agency (承办机构).' }),
    instruments: t.exposeInt('instruments', {
      description:
        'Different instruments cited, by a legal basis or by the basis of any part of a power.',
    }),
    legalBases: t.exposeInt('legalBases', { description: 'Legal bases (设定依据) of all powers.' }),
  }),
})

export const DeclaredCounts = builder
  .objectRef<{ declaredCategories: number | null; declaredPowers: number | null }>('DeclaredCounts')
  .implement({
    description: 'What the issuing document says that the list holds.',
    fields: (t) => ({
      categories: t.exposeInt('declaredCategories', {
        nullable: true,
        description: 'Categories; null where it does not say.',
      }),
      powers: t.exposeInt('declaredPowers', {
        nullable: true,
        description: 'Powers; null where it does not say.',
      }),
    }),
  })
