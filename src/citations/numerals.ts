/** A whole number in digits or Chinese numerals, as law is numbered: 39, 三十九, 一百一十七, 一〇一, 廿二. */
export const NUMBER =
  '(?:[0-9]{1,4}|[一二三四五六七八九十百廿卅两〇零○◯](?:[0Oo](?=[一二三四五六七八九])|[一二三四五六七八九十百千廿卅两〇零○◯]){0,8})'

/** The number that digits or Chinese numerals write; 0 where they write none. */
export function counted(text: string): number {
  if (/^[0-9]+$/.test(text)) return Number(text)
  const characters = [...text]
  if (!characters.some((character) => character in PLACES))
    return Number(characters.map((character) => DIGITS[character] ?? 0).join(''))
  let total = 0
  let digit = 0
  for (const character of characters) {
    const place = PLACES[character]
    if (character === '廿' || character === '卅') total += place ?? 0
    else if (place) {
      total += (digit || 1) * place
      digit = 0
    } else digit = DIGITS[character] ?? 0
  }
  return total + digit
}

const PLACES: Record<string, number> = { 十: 10, 廿: 20, 卅: 30, 百: 100, 千: 1000 }
const DIGITS: Record<string, number> = {
  ...Object.fromEntries([...'〇一二三四五六七八九'].map((character, digit) => [character, digit])),
  ...Object.fromEntries([...'0123456789'].map((character, digit) => [character, digit])),
  两: 2,
}
