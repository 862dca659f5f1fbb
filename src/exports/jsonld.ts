import type { List } from '../dataset/list.ts'
import { citing } from './citing.ts'
import { addresses } from './jsonld/addresses.ts'
import { edition } from './jsonld/edition.ts'
import { legislation } from './jsonld/legislation.ts'
import { organisation, units } from './jsonld/organisations.ts'
import { service } from './jsonld/service.ts'

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
  const around = { edition: content.edition, publisher, cite: citing(instruments), to }
  for await (const power of powers()) yield next(service(power, around))
  yield '\n]}\n'
}

const next = (node: object) => `,\n${JSON.stringify(node)}`
