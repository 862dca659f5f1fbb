import { VERSION_KIND } from '../../dataset/vocabulary/law.ts'
import type { Answers } from '../answers.ts'
import { type Html, html, scrolling } from '../html.ts'
import { day } from '../labels.ts'
import { listText, term, type View } from '../view.ts'

type Instrument = NonNullable<Answers['instrument']['legalInstrument']>
type Mark = { on: string; what: string; by: string | null; applies: string | null; tone: string }

/** In percent of the width, as words keep their size in a narrow window: where the line begins, how long it is, what a year takes. */
const LEFT = 3
const LINE = 94
const YEAR = 12

/** The life of an instrument as a line with a mark for each of its versions, and the same as a table. */
export function timeline(instrument: Instrument, view: View): Html {
  const { t } = view
  const marks = marksOf(instrument, view)
  if (marks.length === 0) return html`<p class="unknown">${t.law.noDates}</p>`
  return html`${picture(marks, view)}${scrolling(
    `${t.law.timeline}${t.colon}${t.statistics.table}`,
    html`<table><caption>${t.law.timeline}</caption><thead><tr><th scope="col">${t.law.day}</th><th scope="col">${t.law.what}</th><th scope="col">${t.law.applies}</th><th scope="col">${t.power.by}</th></tr></thead><tbody>${marks.map(
      ({ on, what, by, applies }) =>
        html`<tr><th scope="row">${day(view, on)}</th><td>${what}</td><td>${applies && day(view, applies)}</td><td>${by && listText(view, by)}</td></tr>`,
    )}</tbody></table>`,
  )}`
}

function marksOf(instrument: Instrument, view: View): Mark[] {
  const { t } = view
  const { promulgatedOn, effectiveOn, versions, repealedOn, repealedBy } = instrument
  const made = promulgatedOn ?? effectiveOn
  return [
    ...(made
      ? [{ on: made, what: t.law.promulgated, by: null, applies: effectiveOn, tone: 'IN_FORCE' }]
      : []),
    ...versions.map(({ kind, on, effectiveOn: applies, by }) => ({
      on,
      what: term(view, VERSION_KIND, kind),
      by,
      applies,
      tone: 'AMENDED',
    })),
    ...(repealedOn
      ? [{ on: repealedOn, what: t.law.repealed, by: repealedBy, applies: null, tone: 'REPEALED' }]
      : []),
  ].sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0))
}

function picture(marks: Mark[], { t, today }: View): Html {
  const first = marks[0]?.on ?? ''
  const last = [today(), marks.at(-1)?.on ?? ''].sort().at(-1) ?? ''
  const ended = marks.find(({ tone }) => tone === 'REPEALED')?.on
  const from = Date.parse(first)
  const span = Math.max(1, Date.parse(last) - from)
  const x = (on: string) => LEFT + ((Date.parse(on) - from) / span) * LINE
  let free = -YEAR
  const years = [...marks.map(({ on }) => on), last].flatMap((on) => {
    const at = x(on)
    if (at - free < YEAR) return []
    free = at
    return [
      html`<text x="${at.toFixed(1)}%" y="52" text-anchor="${at === LEFT ? 'start' : at === LEFT + LINE ? 'end' : 'middle'}">${on.slice(0, 4)}</text>`,
    ]
  })
  return html`<figure><svg width="100%" height="60" role="img" aria-labelledby="line-title line-desc"><title id="line-title">${t.law.timeline}</title><desc id="line-desc">${marks.map(({ on, what }) => `${on} ${what}`).join(t.comma)}</desc><line class="axis" x1="${LEFT}%" x2="${LEFT + LINE}%" y1="24" y2="24"/><line class="life" x1="${LEFT}%" x2="${x(ended ?? last).toFixed(1)}%" y1="24" y2="24"/>${marks.map(({ on, tone }) => html`<circle class="s-${tone}" cx="${x(on).toFixed(1)}%" cy="24" r="8"/>`)}${years}</svg></figure>`
}
