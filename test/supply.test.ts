import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { test } from 'node:test'
import { parse } from 'yaml'
import { readConfig } from '../src/config.ts'

type Locked = {
  dev?: boolean
  devOptional?: boolean
  integrity?: string
  dependencies?: Record<string, string>
}

const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  dependencies: Record<string, string>
  devDependencies: Record<string, string>
}
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, Locked>
}
const production = Object.entries(packages).filter(
  ([path, { dev, devOptional }]) => path !== '' && !dev && !devOptional,
)

test('what the service imports is a dependency of production', () => {
  const imported = new Set(
    globSync('src/**/*.ts').flatMap((file) =>
      [
        ...readFileSync(file, 'utf8').matchAll(
          /(?:^import |\bfrom |\bimport\()'([\w@][\w@/.-]*)'/gm,
        ),
      ]
        .map(([, name = '']) => name)
        .filter((name) => !isBuiltin(name))
        .map((name) => /^(@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? name),
    ),
  )
  assert.deepEqual([...imported].filter((name) => !dependencies[name]).sort(), [])
})

test('what production installs holds no development dependency, each file at one version with a checksum', () => {
  const installed = new Set(production.map(([path]) => path.replace(/^.*node_modules\//, '')))
  const needed = new Set(
    production.flatMap(([, { dependencies = {} }]) => Object.keys(dependencies)),
  )
  const idle = Object.keys(devDependencies).filter(
    (name) => installed.has(name) && !needed.has(name),
  )
  assert.deepEqual(idle, [])
  assert.ok(!installed.has('node') && !installed.has('typescript'))
  for (const version of Object.values(dependencies)) assert.match(version, /^\d+\.\d+\.\d+$/)
  for (const [path, { integrity }] of production) {
    assert.match(integrity ?? '', /^sha512-/, path)
  }
})

test('with Compose the service writes nothing, the database is one that it can use, and a password has to be given', () => {
  const text = readFileSync('compose.yaml', 'utf8')
  const { services, volumes } = parse(text)
  assert.deepEqual(Object.keys(services), ['powerlist', 'database', 'backup'])
  const { powerlist, database, backup } = services
  assert.deepEqual([powerlist.read_only, powerlist.cap_drop], [true, ['ALL']])
  assert.equal(database.image, 'postgres:18')
  assert.equal(backup.image, database.image)
  const databaseUrl = powerlist.environment.DATABASE_URL.replace(
    /\$\{POSTGRES_PASSWORD:\?[^}]+\}/,
    'secret',
  )
  assert.equal(readConfig({ DATABASE_URL: databaseUrl }).databaseUrl, databaseUrl)
  assert.deepEqual(database.volumes, ['database:/var/lib/postgresql'])
  assert.ok('database' in volumes)
  for (const { depends_on } of [powerlist, backup])
    assert.equal(depends_on.database.condition, 'service_healthy')
  const [, , script] = backup.entrypoint
  assert.equal(spawnSync('sh', ['-n', '-c', script.replaceAll('$$', '$')]).status, 0)
})

test('the image takes only what production installs, brings its own Node, and does not run as root', () => {
  const [packages = '', image = '', ...more] = readFileSync('Dockerfile', 'utf8')
    .split(/^(?=FROM )/m)
    .filter((stage) => stage.startsWith('FROM '))
  assert.equal(more.length, 0)
  assert.match(packages, /^FROM node:24-slim AS packages\n/)
  assert.match(packages, /^RUN npm ci --omit=dev --ignore-scripts$/m)
  assert.match(image, /^FROM node:24-slim\n/)
  assert.deepEqual(
    [...image.matchAll(/^COPY (.*)$/gm)].map(([, what]) => what),
    [
      '--from=packages /app/node_modules node_modules',
      'package.json ./',
      'schema schema',
      'seeds seeds',
      'src src',
    ],
  )
  assert.doesNotMatch(image, /npm/)
  assert.match(image, /^RUN node src\/make-ahead\.ts$[\s\S]*^USER node$/m)
  assert.match(image, /^USER node$/m)
  assert.match(image, /^CMD \["node", "src\/main\.ts", "serve"\]$/m)
})
