import { changeText, changeTitle, type FeedChange } from './feed.ts'

type Addresses = { home: string; self: string; next: string | null }

/** Changes as a JSON Feed, version 1.1; what programs want of them stands under `_powerlist`. */
export const jsonFeed = (
  changes: FeedChange[],
  idOf: (change: FeedChange) => string,
  { home, self, next }: Addresses,
) =>
  `${JSON.stringify(
    {
      version: 'https://jsonfeed.org/version/1.1',
      title: '权力清单：发布、变更与撤回',
      home_page_url: `${home}/`,
      feed_url: self,
      ...(next && { next_url: next }),
      language: 'zh-Hans',
      items: changes.map((change) => ({
        id: idOf(change),
        url: `${home}/export/${change.edition.key}.json`,
        title: changeTitle(change),
        content_text: changeText(change),
        date_published: change.at,
        authors: [{ name: change.edition.publisher.name }],
        _powerlist: {
          kind: change.kind,
          version: change.version,
          edition: change.edition.key,
          publisher: change.edition.publisher.key,
          withdrawn: change.edition.withdrawn,
          // Of a first list all is new; to say so field by field would tell nothing.
          comparison: change.comparison && {
            ...change.comparison,
            fields: change.comparison.from ? change.comparison.fields : [],
          },
          summary: change.summary,
          law: change.law,
          standings: change.standings,
          lineage: change.lineage,
          errata: change.errata,
        },
      })),
    },
    null,
    2,
  )}\n`
