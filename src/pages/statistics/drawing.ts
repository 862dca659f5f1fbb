import { type Html, html } from '../html.ts'
import type { View } from '../view.ts'
import type { Figure } from './figure.ts'

// Widths are shares of the window, so that words keep their size on a telephone.

/** A figure as a picture, with a title and in words for whoever does not see it. */
export const drawing = (figure: Figure, view: View): Html =>
  figure.drawn === 'stacked' ? stacked(figure, view) : bars(figure, view)

const ROW = 44
/** Of the width in percent; the rest is for the number after the longest bar. */
const LONGEST = 82

/** A bar for each row, its name above it. */
function bars({ id, title, columns, rows, drawn }: Figure, { t }: View): Html {
  if (typeof drawn !== 'number') return html``
  const values = rows.map((row) => (typeof row[drawn] === 'number' ? row[drawn] : null))
  const most = Math.max(1, ...values.map((value) => value ?? 0))
  const words = rows.map((row, index) => `${row[0]} ${values[index] ?? t.unknown}`).join(t.comma)
  return html`<svg class="bars" width="100%" height="${rows.length * ROW}" role="img" aria-labelledby="${id}-title ${id}-desc"><title id="${id}-title">${title}</title><desc id="${id}-desc">${columns[drawn]}${t.colon}${words}</desc>${rows.map(
    (row, index) => {
      const value = values[index] ?? null
      const width = percent((value ?? 0) / most, LONGEST)
      const y = index * ROW
      return html`<text x="0" y="${y + 14}">${row[0]}</text><rect class="bar-fill" x="0" y="${y + 20}" width="${width}" height="15"/><text x="${width}" dx="${value ? 6 : 0}" y="${y + 32}">${value ?? t.unknown}</text>`
    },
  )}</svg>`
}

const HEIGHT = 200
const FLOOR = 24

/** A column for each row, of all its figures on top of one another. */
function stacked({ id, title, columns, rows, tones = [] }: Figure, { t }: View): Html {
  const numbers = rows.map((row) => row.slice(1).map(Number))
  const most = Math.max(1, ...numbers.map((row) => row.reduce((sum, value) => sum + value, 0)))
  const step = 1 / Math.max(1, rows.length)
  const words = rows
    .map(
      (row) =>
        `${row[0]}${t.colon}${row
          .slice(1)
          .flatMap((value, index) => (value ? [`${columns[index + 1]} ${value}`] : []))
          .join(t.comma)}`,
    )
    .join(t.semicolon)
  return html`<svg class="bars" width="100%" height="${HEIGHT + FLOOR}" role="img" aria-labelledby="${id}-title ${id}-desc"><title id="${id}-title">${title}</title><desc id="${id}-desc">${words}</desc>${numbers.map(
    (row, index) => {
      let top = HEIGHT
      return html`${row.map((value, at) => {
        const height = (value / most) * (HEIGHT - 4)
        top -= height
        return (
          value > 0 &&
          html`<rect class="s-${tones[at]}" x="${percent((index + 0.12) * step)}" y="${top.toFixed(1)}" width="${percent(step * 0.76)}" height="${height.toFixed(1)}"/>`
        )
      })}<text x="${percent((index + 0.5) * step)}" y="${HEIGHT + 16}" text-anchor="middle" class="${(rows.length - index) % 2 ? 'tick' : 'tick between'}">${rows[index]?.[0]}</text>`
    },
  )}</svg><ul class="legend">${tones.flatMap((tone, index) => (numbers.some((row) => row[index]) ? [html`<li><span class="swatch s-${tone}"></span>${columns[index + 1]}</li>`] : []))}</ul>`
}

/** A share of the width, or of so many percent of it. */
export const percent = (share: number, of = 100) => `${(share * of).toFixed(2)}%`
