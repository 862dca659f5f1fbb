import { INSTRUMENT_STATUS } from '../../dataset/vocabulary/law.ts'
import { type Html, html } from '../html.ts'
import { term, type View } from '../view.ts'

type Status = keyof typeof INSTRUMENT_STATUS.terms

/** How an instrument stands, in words and not by colour alone. */
export const inForce = (view: View, status: Status): Html =>
  html`<strong class="tag ${TONES[status]}">${term(view, INSTRUMENT_STATUS, status)}</strong>`

const TONES: Record<Status, string> = {
  IN_FORCE: 'good',
  REPEALED: 'bad',
  NOT_YET_IN_FORCE: 'note',
  UNKNOWN: 'plain',
}
