/** The fields of a record somewhere in which a text stands in Chinese alone. */
export const untranslated = (record: object): string[] =>
  Object.entries(record)
    .filter(([, value]) => isInChineseAlone(value))
    .map(([field]) => field)

function isInChineseAlone(value: unknown): boolean {
  if (value === null || typeof value !== 'object') return false
  if (Array.isArray(value)) return value.some(isInChineseAlone)
  if ('zh' in value) return !('en' in value) || value.en === null || value.en === undefined
  return Object.values(value).some(isInChineseAlone)
}
