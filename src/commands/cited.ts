import { readFile } from 'node:fs/promises'
import { citationsIn } from '../citations/citations.ts'
import { fromUser, readConfig } from '../config.ts'
import type { Context } from '../graphql/context.ts'
import { rootScope } from '../graphql/scope.ts'
import { articleLabel, articleOf } from '../instruments/article.ts'
import { instrumentByKey } from '../instruments/instrument-row.ts'
import { type CitedRow, keyOf, standingOf } from '../law/cited-law.ts'
import { currentContext } from '../publishing/current-context.ts'
import { commandLine } from './command-line.ts'
import { UsageError } from './failure.ts'
import { openToRead } from './open.ts'
import { print, printJson } from './print.ts'

/** Prints the citations of law in a text, or in a file, and how each stands. */
export async function cited(args: string[]): Promise<number> {
  const { words, flags, settings } = commandLine(args, {
    usage: 'cited <text or file> [--as-of <day>] [--json]',
    flags: ['json'],
    settings: ['as-of'],
    words: [1, 1],
  })
  const asOf = settings['as-of']
  if (asOf !== undefined && !isDay(asOf))
    throw new UsageError(`--as-of is "${asOf}"; it must be a day of the calendar, YYYY-MM-DD`)
  const text = await textOf(words[0] ?? '')
  return openToRead(readConfig(), async ({ sql }) => {
    const context = await currentContext(sql)
    const scope = rootScope({ asOf }, context)
    const found = []
    for (const citation of citationsIn(text))
      found.push(await known({ ...citation, scope }, context))
    if (flags.json) printJson(found)
    else print(found.length > 0 ? found.map(line).join('') : 'no citation of law\n')
    return 0
  })
}

const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))

/** What a file holds, where the word names one. */
const textOf = (word: string) => readFile(fromUser(word), 'utf8').catch(() => word)

async function known(cited: CitedRow, context: Context) {
  const { scope: _, ...citation } = cited
  const key = await keyOf(cited, context)
  const instrument = key === null ? null : await instrumentByKey(context).load(key)
  const { standing, on } = await standingOf(cited, context)
  return {
    ...citation,
    instrument: instrument && { key, title: instrument.title.zh },
    standing,
    standingOn: on,
  }
}

type Known = Awaited<ReturnType<typeof known>>

const line = ({ title, documentNumber, articles, place, instrument, ...rest }: Known) =>
  `${[
    `${rest.offset}`.padStart(6),
    rest.standing.padEnd(16),
    [
      title === null ? '' : `《${title}》`,
      documentNumber && `（${documentNumber}）`,
      articles.map((article) => articleLabel(articleOf(article)).zh).join('、'),
      place,
    ].join(''),
    rest.standingOn && `since ${rest.standingOn}`,
    instrument && `= ${instrument.key}`,
  ]
    .filter(Boolean)
    .join('  ')}\n`
