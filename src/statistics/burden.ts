import { Category, categoryById } from '../editions/category.ts'
import { builder } from '../graphql/builder.ts'
import { type Scoped, scoped } from '../graphql/scope.ts'
import { decisionDays } from '../powers/order.ts'
import { isCounted, placeOf } from './counted.ts'
import { Statistics } from './statistics.ts'

type BurdenRow = {
  category: number
  materials: number | null
  materialsWithBasis: number | null
  steps: number | null
  decisionDays: number | null
  committedToStatutory: number | null
  fineWidth: number | null
}

const CategoryBurden = builder.objectRef<Scoped<BurdenRow>>('CategoryBurden').implement({
  description:
    'What the powers of a category ask of people and leave to officials, as means over its powers. Each mean is over the powers of which the figure is known, and null where it is known of none.',
  fields: (t) => ({
    category: t.field({
      type: Category,
      description: 'The category.',
      resolve: async ({ category, scope }, _, context) =>
        scoped(await categoryById(context).load(category), scope),
    }),
    materials: t.exposeFloat('materials', {
      nullable: true,
      description:
        'Materials to submit per power, over the powers whose materials are known; 0 counts where none are needed.',
    }),
    materialsWithBasis: t.exposeFloat('materialsWithBasis', {
      nullable: true,
      description:
        'The share, from 0 to 1, of a power’s materials that name the provision which asks for them, over the powers that ask for any.',
    }),
    steps: t.exposeFloat('steps', {
      nullable: true,
      description: 'Steps of the procedure per power, over the powers whose steps are known.',
    }),
    decisionDays: t.exposeFloat('decisionDays', {
      nullable: true,
      description:
        'Days of the longest statutory limit for a decision, over the powers that have one; 1 month counts 30 days, 1 year 365, 5 working days 7.',
    }),
    committedToStatutory: t.exposeFloat('committedToStatutory', {
      nullable: true,
      description:
        'The longest committed limit for a decision divided by the longest statutory one, in such days, over the powers that have both of known length: 0.5 means half the time that the law allows.',
    }),
    fineWidth: t.exposeFloat('fineWidth', {
      nullable: true,
      description:
        'The most divided by the least of a fine, over all fines of the powers that are given as amounts with both ends and a least above 0: how much is left to discretion.',
    }),
  }),
})

builder.objectField(Statistics, 'burden', (t) =>
  t.field({
    type: [CategoryBurden],
    description:
      'Burden and discretion in each category of the list, in its order, those without any power counted too; of several lists, of each of them.',
    resolve: async (counted, _, { sql }) => {
      const rows = await sql<BurdenRow[]>`
        select category.id as category,
          avg(materials)::float8 as materials,
          avg(materials_with_basis::float8 / nullif(materials, 0)) as materials_with_basis,
          avg(steps)::float8 as steps,
          avg(statutory)::float8 as decision_days,
          avg(committed / statutory)::float8 as committed_to_statutory,
          (sum(widths) / sum(fines))::float8 as fine_width
        from category
        left join lateral (
          select material.*, step.*, fine.*,
            ${decisionDays(sql)} as statutory, ${decisionDays(sql, 'COMMITTED')} as committed
          from power
          left join lateral (
            select count(*) as materials, count(basis_instrument) as materials_with_basis
            from material where material.power = power.id
          ) as material on materials_known
          cross join lateral (
            select nullif(count(*), 0) as steps
            from procedure_step where procedure_step.power = power.id
          ) as step
          cross join lateral (
            select sum(fine_max / fine_min) as widths, nullif(count(*), 0) as fines
            from sanction
            where sanction.power = power.id and fine_min > 0 and fine_max is not null
          ) as fine
          where power.category = category.id and ${isCounted(sql, counted)}
        ) as measured on true
        where category.edition = any(${counted.editions}::int[])
        group by category.id
        order by ${placeOf(sql, counted, sql`category.edition`)}, category.position`
      return rows.map((row) => scoped(row, counted.scope))
    },
  }),
)
