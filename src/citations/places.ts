import { NUMBER } from './numerals.ts'

/** What is no article: 附件1第66项, 第三章, 第三部分第(九), 第十二批. */
export function placeAt(text: string, at: number): { from: number; to: number } | null {
  const start = at + (/^[,、:]/.test(text[at] ?? '') ? 1 : 0)
  for (const form of FORMS) {
    form.lastIndex = start
    const found = form.exec(text)
    if (found) return { from: start, to: start + found[0].length }
  }
  return null
}

const N = `\\(?${NUMBER}\\)?`
const STEP = `第${N}(?:章|节|编|部分|批|类|点|项|条目|大项|小项|(?![条款〇零一二三四五六七八九十百千0-9]))`
const FORMS = [
  new RegExp(
    `(?:附件|附表|附录|附)[0-9一二三四五六七八九十]{0,3}[^《》。;,:第]{0,30}(?:${STEP}(?:[、和至到-]?${STEP}){0,5})?`,
    'uy',
  ),
  new RegExp(
    `[^《》。;,:、第]{0,24}(?:目录|项目|清单)(?:中|的)?${STEP}(?:[、和至到]?${STEP}){0,5}`,
    'uy',
  ),
  new RegExp(`第${N}(?:章|节|编|部分|批|类|点|项|条目)(?:[、和至到-]?${STEP}){0,8}`, 'uy'),
  /[A-Z]{1,3}[0-9]{2,8}项/y,
  /[一二三四五六七八九十]{1,3}[、,](?=\p{Script=Han})[\p{Script=Han}]{2,12}/uy,
]
