import { withoutNulls } from '../../dataset/canonical.ts'
import type { List } from '../../dataset/list.ts'
import { filesBeside } from '../files-beside.ts'

/** A list as one object in the form of a dataset, a record to a line, so that it can be published again and compared by line. */
export async function* json({
  publisher,
  edition,
  instruments,
  powers,
  since,
}: List): AsyncGenerator<string> {
  yield `{"publisher":${line(publisher)},\n"edition":${line(edition)},\n"instruments":[`
  yield* records(instruments)
  yield '],\n"powers":['
  yield* records(powers())
  yield ']'
  if (since)
    for (const [name, known] of filesBeside(publisher.key, since))
      yield `,\n"${name}":${line(known)}`
  if (since && since.errata.length > 0)
    yield `,\n"errata":${line({ publisher: publisher.key, errata: since.errata })}`
  yield '}\n'
}

async function* records(values: Iterable<object> | AsyncIterable<object>): AsyncGenerator<string> {
  let first = true
  for await (const value of values) {
    yield `${first ? '' : ','}\n${line(value)}`
    first = false
  }
}

const line = (value: object) => JSON.stringify(withoutNulls(value))
