/** An office as the file names it: what it is called, where people come to it, and when. */
import { weekdays, type Office, type OpeningHours } from '#platform/identity'
import {
  idShape,
  placeCode,
  readList,
  readMatching,
  readRecord,
  readWording,
  type Say,
} from './fields.ts'
import { readCalendar } from './read-calendar.ts'

const time = '(?:[01]\\d|2[0-3]):[0-5]\\d'
const timesShape = {
  pattern: new RegExp(`^${time}-${time}$`),
  like: 'from and to, like "08:30-16:00"',
}

export function readOffice(say: Say, value: unknown, at: string): Office {
  const read = readRecord(say, value, at, [
    'jurisdiction',
    'id',
    'kind',
    'name',
    'parent',
    'address',
    'hours',
    'calendar',
  ])
  const { jurisdiction, id, kind, name, parent, address, hours, calendar } = read
  if (hours !== undefined && address === undefined) {
    say(`${at}.hours`, 'is given, but there is no address to come to')
  }
  return {
    jurisdiction: readMatching(say, jurisdiction, `${at}.jurisdiction`, placeCode),
    id: readMatching(say, id, `${at}.id`, idShape),
    kind: readMatching(say, kind, `${at}.kind`, idShape),
    name: readWording(say, name, `${at}.name`),
    ...(parent !== undefined && { parentId: readMatching(say, parent, `${at}.parent`, idShape) }),
    ...(address !== undefined && { address: readWording(say, address, `${at}.address`) }),
    ...(hours !== undefined && { hours: readHours(say, hours, `${at}.hours`) }),
    ...(calendar !== undefined && { calendar: readCalendar(say, calendar, `${at}.calendar`) }),
  }
}

/** An empty list says as much as a day that is left out, and is read as one. */
function readHours(say: Say, value: unknown, at: string): OpeningHours {
  const days = readRecord(say, value, at, weekdays)
  const read = weekdays.flatMap((day) => {
    const times = readList(say, days[day], `${at}.${day}`, (one, place) => {
      const found = readMatching(say, one, place, timesShape)
      const [from = '', to = ''] = found.split('-')
      if (found !== '' && to <= from) say(place, `ends at ${to}, which is not after ${from}`)
      return found
    })
    times.forEach((one, i) => {
      const [, before = ''] = times[i - 1]?.split('-') ?? []
      if (one !== '' && one < before) say(`${at}.${day}[${i}]`, `begins before ${before}`)
    })
    return times.length > 0 ? [[day, times] as const] : []
  })
  if (read.length === 0 && days === value) say(at, 'names no day with times')
  return Object.fromEntries(read)
}
