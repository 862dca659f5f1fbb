/** An English word without its ending, so that licence, licenses and licensing are one: licen. */
export function stem(word: string): string {
  if (word.length < 4 || /[^a-z]/.test(word)) return word
  const base = word
    .replace(/(?:ies|ied)$/, 'y')
    .replace(/(?:'s|es|s|ed|ing|ment|ee|er|ation|ion)+$/, '')
  return (base.length < 3 ? word : base).replace(/[csz]?e?$/, '').replace(/our$/, 'or')
}
