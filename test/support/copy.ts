import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import { WUHAN } from './service.ts'

/** A copy of the Wuhan dataset, removed after the test, in which lines read otherwise: file, what stood there, what stands now. */
export async function copyWith(changes: [file: string, line: RegExp, now: string][]) {
  const folder = await mkdtemp(join(tmpdir(), 'powerlist-list-'))
  after(() => rm(folder, { recursive: true }))
  await cp(WUHAN, folder, { recursive: true })
  for (const [file, line, now] of changes) {
    const path = join(folder, file)
    await writeFile(path, (await readFile(path, 'utf8')).replace(line, now))
  }
  return folder
}
