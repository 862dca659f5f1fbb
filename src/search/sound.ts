import { LRUCache } from 'lru-cache'
import { customPinyin, pinyin } from 'pinyin-pro'

// In 学校注销 the dictionary sees 校注, which is read otherwise.
customPinyin({ 学校: 'xué xiào' })

/** The syllables of Chinese characters, one for each, without tones, u for ü: 工伤 is gong, shang. */
export function syllables(characters: string[]): string[] {
  const text = characters.join('')
  let heard = HEARD.get(text)
  if (!heard) {
    heard = pinyin(text, { toneType: 'none', type: 'array', v: true }).map((syllable) =>
      syllable.replace('v', 'u'),
    )
    HEARD.set(text, heard)
  }
  return heard
}

/** A name is heard several times in a row, and keywords in many powers. */
const HEARD = new LRUCache<string, string[]>({
  max: 1_000,
  maxEntrySize: 200,
  sizeCalculation: (_, text) => text.length,
  maxSize: 50_000,
})

/** The first letter of a syllable; a character without pinyin stands for itself, which may be two units of UTF-16. */
export const initial = ([first = '']: string) => first

/** A syllable without what many speakers and keyboards do not tell apart: zh and z, ang and an. */
export function blurred(syllable: string): string {
  const known = BLURRED.get(syllable)
  if (known !== undefined) return known
  const made = syllable.replace(/^([zcs])h/, '$1').replace(/([aei]n)g$/, '$1')
  BLURRED.set(syllable, made)
  return made
}

/** There are some 400 syllables; whatever has no pinyin stands for itself. */
const BLURRED = new LRUCache<string, string>({ max: 2_000 })

/** Letters as they stand in `syllables`: gong1 is gong, and nv is nu, as is nyu by itself. */
export const withoutTones = (typed: string) =>
  /^(?:[a-z]+[1-5])+[a-z]*$|^[a-z]+$/.test(typed)
    ? typed
        .replace(/[1-5]/g, '')
        .replaceAll('v', 'u')
        .replace(/^([nl])yu(?=e?$)/, '$1u')
    : typed

/** Takes pinyin apart, longest syllables first, tones written as numbers or not; null where the letters are no pinyin. */
export function spelled(typed: string): string[] | null {
  const letters = withoutTones(typed)
  // Some write nyu for 女; renyuan is 人员 all the same.
  return takenApart(letters) ?? takenApart(letters.replace(/(?<=[ln])yu/g, 'u'))
}

function takenApart(letters: string): string[] | null {
  const from: (string[] | null)[] = [[]]
  for (let end = 1; end <= letters.length; end++) {
    from[end] = null
    for (let start = Math.max(0, end - LONGEST); start < end; start++) {
      const syllable = letters.slice(start, end)
      const before = from[start]
      if (before && SYLLABLES.has(syllable)) {
        from[end] = [...before, syllable]
        break
      }
    }
  }
  return from[letters.length] ?? null
}

/** Takes pinyin apart of which the last syllable may not be finished; what is there of that one is left out. */
export function begun(typed: string): string[] | null {
  for (let end = typed.length; end > typed.length - LONGEST && end > 1; end--) {
    const heard = spelled(typed.slice(0, end))
    if (heard && beginsSyllable(withoutTones(typed.slice(end)))) return heard
  }
  return null
}

const LONGEST = 6

const INITIALS: Record<string, string> = {
  '': 'a ai an ang ao e ei en eng er o ou',
  b: 'a ai an ang ao ei en eng i ian iao ie in ing o u',
  p: 'a ai an ang ao ei en eng i ian iao ie in ing o ou u',
  m: 'a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u',
  f: 'a an ang ei en eng o ou u',
  d: 'a ai an ang ao e ei en eng i ian iao ie ing iu ong ou u uan ui un uo',
  t: 'a ai an ang ao e eng i ian iao ie ing ong ou u uan ui un uo',
  n: 'a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan ue uo',
  l: 'a ai an ang ao e ei eng i ia ian iang iao ie in ing iu ong ou u uan ue un uo',
  g: 'a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo',
  k: 'a ai an ang ao e en eng ong ou u ua uai uan uang ui un uo',
  h: 'a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo',
  j: 'i ia ian iang iao ie in ing iong iu u uan ue un',
  q: 'i ia ian iang iao ie in ing iong iu u uan ue un',
  x: 'i ia ian iang iao ie in ing iong iu u uan ue un',
  zh: 'a ai an ang ao e ei en eng i ong ou u ua uai uan uang ui un uo',
  ch: 'a ai an ang ao e en eng i ong ou u uai uan uang ui un uo',
  sh: 'a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo',
  r: 'an ang ao e en eng i ong ou u uan ui un uo',
  z: 'a ai an ang ao e ei en eng i ong ou u uan ui un uo',
  c: 'a ai an ang ao e en eng i ong ou u uan ui un uo',
  s: 'a ai an ang ao e en eng i ong ou u uan ui un uo',
  y: 'a an ang ao e i in ing o ong ou u uan ue un',
  w: 'a ai an ang ei en eng o u',
}

const SYLLABLES = new Set(
  Object.entries(INITIALS).flatMap(([initial, finals]) =>
    finals.split(' ').map((final) => initial + final),
  ),
)

const beginsSyllable = (letters: string) =>
  [...SYLLABLES].some((syllable) => syllable.startsWith(letters))
