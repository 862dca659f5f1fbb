import type { Known } from './document/valuing.ts'
import type { Json } from './service.ts'

/** Ids, keys and cursors of what a service holds, by where a query may give them. */
export async function knownValues(ask: (query: string) => Promise<Json>): Promise<Known> {
  const held = await ask(QUERY)
  const ids: string[] = []
  const cursors: Record<string, string[]> = {}
  const collect = (value: Json): void => {
    if (value === null || typeof value !== 'object') return
    if (typeof value.id === 'string') ids.push(value.id)
    if (typeof value.__typename === 'string' && Array.isArray(value.edges))
      cursors[value.__typename] = [
        ...(cursors[value.__typename] ?? []),
        ...value.edges.map(({ cursor }: Json) => cursor),
      ]
    for (const inner of Object.values(value)) collect(inner)
  }
  collect(held)
  const keysOf = (list: Json[]) => list.map(({ key }) => key)
  const instruments = keysOf(held.legalInstruments.edges.map(({ node }: Json) => node))
  const editions = keysOf(held.editions.edges.map(({ node }: Json) => node))
  const publishers = keysOf(held.publishers.edges.map(({ node }: Json) => node))
  const categories = held.categories.map(({ code }: Json) => code)
  const powers = held.powers.edges.map(({ node }: Json) => node.code)
  return {
    id: ids,
    ids,
    ...Object.fromEntries(
      Object.entries(cursors).flatMap(([type, list]) => [
        [`${type}.after`, list],
        [`${type}.before`, list],
      ]),
    ),
    code: powers,
    codes: powers,
    'Query.category.code': categories,
    categories,
    edition: editions,
    'Query.edition.key': editions,
    from: editions,
    to: editions,
    publisher: publishers,
    'Query.publisher.key': publishers,
    instrument: instruments,
    'Query.legalInstrument.key': instruments,
    units: keysOf(held.units),
    'Query.unit.key': keysOf(held.units),
    article: ['14', '57', '57.2', '14(1)', '17-1', '1'],
    query: ['工伤', '上班路上被车撞了算工伤吗', 'gongshang', '劳动合同', 'work injury', '结婚'],
    prefix: ['工', 'laowu', '劳', 'x'],
    title: ['劳动', '条例'],
    name: ['Power', 'Node', 'Query', 'PowerFilter', 'Language', 'Nothing'],
  }
}

const QUERY = `{
  publishers(first: 5) { __typename edges { cursor node { id key } } }
  editions(first: 5) { __typename edges { cursor node { id key } } }
  units { id key }
  categories { id code }
  powers(first: 100) { __typename edges { cursor node { id code } } }
  legalInstruments(first: 100) { __typename edges { cursor node { id key } } }
  changes(first: 5) { __typename edges { cursor node { id } } }
  search(query: "工伤", first: 5) { __typename edges { cursor } }
  lawTimeline(first: 50) { __typename edges { cursor } }
  affectedBy(instrument: "labor-contract-law") { citing { __typename edges { cursor } } }
}`
