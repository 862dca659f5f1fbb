import type { Sizes } from './answers.ts'

type Given = {
  ratios: string
  absolute: string
  sizes: Sizes
  pool: string
  start: string
  machine: string[]
}

/** The report that the benchmark leaves behind. */
export const results = ({
  ratios,
  absolute,
  sizes,
  pool,
  start,
  machine,
}: Given) => `# Powerlist, measured

Made by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}. Run it again where you want to know: the ratios below are of servers that took turns on one
machine, round after round; the absolute numbers are of that machine, which was not quiet, and of that hour.

${machine.map((line) => `- ${line}`).join('\n')}

## What is asked

The same facts of every server, over the same PostgreSQL: of one power by its code (of the 37 in turn), or of all 37 in one answer,
every part that the list sets out (summary, category, unit and contact, legal bases with titles and versions of their
instruments, conditions, materials, procedure, time limits, fees, sanctions, remedies, each with its own basis), every text in
Chinese and in English. An answer to one power has ${size(sizes.one.ours)} (mean) from us and ${size(sizes.one.postgraphile)} from PostGraphile, the whole list
${size(sizes.list.ours)} and ${size(sizes.list.postgraphile)}; not compressed. Before anything is timed, every answer of PostGraphile's is
compared with ours fact by fact, and those of servers with our schema byte by byte; while it is timed, every single answer is
compared with those bytes. Whatever differs stops the benchmark.

| path | what happens |
|---|---|
| hot | the same request again: the service has kept the answer. Beside it \`node:http\` sends the same bytes with the same headers and looks at nothing. |
| warm, new variables | a query whose variables were never sent before, over rows that were read before. This is the fair one to compare: programs send few documents and many variables. |
| warm, new documents | a document that was never sent before: it has to be parsed, checked and planned as well |
| cold | nothing is kept between requests, neither answers nor rows; variables never sent before |

PostGraphile keeps neither answers nor rows, so its figures for new variables are those for the same request again too. It runs as in production
(\`NODE_ENV\` and \`GRAPHILE_ENV\`), with its Amber preset, simple lists, and its own pool. Mercurius serves our schema with our resolvers
and compiles queries (\`jit: 1\`); nothing is kept in it.

## Ratios

How many times as many answers a second we give, and how many times as much of a processor the other server needs for an answer: the median
of five rounds (the least–the most). The processor time is that of the server's process, without PostgreSQL's; it
tells more where the client or the database is what holds a server up.

${ratios}

## In numbers

Of this one machine: medians of the runs (the least–the most).

${absolute}

## Connections to PostgreSQL

With nothing kept, 16 clients at once.

${pool}

## Start and memory

\`npm start\`, npm's own time included, until \`/readyz\` answers 200: the median of five starts (the least–the most).
The aims are 5 s in memory and 2 s with PostgreSQL.

${start}
`

const size = (bytes: number) => `${Math.round(bytes).toLocaleString('en')} bytes`
