import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse, stringify } from 'yaml'
import { edited } from './editions.ts'
import { seed } from './seed.ts'

const A_FILE = 100
const A_CATEGORY = 9_000

/** A folder with a made-up list of so many small powers, a hundred in a file, copied from one of the Wuhan list. */
export async function largeList(count: number): Promise<string> {
  const folder = await edited(['edition.yaml', 'key: wuhan-hrss-2016', 'key: wuhan-large'])
  const { powers } = await seed()
  const { legalBases, ...reward } = powers.find(({ code }) => code === 'JL-01')
  const none = { conditions: [], materials: [], remedies: [], timeLimits: [], questions: [] }
  const small = { ...reward, ...none, legalBases: legalBases.slice(0, 1), code: 'CODE' }
  const text = stringify([small], { lineWidth: 0 })
  await rm(join(folder, 'powers'), { recursive: true })
  await mkdir(join(folder, 'powers'))
  for (let first = 0; first < count; first += A_FILE) {
    const codes = Array.from({ length: Math.min(A_FILE, count - first) }, (_, index) =>
      codeOf(first + index),
    )
    const file = `powers/${String(first).padStart(7, '0')}.yaml`
    await writeFile(join(folder, file), codes.map((code) => text.replace('CODE', code)).join(''))
  }
  const edition = parse(await readFile(join(folder, 'edition.yaml'), 'utf8'))
  const [category] = edition.categories
  edition.categories = Array.from({ length: Math.ceil(count / A_CATEGORY) }, (_, index) => ({
    ...category,
    order: index + 1,
    code: letters(index),
    powerCount: Math.min(A_CATEGORY, count - index * A_CATEGORY),
  }))
  edition.declared = {}
  await writeFile(join(folder, 'edition.yaml'), stringify(edition))
  return folder
}

const letters = (index: number) => `Z${String.fromCharCode(65 + index)}`

const codeOf = (index: number) =>
  `${letters(Math.floor(index / A_CATEGORY))}-${String((index % A_CATEGORY) + 1000).padStart(4, '0')}`
