import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { promisify } from 'node:util'
import { temporaryFolder } from '../support/temporary-folder.ts'

const run = promisify(execFile)
const { scripts } = JSON.parse(await readFile('package.json', 'utf8')) as {
  scripts: { start: string }
}

/** What `npm start` gives to the shell, with programs in the place of Node that say how they were called. */
async function started(programs: { node: string; npm: string }): Promise<string> {
  const folder = await temporaryFolder()
  for (const [name, text] of Object.entries(programs)) {
    await mkdir(join(folder, name))
    await writeFile(join(folder, name, 'node'), `#!/bin/sh\n${text}\n`)
    await chmod(join(folder, name, 'node'), 0o755)
  }
  const env = {
    PATH: `${join(folder, 'node')}:${process.env.PATH}`,
    npm_node_execpath: join(folder, 'npm', 'node'),
  }
  const { stdout } = await run('sh', ['-c', scripts.start], { env })
  return stdout
}

const SAYS = 'echo "$(basename "$(dirname "$0")") $* in the place of $PPID"'

test('npm start becomes the service, so that a signal reaches it: the installed Node where it runs, else that of npm', async () => {
  const here = `in the place of ${process.pid}\n`
  const serves = `--max-semi-space-size=8 --max-old-space-size=1536 src/powerlist.js serve ${here}`
  assert.equal(
    (await started({ node: SAYS, npm: SAYS })).split('\n').slice(-2).join('\n'),
    `node ${serves}`,
  )
  // The binary that npm installs needs glibc, which Alpine has not.
  assert.equal(await started({ node: 'exit 127', npm: SAYS }), `npm ${serves}`)
})

test('a Node that does not run TypeScript says in one line which does', async () => {
  const startedIn = (LC_ALL: string) =>
    run(process.execPath, ['--no-strip-types', 'src/powerlist.js', 'serve'], {
      env: { ...process.env, LC_ALL },
    }).catch((error) => error)
  const { stderr, code } = await startedIn('C.UTF-8')
  assert.equal(code, 2)
  assert.match(stderr, /^powerlist: needs Node 22\.18 or later, and this is v\d+\.\d+\.\d+; .*\n$/)
  assert.match(
    (await startedIn('zh_CN.UTF-8')).stderr,
    /^powerlist: 需要 Node 22\.18 或更新的版本，这里是 v\d+\.\d+\.\d+；.*\n$/,
  )
})
