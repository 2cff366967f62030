/** A payment between the page that draws it and the press that makes it. */
import { isCivilDate } from '#platform/kernel'
import type { Taken } from '../book.ts'
import { fieldOf, type Customer } from './site.ts'

/** The fields of the message that the biller will get. */
export function fieldsOfPayment(payment: Taken): Readonly<Record<string, string>> {
  const { psid, authId, amountPaisa, date, time } = payment
  return { psid, authId, amountPaisa: String(amountPaisa), date, time }
}

/** Undefined where the page was not drawn by this bank. */
export function paymentIn(fields: unknown, { way }: Customer): Taken | undefined {
  const [psid, authId, amount, date, time] = ['psid', 'authId', 'amountPaisa', 'date', 'time'].map(
    (name) => fieldOf(fields, name),
  ) as [string, string, string, string, string]
  const isWhole =
    /^\d{10,24}$/.test(psid) &&
    /^\d{6}$/.test(authId) &&
    /^[1-9]\d{0,11}$/.test(amount) &&
    isCivilDate(date) &&
    /^([01]\d|2[0-3])([0-5]\d){2}$/.test(time)
  if (!isWhole) return undefined
  const payment = { psid, authId, amountPaisa: Number(amount), date, time, way }
  return { ...payment, fileDay: date, isSilent: false }
}
