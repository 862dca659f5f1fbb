import { type Checked, check as checkRaw } from '../checking/check.ts'
import { collectProblems } from '../checking/problem-collector.ts'
import { errataOfFolder } from '../checking/read-errata.ts'
import { lineageOfFolder } from '../checking/read-lineage.ts'
import { standingsOfFolder } from '../checking/read-standings.ts'
import { fromUser } from '../config.ts'
import { contentHash } from '../dataset/content-hash.ts'
import { visible } from '../formats/characters.ts'
import { DatasetError, problemLine } from '../formats/problem.ts'
import { readList } from '../formats/read.ts'
import { commandLine } from './command-line.ts'
import { print, printJson } from './print.ts'
import { progress } from './progress.ts'
import { wordedProblem } from './words.ts'

/** Reads datasets and prints every problem; writes nothing. */
export async function check(args: string[]): Promise<number> {
  const { words, flags } = commandLine(args, {
    usage: 'check <path…> [--lang zh|en] [--json]',
    flags: ['json'],
    words: [1, 1_000],
  })
  const all: object[] = []
  let errors = 0
  for (const word of words) {
    const checked = await checkPath(word)
    errors += checked.problems.counts.error
    if (flags.json) all.push(await asJson(word, checked))
    else print(asText(word, checked))
  }
  if (flags.json) printJson({ datasets: all })
  return errors > 0 ? 1 : 0
}

async function checkPath(word: string): Promise<Checked> {
  const path = fromUser(word)
  const told = progress(word)
  try {
    await errataOfFolder(path)
    const beside = [await standingsOfFolder(path), await lineageOfFolder(path)]
    const cited = beside.flatMap((given) =>
      (given?.entries ?? []).flatMap(({ value }) => value.basis?.instrument ?? []),
    )
    return await checkRaw(await readList(path), { onPower: told, alsoCited: cited })
  } catch (error) {
    if (!(error instanceof DatasetError)) throw error
    const problems = collectProblems()
    problems.add(error.problems)
    return { path, problems, powers: 0, instruments: 0 }
  }
}

function asText(path: string, { problems, powers, instruments }: Checked) {
  const { error, warning } = problems.counts
  const more = error + warning - problems.listed.length
  return [
    ...problems.listed.map((problem) => problemLine(wordedProblem(problem))),
    ...(more > 0 ? [`and ${more} more problems, not listed here`] : []),
    ...(problems.full ? ['the powers after so many errors were not checked'] : []),
    `${visible(path)}: ${powers} powers, ${instruments} instruments, ${error} errors, ${warning} warnings`,
    '',
  ].join('\n')
}

const asJson = async (path: string, { problems, powers, instruments, list }: Checked) => ({
  path,
  powers,
  instruments,
  contentHash: list ? await contentHash(list) : null,
  errors: problems.counts.error,
  warnings: problems.counts.warning,
  problems: problems.listed.map(wordedProblem),
})
