import { createInterface } from 'node:readline/promises'
import { UsageError } from './failure.ts'
import { worded } from './words.ts'

/** Asks whether to go on; only a clear yes counts. Without anybody to ask, it takes `--yes`. */
export async function consent(question: string): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  try {
    const answer = await Promise.race([
      terminal.question(`${worded(question)} [y/N] `),
      new Promise<null>((resolve) => terminal.once('close', () => resolve(null))),
    ])
    if (answer === null)
      throw new UsageError('there is nobody to ask; give --yes to go on without a question')
    return /^\s*(y|yes|是|好)\s*$/i.test(answer)
  } finally {
    terminal.close()
  }
}
