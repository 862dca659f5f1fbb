import { writeFile } from 'node:fs/promises'
import { printSchema } from 'graphql'
import { schema } from './schema.ts'

/** The printed schema, kept in the repository so that a change of it shows in every review. */
export const SCHEMA_FILE = new URL('../schema/schema.graphql', import.meta.url)

if (import.meta.main) await writeFile(SCHEMA_FILE, `${printSchema(schema)}\n`)
