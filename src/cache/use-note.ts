import type { Plugin } from 'graphql-yoga'
import type { Note } from './note.ts'

/** Notes of each answer whether it is whole, for whoever keeps it; one that is there already is only given its form. */
export const useNote = (): Plugin => ({
  onParams({ context, setResult }) {
    const { note } = context as Noted
    if (note?.result) setResult(note.result)
  },
  onExecutionResult({ result, context }) {
    const { note, version } = context as Noted
    if (!note || !result || !('data' in result) || result.data == null || result.errors) return
    note.whole = true
    note.version = version
  },
})

/** Yoga knows of the context of these hooks only what it puts there itself. */
type Noted = { note?: Note; version?: number }
