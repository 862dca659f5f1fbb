import { globSync, readFileSync } from 'node:fs'

/** What people read of the project, as one text: the README, what stands in `docs/`, and how to contribute. */
export const DOCUMENTS = ['README.md', ...globSync('docs/*.md').sort(), 'CONTRIBUTING.md']

export const documents = DOCUMENTS.map((path) => readFileSync(path, 'utf8')).join('\n')
