import { fold } from './fold.ts'
import { runs } from './segment.ts'
import { initial, syllables, withoutTones } from './sound.ts'

/** A text as it is typed: written, in pinyin, and by the initials of its pinyin; nothing but letters in each. */
export function typed(text: string) {
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
