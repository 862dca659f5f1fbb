import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Installs what we are measured against, from a package.json of its own, so that nobody else has to. */
export function installPeers(): void {
  if (existsSync(new URL('node_modules', import.meta.url))) return
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: fileURLToPath(new URL('./', import.meta.url)),
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}
