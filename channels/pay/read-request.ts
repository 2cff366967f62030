/** What a client asks for, read field by field: a fault names the first that is wrong. */
import type { Client } from '#platform/clients'
import { tidyText, type Language, type Paisa } from '#platform/kernel'
import { PayFault, payFaults } from './pay-fault.ts'

type Kinds = Record<'missing' | 'invalid', ConstructorParameters<typeof PayFault>[0]>

const creating: Kinds = { missing: payFaults.createMissing, invalid: payFaults.createInvalid }
const refunding: Kinds = { missing: payFaults.refundMissing, invalid: payFaults.refundInvalid }
const amountMax = 10_000_000_000
const urlLengthMax = 2_000

export type PaymentAsked = {
  readonly amount: Paisa
  readonly reference: string
  readonly description: string
  readonly returnUrl: string
  readonly language: Language
}

type Fields = Readonly<Record<string, unknown>>

/** @throws PayFault P0101, P0102 */
export function readPaymentAsked(
  body: Fields,
  { returnOrigins }: Pick<Client, 'returnOrigins'>,
): PaymentAsked {
  const amount = amountIn(body, 'amount', creating)
  const reference = wordsIn(body, 'reference')
  const description = wordsIn(body, 'description')
  const returnUrl = presentIn(body, 'return_url', creating)
  const { href, origin } = urlOf(returnUrl)
  // What has an origin may yet be no address at it: a `blob:`, or one with somebody's password.
  const isAtOrigin = returnOrigins.includes(origin) && href.startsWith(`${origin}/`)
  if (!isAtOrigin || href.length > urlLengthMax) {
    const why = 'Must be an address of a registered origin'
    throw new PayFault(creating.invalid, { field: 'return_url', why })
  }
  const { language = 'ur' } = body
  if (language !== 'en' && language !== 'ur') {
    throw new PayFault(creating.invalid, { field: 'language', why: 'Must be "en" or "ur"' })
  }
  return { amount, reference, description, returnUrl: href, language }
}

function urlOf(value: unknown): Pick<URL, 'href' | 'origin'> {
  const isUrl = typeof value === 'string' && URL.canParse(value)
  return isUrl ? new URL(value) : { href: '', origin: '' }
}

export type RefundAsked = { readonly amount: Paisa; readonly available: Paisa | undefined }

/** @throws PayFault P0601, P0602 */
export function readRefundAsked(body: Fields): RefundAsked {
  const amount = amountIn(body, 'amount', refunding)
  const available =
    body['refund_amount_available'] === undefined
      ? undefined
      : amountIn(body, 'refund_amount_available', refunding)
  return { amount, available }
}

function presentIn(body: Fields, field: string, { missing }: Kinds): unknown {
  const value = Object.hasOwn(body, field) ? body[field] : undefined
  if (value === undefined || value === null || value === '') throw new PayFault(missing, { field })
  return value
}

function amountIn(body: Fields, field: string, kinds: Kinds): Paisa {
  const value = presentIn(body, field, kinds)
  if (typeof value === 'number' && Number.isInteger(value) && value > 0 && value <= amountMax) {
    return value
  }
  throw new PayFault(kinds.invalid, { field, why: `Must be a whole number up to ${amountMax}` })
}

function wordsIn(body: Fields, field: string): string {
  const value = presentIn(body, field, creating)
  if (typeof value === 'string' && value.trim() !== '' && value.length <= 255) return value
  throw new PayFault(creating.invalid, { field, why: 'Must be text of at most 255 characters' })
}

export type Search = {
  readonly reference: string | undefined
  readonly page: number
  readonly size: number
}

/** @throws PayFault P0401 */
export function readSearch(query: Fields): Search {
  const known = ['reference', 'page', 'display_size']
  const odd = Object.keys(query).find((name) => !known.includes(name))
  if (odd !== undefined) throw new PayFault(payFaults.searchInvalid, { field: odd })
  const { reference } = query
  if (reference !== undefined && (typeof reference !== 'string' || reference.length > 255)) {
    throw new PayFault(payFaults.searchInvalid, { field: 'reference' })
  }
  return {
    // As it was kept.
    reference: reference && tidyText(reference),
    page: wholeIn(query, 'page', 1, 10_000),
    size: wholeIn(query, 'display_size', 20, 50),
  }
}

function wholeIn(query: Fields, field: string, normal: number, most: number): number {
  const { [field]: value = String(normal) } = query
  const number = typeof value === 'string' && /^\d{1,6}$/.test(value) ? Number(value) : 0
  if (number < 1 || number > most) throw new PayFault(payFaults.searchInvalid, { field })
  return number
}
