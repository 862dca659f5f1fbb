import { squeezed } from './grid.ts'

/** A day, and how exactly it is known. */
export type Dated = { on: string; precision: 'DAY' | 'MONTH' | 'YEAR' }

/** The title of a list among the texts above it; null where none is one. */
export const titleOf = (texts: string[]): string | null =>
  texts
    .map(squeezed)
    .filter((text) => /清单|目录|一览表|汇总表|事项表/u.test(text) && text.length <= 80)
    .map((text) => text.replace(/^(?:标题|信息名称|名称)[：:]/u, ''))[0] ?? null

/** The agency that a title names: 克拉玛依市人力资源和社会保障局2024年权责清单. */
export const agencyOf = (title: string): string | null =>
  /^(?:关于)?(?:\d{4}年度?)?([\p{Script=Han}（）()]{2,30}?(?:委员会|管理局|办公室|局|厅|部|院|署|处|中心|政府|总队|支队|大队|办|委))(?=[^\p{Script=Han}]|\d|权|责|行政|职|本级|清|（|\(|系统|政务|重大|社会|市级|区级|县级|$)/u.exec(
    squeezed(title).replace(/\s/gu, ''),
  )?.[1] ?? null

/** The day from which a list holds, from what is printed around it: a date of publication, else a year in a title or the name of the file. */
export function dateOf(around: string[], titles: string[]): Dated | null {
  for (const text of around) {
    const [, year, month, day] =
      /(?<!\d)((?:19|20)\d{2})[-年./](\d{1,2})[-月./](\d{1,2})日?(?!\d)/u.exec(text) ?? []
    if (year && month && day && Number(month) <= 12 && Number(day) <= 31) {
      const on = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
      if (!Number.isNaN(Date.parse(on))) return { on, precision: 'DAY' }
    }
  }
  for (const text of titles) {
    const [, year] = /(?<!\d)(20[0-4]\d)(?!\d)/u.exec(text) ?? []
    if (year) return { on: `${year}-01-01`, precision: 'YEAR' }
  }
  return null
}

/** The last day on which the list can have been drawn up: the law is taken as it stood then. */
export function lawAsOf({ on, precision }: Dated, today: string): string {
  const last =
    precision === 'YEAR'
      ? `${on.slice(0, 4)}-12-31`
      : precision === 'MONTH'
        ? new Date(Date.UTC(Number(on.slice(0, 4)), Number(on.slice(5, 7)), 0))
            .toISOString()
            .slice(0, 10)
        : on
  return last > today && on <= today ? today : last
}
