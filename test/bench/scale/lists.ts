/** One list of a publisher; publishers and lists are numbered from 1, powers from 0 through all lists. */
export type List = {
  publisher: number
  list: number
  key: string
  year: number
  size: number
  first: number
}

/** How many powers the lists of four publishers have, each from the older to the newer; together 1,000. */
const SIZES = [[30], [120], [175, 175], [500]]

/** The lists of a catalogue of so many powers; every catalogue has short and long ones in the same shares. */
export function listsOf(powers: number): List[] {
  const lists: List[] = []
  for (let publisher = 1, first = 0; first < powers; publisher++)
    for (const [older, size] of (SIZES[(publisher - 1) % SIZES.length] ?? []).entries()) {
      const year = 2012 + older * 4
      const list = lists.length + 1
      lists.push({ publisher, list, key: `office-${publisher}-${year}`, year, size, first })
      first += size
    }
  return lists
}
