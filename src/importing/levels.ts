import type { Power } from '../dataset/power.ts'

type Level = NonNullable<Power['levels']>[number]['level']

/** The levels of government that a text names, from the top; empty where it names none. */
export function levelsIn(text: string): Level[] {
  let rest = text.normalize('NFKC').replace(/[\s()（）、,，/及和与级]/gu, '')
  const found = new Set<Level>()
  for (const [words, level] of WORDS)
    rest = rest.replace(words, () => {
      found.add(level)
      return ' '
    })
  return ORDER.filter((level) => found.has(level))
}

/** Whether a text only names levels, and says nothing else. */
export const isLevelOnly = (text: string) =>
  WORDS.reduce(
    (rest, [words]) => rest.replace(words, ''),
    text.normalize('NFKC').replace(/[\s()（）、,，/及和与级或本以上]/gu, ''),
  ) === ''

/** Longer words first: 县市区 is one level, and so is 地州市. */
const WORDS: [RegExp, Level][] = [
  [/乡镇街道(?:办事处)?|乡镇|街道|镇街|镇村|乡村/gu, 'TOWNSHIP'],
  [/县市区旗?|市县区|区县市|县区市|区县|县区|旗县区?|市区县/gu, 'COUNTY'],
  [/地州市|州市地|市州地|市州|州市|地市|设区的?市|盟市|地区|自治州/gu, 'MUNICIPAL'],
  [/国家|中央|国务院(?:部门)?/gu, 'NATIONAL'],
  [/自治区|直辖市|省/gu, 'PROVINCIAL'],
  [/[市州地盟]/gu, 'MUNICIPAL'],
  [/[县区旗]/gu, 'COUNTY'],
  [/[乡镇]/gu, 'TOWNSHIP'],
]

const ORDER: Level[] = ['NATIONAL', 'PROVINCIAL', 'MUNICIPAL', 'COUNTY', 'TOWNSHIP']
