import { globSync, readFileSync } from 'node:fs'

// Prints the tests of npm run test:fast: pure functions, and the service on the embedded database.

/** Tests that need PostgreSQL or processes of their own. */
const NEEDS_MORE =
  /support\/(process|postgresql|replication|proxy|lock|publish)\.ts|node:child_process|emptyDatabase|'PostgreSQL'/

/** Tests of many random or judged inputs, and of databases that are filled first. */
const LONG =
  /^test\/(bench|soak|hostile|comparison)\/|(bounds|compile|every-way|as-of|time|snapshot|dataset|unpublished|whatever-passes|quality|search|texts|workbook|reported-workbooks|statistics|paging)\.test\.ts$/

const files = globSync('test/**/*.test.ts').filter(
  (file) => !LONG.test(file) && !NEEDS_MORE.test(readFileSync(file, 'utf8')),
)

console.log(files.join('\n'))
