/**
 * Certificate numbers: a prefix, then 16 digits that a clerk can type. Free of Node.
 *
 *   PB-LHR-0032 5123 4567 8942
 *          └─┬─┘└────┬────┘└┬ 2 check digits, ISO 7064 MOD 97-10 over the 16 digits
 *            │       └ 9 random digits: the next number cannot be guessed
 *            └ 5 digits: days since 1 January 2026, so that numbers of one time lie together
 *
 * The check digits find every single wrong digit and every swap of two neighbours. They leave out
 * the prefix, because people leave it out. Nine random digits can meet twice in a day (5 in 100
 * days at 10,000 numbers a day under one prefix): the register's unique key decides, and the
 * caller makes another number.
 */
import { daysBetween, westernDigits, type CivilDate } from '#platform/kernel'

const firstDay: CivilDate = '2026-01-01'
const dayMax = 99_999
const randomLimit = 1_000_000_000

export type ParsedNumber = {
  /** In capitals with its last hyphen, like `PB-LHR-`; empty where none was typed. */
  readonly prefix: string
  readonly digits: string
  /** Prefix and digits: the form that is stored and signed. */
  readonly number: string
}

/**
 * `prefix` as printed before the digits (`PB-LHR-`); `randomBelow(n)` gives an integer in [0, n).
 * Throws RangeError for a day before 2026 and for a prefix that is not capitals and hyphens.
 */
export function makeNumber(
  prefix: string,
  day: CivilDate,
  randomBelow: (limit: number) => number,
): string {
  const days = daysBetween(firstDay, day)
  if (!(days >= 0 && days <= dayMax)) throw new RangeError(`no certificate number for ${day}`)
  if (!/^(?:[A-Z]{2,6}-){0,4}$/.test(prefix)) throw new RangeError(`number prefix ${prefix}`)
  const random = randomBelow(randomLimit)
  const body = String(days).padStart(5, '0') + String(random).padStart(9, '0')
  const check = 98 - remainder97(`${body}00`)
  return `${prefix}${body}${String(check).padStart(2, '0')}`
}

/**
 * What a person typed: with or without prefix, any case, spaces and hyphens, Urdu digits.
 * Undefined where it cannot be a number: wrong length, or the check digits disagree.
 */
export function parseNumber(typed: string): ParsedNumber | undefined {
  if (typed.length > 100) return undefined
  const plain = westernDigits(typed)
    .toUpperCase()
    .replace(/\p{Cf}/gu, '')
    .replace(/[\s\u2010-\u2015\u2212_]+/g, '-')
  const match = /^([A-Z-]*)([\d-]+)$/.exec(plain)
  if (!match) return undefined
  const digits = (match[2] ?? '').replace(/-/g, '')
  const check = Number(digits.slice(14))
  // Outside 02…98 the standard writes no check digits: 01 would be a second way to write 98.
  if (digits.length !== 16 || check < 2 || check > 98) return undefined
  if (remainder97(digits) !== 1) return undefined
  const words = (match[1] ?? '').split('-').filter((word) => word !== '')
  const prefix = words.map((word) => `${word}-`).join('')
  return { prefix, digits, number: prefix + digits }
}

/** In groups of four for reading and typing: `PB-LHR-0032 5123 4567 8942`. */
export function formatNumber(number: string): string {
  const at = number.length - 16
  return number.slice(0, at) + number.slice(at).replace(/(\d{4})(?=\d)/g, '$1 ')
}

function remainder97(digits: string): number {
  let remainder = 0
  for (const digit of digits) remainder = (remainder * 10 + Number(digit)) % 97
  return remainder
}
