/**
 * Reads the fields of a JSON file. What is missing or wrong is said, with the place where it
 * stands, and read as an empty value, so that the rest is read too and every fault is found.
 */
import { isCivilDate, parseCnic, parsePhone, tidyText, type Text } from '#platform/kernel'

/** Offices and posts may also belong to the whole province. */
export const placeCode = { pattern: /^[A-Z]{2}(-[A-Z]{3})?$/, like: 'like "PB" or "PB-LHR"' }
export const idShape = {
  pattern: /^[a-z0-9]+(-[a-z0-9]+)*$/,
  like: 'small letters, digits and hyphens',
}

/** Told of each fault: `posts[3].role`, and what is wrong there. */
export type Say = (at: string, fault: string) => void

export function readRecord(
  say: Say,
  value: unknown,
  at: string,
  names: readonly string[],
): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    say(at === '' ? 'file' : at, value === undefined ? 'is missing' : 'is not an object')
    return {}
  }
  for (const name of Object.keys(value)) {
    if (names.includes(name)) continue
    say(at === '' ? name : `${at}.${name}`, `is not known; the fields are ${names.join(', ')}`)
  }
  return value as Record<string, unknown>
}

/** A list that is left out is an empty one. */
export function readList<T>(
  say: Say,
  value: unknown,
  at: string,
  read: (item: unknown, at: string) => T,
): T[] {
  if (value === undefined) return []
  if (!Array.isArray(value)) {
    say(at, 'is not a list')
    return []
  }
  return value.map((item, index) => read(item, `${at}[${index}]`))
}

/** One line of words. */
export function readWords(say: Say, value: unknown, at: string, lengthMax = 120): string {
  const line = typeof value === 'string' ? tidyText(value).trim() : ''
  if (value === undefined) say(at, 'is missing')
  else if (line === '') say(at, 'is not a line of words')
  else if (line.length > lengthMax) say(at, `is longer than ${lengthMax} characters`)
  return line
}

/** Both languages. */
export function readWording(say: Say, value: unknown, at: string): Text {
  const { en, ur } = readRecord(say, value, at, ['en', 'ur'])
  if (value === undefined) return { en: '', ur: '' }
  return { en: readWords(say, en, `${at}.en`), ur: readWords(say, ur, `${at}.ur`) }
}

export function readMatching(
  say: Say,
  value: unknown,
  at: string,
  { pattern, like }: { readonly pattern: RegExp; readonly like: string },
): string {
  if (typeof value === 'string' && pattern.test(value)) return value
  say(at, value === undefined ? 'is missing' : `must be ${like}, and is ${shown(value)}`)
  return ''
}

export function readOneOf<T extends string>(
  say: Say,
  value: unknown,
  at: string,
  allowed: readonly T[],
): T {
  const found = allowed.find((one) => one === value)
  if (found !== undefined) return found
  const known = allowed.join(', ')
  say(at, value === undefined ? 'is missing' : `is ${shown(value)}; known are: ${known}`)
  return '' as T
}

export function readDate(say: Say, value: unknown, at: string): string {
  if (typeof value === 'string' && isCivilDate(value)) return value
  say(at, value === undefined ? 'is missing' : `is not a date like 2026-11-22: ${shown(value)}`)
  return ''
}

export const readCnic = personNumber(parseCnic, '35202-1234567-1')
export const readPhone = personNumber(parsePhone, '0300 1234567')

/** The number itself is never repeated: what is said here lands on screens and in logs. */
function personNumber(parse: (typed: string) => string | undefined, like: string) {
  return (say: Say, value: unknown, at: string): string => {
    const found = typeof value === 'string' ? parse(value) : undefined
    if (found === undefined) say(at, value === undefined ? 'is missing' : `must be like ${like}`)
    return found ?? ''
  }
}

function shown(value: unknown): string {
  return JSON.stringify(value).slice(0, 60)
}
