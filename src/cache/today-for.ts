import { today } from '../day.ts'
import type { Note } from './note.ts'

/** Today, and a note that it was asked for. */
export function todayFor(note: Note | undefined) {
  const day = today()
  return () => {
    if (note) note.ofToday = true
    return day
  }
}
