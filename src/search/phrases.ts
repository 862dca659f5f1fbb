import { LRUCache } from 'lru-cache'
import { fold } from './fold.ts'
import { runs } from './segment.ts'
import { initial, syllables, withoutTones } from './sound.ts'

type Typed = { written: string; spelled: string; initials: string }

/** A text as it is typed: written, in pinyin, and by the initials of its pinyin; nothing but letters in each. */
export function typed(text: string): Typed {
  const known = KNOWN.get(text)
  if (known) return known
  const made = taken(text)
  KNOWN.set(text, made)
  return made
}

/** Keywords are those of many powers. */
const KNOWN = new LRUCache<string, Typed>({
  maxEntrySize: 200,
  sizeCalculation: (_, text) => text.length + 1,
  maxSize: 50_000,
})

function taken(text: string): Typed {
  const parts = runs(fold(text)).map(({ han, characters }) => {
    const written = characters.join('')
    const heard = han ? syllables(characters) : [withoutTones(written)]
    const initials = han ? heard.map(initial) : heard
    return { written, spelled: heard.join(''), initials: initials.join('') }
  })
  return {
    written: parts.map(({ written }) => written).join(''),
    spelled: parts.map(({ spelled }) => spelled).join(''),
    initials: parts.map(({ initials }) => initials).join(''),
  }
}
