import { readFileSync } from 'node:fs'
import { representation } from '../http/representation.ts'
import { element } from './xml.ts'

type Change = { coordinate: string; change: string; level: string; message: string; why?: string }

type Release = {
  /** Its day. */
  release: string
  /** Null of the first, which has nothing before it. */
  changes: Change[] | null
}

const FILE = new URL('../../schema/changes.json', import.meta.url)

/** `/schema/changes.json` and `.atom`: what changed in the schema, as it was computed when each release was made. */
export const schemaChanges = {
  json: () =>
    representation(text(), {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'public, max-age=3600',
    }),
  atom: (home: string) =>
    representation(atom((JSON.parse(text()) as { releases: Release[] }).releases, home), {
      'content-type': 'application/atom+xml; charset=utf-8',
      'cache-control': 'public, max-age=3600',
    }),
}

const text = () => readFileSync(FILE, 'utf8')

function atom(releases: Release[], home: string): string {
  const feed = element('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'en' }, [
    element('id', {}, `${home}/schema/changes.atom`),
    element('title', {}, 'Powerlist: changes of the GraphQL schema'),
    element('updated', {}, startOf(releases[0])),
    element('author', {}, [element('name', {}, 'Powerlist')]),
    element('link', { rel: 'self', href: `${home}/schema/changes.atom` }),
    element('link', { rel: 'alternate', type: 'text/html', href: `${home}/graphql` }),
    ...releases.map((release) => entry(release, home)),
  ])
  return `<?xml version="1.0" encoding="utf-8"?>\n${feed}\n`
}

const startOf = (release: Release | undefined) => `${release?.release}T00:00:00+08:00`

const entry = (release: Release, home: string) =>
  element('entry', {}, [
    element('id', {}, `tag:${new URL(home).hostname},${release.release}:schema`),
    element('title', {}, `Schema of ${release.release}: ${countsOf(release.changes)}`),
    element('updated', {}, startOf(release)),
    element('link', { rel: 'alternate', href: `${home}/schema/changes.json` }),
    element('content', { type: 'text' }, (release.changes ?? []).map(line).join('\n')),
  ])

function countsOf(changes: Change[] | null): string {
  if (changes === null) return 'the first that changes are counted from'
  const breaking = changes.filter(({ level }) => level === 'BREAKING').length
  return `${changes.length} changes, ${breaking || 'none'} of them breaking`
}

const line = ({ coordinate, level, message, why }: Change) =>
  `${coordinate}: ${message}${level === 'NON_BREAKING' ? '' : ` (${level})`}${why ? ` ${why}` : ''}`
