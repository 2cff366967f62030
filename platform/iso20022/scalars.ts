/** The data types of ISO 20022 that our messages use, by the standard's names. */
import { isCivilDate, parseIban, type Paisa } from '#platform/kernel'

type Fault = { readonly code?: string; readonly reason: string }

export type Scalar = {
  readonly kind: 'scalar'
  readonly attributes?: readonly string[]
  /** What is wrong with a text, if anything. */
  readonly check: (text: string, attributes: Readonly<Record<string, string>>) => Fault | undefined
}

function matching(pattern: RegExp, reason: string, code?: string): Scalar {
  const fault = code === undefined ? { reason } : { reason, code }
  return { kind: 'scalar', check: (text) => (pattern.test(text) ? undefined : fault) }
}

/** `Max35Text` and its like: not empty, counted in characters. */
export function maxText(lengthMax: number): Scalar {
  const reason = `must have 1 to ${lengthMax} characters`
  return {
    kind: 'scalar',
    check: (text) => (text.length > 0 && [...text].length <= lengthMax ? undefined : { reason }),
  }
}

/** A closed code list. */
export function codes(...allowed: readonly string[]): Scalar {
  const reason = `must be one of ${allowed.join(', ')}`
  return { kind: 'scalar', check: (text) => (allowed.includes(text) ? undefined : { reason }) }
}

/** A code of an external code set, such as `ExternalStatusReason1Code`. */
export const externalCode = matching(/^[A-Z0-9]{1,4}$/, 'must be a code of 1 to 4 characters')
export const indicator = codes('true', 'false', '1', '0')
/** `Max15NumericText`. */
export const count = matching(/^[0-9]{1,15}$/, 'must be 1 to 15 digits')
/** `DecimalNumber`. */
export const decimal = matching(/^-?\d{1,17}(\.\d{1,17})?$/, 'must be a decimal number')
/** `UUIDv4Identifier`. */
export const uuid = matching(
  /^[a-f0-9]{8}-[a-f0-9]{4}-4[a-f0-9]{3}-[89ab][a-f0-9]{3}-[a-f0-9]{12}$/,
  'must be a UUID of version 4',
)
/** `BICFIDec2014Identifier`. */
export const bic = matching(
  /^[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?$/,
  'must be a BIC',
  'RC01',
)

/** `IBAN2007Identifier` of an account in Pakistan, its check digits computed. */
export const iban: Scalar = {
  kind: 'scalar',
  check: (text) =>
    parseIban(text) === text ? undefined : { code: 'AC01', reason: 'must be an IBAN of Pakistan' },
}

/** `ISODate`. */
export const date: Scalar = {
  kind: 'scalar',
  check: (text) => (isCivilDate(text) ? undefined : { reason: 'must be a date', code: 'DT01' }),
}

/** `ISODateTime`; without an offset it is told in Pakistan's time. */
export const dateTime: Scalar = {
  kind: 'scalar',
  check: (text) =>
    instantIn(text) ? undefined : { reason: 'must be a date and a time', code: 'DT01' },
}

/** `ActiveCurrencyAndAmount` in rupees. */
export const amount: Scalar = {
  kind: 'scalar',
  attributes: ['Ccy'],
  check: (text, { Ccy }) => {
    if (Ccy !== 'PKR') return { code: 'AM03', reason: 'must be in PKR' }
    const reason = 'must be an amount above zero with at most two decimals'
    return paisaIn(text) === undefined ? { code: 'AM12', reason } : undefined
  },
}

/** What an amount such as `1200.5` is in paisa, by its digits; undefined where it is none. */
export function paisaIn(text: string): Paisa | undefined {
  const [, rupees = '', part = ''] = /^(\d{1,13})(?:\.(\d{1,2}))?$/.exec(text) ?? []
  const paisa = Number(rupees + part.padEnd(2, '0'))
  return rupees !== '' && Number.isSafeInteger(paisa) && paisa > 0 ? paisa : undefined
}

/** `1200.50` */
export function decimalOf(paisa: Paisa): string {
  const digits = String(paisa).padStart(3, '0')
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`
}

const time = /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?(Z|[+-](0\d|1[0-4]):[0-5]\d)?$/

/** The moment that an `ISODateTime` names; undefined where it is none. */
export function instantIn(text: string): Date | undefined {
  const [day = '', clock = '', more] = text.split('T')
  const [whole, , part, zone = '+05:00'] = time.exec(clock) ?? []
  if (!isCivilDate(day) || whole === undefined || more !== undefined) return undefined
  return new Date(`${day}T${clock.slice(0, 8)}${(part ?? '').slice(0, 4)}${zone}`)
}
