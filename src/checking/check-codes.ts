import type { Edition } from '../dataset/edition.ts'
import { nationalCode, placeOfCreditCode } from '../dataset/national-code.ts'
import { categoryCode, type Power } from '../dataset/power.ts'
import type { Publisher } from '../dataset/publisher.ts'
import type { Problem } from '../formats/problem.ts'
import type { SourceFile } from '../formats/source-file.ts'
import { warningAt } from './validate.ts'

type Around = { edition: Edition | undefined; publisher: Publisher | undefined }

/** Whether the national codes of a power agree with its category, and with its publisher; lists do print codes of others, so it is told and no more. */
export function* checkCodes(
  power: Power,
  place: SourceFile['place'],
  { edition, publisher }: Around,
): Generator<Problem> {
  const category = edition?.categories.find(({ code }) => code === categoryCode(power.code))
  for (const field of ['officialCode', 'basicCode'] as const) {
    const code = power[field]
    const national = code === null ? null : nationalCode(code)
    const differs = (what: string, found: string, expected: string) =>
      warningAt(place, [field], 'code-differs', `${what} in "${code}" is ${found}; ${expected}`)
    if (field === 'basicCode' && code !== null && !national)
      yield warningAt(
        place,
        [field],
        'code-form',
        `is "${code}"; a code of the national directory has twelve characters: directory, type, department, sequence and sub-item, as in 000114001000`,
      )
    if (!national) continue
    if (category && national.type !== '20' && national.type !== category.nationalTypeCode)
      yield differs(
        'the type',
        national.type,
        `that of ${category.name.zh} is ${category.nationalTypeCode}`,
      )
    const { creditCode, level } = national
    if (!publisher || creditCode === null) continue
    const { jurisdiction } = publisher
    if (level !== null && level !== jurisdiction.level)
      yield differs('the level', level, `that of the publisher is ${jurisdiction.level}`)
    if (placeOfCreditCode(creditCode) !== jurisdiction.code.slice(0, 6))
      yield differs(
        'the place',
        placeOfCreditCode(creditCode),
        `that of the publisher is ${jurisdiction.code}`,
      )
  }
}
