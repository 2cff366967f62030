/**
 * The QR code by which a payer's app is told whom to pay, how much and for what: EMV QR Code
 * Specification for Payment Systems, Merchant-Presented Mode, on which the State Bank's standard
 * for Pakistan rests. A data object is two digits of id, two of length, and the value.
 */
import type { CivilDate } from '#platform/kernel'
import { decimalOf } from '#platform/iso20022'
import { amountDueOn, type Charge } from '../charge.ts'
import type { RaastAccount } from './account.ts'

/** ISO 18245: government services not elsewhere classified. */
const merchantCategory = '9399'
/** ISO 4217, by number: Pakistan rupee. */
const rupee = '586'

/** The text of the code that pays a charge on a day; undefined where no code can be made. */
export function raastQrText(
  account: RaastAccount,
  charge: Charge,
  today: CivilDate,
): string | undefined {
  const { iban, name, city, qr } = account
  if (!qr) return undefined
  const text = [
    object('00', '01'),
    // Dynamic: for this payment only.
    object('01', '12'),
    object(qr.template, object('00', qr.guid) + object('01', iban)),
    object('52', merchantCategory),
    object('53', rupee),
    object('54', decimalOf(amountDueOn(charge, today))),
    object('58', 'PK'),
    object('59', name),
    object('60', city),
    // Additional data: the bill number.
    object('62', object('01', charge.psid)),
  ].join('')
  return `${text}6304${crc16(`${text}6304`)}`
}

function object(id: string, value: string): string {
  const bytes = Buffer.byteLength(value)
  if (bytes === 0 || bytes > 99) throw new RangeError(`data object ${id} has ${bytes} characters`)
  return id + String(bytes).padStart(2, '0') + value
}

/** ISO/IEC 13239 with polynomial 1021 and initial value FFFF, in four hexadecimal digits. */
export function crc16(text: string): string {
  let rest = 0xffff
  for (const byte of Buffer.from(text)) {
    rest ^= byte << 8
    for (let bit = 0; bit < 8; bit += 1) {
      rest = ((rest << 1) ^ (rest & 0x8000 ? 0x1021 : 0)) & 0xffff
    }
  }
  return rest.toString(16).toUpperCase().padStart(4, '0')
}
