import { Category, categoryById } from '../editions/category.ts'
import { builder } from '../graphql/builder.ts'
import { type Scoped, scoped } from '../graphql/scope.ts'
import { isCounted, placeOf } from './counted.ts'
import { Statistics } from './statistics.ts'

type CategoryCountRow = { category: number; count: number }

const CategoryCount = builder.objectRef<Scoped<CategoryCountRow>>('CategoryCount').implement({
  description: 'How many powers a category has.',
  fields: (t) => ({
    category: t.field({
      type: Category,
      description: 'The category.',
      resolve: async ({ category, scope }, _, context) =>
        scoped(await categoryById(context).load(category), scope),
    }),
    count: t.exposeInt('count', { description: 'Powers in it.' }),
  }),
})

builder.objectField(Statistics, 'byCategory', (t) =>
  t.field({
    type: [CategoryCount],
    description:
      'Powers in each category of the list, in its order, those without any too; of several lists, of each of them.',
    resolve: async (counted, _, { sql }) => {
      const rows = await sql<CategoryCountRow[]>`
        select category.id as category, count(power.id)::int
        from category
        left join power on power.category = category.id and ${isCounted(sql, counted)}
        where category.edition = any(${counted.editions}::int[])
        group by category.id
        order by ${placeOf(sql, counted, sql`category.edition`)}, category.position`
      return rows.map((row) => scoped(row, counted.scope))
    },
  }),
)
