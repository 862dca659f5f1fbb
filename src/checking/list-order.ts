import type { Edition } from '../dataset/edition.ts'
import { categoryCode, POWER, type Power } from '../dataset/power.ts'
import type { ListAsRead } from '../formats/list-as-read.ts'

/**
 * The powers of a dataset that has been checked, in the order of the list: category by category, in each as the files have
 * them. A file is read once for each category that it holds powers of, so no more than one of them is in memory.
 */
export async function* inListOrder(
  raw: ListAsRead,
  { categories }: Edition,
  files: Map<string, Set<string>>,
): AsyncGenerator<Power> {
  for (const { code } of categories.toSorted((one, other) => one.order - other.order))
    for await (const source of raw.powers((path) => files.get(path)?.has(code) ?? false))
      for (const item of source.value as { code: string }[])
        if (categoryCode(item.code) === code) yield POWER.schema.parse(item)
}
