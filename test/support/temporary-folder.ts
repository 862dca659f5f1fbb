import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A new and empty folder, removed when the process ends. */
export function temporaryFolder(): string {
  const folder = join(parent(), String(made++))
  mkdirSync(folder)
  return folder
}

let path: string | undefined
let made = 0

function parent() {
  if (path) return path
  const created = mkdtempSync(join(tmpdir(), 'powerlist-test-'))
  process.on('exit', () => rmSync(created, { recursive: true, force: true }))
  path = created
  return created
}
