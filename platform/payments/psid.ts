/**
 * A PSID (payment slip id) is the number that a citizen reads to a bank: 20 digits, used once.
 *
 *   biller prefix 4 | jurisdiction 2 | days since 2026-01-01 4 | random 9 | Luhn check digit 1
 *   e.g. 1786 01 0325 123456789 C
 *
 * A random part from 900000000 on is that of a basket, so that the two never meet.
 *
 * Switches take 10 to 24 digits in the biller's own pattern. The jurisdiction comes
 * first so that the shard follows from the number alone; the check digit (ISO/IEC 7812-1, Luhn)
 * catches every single wrong digit and nearly every swap before the database is asked.
 */
import { daysBetween, westernDigits, type CivilDate } from '#platform/kernel'

const firstDay = '2026-01-01'
const daysMax = 9_999
const randomLimit = 900_000_000
const basketsFrom = randomLimit
const basketLimit = 100_000_000
const psidDigits = 20

/**
 * Makes a PSID. `billerPrefix` is 4 digits, `jurisdictionNumber` 0–99, `date` the day of issue
 * from 2026-01-01 to 2053-05-18, `randomBelow(n)` gives an integer in [0, n). A clash (about five
 * a day at 100,000 PSIDs in one jurisdiction) meets the primary key: make another and try again.
 * Throws `RangeError` for a prefix, number or date that does not fit: a fault of configuration.
 */
export function makePsid(
  billerPrefix: string,
  jurisdictionNumber: number,
  date: CivilDate,
  randomBelow: (limit: number) => number,
): string {
  return numberOf(billerPrefix, jurisdictionNumber, date, randomBelow(randomLimit))
}

/** The same for a basket of charges. */
export function makeBasketPsid(
  billerPrefix: string,
  jurisdictionNumber: number,
  date: CivilDate,
  randomBelow: (limit: number) => number,
): string {
  const random = basketsFrom + randomBelow(basketLimit)
  return numberOf(billerPrefix, jurisdictionNumber, date, random)
}

/** Whether a number may be that of a basket; charges of before there were any may look so too. */
export function isBasketPsid(psid: string): boolean {
  return psid.length === psidDigits && Number(psid.slice(10, 19)) >= basketsFrom
}

function numberOf(
  billerPrefix: string,
  jurisdictionNumber: number,
  date: CivilDate,
  random: number,
): string {
  const days = daysBetween(firstDay, date)
  if (!/^\d{4}$/.test(billerPrefix)) throw new RangeError('a biller prefix is four digits')
  if (!Number.isInteger(jurisdictionNumber) || jurisdictionNumber < 0 || jurisdictionNumber > 99) {
    throw new RangeError(`not a jurisdiction number: ${jurisdictionNumber}`)
  }
  if (!(days >= 0 && days <= daysMax)) throw new RangeError(`no PSID can be dated ${date}`)
  const body =
    billerPrefix +
    String(jurisdictionNumber).padStart(2, '0') +
    String(days).padStart(4, '0') +
    String(random).padStart(9, '0')
  return body + luhnDigit(body)
}

/** Accepts spaces, hyphens and Urdu digits. Undefined if it cannot be a PSID. */
export function parsePsid(typed: string): string | undefined {
  const digits = westernDigits(typed).replace(/[\s\u2066-\u2069-]/g, '')
  if (digits.length !== psidDigits || !/^\d+$/.test(digits)) return undefined
  return digits.endsWith(luhnDigit(digits.slice(0, -1))) ? digits : undefined
}

/** Grouped for reading aloud: `1786 0103 2512 3456 7891`. */
export function formatPsid(psid: string): string {
  return psid.replace(/(.{4})(?=.)/g, '$1 ')
}

/** The digit that makes the whole number's Luhn sum a multiple of ten. */
function luhnDigit(body: string): string {
  let sum = 0
  for (let i = 0; i < body.length; i += 1) {
    const digit = Number(body.charAt(body.length - 1 - i))
    const weighted = i % 2 === 0 ? digit * 2 : digit
    sum += weighted > 9 ? weighted - 9 : weighted
  }
  return String((10 - (sum % 10)) % 10)
}
