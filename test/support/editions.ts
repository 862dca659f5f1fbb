import { cp, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { WUHAN } from './service.ts'
import { temporaryFolder } from './temporary-folder.ts'

type Edit = [file: string, from: string | RegExp, to: string]

/** A copy of the Wuhan list with some of its text replaced; a text that is not there is a fault of the test. */
export async function edited(...edits: Edit[]): Promise<string> {
  const folder = temporaryFolder()
  await cp(WUHAN, folder, { recursive: true })
  for (const [file, from, to] of edits) {
    const path = join(folder, file)
    const text = await readFile(path, 'utf8')
    const changed = text.replace(from, to)
    if (changed === text) throw new Error(`${file} has no ${from}`)
    await writeFile(path, changed)
  }
  return folder
}

/** The Wuhan list again, as an edition of 2018 in which one power has another name. */
export const secondEdition = () =>
  edited(
    ['edition.yaml', 'key: wuhan-hrss-2016', 'key: wuhan-hrss-2018'],
    ['edition.yaml', 'effectiveOn: 2016-01-01', 'effectiveOn: 2018-06-01'],
    ['edition.yaml', 'lawAsOf: 2016-01-31', 'lawAsOf: 2018-06-01'],
    ['publisher.yaml', 'hotline: "12333"', 'hotline: "12345"'],
    [
      'powers/coercion.yaml',
      '对可能被转移、隐匿或者灭失的社会保险资料予以封存',
      '封存社会保险资料',
    ],
  )

/** The Wuhan list as if another bureau had issued it. */
export const otherPublisher = () => ofBureau('yichang', '宜昌')

/** The Wuhan list as if the bureau of another city had issued it, with whatever else is to be edited. */
export const ofBureau = (place: string, name: string, ...edits: Edit[]) =>
  edited(
    ['publisher.yaml', 'key: wuhan-hrss', `key: ${place}-hrss`],
    ['publisher.yaml', '武汉市人力资源和社会保障局', `${name}市人力资源和社会保障局`],
    ['edition.yaml', 'key: wuhan-hrss-2016', `key: ${place}-hrss-2016`],
    ['edition.yaml', 'publisher: wuhan-hrss', `publisher: ${place}-hrss`],
    ['standings.yaml', 'publisher: wuhan-hrss', `publisher: ${place}-hrss`],
    ['lineage.yaml', 'publisher: wuhan-hrss', `publisher: ${place}-hrss`],
    ...edits,
  )

const OLD_CODE = /^- code: ([A-Z]{2})-(\d{2})$/gm

/** The Wuhan list again, as an edition of 2019 in which every power has another code: XK-101 for XK-01. */
export const recodedEdition = async () =>
  edited(
    ['edition.yaml', 'key: wuhan-hrss-2016', 'key: wuhan-hrss-2019'],
    ['edition.yaml', 'effectiveOn: 2016-01-01', 'effectiveOn: 2019-03-01'],
    ['lineage.yaml', /^ {2}- kind[\s\S]*/m, await recodings()],
    ...(await powerFiles()).map((file): Edit => [file, OLD_CODE, '- code: $1-1$2']),
  )

const powerFiles = async () =>
  (await readdir(join(WUHAN, 'powers'))).map((file) => `powers/${file}`)

async function recodings() {
  const texts = await Promise.all(
    (await powerFiles()).map((file) => readFile(join(WUHAN, file), 'utf8')),
  )
  const codes = texts.flatMap((text) =>
    [...text.matchAll(OLD_CODE)].map(([, category, number]) => [category, number]),
  )
  return [
    '  - kind: RECODED',
    '    on: 2019-03-01',
    `    from: [ ${codes.map(([category, number]) => `${category}-${number}`).join(', ')} ]`,
    `    to: [ ${codes.map(([category, number]) => `${category}-1${number}`).join(', ')} ]`,
    '    by: { zh: 虚构〔2019〕3号 }',
    '    verification: MEMORY',
    '',
  ].join('\n')
}
