import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { keepPglite } from './filled.ts'

/** What tests need that run on the embedded database alone. */
export async function globalSetup() {
  const folder = await mkdtemp(join(tmpdir(), 'powerlist-tests-'))
  await keepPglite(folder)
  stop = () => rm(folder, { recursive: true, force: true })
}

export const globalTeardown = () => stop()

let stop = async () => {}
