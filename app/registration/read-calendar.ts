/** Working days as a file names them: of a district, or of an office that has its own. */
import { weekdays } from '#platform/identity'
import type { Calendar } from '#platform/kernel'
import { readDate, readList, readOneOf, readRecord, type Say } from './fields.ts'

export function readCalendar(say: Say, value: unknown, at: string): Calendar {
  const days = readRecord(say, value, at, ['closedWeekdays', 'holidays'])
  const closed = readList(say, days['closedWeekdays'], `${at}.closedWeekdays`, (day, place) =>
    weekdays.indexOf(readOneOf(say, day, place, weekdays)),
  )
  const holidays = readList(say, days['holidays'], `${at}.holidays`, (day, place) =>
    readDate(say, day, place),
  )
  return { closedWeekdays: closed.sort((a, b) => a - b), holidays: new Set(holidays) }
}
