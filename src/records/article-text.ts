/** The notation of an article, written as 57.2, 第57条第2款 or 第五十七条第二款; undefined where it is neither. */
export function articleNotation(text: string): string | undefined {
  const plain = text.normalize('NFKC').replace(/\s/g, '')
  if (NOTATION.test(plain)) return plain
  const [found, ...parts] = WORDS.exec(plain) ?? []
  if (found === undefined) return undefined
  const [article, suffix, paragraph, item] = parts.map((part) => part && numberOf(part))
  const notation = [
    article,
    suffix ? `-${suffix}` : '',
    paragraph ? `.${paragraph}` : '',
    item ? `(${item})` : '',
  ].join('')
  return NOTATION.test(notation) ? notation : undefined
}

const NOTATION = /^[1-9]\d*(-[1-9]\d*)?(\.[1-9]\d*)?(\([1-9]\d*\))?$/
const N = '([\\d零〇一二两三四五六七八九十百千]+)'
const WORDS = new RegExp(`^第?${N}条(?:之${N})?(?:第${N}款)?(?:第${N}项)?$`)

/** A whole number in digits or in Chinese numerals: 一百一十七 is 117. */
function numberOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text)
  let total = 0
  let digit = 0
  for (const character of text) {
    const place = PLACES[character]
    if (place) {
      total += (digit || 1) * place
      digit = 0
    } else digit = digit * 10 + (DIGITS[character] ?? Number(character))
  }
  return total + digit
}

const PLACES: Record<string, number> = { 十: 10, 百: 100, 千: 1000 }
const DIGITS: Record<string, number> = Object.fromEntries(
  [...'零一二三四五六七八九'].map((character, digit) => [character, digit]),
)
DIGITS.〇 = 0
DIGITS.两 = 2
