import type { ExecutionResult } from 'graphql'

/** What is learnt of an answer while it is made, to know whether and for how long it may be kept. */
export type Note = {
  /** The operation was answered whole: with data, and without errors. */
  whole: boolean
  /** It would be another one on another day. */
  ofToday: boolean
  /** The version of the catalogue that it was read in. */
  version?: number
  /** What was found already, with errors, and is to be put into the form of an answer. */
  result?: ExecutionResult
}

export const note = (): Note => ({ whole: false, ofToday: false })
