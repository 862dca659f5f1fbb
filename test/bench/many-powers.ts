import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { readChecked } from '../../src/checking/read-checked.ts'
import type { Power } from '../../src/dataset/power.ts'
import { yamlFolder } from '../../src/formats/yaml/write.ts'
import { MATTERS, placeName } from './scale/words.ts'

const WUHAN = fileURLToPath(new URL('../../seeds/wuhan-hrss', import.meta.url))

/** Writes a folder with a list of so many powers, as most lists have them: one of each part, in Chinese alone. */
export async function writeList(folder: string, key: string, powers: number) {
  const wuhan = await readChecked(WUHAN)
  const templates = (await Array.fromAsync(wuhan.powers())).map(thin)
  const [category] = wuhan.edition.categories
  if (!category) throw new Error('the list of Wuhan has no categories')
  const categories = Array.from({ length: Math.ceil(powers / IN_CATEGORY) }, (_, index) => ({
    ...category,
    order: index + 1,
    code: codeOf(index),
    name: { zh: `${category.name.zh}${codeOf(index)}`, en: null },
    powerCount: Math.min(IN_CATEGORY, powers - index * IN_CATEGORY),
  }))
  const list = {
    publisher: { ...wuhan.publisher, key },
    edition: {
      ...wuhan.edition,
      key: `${key}-2016`,
      publisher: key,
      declared: { categories: categories.length, powers },
      categories,
    },
    instruments: wuhan.instruments,
    powers: async function* () {
      for (let index = 0; index < powers; index++)
        yield varied(templates[index % templates.length] as Power, index)
    },
  }
  for await (const { path, chunks } of yamlFolder(list)) {
    const file = join(folder, path)
    await mkdir(dirname(file), { recursive: true })
    await pipeline(Readable.from(chunks), createWriteStream(file))
  }
}

const IN_CATEGORY = 2_000

const codeOf = (category: number) =>
  String.fromCharCode(65 + Math.floor(category / 26), 65 + (category % 26))

const thin = (power: Power): Power => ({
  ...(shortened(power) as Power),
  lifecycle: [],
  questions: [],
})

/** A value with one item of each list, and without its English. */
const shortened = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.slice(0, 1).map(shortened)
    : value !== null && typeof value === 'object'
      ? Object.fromEntries(
          Object.entries(value).map(([key, held]) => [key, key === 'en' ? null : shortened(held)]),
        )
      : value

function varied(power: Power, index: number): Power {
  const place = placeName(index % 12_000)
  const matter = MATTERS[index % MATTERS.length] as string
  const code = codeOf(Math.floor(index / IN_CATEGORY))
  return {
    ...power,
    code: `${code}-${String(1 + (index % IN_CATEGORY)).padStart(4, '0')}`,
    name: { zh: `${place}${matter}${power.name.zh}`, en: null },
    summary: power.summary && { zh: `在${place}${matter}中，${power.summary.zh}`, en: null },
    keywords: [...new Set([matter, ...power.keywords])].slice(0, 2),
  }
}
