import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { test } from 'node:test'

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
