import { articlesAt } from './articles.ts'
import { plainText } from './folded.ts'

/** The notation of an article, written as 57.2, 第57条第2款 or 第五十七条第二款; undefined where it is neither. */
export function articleNotation(written: string): string | undefined {
  const text = written.normalize('NFKC').replace(/\s/g, '')
  return NOTATION.test(text) ? text : wholly(plainText(text))
}

/** The articles of a list, in notation or as a citation has them: 57.2、58 or 第三十条至第三十二条; undefined where it is neither. */
export function articleNotations(written: string): string[] | undefined {
  const parts = written
    .normalize('NFKC')
    .split(/[、,;\s]+/)
    .filter(Boolean)
  if (parts.every((part) => NOTATION.test(part))) return parts
  const text = plainText(written)
  const read = articlesAt(text, 0)
  if (read?.end === text.length) return read.articles
  const each = parts.map((part) => (NOTATION.test(part) ? part : wholly(plainText(part))))
  return each.every((part) => part !== undefined) ? each : undefined
}

function wholly(text: string): string | undefined {
  const read = articlesAt(text, 0)
  return read?.end === text.length && read.articles.length === 1 ? read.articles[0] : undefined
}

const NOTATION = /^[1-9]\d*(-[1-9]\d*)?(\.[1-9]\d*)?(\([1-9]\d*\))?$/
