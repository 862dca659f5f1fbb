import assert from 'node:assert/strict'
import { execFile, spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { promisify } from 'node:util'
import { onPort } from '../support/port.ts'
import { service } from '../support/service.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const run = promisify(execFile)
const served = service('PGlite').then(({ app }) => onPort(app))

const answers = (command: string, ...args: string[]) => spawnSync(command, args).status === 0
const knows = (module: string) => answers('python3', '-c', `import ${module}`)

type Example = {
  folder: string
  /** Whether its tool is here. */
  there: boolean
  /** Run before it, in its folder. */
  before?: string[]
  command: string[]
  expected: RegExp
}

const CODES = /^XK-01[\s\S]*\nQT-\d\d[^\n]*\n$/
const installed = (folder: string) => existsSync(`clients/${folder}/node_modules`)
const npm = (folder: string, command: string[], before?: string[]): Example => ({
  folder,
  there: installed(folder),
  before,
  command,
  expected: CODES,
})

/** What each prints; those of npm run where `npm install` was run in their folder. */
const EXAMPLES: Example[] = [
  npm('apollo', ['node', 'main.mjs']),
  npm('urql', ['node', 'main.mjs']),
  npm('relay', ['node', 'main.mjs'], ['node_modules/.bin/relay-compiler']),
  npm('graphql-codegen', ['node', 'main.ts'], ['node_modules/.bin/graphql-codegen']),
  npm('gql-tada', ['node', 'main.ts'], ['node_modules/.bin/gql.tada', 'generate-output']),
  {
    folder: 'python',
    there: knows('requests'),
    command: ['python3', 'with_requests.py'],
    expected: CODES,
  },
  {
    folder: 'python',
    there: knows('gql, requests'),
    command: ['python3', 'with_gql.py'],
    expected: CODES,
  },
  {
    folder: 'python',
    there: knows('pandas'),
    command: ['python3', 'with_pandas.py'],
    expected: /^37\n[\s\S]*行政确认\s+\d/,
  },
  {
    folder: 'r',
    there: answers('Rscript', '-e', 'library(jsonlite)'),
    command: ['Rscript', 'powers.R'],
    expected: /^37 \n[\s\S]*IN_FORCE/,
  },
  {
    folder: 'shell',
    there: answers('curl', '--version'),
    command: ['sh', 'powers.sh'],
    expected: CODES,
  },
]

for (const { folder, there, before, command, expected } of EXAMPLES)
  test(`clients/${folder}: ${command.join(' ')}`, async (t) => {
    if (!there) return t.diagnostic('its tool is not here')
    const cwd = join('clients', folder)
    const [name = '', ...args] = command
    if (before) await run(before[0] ?? '', before.slice(1), { cwd })
    const { stdout } = await run(name, [...args, await served], { cwd })
    assert.match(stdout, expected)
    if (expected === CODES) assert.equal(stdout.trim().split('\n').length, 37)
  })

test('clients/duckdb: powers.sql', async (t) => {
  if (!answers('duckdb', '--version')) return t.diagnostic('its tool is not here')
  const sql = readFileSync('clients/duckdb/powers.sql', 'utf8')
  const { stdout } = await run('duckdb', [
    '-csv',
    '-c',
    sql.replace('http://127.0.0.1:4000', await served),
  ])
  assert.match(stdout, /行政确认,\d/)
})

test('clients/shell: sh sheet.sh', async (t) => {
  if (!answers('soffice', '--version')) return t.diagnostic('its tool is not here')
  const out = join(temporaryFolder(), 'powers.ods')
  await run('sh', ['clients/shell/sheet.sh', await served, out])
  assert.equal(readFileSync(out).subarray(0, 2).toString(), 'PK')
})

test('the guide to clients names every example', () => {
  const guide = readFileSync('docs/clients.md', 'utf8')
  const folders = readdirSync('clients', { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  )
  for (const { name } of folders) assert.ok(guide.includes(`clients/${name}`), name)
})
