import { errataOf, eventsOf, itemStandings, NOTHING_SINCE } from '../../dataset/known-since.ts'
import type { List } from '../../dataset/list.ts'
import type { Power } from '../../dataset/power.ts'
import { citing } from '../citing.ts'
import { erratumWords, lineageWords, standingWords } from '../csv/since-words.ts'
import { addresses } from './addresses.ts'
import { edition } from './edition.ts'
import { legislation } from './legislation.ts'
import { organisation, units } from './organisations.ts'
import { service } from './service.ts'

/** A list as linked data, a node to a line. The law stands as on the day to which the list was compared with it. */
export async function* jsonld(content: List, publicUrl: string): AsyncGenerator<string> {
  const to = addresses(publicUrl)
  const { publisher, instruments, powers } = content
  const day = content.edition.lawCheckedOn ?? content.edition.lawAsOf
  yield `{"@context":${JSON.stringify(to.context)},"@graph":[\n`
  yield JSON.stringify(edition(content.edition, to))
  yield next(organisation(publisher, to))
  for (const unit of units(publisher, content.edition.key, to)) yield next(unit)
  for (const act of legislation(instruments, day, to)) yield next(act)
  const since = content.since ?? NOTHING_SINCE
  const cite = citing([...instruments, ...since.instruments])
  const standingsOf = itemStandings(since)
  const known = (power: Power) => [
    ...eventsOf(since, power.code).map(lineageWords(cite)),
    ...standingsOf(power).map(standingWords(cite)),
    ...errataOf(since, power.code).map(erratumWords),
  ]
  const around = { edition: content.edition, publisher, cite, to, known }
  for await (const power of powers()) yield next(service(power, around))
  yield '\n]}\n'
}

const next = (node: object) => `,\n${JSON.stringify(node)}`
