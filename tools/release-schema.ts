import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parse } from 'yaml'
import { today } from '../src/day.ts'
import { changesBetween, type Entry, type SchemaChange, unexplained } from './schema-changes.ts'

export const CHANGES_FILE = 'schema/changes.json'

type Release = { day: string; text: string }

/** The printed schema of each release, the oldest first. */
export const releases = (): Release[] =>
  globSync('schema/releases/*.graphql')
    .sort()
    .map((file) => ({ day: basename(file, '.graphql'), text: readFileSync(file, 'utf8') }))

export const breakingEntries = (): Entry[] =>
  parse(readFileSync('schema/breaking.yaml', 'utf8')) ?? []

/** What `schema/changes.json` says: the releases with their changes, the newest first. */
export async function changesOf(all: Release[], entries: Entry[]) {
  const told: { release: string; changes: SchemaChange[] | null }[] = []
  for (const [index, { day, text }] of all.entries()) {
    const before = all[index - 1]
    const changes = before ? await changesBetween(before.text, text) : null
    told.unshift({
      release: day,
      changes: changes?.map((change) => explained(change, day, entries)) ?? null,
    })
  }
  return { releases: told }
}

function explained(change: SchemaChange, day: string, entries: Entry[]): SchemaChange {
  const entry = entries.find(
    ({ coordinate, release }) => coordinate === change.coordinate && release === day,
  )
  return entry ? { ...change, why: entry.why } : change
}

/** Makes the schema as it is the release of today, unless it breaks what it must not. */
if (import.meta.main) {
  const day = today()
  const text = readFileSync('schema/schema.graphql', 'utf8')
  const last = releases()
    .filter((each) => each.day < day)
    .at(-1)
  const wrong = last ? await unexplained(last, { day, text }, breakingEntries()) : []
  for (const { coordinate, message } of wrong)
    console.error(
      `${coordinate}: ${message}; deprecate it first, or say why in schema/breaking.yaml`,
    )
  if (wrong.length > 0) process.exit(1)
  const file = `schema/releases/${day}.graphql`
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text)
  const told = await changesOf(releases(), breakingEntries())
  writeFileSync(CHANGES_FILE, `${JSON.stringify(told, null, 2)}\n`)
}
