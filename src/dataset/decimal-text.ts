/** A number of at least 0 as the database writes a decimal number: with all its places, and without an exponent. */
export function decimalText(value: number): string {
  const [digits = '', exponent] = String(value).split('e')
  if (exponent === undefined) return digits
  const [whole = '', fraction = ''] = digits.split('.')
  const places = Number(exponent)
  return places > 0
    ? whole + fraction.padEnd(places, '0')
    : `0.${(whole + fraction).padStart(fraction.length - places, '0')}`
}
