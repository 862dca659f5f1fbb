import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeList } from './many-powers.ts'

/** What the command took to publish a list of so many powers: processor time in milliseconds, the most memory in bytes. */
type Publication = { powers: number; cpu: number; rss: number; milliseconds: number }

/** Publishes lists from YAML by the command; the first, which is not told, leaves nothing to be learned but once. */
export async function measurePublications(databaseUrl: string): Promise<string> {
  const [_, ...told] = [
    await published(databaseUrl, 100),
    await published(databaseUrl, 1_000),
    await published(databaseUrl, 4_000),
  ]
  const rows = told.map(({ powers, cpu, rss, milliseconds }) =>
    [
      powers.toLocaleString('en'),
      `${(milliseconds / 1_000).toFixed(1)} s`,
      `${(cpu / 1_000).toFixed(1)} s`,
      `${Math.round(rss / 1e6)} MB`,
    ].join(' | '),
  )
  return [
    'powers | time | processor time of the command | memory',
    '---|---|---|---',
    ...rows,
    '',
  ].join('\n')
}

async function published(databaseUrl: string, powers: number): Promise<Publication> {
  const folder = await mkdtemp(join(tmpdir(), 'powerlist-bench-'))
  try {
    await writeList(folder, `office-with-${powers}`, powers)
    const began = performance.now()
    const child = fork(new URL('servers/publisher.ts', import.meta.url), [folder], {
      execArgv: [],
      env: { ...process.env, DATABASE_URL: databaseUrl },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    const [{ code, ...taken }] = await once(child, 'message')
    if (code !== 0) throw new Error(`publish ended with ${code}`)
    return { powers, ...taken, milliseconds: performance.now() - began }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
