import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'

/** From the top down: a file imports only from its own rank or a lower one. */
const RANKS = [
  [/^(main|make-ahead)\.ts$/],
  [/^commands\//],
  [/^(app|print-answers)\.ts$/],
  [/^addresses\.ts$/],
  [/^pages\//],
  [/^web\//],
  [/^yoga\//],
  [/^metrics\//],
  [/^cache\//],
  [/^http\//],
  [/^exports\//],
  [/^execution\//],
  [/^admission\//],
  [/^rate-limit\//],
  [/^(schema|print-schema)\.ts$/],
  [/^(changes|catalogue)\//],
  [/^publishing\//],
  [/^(comparison|errata|search|statistics|law)\//],
  [/^(counterparts|deadlines|lineage)\//],
  [/^powers\//],
  [/^editions\//],
  [/^importing\//],
  [/^checking\//],
  [/^formats\//],
  [/^(publishers|instruments)\//],
  [/^graphql\//],
  [/^dataset\//],
  [/^citations\//],
  [/^calendar\//],
  [/^config\.ts$/],
  [/^database\//],
  [
    /^(address-range|day|errors|limits|memory|nearest|unused-memory|usage)\.ts$/,
    /^compile-cache\.js$/,
  ],
]

const rankOf = (file: string) =>
  RANKS.findIndex((patterns) => patterns.some((pattern) => pattern.test(file)))

/** What a file imports from the project, as paths below src. */
const importsOf = (file: string) =>
  [...readFileSync(`src/${file}`, 'utf8').matchAll(/(?:from|import)\s*\(?'(\.[^']+)'/g)].map(
    ([, path]) => join(dirname(file), path ?? ''),
  )

const files = globSync('**/*.ts', { cwd: 'src' })

test('imports run downwards', () => {
  assert.ok(files.length > 60)
  const upward: string[] = []
  for (const file of files) {
    assert.notEqual(rankOf(file), -1, `${file} has no rank`)
    for (const imported of importsOf(file)) {
      if (rankOf(imported) < rankOf(file)) upward.push(`${file} → ${imported}`)
    }
  }
  assert.deepEqual(upward, [])
})

test('only commands reach what publishes', () => {
  const reaching = files.filter(
    (file) =>
      !/^(publishing|commands)\/|^main\.ts$/.test(file) &&
      importsOf(file).some((imported) => imported.startsWith('publishing/')),
  )
  assert.deepEqual(reaching, [])
})

test('no file imports itself by way of others', () => {
  const rings: string[] = []
  const walk = (file: string, path: string[]) => {
    if (path.includes(file)) rings.push([...path.slice(path.indexOf(file)), file].join(' → '))
    else if (!done.has(file)) {
      for (const imported of importsOf(file)) walk(imported, [...path, file])
      done.add(file)
    }
  }
  const done = new Set<string>()
  for (const file of files) walk(file, [])
  assert.deepEqual(rings, [])
})

test('only config.ts reads the environment', () => {
  const readers = files.filter((file) =>
    readFileSync(`src/${file}`, 'utf8').includes('process.env'),
  )
  assert.deepEqual(readers, ['config.ts'])
})
