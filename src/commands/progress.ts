import { visible } from '../formats/characters.ts'
import { worded } from './words.ts'

const EVERY_MILLISECONDS = 2_000

/** Tells on standard error how many powers have been read, every other second; nothing where it does not take that long. */
export function progress(what: string) {
  let last = Date.now()
  return (count: number) => {
    if (Date.now() - last < EVERY_MILLISECONDS) return
    last = Date.now()
    process.stderr.write(worded(`${visible(what)}: ${count} powers read\n`))
  }
}
