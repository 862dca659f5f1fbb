import { stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { Standing, Standings } from '../dataset/standing.ts'
import { DatasetError, type Problem } from '../formats/problem.ts'
import { readTextFile } from '../formats/text-file.ts'
import { yamlSource } from '../formats/yaml/source.ts'
import { type Located, validate, wholeOf } from './validate.ts'

/** What a file of standings says, with the places where it stands. */
export type GivenStandings = {
  path: string
  publisher: Located<string>
  checkedOn: string
  standings: Located<Standing>[]
}

const NAME = 'standings.yaml'

/** The file of standings of a dataset folder, or undefined where it has none; throws with every problem it has. */
export async function standingsOfFolder(folder: string): Promise<GivenStandings | undefined> {
  const file = join(folder, NAME)
  return (await stat(file).catch(() => undefined)) && readStandings(file)
}

/** Reads a file of standings, or that of a dataset folder; throws with every problem it has. */
export async function readStandings(path: string): Promise<GivenStandings> {
  const isFolder = (await stat(path).catch(() => undefined))?.isDirectory()
  const file = isFolder ? join(path, NAME) : path
  const source = await readTextFile(join(dirname(file), basename(file)), basename(file), yamlSource)
  const problems: Problem[] = [...source.problems]
  const whole = wholeOf(source)
  const head = validate(whole, source.value, Standings, problems)
  const standings = (head?.value.standings ?? []).flatMap((entry, index) => {
    const at = ['standings', index]
    return validate({ ...whole, at }, entry, Standing, problems) ?? []
  })
  if (!head || problems.length > 0) throw new DatasetError(path, problems)
  const { publisher, checkedOn } = head.value
  return {
    path,
    publisher: { value: publisher, place: (to, key) => source.place(['publisher', ...to], key) },
    checkedOn,
    standings,
  }
}
