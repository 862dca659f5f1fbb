import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { categoryCode } from '../dataset/content.ts'
import { EditionFormat, InstrumentFormat, PublisherFormat } from '../dataset/format.ts'
import { PowerFormat } from '../dataset/power-format.ts'
import { check } from './check.ts'
import type { Dataset } from './dataset.ts'
import { DatasetError, type Problem } from './problem.ts'
import { readSource, type Source, unreadable } from './source.ts'
import { type Located, validate } from './validate.ts'

/** Reads a dataset folder; throws a DatasetError with every problem where it is not as FORMAT.md says. */
export async function readDataset(folder: string): Promise<Dataset> {
  const problems: Problem[] = []
  const publisher = one(await file(folder, 'publisher.yaml'), PublisherFormat, problems)
  const edition = one(await file(folder, 'edition.yaml'), EditionFormat, problems)
  const instruments = many(await files(folder, 'instruments'), InstrumentFormat, problems)
  const powers = many(await files(folder, 'powers'), PowerFormat, problems)
  if (!publisher || !edition || problems.length > 0) throw new DatasetError(folder, problems)
  const order = new Map(edition.value.categories.map(({ code, order }) => [code, order]))
  const place = ({ value: { code } }: Located<PowerFormat>) => order.get(categoryCode(code)) ?? 0
  const listed = powers.toSorted((a, b) => place(a) - place(b))
  const dataset = { path: folder, publisher, edition, instruments }
  problems.push(...check({ ...dataset, powers: listed }))
  if (problems.length > 0) throw new DatasetError(folder, problems)
  return {
    ...dataset,
    powers: async function* () {
      yield* listed
    },
  }
}

async function file(folder: string, path: string): Promise<Source> {
  try {
    return readSource(path, await readFile(join(folder, path)))
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    return unreadable(
      path,
      'missing-file',
      code === 'ENOENT' ? 'there is no such file' : `the file cannot be read (${code})`,
    )
  }
}

async function files(folder: string, name: string): Promise<Source[]> {
  const found = await readdir(join(folder, name)).catch(() => [])
  const names = found.filter((path) => /\.ya?ml$/.test(path)).sort()
  if (names.length === 0)
    return [unreadable(`${name}/`, 'missing-file', 'there is no .yaml file in this folder')]
  return Promise.all(names.map((path) => file(folder, `${name}/${path}`)))
}

function one<Value>(
  source: Source,
  format: z.ZodType<Value>,
  problems: Problem[],
): Located<Value> | undefined {
  const value = validate(source, format, problems)
  return value && { value, place: source.place }
}

const many = <Value>(sources: Source[], format: z.ZodType<Value>, problems: Problem[]) =>
  sources.flatMap((source) =>
    (validate(source, z.array(format), problems) ?? []).map(
      (value, index): Located<Value> => ({
        value,
        place: (path, key) => source.place([index, ...path], key),
      }),
    ),
  )
