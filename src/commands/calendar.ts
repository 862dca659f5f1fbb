import { CalendarError, calendarWith } from '../calendar/read-notices.ts'
import { type Config, SettingError } from '../config.ts'

/** The working calendar with the notices that the operator has added. */
export function calendarOf({ calendarFile }: Config) {
  try {
    return calendarFile === undefined ? undefined : calendarWith(calendarFile)
  } catch (error) {
    if (!(error instanceof CalendarError)) throw error
    throw new SettingError(
      `CALENDAR is "${calendarFile}"; it must be a file of notices: ${error.message}`,
    )
  }
}
