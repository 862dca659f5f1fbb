import { createHash } from 'node:crypto'
import { pinyin } from 'pinyin-pro'

/** A key from the sound of a name, the same for the same name everywhere. */
export function soundKey(name: string): string {
  const plain = name.normalize('NFKC').replaceAll('中华人民共和国', '')
  const sound = pinyin(plain, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true })
    .join('-')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  if (sound !== '' && sound.length <= LONGEST) return sound
  const sum = createHash('sha256').update(plain).digest('hex').slice(0, 8)
  return `${sound.slice(0, LONGEST - 9).replace(/-+$/, '') || 'key'}-${sum}`
}

/** A key may have 200 characters; a year may follow. */
const LONGEST = 180

/** A name for each thing that has none like it yet: a, a-2, a-3. */
export function distinct(key: string, taken: { has(key: string): boolean }): string {
  for (let number = 1; ; number++) {
    const tried = number === 1 ? key : `${key}-${number}`
    if (!taken.has(tried)) return tried
  }
}
