import { parseArgs } from 'node:util'
import { UsageError } from './failure.ts'
import { speakAsAsked } from './words.ts'

type Form<Flag extends string, Setting extends string> = {
  usage: string
  flags?: readonly Flag[]
  settings?: readonly Setting[]
  /** How many other words there may be. */
  words: [least: number, most: number]
}

/** What stands on the command line after the command: words, flags and settings; anything else is wrong usage. Every command takes `--lang`. */
export function commandLine<Flag extends string = never, Setting extends string = never>(
  args: string[],
  { usage, flags = [], settings = [], words }: Form<Flag, Setting>,
) {
  const options = Object.fromEntries([
    ...flags.map((name) => [name, { type: 'boolean' as const }]),
    ...[...settings, 'lang'].map((name) => [name, { type: 'string' as const }]),
  ])
  speakAsAsked(args)
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
    const given: Record<string, unknown> = values
    const { lang } = given
    if (lang !== undefined && lang !== 'zh' && lang !== 'en')
      throw new TypeError(`--lang is ${lang}, and must be zh or en`)
    const [least, most] = words
    if (positionals.length < least || positionals.length > most) throw new TypeError()
    return {
      words: positionals,
      flags: Object.fromEntries(flags.map((name) => [name, given[name] === true])) as Record<
        Flag,
        boolean
      >,
      settings: Object.fromEntries(settings.map((name) => [name, given[name]])) as Record<
        Setting,
        string | undefined
      >,
    }
  } catch (error) {
    const what = (error as Error).message.split('.')[0]
    throw new UsageError(`${what ? `${what}; ` : ''}usage: npm run powerlist -- ${usage}`)
  }
}
