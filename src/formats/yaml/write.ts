import { stringify } from 'yaml'
import { withoutNulls } from '../../dataset/canonical.ts'
import type { Instrument } from '../../dataset/instrument.ts'
import type { List } from '../../dataset/list.ts'
import { categoryCode } from '../../dataset/power.ts'
import { filesBeside } from '../files-beside.ts'
import { sharedTexts } from './shared-texts.ts'

/** A file of a folder; its chunks are to be read before the next file is asked for. */
export type FolderFile = { path: string; chunks: AsyncIterable<string> }

/** A list as the folder of a dataset: `publish` takes it back with the same content hash. */
export async function* yamlFolder({
  publisher,
  edition,
  instruments,
  powers,
  since,
}: List): AsyncGenerator<FolderFile> {
  yield { path: 'publisher.yaml', chunks: one(publisher) }
  yield { path: 'edition.yaml', chunks: one(edition) }
  if (since) {
    for (const [name, known] of filesBeside(publisher.key, since))
      yield { path: `${name}.yaml`, chunks: one(known) }
    for (const erratum of since.errata)
      yield {
        path: `errata/${erratum.id}.yaml`,
        chunks: one({ publisher: publisher.key, ...erratum }),
      }
  }
  yield* files(
    'instruments',
    byKind([...instruments, ...(since?.instruments ?? [])]),
    ({ kind }) => FILES[kind],
  )
  yield* files('powers', powers(), ({ code }) => categoryCode(code).toLowerCase(), sharedTexts)
}

/** A file for each run of records that share a name; where there are no records, a file that says so. */
async function* files<Value extends object>(
  folder: string,
  values: AsyncIterable<Value>,
  nameOf: (value: Value) => string,
  writing: () => (value: Value) => string = () => (value) => text([value]),
): AsyncGenerator<FolderFile> {
  const iterator = values[Symbol.asyncIterator]()
  let next = await iterator.next()
  if (next.done) yield { path: `${folder}/none.yaml`, chunks: one([]) }
  try {
    while (!next.done) {
      const name = nameOf(next.value)
      const run = async function* () {
        const write = writing()
        for (; !next.done && nameOf(next.value) === name; next = await iterator.next())
          yield write(next.value)
      }
      yield { path: `${folder}/${name}.yaml`, chunks: run() }
    }
  } finally {
    await iterator.return?.()
  }
}

async function* byKind(instruments: Instrument[]): AsyncGenerator<Instrument> {
  for (const held of Map.groupBy(instruments, ({ kind }) => kind).values()) yield* held
}

async function* one(value: object): AsyncGenerator<string> {
  yield text(value)
}

// A text is never folded, so that a change of a word is a change of one line.
const text = (value: object) =>
  stringify(withoutNulls(value), { lineWidth: 0, aliasDuplicateObjects: false })

const FILES: Record<Instrument['kind'], string> = {
  LAW: 'laws',
  ADMINISTRATIVE_REGULATION: 'administrative-regulations',
  LOCAL_REGULATION: 'local-regulations',
  DEPARTMENT_RULE: 'department-rules',
  LOCAL_RULE: 'local-rules',
  NORMATIVE_DOCUMENT: 'normative-documents',
  JUDICIAL_INTERPRETATION: 'judicial-interpretations',
  UNKNOWN: 'others',
}
