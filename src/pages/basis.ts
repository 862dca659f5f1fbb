import { BASIS_STATUS } from '../dataset/vocabulary/power.ts'
import { type Html, html } from './html.ts'
import { listText, term, type View } from './view.ts'

type Status = keyof typeof BASIS_STATUS.terms

/** A provision with a link to its instrument, where the powers on the same article stand. */
export const cited = (
  view: View,
  basis: {
    citation: string
    instrument: { key: string }
    article?: { notation: string } | null
  } | null,
): Html =>
  basis
    ? html`<a class="cite" href="${view.to(`/law/${basis.instrument.key}`, { article: basis.article?.notation })}">${listText(view, basis.citation)}</a>`
    : html``

type Article = { notation: string; label: string }

/** The same with what has become of it: how it stands where it is not as it was, and where the rule stands now if elsewhere. */
export const citedToday = (
  view: View,
  basis:
    | (NonNullable<Parameters<typeof cited>[1]> & {
        status: Status
        currentArticle: Article | null
      })
    | null,
): Html =>
  basis
    ? html`${cited(view, basis)}${basis.status !== 'IN_FORCE' && html` ${standing(view, basis.status)}`}${nowAt(view, basis)}`
    : html``

/** Where a rule stands now, if elsewhere than where it was cited. */
export const nowAt = (
  view: View,
  {
    article,
    currentArticle,
  }: { article?: { notation: string } | null; currentArticle: Article | null },
): Html =>
  html`${
    currentArticle &&
    currentArticle.notation !== article?.notation &&
    html` <span class="small">${view.t.power.current}${view.t.colon}${listText(view, currentArticle.label)}</span>`
  }`

/** How a basis stands, in words and not by colour alone. */
export const standing = (view: View, status: Status): Html =>
  html`<strong class="tag ${TONES[status]}">${term(view, BASIS_STATUS, status)}</strong>`

const TONES: Record<Status, string> = {
  IN_FORCE: 'good',
  AMENDED: 'note',
  REPEALED: 'bad',
  NOT_YET_IN_FORCE: 'note',
  UNKNOWN: 'plain',
}
