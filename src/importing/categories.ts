import type { Edition } from '../dataset/edition.ts'
import { STATUTORY_TYPE } from '../dataset/vocabulary/list.ts'
import { distinct, soundKey } from './keys.ts'
import { statutoryTypeIn, statutoryTypeOfName } from './statutory-type.ts'

type Category = Edition['categories'][number]

/** The categories of a list, as its powers name them. */
export type Categories = {
  /** The code that the next power of a category gets, with its category. */
  categoryOf: (printed: Printed) => Category
  all: () => Category[]
}

/** Where a power may say its category: in its own column, or what stands around it. */
export type Printed = { own: string | null; around: string[]; name: string }

export function categoriesOf(): Categories {
  const found = new Map<string, Category>()
  return {
    categoryOf: (printed) => {
      const { type, name } = read(printed)
      const id = type === 'OTHER' ? `OTHER ${name}` : type
      const held = found.get(id)
      if (held) {
        held.powerCount++
        return held
      }
      const codes = new Set([...found.values()].map(({ code }) => code))
      const category: Category = {
        order: found.size + 1,
        code: codeOf(type, name, codes),
        nationalTypeCode: String(STATUTORY_TYPE.values.indexOf(type) + 1).padStart(2, '0'),
        statutoryType: type,
        name: {
          zh: name,
          en: name === STATUTORY_TYPE.terms[type].zh ? STATUTORY_TYPE.terms[type].en : null,
        },
        description: null,
        powerCount: 1,
      }
      found.set(id, category)
      return category
    },
    all: () => [...found.values()],
  }
}

function read({ own, around, name }: Printed): { type: Category['statutoryType']; name: string } {
  if (own !== null) {
    const plain = own.replace(/[（(]?共?\d+项[)）]?/u, '').trim()
    return { type: statutoryTypeIn(own) ?? 'OTHER', name: plain || own }
  }
  for (const text of around) {
    const type = statutoryTypeIn(text)
    if (type) return { type, name: STATUTORY_TYPE.terms[type].zh }
  }
  const type = statutoryTypeOfName(name)
  return type ? { type, name: STATUTORY_TYPE.terms[type].zh } : { type: 'OTHER', name: '未分类' }
}

const CODES: Record<Category['statutoryType'], string> = {
  LICENSING: 'XK',
  PENALTY: 'CF',
  COERCION: 'QZ',
  COLLECTION: 'ZS',
  PAYMENT: 'JF',
  INSPECTION: 'JC',
  CONFIRMATION: 'QR',
  REWARD: 'JL',
  ADJUDICATION: 'CJ',
  OTHER: 'QT',
}

/** Two letters of a type; of a second category of the type, those its name begins with. */
function codeOf(type: Category['statutoryType'], name: string, taken: Set<string>): string {
  const usual = CODES[type]
  if (!taken.has(usual)) return usual
  const [first = 'q', second = 't'] = soundKey(name)
    .split('-')
    .map((syllable) => syllable.charAt(0))
  const own = `${first}${second}`.toUpperCase().replace(/[^A-Z]/g, 'Q')
  if (!taken.has(own) && !Object.values(CODES).includes(own)) return own
  for (const letter of 'ABCDEFGHIJKLMNOPQRSTUVWXYZ')
    if (!taken.has(`Q${letter}`) && !Object.values(CODES).includes(`Q${letter}`))
      return `Q${letter}`
  return distinct(own, taken)
}
