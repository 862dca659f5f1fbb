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
    codeBefore: string
    after: { name: string }
    fields: { path: string; before: string | null; after: string | null }[]
    legalCauses: { on: string; kind: string; instrument: { title: string } | null }[]
  }>
  fields: { path: string; before: string | null; after: string | null }[]
  unchangedCount: number
}

export type FeedChange = {
  kind: keyof typeof TITLES
  at: string
  version: number
  edition: {
    key: string
    title: string
    publisher: { key: string; name: string }
    provenance: { status: 'OFFICIAL' | 'UNVERIFIED_COPY' | 'RECONSTRUCTED'; note: string | null }
    withdrawn: { on: string; reason: string } | null
  }
  comparison: Comparison | null
  summary: Summary | null
  law: { instrument: { title: string }; reason: string | null; fields: { path: string }[] }[]
  standings: Beside | null
  lineage: Beside | null
  errata: Omit<Beside, 'checkedOn'> | null
}

type Beside = { checkedOn: string; added: number; takenBack: number; codes: string[] }

type Summary = Record<'added' | 'removed' | 'changed' | 'unchanged', number> & {
  powers: { code: string; codeBefore: string | null; change: keyof typeof SIGNS; parts: string[] }[]
}

const SIGNS = { ADDED: '+', REMOVED: '-', CHANGED: '~' }

type Feed = {
  changes: { nodes: FeedChange[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } }
}

/** A page of what was published and withdrawn, with what it changed: what `/api/changes` answers. */
export const feedPage = prepared<Feed>(operations.get('changes')?.text ?? '')

export const changeTitle = ({ kind, edition }: FeedChange) =>
  `${TITLES[kind]}：${edition.title}（${edition.key}）`

const TITLES = {
  PUBLISHED: '发布',
  WITHDRAWN: '撤回',
  LAW_CHANGED: '法律依据变动',
  STANDINGS_CHANGED: '要素效力变动',
  LINEAGE_CHANGED: '事项沿革变动',
  ERRATA_CHANGED: '勘误变动',
}

/** What a change was, in a few lines of Chinese. */
export function changeText(change: FeedChange): string {
  const { kind, edition, comparison, summary, law, standings, lineage, errata } = change
  if (kind === 'WITHDRAWN') return `撤回原因：${edition.withdrawn?.reason ?? ''}`
  if (standings) return `法律核对至 ${besideLine(standings)}`
  if (lineage) return `沿革查至 ${besideLine(lineage)}`
  if (errata) return `勘误：${besideCounts(errata)}`
  if (kind !== 'PUBLISHED') return law.map(lawLine).join('\n')
  if (edition.withdrawn)
    return [`该清单已撤回：${edition.withdrawn.reason}`, ...summaryLines(summary)].join('\n')
  const { status, note } = edition.provenance
  const lines = [
    `${CAVEATS[status] ?? ''}${note ?? ''}`,
    ...(comparison ? comparisonLines(comparison) : summaryLines(summary)),
  ]
  return lines.filter(Boolean).join('\n')
}

const lawLine = ({ instrument, reason, fields }: FeedChange['law'][number]) =>
  `~ 《${instrument.title}》${fields.length > 0 ? `：${fields.map(({ path }) => path).join('，')}` : ''}${reason ? `（${reason}）` : ''}`

const besideLine = ({ checkedOn, ...counts }: Beside) => `${checkedOn}：${besideCounts(counts)}`

const besideCounts = ({ added, takenBack, codes }: Omit<Beside, 'checkedOn'>) =>
  `新知 ${added} 条，收回 ${takenBack} 条。涉及 ${codes.join('，')}`

/** What is left to tell where an edition was withdrawn. */
const summaryLines = (summary: Summary | null) =>
  summary
    ? [
        `新增 ${summary.added} 项，取消 ${summary.removed} 项，变更 ${summary.changed} 项，不变 ${summary.unchanged} 项`,
        ...summary.powers.map(
          ({ code, codeBefore, change, parts }) =>
            `${SIGNS[change]} ${code}${formerly(code, codeBefore)}${parts.length > 0 ? `：${parts.join('，')}` : ''}`,
        ),
      ]
    : []

/** What is to be known before a list is taken at its word. */
const CAVEATS: Partial<Record<FeedChange['edition']['provenance']['status'], string>> = {
  RECONSTRUCTED: '重建清单，并非公布的原文。',
  UNVERIFIED_COPY: '未经核实的副本，未与公布的原文核对。',
}

const comparisonLines = ({ from, added, removed, changed, unchangedCount }: Comparison) => [
  from === null
    ? `首次发布，共 ${added.totalCount} 项`
    : `与 ${from.key} 相比：新增 ${added.totalCount} 项，取消 ${removed.totalCount} 项，变更 ${changed.totalCount} 项，不变 ${unchangedCount} 项`,
  ...added.nodes.map(({ code, name }) => `+ ${code} ${name}`),
  ...removed.nodes.map(({ code, name }) => `- ${code} ${name}`),
  ...changed.nodes.map(
    ({ code, codeBefore, after, fields, legalCauses }) =>
      `~ ${code}${formerly(code, codeBefore)} ${after.name}：${fields.map(({ path }) => path).join('，')}${causes(legalCauses)}`,
  ),
]

const formerly = (code: string, codeBefore: string | null) =>
  codeBefore === null || codeBefore === code ? '' : `（原 ${codeBefore}）`

const causes = (events: Comparison['changed']['nodes'][number]['legalCauses']) =>
  events.length === 0
    ? ''
    : `（法律变动：${events.map(({ on, instrument }) => `${on}《${instrument?.title}》`).join('，')}）`
