import { readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { schema } from '../schema.ts'
import { readOperation } from './operation.ts'

const FOLDER = new URL('../../schema/operations/', import.meta.url)

/** The ready-made queries by name: a document in `schema/operations` is all that one takes. */
export const operations = new Map(
  readdirSync(FOLDER)
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => {
      const name = basename(file, '.graphql')
      return [name, readOperation(name, readFileSync(new URL(file, FOLDER), 'utf8'), schema)]
    }),
)
