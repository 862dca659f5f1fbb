import { changeText, changeTitle, type FeedChange } from './feed.ts'
import { element } from './xml.ts'

type Addresses = { home: string; self: string; next: string | null }

/** Where nothing has happened, it has been so at least since then. */
const STARTED = new Date().toISOString()

/** Changes as an Atom feed (RFC 4287), page by page (RFC 5005); the entry of what was withdrawn is a tombstone (RFC 6721). */
export function atomFeed(
  changes: FeedChange[],
  idOf: (change: FeedChange) => string,
  { home, self, next }: Addresses,
): string {
  const feed = element(
    'feed',
    {
      xmlns: 'http://www.w3.org/2005/Atom',
      'xmlns:at': 'http://purl.org/atompub/tombstones/1.0',
      'xml:lang': 'zh-Hans',
    },
    [
      element('id', {}, `${home}/changes.atom`),
      element('title', {}, '权力清单：发布、变更与撤回'),
      element('updated', {}, changes[0]?.at ?? STARTED),
      element('author', {}, [element('name', {}, 'Powerlist')]),
      element('link', { rel: 'self', href: self }),
      element('link', {
        rel: 'alternate',
        type: 'application/feed+json',
        href: `${home}/changes.json`,
      }),
      ...(next ? [element('link', { rel: 'next', href: next })] : []),
      ...changes.map((change) =>
        change.kind === 'PUBLISHED' && change.edition.withdrawn
          ? tombstone(idOf(change), change.edition.withdrawn)
          : entry(idOf(change), change, home),
      ),
    ],
  )
  return `<?xml version="1.0" encoding="utf-8"?>\n${feed}\n`
}

const tombstone = (id: string, { on, reason }: { on: string; reason: string }) =>
  element('at:deleted-entry', { ref: id, when: on }, [element('at:comment', {}, reason)])

const entry = (id: string, change: FeedChange, home: string) =>
  element('entry', {}, [
    element('id', {}, id),
    element('title', {}, changeTitle(change)),
    element('updated', {}, change.at),
    element('author', {}, [element('name', {}, change.edition.publisher.name)]),
    element('link', {
      rel: 'alternate',
      type: 'text/html',
      href: `${home}/lists/${change.edition.key}`,
    }),
    element('link', {
      rel: 'enclosure',
      type: 'application/json',
      href: `${home}/export/${change.edition.key}.json`,
    }),
    element('category', { term: change.kind }),
    element('content', { type: 'text' }, changeText(change)),
  ])
