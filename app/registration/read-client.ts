/** A client of the payment page, or a reporter, as a registration names it. */
import type { Client, Reporter } from '#platform/clients'
import { placeCode, readList, readMatching, readRecord, readWording, type Say } from './fields.ts'
import { readAddress } from './read-raast.ts'

const idShape = {
  pattern: /^[a-z][a-z0-9-]{2,38}$/,
  like: '3 to 39 small letters, digits, hyphens',
}
const placeShape = { pattern: /^[A-Z]{2}-[A-Z]{3}$/, like: 'a district like "PB-LHR"' }
const names = ['id', 'name', 'jurisdiction', 'returnTo', 'webhook', 'open']

export function readClient(say: Say, value: unknown, at: string): Client {
  const read = readRecord(say, value, at, names)
  const { open = true, returnTo } = read
  if (typeof open !== 'boolean') say(`${at}.open`, 'must be true or false')
  if (returnTo === undefined) say(`${at}.returnTo`, 'is missing')
  return {
    id: readMatching(say, read['id'], `${at}.id`, idShape),
    name: readWording(say, read['name'], `${at}.name`),
    jurisdiction: readMatching(say, read['jurisdiction'], `${at}.jurisdiction`, placeShape),
    isOpen: open === true,
    returnOrigins: readList(say, returnTo, `${at}.returnTo`, (one, place) =>
      readOrigin(say, one, place),
    ),
    webhookUrl: readAddress(say, read['webhook'], `${at}.webhook`),
  }
}

/** Its phones count only where the file says that it proves them. */
export function readReporter(say: Say, value: unknown, at: string): Reporter {
  const read = readRecord(say, value, at, ['id', 'name', 'jurisdiction', 'provesPhones', 'open'])
  const { open = true, provesPhones = false } = read
  for (const [field, said] of Object.entries({ open, provesPhones })) {
    if (typeof said !== 'boolean') say(`${at}.${field}`, 'must be true or false')
  }
  return {
    id: readMatching(say, read['id'], `${at}.id`, idShape),
    name: readWording(say, read['name'], `${at}.name`),
    jurisdiction: readMatching(say, read['jurisdiction'], `${at}.jurisdiction`, placeCode),
    isOpen: open === true,
    provesPhones: provesPhones === true,
  }
}

function readOrigin(say: Say, value: unknown, at: string): string {
  const address = readAddress(say, value, at)
  if (address === '' || new URL(address).pathname === '/') return address.replace(/\/$/, '')
  say(at, 'must be an address without a path, like "https://records.example"')
  return ''
}
