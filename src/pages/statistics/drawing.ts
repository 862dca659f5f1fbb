import { type Html, html } from '../html.ts'
import type { View } from '../view.ts'
import type { Figure } from './figures.ts'

const WIDTH = 360
const ROW = 40

/** A figure as a picture, with a title and in words for whoever does not see it. */
export const drawing = (figure: Figure, view: View): Html =>
  figure.drawn === 'stacked' ? stacked(figure, view) : bars(figure, view)

/** A bar for each row, its name above it. */
function bars({ id, title, columns, rows, drawn }: Figure, { t }: View): Html {
  if (typeof drawn !== 'number') return html``
  const values = rows.map((row) => (typeof row[drawn] === 'number' ? row[drawn] : null))
  const most = Math.max(1, ...values.map((value) => value ?? 0))
  const height = rows.length * ROW
  const words = rows.map((row, index) => `${row[0]} ${values[index] ?? t.unknown}`).join(t.comma)
  return html`<svg class="bars" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="${id}-title ${id}-desc"><title id="${id}-title">${title}</title><desc id="${id}-desc">${columns[drawn]}${t.colon}${words}</desc>${rows.map(
    (row, index) => {
      const value = values[index] ?? null
      const width = ((value ?? 0) / most) * (WIDTH - 70)
      const y = index * ROW
      return html`<text x="0" y="${y + 13}">${row[0]}</text><rect class="bar-fill" x="0" y="${y + 19}" width="${width.toFixed(1)}" height="14"/><text x="${(width + 6).toFixed(1)}" y="${y + 31}">${value ?? t.unknown}</text>`
    },
  )}</svg>`
}

const HEIGHT = 180
const FLOOR = 24

/** A column for each row, of all its figures on top of one another. */
function stacked({ id, title, columns, rows, tones = [] }: Figure, { t }: View): Html {
  const numbers = rows.map((row) => row.slice(1).map(Number))
  const most = Math.max(1, ...numbers.map((row) => row.reduce((sum, value) => sum + value, 0)))
  const step = WIDTH / Math.max(1, rows.length)
  const words = rows
    .map(
      (row) =>
        `${row[0]}${t.colon}${row
          .slice(1)
          .flatMap((value, index) => (value ? [`${columns[index + 1]} ${value}`] : []))
          .join(t.comma)}`,
    )
    .join(t.semicolon)
  return html`<svg class="bars" viewBox="0 0 ${WIDTH} ${HEIGHT + FLOOR}" role="img" aria-labelledby="${id}-title ${id}-desc"><title id="${id}-title">${title}</title><desc id="${id}-desc">${words}</desc>${numbers.map(
    (row, index) => {
      let top = HEIGHT
      const x = index * step + step * 0.12
      return html`${row.map((value, at) => {
        const height = (value / most) * (HEIGHT - 4)
        top -= height
        return (
          value > 0 &&
          html`<rect class="s-${tones[at]}" x="${x.toFixed(1)}" y="${top.toFixed(1)}" width="${(step * 0.76).toFixed(1)}" height="${height.toFixed(1)}"/>`
        )
      })}<text x="${(index * step + step / 2).toFixed(1)}" y="${HEIGHT + 16}" text-anchor="middle" class="tick">${rows[index]?.[0]}</text>`
    },
  )}</svg><ul class="legend">${tones.flatMap((tone, index) => (numbers.some((row) => row[index]) ? [html`<li><span class="swatch s-${tone}"></span>${columns[index + 1]}</li>`] : []))}</ul>`
}
