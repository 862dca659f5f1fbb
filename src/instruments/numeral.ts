/** A whole number from 1 to 9999 in Chinese numerals, as articles of law are numbered: 117 is 一百一十七. */
export function numeral(number: number): string {
  const places = [...String(number)].map(Number).reverse()
  const text = places
    .map((digit, place) => (digit === 0 ? '零' : `${DIGITS[digit]}${PLACES[place]}`))
    .reverse()
    .join('')
    .replace(/零+/g, '零')
    .replace(/零$/, '')
  return text.startsWith('一十') ? text.slice(1) : text
}

const DIGITS = '零一二三四五六七八九'
const PLACES = ['', '十', '百', '千']
