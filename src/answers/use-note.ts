import type { Plugin } from 'graphql-yoga'
import type { Note } from './note.ts'
import { utf8 } from './utf8.ts'

/** Notes of each answer whether it is whole, for whoever keeps it, and then its bytes. */
export const useNote = (): Plugin => ({
  onExecutionResult({ result, context }) {
    // Yoga knows of this hook's context only what it puts there itself.
    const { note, version } = context as { note?: Note; version?: number }
    if (!note || !result || !('data' in result) || result.data == null || result.errors) return
    note.whole = true
    note.version = version
    // Yoga would make a text of it, and a Response of that, which would have to be read again.
    Object.assign(result, {
      stringify: (whole: object) => {
        note.body = utf8(JSON.stringify(whole))
        return ''
      },
    })
  },
})
