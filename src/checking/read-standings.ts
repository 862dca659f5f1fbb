import { Standing, Standings } from '../dataset/standing.ts'
import { type Given, readersOf } from './read-beside.ts'

export type GivenStandings = Given<Standing>

/** Of `standings.yaml`. */
export const { read: readStandings, ofFolder: standingsOfFolder } = readersOf({
  file: 'standings.yaml',
  list: 'standings',
  head: Standings,
  entry: Standing,
})
