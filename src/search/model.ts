import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { endianness } from 'node:os'
import { promisify } from 'node:util'
import { zstdCompress, zstdDecompress } from 'node:zlib'
import type { Sql } from '../database/sql.ts'
import type { Model } from './classifier.ts'

/** The model of a list's content, if one was stored and would be learned again as it is. */
export async function readModel(sql: Sql, list: string): Promise<Model | undefined> {
  const [row] = await sql<{ vocabulary: Omit<Model, 'weights'>; weights: Buffer }[]>`
    select vocabulary, weights from search_model where list = ${list} and recipe = ${recipe()}`
  if (!row) return undefined
  const bytes = new Uint8Array(await unpack(row.weights, CHUNKS))
  return { ...row.vocabulary, weights: new Float32Array(bytes.buffer) }
}

/** Stores the model of a list's content in the place of any other. */
export async function writeModel(
  sql: Sql,
  { list, examples }: Learned,
  { weights, ...vocabulary }: Model,
) {
  const packed = await pack(new Uint8Array(weights.buffer), CHUNKS)
  await sql`
    insert into search_model (list, recipe, examples, vocabulary, weights)
    values (${list}, ${recipe()}, ${examples}, ${JSON.stringify(vocabulary)}::text::jsonb, ${packed})
    ${replacing(sql)}`
}

/** Gives a list's content the model of another that has the same examples; says whether there is one. */
export async function shareModel(sql: Sql, { list, examples }: Learned): Promise<boolean> {
  const [shared] = await sql`
    insert into search_model (list, recipe, examples, vocabulary, weights)
    select ${list}, recipe, examples, vocabulary, weights
    from search_model where examples = ${examples} and recipe = ${recipe()} limit 1
    ${replacing(sql)}
    returning 1`
  return shared !== undefined
}

/** The hash of a list's content, and that of the examples in it. */
type Learned = { list: string; examples: string }

const replacing = (sql: Sql) => sql`
  on conflict (list) do update set (recipe, examples, vocabulary, weights)
    = (excluded.recipe, excluded.examples, excluded.vocabulary, excluded.weights)`

const pack = promisify(zstdCompress)
const unpack = promisify(zstdDecompress)
const CHUNKS = { chunkSize: 4 * 1024 * 1024 }

const PROJECT = new URL('../../', import.meta.url)

/** Tells models apart that the same list would give: by all that decides what is learned from it. */
export function recipe(): string {
  if (known) return known
  const hash = createHash('sha256').update(endianness())
  for (const name of globSync(['package.json', 'seeds/*.yaml', 'src/search/*.ts'], {
    cwd: PROJECT,
  }).sort())
    hash.update(readFileSync(new URL(name, PROJECT), 'utf8').replaceAll('\r\n', '\n'))
  known = hash.digest('hex')
  return known
}

let known: string | undefined
