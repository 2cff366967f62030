/** Reads the fields of a JSON file, and says of each that is wrong where it stands and why. */
import { isCivilDate, parseCnic, parsePhone, tidyText, type Text } from '#platform/kernel'
import type { Fault } from './registration.ts'

export type Fields = ReturnType<typeof readFields>

/**
 * A reader for one file. What is missing or wrong is told to `faults` and read as an empty value,
 * so that the rest of the file is read too and every fault is found at once.
 */
export function readFields(faults: Fault[]) {
  const say = (at: string, fault: string): void => void faults.push({ at, fault })

  function record(value: unknown, at: string, names: readonly string[]): Record<string, unknown> {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      say(at, value === undefined ? 'is missing' : 'is not an object with fields')
      return {}
    }
    for (const name of Object.keys(value)) {
      if (names.includes(name)) continue
      say(at === '' ? name : `${at}.${name}`, `is not known; the fields are ${names.join(', ')}`)
    }
    return value as Record<string, unknown>
  }

  /** A list that is left out is an empty one. */
  function list<T>(value: unknown, at: string, read: (item: unknown, at: string) => T): T[] {
    if (value === undefined) return []
    if (!Array.isArray(value)) {
      say(at, 'is not a list')
      return []
    }
    return value.map((item, index) => read(item, `${at}[${index}]`))
  }

  /** One line of words. */
  function words(value: unknown, at: string, lengthMax = 120): string {
    const line = typeof value === 'string' ? tidyText(value).trim() : ''
    if (value === undefined) say(at, 'is missing')
    else if (line === '') say(at, 'is not a line of words')
    else if (line.length > lengthMax) say(at, `is longer than ${lengthMax} characters`)
    return line
  }

  function matching(value: unknown, at: string, pattern: RegExp, like: string): string {
    if (typeof value === 'string' && pattern.test(value)) return value
    say(at, value === undefined ? 'is missing' : `must be ${like}, and is ${shown(value)}`)
    return ''
  }

  function wording(value: unknown, at: string): Text {
    const { en, ur } = record(value, at, ['en', 'ur'])
    if (value === undefined) return { en: '', ur: '' }
    return { en: words(en, `${at}.en`), ur: words(ur, `${at}.ur`) }
  }

  function oneOf<T extends string>(value: unknown, at: string, allowed: readonly T[]): T {
    const found = allowed.find((one) => one === value)
    if (found !== undefined) return found
    const known = allowed.join(', ')
    say(at, value === undefined ? 'is missing' : `is ${shown(value)}; known are: ${known}`)
    return '' as T
  }

  function date(value: unknown, at: string): string {
    if (typeof value === 'string' && isCivilDate(value)) return value
    say(at, value === undefined ? 'is missing' : `is not a date like 2026-11-22: ${shown(value)}`)
    return ''
  }

  /** The number itself is never repeated: what is said here lands on screens and in logs. */
  function parsed(
    value: unknown,
    at: string,
    parse: (typed: string) => string | undefined,
    like: string,
  ): string {
    const found = typeof value === 'string' ? parse(value) : undefined
    if (found === undefined) say(at, value === undefined ? 'is missing' : `must be like ${like}`)
    return found ?? ''
  }

  const cnic = (value: unknown, at: string) => parsed(value, at, parseCnic, '35202-1234567-1')
  const phone = (value: unknown, at: string) => parsed(value, at, parsePhone, '0300 1234567')

  return { say, record, list, words, matching, wording, oneOf, date, cnic, phone }
}

function shown(value: unknown): string {
  return JSON.stringify(value).slice(0, 60)
}
