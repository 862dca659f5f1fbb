import type { Measured, Sizes } from './answers.ts'
import type { PoolRuns } from './pool.ts'
import type { Start } from './start.ts'
import { absoluteTable, poolTable, ratioTable, startTable } from './tables.ts'

/** How the report of the benchmark begins. */
export const heading = (machine: string[]) => `# Powerlist, measured

Made by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}. The ratios are of servers that took turns on one machine, round after round. The absolute
numbers are of that machine and that hour, and other work may have gone on beside; measure again where you want to know yours.

${machine.map((line) => `- ${line}`).join('\n')}
`

/** What was asked, of whom, and how fast the answers came. */
export const answersSection = ({
  measured,
  sizes: { one, list },
}: {
  measured: Measured[]
  sizes: Sizes
}) => `## What is asked

The same facts of every server, over the same PostgreSQL: of one power by its code (of the 37 in turn), or of all 37 in one answer, every
part that the list sets out (summary, category, unit and contact, legal bases with the titles and versions of their
instruments, conditions, materials, procedure, time limits, fees, sanctions, remedies, later events, each part with its own basis), every
text in Chinese and in English. Answers are not compressed:

| | Powerlist | PostGraphile |
| --- | --- | --- |
| one power (the mean of 37) | ${size(one.ours)} | ${size(one.postgraphile)} |
| the whole list | ${size(list.ours)} | ${size(list.postgraphile)} |

Before anything is timed, every answer of PostGraphile is compared with ours fact by fact, and every answer of a server with our schema byte by
byte; while it is timed, every single answer is compared with those bytes. A difference stops the benchmark.

| path | what happens |
| --- | --- |
| hot | The same request again: the service has kept the answer. Beside it, \`node:http\` sends the same bytes with the same headers and looks at nothing. |
| warm, new variables | Variables never sent before, over rows read before. This is the fair one: programs send few documents and many variables. |
| warm, new documents | A document never sent before, which has to be parsed, checked and planned as well. |
| cold | Nothing is kept between requests, neither answers nor rows; variables never sent before. |

PostGraphile keeps neither answers nor rows, so that its figures for new variables hold for the same request again as well. It runs as in
production (\`NODE_ENV\`, \`GRAPHILE_ENV\`), with its Amber preset, plain lists and its own pool. Mercurius serves our schema with our resolvers
and compiles queries (\`jit: 1\`); it keeps nothing.

## Ratios

How many times as many answers a second we give, and how many times as much processor time the other server needs for an answer: the
median of the rounds (the least–the most). Processor time is that of the server's process, without PostgreSQL's, and hardly depends on what
else the machine does; it also tells more where the client or the database is what holds a server up.

${ratioTable(measured)}

## In numbers

Of this machine: the medians of the runs (the least–the most).

${absoluteTable(measured)}
`

/** What each pool came to. */
export const poolSection = (runs: PoolRuns) => `## Connections to PostgreSQL

With nothing kept, 16 clients at once; \`not prepared\` sends every statement whole each time. The service opens 2 and prepares its statements:
they are pipelined, so that more connections hardly give more, and with a single one a slow statement would hold up all others.

${poolTable(runs)}
`

/** How long starting takes, and the memory. */
export const startSection = (starts: Start[]) => `## Start and memory

\`npm start\`, npm's own time included, until \`/readyz\` answers 200: the median of five starts (the least–the most). The aims are 5 s in
memory and 2 s with PostgreSQL. Memory is what is resident of the service's process, with the database in it where it is in memory.

${startTable(starts)}
`

const size = (bytes: number) => `${Math.round(bytes).toLocaleString('en')} bytes`
