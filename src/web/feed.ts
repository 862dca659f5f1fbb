import { prepared } from './ask.ts'
import { operations } from './operations.ts'

type Named = { code: string; name: string }
type Page<Node> = { totalCount: number; nodes: Node[] }

type Comparison = {
  from: { key: string } | null
  added: Page<Named>
  removed: Page<Named>
  changed: Page<{
    code: string
    after: { name: string }
    fields: { path: string; before: string | null; after: string | null }[]
    legalCauses: { on: string; kind: string; instrument: { title: string } | null }[]
  }>
  fields: { path: string; before: string | null; after: string | null }[]
  unchangedCount: number
}

export type FeedChange = {
  kind: 'PUBLISHED' | 'WITHDRAWN'
  at: string
  edition: {
    key: string
    title: string
    publisher: { key: string; name: string }
    provenance: { status: 'OFFICIAL' | 'RECONSTRUCTED'; note: string | null }
    withdrawn: { on: string; reason: string } | null
  }
  comparison: Comparison | null
}

type Feed = {
  changes: { nodes: FeedChange[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } }
}

/** A page of what was published and withdrawn, with what it changed: what `/api/changes` answers. */
export const feedPage = prepared<Feed>(operations.get('changes')?.text ?? '')

export const changeTitle = ({ kind, edition }: FeedChange) =>
  `${kind === 'PUBLISHED' ? '发布' : '撤回'}：${edition.title}（${edition.key}）`

/** What a change was, in a few lines of Chinese. */
export function changeText({ kind, edition, comparison }: FeedChange): string {
  if (edition.withdrawn)
    return kind === 'WITHDRAWN'
      ? `撤回原因：${edition.withdrawn.reason}`
      : `该清单已撤回：${edition.withdrawn.reason}`
  const { status, note } = edition.provenance
  const lines = [
    status === 'RECONSTRUCTED' ? `重建清单，并非公布的原文。${note ?? ''}` : note,
    ...(comparison ? comparisonLines(comparison) : []),
  ]
  return lines.filter(Boolean).join('\n')
}

const comparisonLines = ({ from, added, removed, changed, unchangedCount }: Comparison) => [
  from === null
    ? `首次发布，共 ${added.totalCount} 项`
    : `与 ${from.key} 相比：新增 ${added.totalCount} 项，取消 ${removed.totalCount} 项，变更 ${changed.totalCount} 项，不变 ${unchangedCount} 项`,
  ...added.nodes.map(({ code, name }) => `+ ${code} ${name}`),
  ...removed.nodes.map(({ code, name }) => `- ${code} ${name}`),
  ...changed.nodes.map(
    ({ code, after, fields, legalCauses }) =>
      `~ ${code} ${after.name}：${fields.map(({ path }) => path).join('，')}${causes(legalCauses)}`,
  ),
]

const causes = (events: Comparison['changed']['nodes'][number]['legalCauses']) =>
  events.length === 0
    ? ''
    : `（法律变动：${events.map(({ on, instrument }) => `${on}《${instrument?.title}》`).join('，')}）`
