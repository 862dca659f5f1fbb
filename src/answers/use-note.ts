import type { Plugin } from 'graphql-yoga'
import type { Note } from './note.ts'

/** Notes of each answer whether it is whole, for whoever keeps it. */
export const useNote = (): Plugin => ({
  onExecutionResult({ result, context }) {
    // Yoga knows of this hook's context only what it puts there itself.
    const { note, version } = context as { note?: Note; version?: number }
    if (!note || !result || Array.isArray(result)) return
    note.whole = 'data' in result && result.data != null && !('errors' in result && result.errors)
    note.version = version
  },
})
