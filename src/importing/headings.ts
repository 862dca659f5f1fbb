import { Converter } from 'opencc-js/t2cn'
import { z } from 'zod'
import { shipped } from '../formats/yaml/shipped.ts'

/** What a column of a published list means. */
export const ELEMENTS = [
  'rowNumber',
  'person',
  'placeCode',
  'name',
  'nameAndCode',
  'group',
  'subItem',
  'subItemCode',
  'category',
  'code',
  'basicCode',
  'basis',
  'basisByKind',
  'basisTitle',
  'basisNumber',
  'basisIssuer',
  'basisDate',
  'basisArticle',
  'basisQuote',
  'basisLink',
  'exercisedBy',
  'unit',
  'level',
  'levelColumn',
  'duty',
  'responsibilities',
  'responsibilityBasis',
  'whom',
  'cases',
  'accountabilityBasis',
  'conditions',
  'materials',
  'statutoryLimit',
  'promisedLimit',
  'timeLimit',
  'fee',
  'procedure',
  'contact',
  'complaint',
  'remedies',
  'audience',
  'remark',
  'otherText',
] as const

export type Element = (typeof ELEMENTS)[number]

/** What a heading means, by the rules of seeds/headings.yaml; null where none fits. */
export function elementOf(heading: string, parent?: string): Element | null {
  if (heading.length > LONGEST || heading === '') return null
  const own = ruled(plainHeading(heading))
  if (parent === undefined || parent === heading) return own ?? ruled(bare(heading))
  const both = ruled(`${plainHeading(parent)}>${plainHeading(heading)}`, true)
  return both ?? own ?? elementOf(parent)
}

/** A heading with a note of how to fill it in is still a heading; a text of this length is none. */
const LONGEST = 80

function ruled(heading: string, within = false): Element | null {
  const found = rules().find(({ like, nested }) => (nested || !within) && like.test(heading))
  return found?.element ?? null
}

/** A heading without spaces, notes in brackets and marks, in simplified characters. */
export const plainHeading = (heading: string) => bare(heading.replace(NOTE, '')) || bare(heading)

/** What stands in brackets, unless it says which part of a name the column has. */
const NOTE = /[（(【[［〔](?!\s*[主子大小]项)[^（()）】\]］〕]*[)）】\]］〕]/gu

const bare = (heading: string) =>
  simplified(heading.normalize('NFKC'))
    .replace(/[\s*＊:：()]/gu, '')
    .replace(/^(?:[（(]?[一二三四五六七八九十\d]{1,2}[)）]?[、.．])/u, '')

const simplified = Converter({ from: 't', to: 'cn' })

type Rule = { element: Element; like: RegExp; nested: boolean }

const Rules = z.array(z.strictObject({ element: z.enum(ELEMENTS), like: z.string() }))

let read: Rule[] | undefined

function rules(): Rule[] {
  read ??= Rules.parse(shipped(new URL('../../seeds/headings.yaml', import.meta.url))).map(
    ({ element, like }) => ({
      element,
      like: new RegExp(like, 'u'),
      nested: like.includes('>'),
    }),
  )
  return read
}
