/** Writes to standard output. */
export const print = (text: string) => void process.stdout.write(text)

export const printJson = (value: unknown) => print(`${JSON.stringify(value, null, 2)}\n`)

// A reader that has gone away (`| head`) is no failure.
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
  if (code === 'EPIPE') process.exit(0)
})
