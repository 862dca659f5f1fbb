import { worded } from './words.ts'

/** Writes to standard output, in the language that is spoken. */
export const print = (text: string) => void process.stdout.write(worded(text))

export const printJson = (value: unknown) =>
  void process.stdout.write(`${JSON.stringify(value, null, 2)}\n`)

// A reader that has gone away (`| head`) is no failure.
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
  if (code === 'EPIPE') process.exit(0)
})
