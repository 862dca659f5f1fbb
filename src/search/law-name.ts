import { counted, NUMBER } from '../citations/numerals.ts'
import { foldedText } from './fold.ts'

/** A folded name without what different hands write differently: brackets, the year of a version, 第 and 令 of a decree's number. */
export const lawName = (folded: string): string => {
  const bare = folded
    .replace(/[(〔[【][^)〕\]】]*(?:修正|修订|版|(?<![0-9]{4})年)[^)〕\]】]*[)〕\]】]/gu, '')
    .replace(/[\s《》〈〉<>〔〕[\]【】{}()"“”,，.。§]/gu, '')
    .replace('labour', 'labor')
    .replace(/((?:19|20)[0-9]{2})年?第?([0-9]{1,4}号)$/u, '$1$2')
  const decree = DECREES.map((pattern) => pattern.exec(bare)?.groups).find(Boolean)
  if (!decree) return bare
  const { issuer = '', number = '' } = decree
  const known = issuer.replace('中华人民共和国', '')
  return `${known && `${ISSUERS[known] ?? known}令`}${counted(number)}号`
}

const DECREES = [
  new RegExp(`^(?:(?<issuer>.*?)令)?第?(?<number>${NUMBER})号令?$`, 'u'),
  new RegExp(`^(?<issuer>\\P{N}+?)第?(?<number>${NUMBER})号令$`, 'u'),
  /(?:decree|order)(?:no|number)?(?<number>[0-9]{1,4})$/u,
]

/** Offices as people shorten them before the number of a decree. */
const ISSUERS: Record<string, string> = {
  人社部: '人力资源和社会保障部',
  人力资源社会保障部: '人力资源和社会保障部',
  劳社部: '劳动和社会保障部',
  劳动保障部: '劳动和社会保障部',
  国家: '国务院',
  国令: '国务院',
  国家主席: '主席',
}

/** The names under which an instrument is cited. */
export const instrumentNames = (titles: (string | null | undefined)[]): string[] => [
  ...new Set(
    titles.flatMap((title) => {
      const name = lawName(foldedText(title ?? ''))
      const decree = /令([0-9]+号)$/.exec(name)
      return [
        name,
        name.replace('中华人民共和国', ''),
        name.replace(/ofthe(?:prc|people'?srepublicofchina)$/, ''),
        decree?.[1] ?? '',
      ].filter((name) => name !== '')
    }),
  ),
]
