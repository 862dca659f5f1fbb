/** About how many bytes of heap a value of rows takes: texts, numbers, lists and objects of them. */
export function sizeOf(value: unknown): number {
  if (typeof value === 'string') return TEXT + 2 * value.length
  if (typeof value !== 'object' || value === null) return SLOT
  if (ArrayBuffer.isView(value)) return OBJECT + value.byteLength
  if (Array.isArray(value)) return value.reduce((sum, item) => sum + SLOT + sizeOf(item), OBJECT)
  let size = OBJECT
  for (const name in value) size += SLOT + sizeOf(value[name as keyof typeof value])
  return size
}

const TEXT = 24
const SLOT = 8
const OBJECT = 64
