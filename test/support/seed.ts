import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import { type Json, WUHAN } from './service.ts'

/** A dataset as its files have it, to work out from it what the service should answer. */
export async function seed(dataset = WUHAN): Promise<{
  publisher: Json
  edition: Json
  powers: Json[]
  instruments: Json[]
  units: Json[]
}> {
  const yaml = async (file: string) => parse(await readFile(join(dataset, file), 'utf8'))
  const all = async (folder: string) => {
    const files = (await readdir(join(dataset, folder))).sort()
    return (await Promise.all(files.map((file) => yaml(join(folder, file))))).flat()
  }
  const publisher = await yaml('publisher.yaml')
  return {
    publisher,
    edition: await yaml('edition.yaml'),
    powers: await all('powers'),
    instruments: await all('instruments'),
    units: publisher.units,
  }
}

/** Every place where a power cites an instrument. */
export const citations = (
  power: Json,
): { instrument: string; article: string | null; role: string }[] => [
  ...power.legalBases.flatMap(({ instrument, articles, role }: Json) =>
    (articles.length > 0 ? articles : [null]).map((article: string | null) => ({
      instrument,
      article,
      role,
    })),
  ),
  ...PARTS.flatMap(([part, role]) =>
    [power[part] ?? []]
      .flat()
      .flatMap(({ basis }: Json) =>
        basis ? [{ instrument: basis.instrument, article: basis.article ?? null, role }] : [],
      ),
  ),
]

const PARTS = [
  ['fees', 'FEE'],
  ['conditions', 'CONDITIONS'],
  ['materials', 'MATERIALS'],
  ['timeLimits', 'TIME_LIMIT'],
  ['sanctions', 'SANCTION'],
  ['remedies', 'REMEDY'],
] as const

/** Whether a citation falls within an article: 14 takes in 14.2 and 14(1), not 14-1 or 140. */
export const within = (article: string | null, whole: string) =>
  article !== null &&
  (article === whole || (/^[.(]/.test(article.slice(whole.length)) && article.startsWith(whole)))

/** The powers that cite an instrument, or an article of it, and all that they cite there. */
export const citing = (powers: Json[], instrument: string, article?: string) =>
  powers
    .map((power) => ({
      code: power.code,
      cited: citations(power).filter(
        (cited) => cited.instrument === instrument && (!article || within(cited.article, article)),
      ),
    }))
    .filter(({ cited }) => cited.length > 0)
