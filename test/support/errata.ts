import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { edited } from './editions.ts'

type Given = Record<string, string | undefined>

/** A file of `errata` as it stands in a folder; JSON is YAML. */
export const erratum = (given: object = {}) =>
  JSON.stringify({
    publisher: 'wuhan-hrss',
    id: '2026-001',
    power: 'QR-01',
    field: 'timeLimits[0].amount',
    wrong: { zh: '期限写成了二十日。', en: 'The limit was given as twenty days.' },
    reportedBy: 'READER',
    reportedOn: '2026-11-01',
    ...given,
  })

/** A copy of the Wuhan list with errata. */
export async function withErrata(files: Given): Promise<string> {
  const folder = await edited()
  await mkdir(join(folder, 'errata'), { recursive: true })
  for (const [name, text = erratum()] of Object.entries(files))
    await writeFile(join(folder, 'errata', `${name}.yaml`), text)
  return folder
}
