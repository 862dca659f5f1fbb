import type { Publisher } from '../dataset/publisher.ts'
import { distinct, soundKey } from './keys.ts'

type Unit = Publisher['units'][number]

/** The units that a list names, each once; a power without one is the agency's own. */
export function unitsOf(agency: string) {
  const found = new Map<string, Unit>()
  return {
    keyOf: (names: string[]): string => {
      const name = names.join('、') || agency
      const held = found.get(name)
      if (held) return held.key
      const taken = new Set([...found.values()].map(({ key }) => key))
      const unit: Unit = {
        key: distinct(soundKey(name), taken),
        name: { zh: name, en: null },
        kind: kindOf(name, names.length),
        functions: null,
        contact: {
          phone: null,
          complaintPhone: null,
          address: null,
          openingHours: null,
          onlineUrl: null,
        },
        source: null,
        verification: 'LIST',
      }
      found.set(name, unit)
      return unit.key
    },
    all: () => [...found.values()],
  }
}

/** By the last character of the name; several units together, and what it does not tell, are of no kind. */
function kindOf(name: string, units: number): Unit['kind'] {
  const plain = name.replace(/[（(][^（）()]*[）)]/gu, '')
  if (units !== 1 || /[、，,；;\n]/u.test(plain)) return 'UNKNOWN'
  if (/委员会办公室$/u.test(plain)) return 'COMMITTEE_OFFICE'
  if (/[科处室股]$|办公室$/u.test(plain)) return 'DIVISION'
  return /(?:中心|支队|大队|总队|分局|站|所|院|校)$/u.test(plain) ? 'AGENCY' : 'UNKNOWN'
}
