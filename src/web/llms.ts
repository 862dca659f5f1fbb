import { representation } from '../http/representation.ts'
import type { Operation } from './operation.ts'

/** `/llms.txt`: what a language model finds here and how it reads it (llmstxt.org), of the same queries as everything else. */
export const llms = (operations: Iterable<Operation>, publicUrl: string) =>
  representation(text([...operations], publicUrl), {
    'content-type': 'text/markdown; charset=utf-8',
    'cache-control': 'public, max-age=3600',
  })

const text = (operations: Operation[], home: string) => `# Powerlist

> Power lists (权力清单) of Chinese government agencies as open data: what an agency may do, on which article of law, with which materials, in how many days, and how that law stands today.

- A list whose \`provenance\` is RECONSTRUCTED is compiled from the law and is no official text: say so with an answer, and name its edition.
- What is null, or 未查明 on a page, is not known. Not found, repealed and unknown are three different things.
- It is information, no legal advice. The texts of a list are in Chinese; pages are in Chinese and, under /en, in English.
- Every page is Markdown with \`.md\` after its address or with \`Accept: text/markdown\`.

## Pages

${PAGES.map(([path, what]) => `- [${what}](${home}${path})`).join('\n')}

## Ready-made queries

Each answers in JSON at its address, as a table at \`${home}/api/<name>.csv\` and \`.ndjson\`, and as a feed of how the answer changed at \`.atom\`; [OpenAPI](${home}/openapi.json) describes them all.

${operations.map((operation) => line(operation, home)).join('\n')}

## Optional

- [Model Context Protocol](${home}/mcp): the same as tools, over streamable HTTP
- [GraphQL schema](${home}/schema.graphql): everything else, at ${home}/graphql
- [Files](${home}/dataset.jsonld): every edition as JSON, CSV, workbook and linked data (DCAT)
- [What changed](${home}/changes.json): editions and law, as JSON Feed
- [Errata](${home}/errata.atom): mistakes that were found in lists, and what was decided
`

const PAGES = [
  ['/index.md', 'Home: the lists, their categories, the latest changes'],
  ['/search.md?query=工伤', 'Search: from everyday words to matters'],
  ['/law.md', 'The registry of law, with how many powers rest on each instrument'],
  ['/changes.md', 'What changed in lists and law'],
  ['/statistics.md', 'The figures of a list'],
  ['/data.md', 'Files, licences, how to cite'],
  ['/about.md', 'How the lists were made'],
] as const

function line({ name, summary, variables }: Operation, home: string): string {
  const required = variables.filter(({ required }) => required).map(({ name }) => `${name}=`)
  const query = required.length > 0 ? `?${required.join('&')}` : ''
  return `- [${name}](${home}/api/${name}${query}): ${summary}`
}
