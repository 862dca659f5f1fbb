import { categoryCode, POWER, type Power } from '../dataset/power.ts'
import type { ListAsRead } from '../formats/list-as-read.ts'

/**
 * The powers of categories of a dataset that has been checked: category by category, in each as the files have
 * them. A file is read once for each category that it holds powers of, so no more than one of them is in memory.
 */
export async function* inListOrder(
  raw: ListAsRead,
  categories: string[],
  files: Map<string, Set<string>>,
): AsyncGenerator<Power> {
  for (const code of categories)
    for await (const source of raw.powers((path) => files.get(path)?.has(code) ?? false))
      for (const item of source.value as { code: string }[])
        if (categoryCode(item.code) === code) yield POWER.schema.parse(item)
}
