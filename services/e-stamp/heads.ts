/**
 * Heads of the Chart of Accounts under which the treasury books what stamps earn. Data, not code:
 * a head that a source confirms is a row with its source; one that none confirms has no code, and
 * no paper prints one. `from` is the first day of our books: since when a head has been in use its
 * source does not say.
 */
import { text, type HeadOfAccount, type ServiceAccount } from '#platform/catalogue'

export const nonJudicialStamps = {
  code: 'B02701',
  name: text('Stamps: non-judicial', 'اسٹامپ: غیر عدالتی'),
  certainty: 'confirmed',
  from: '2017-07-01',
  source: 'Challan Form 32-A for non-judicial stamps, as rebuilt from printed copies',
} as const satisfies HeadOfAccount

/** B02702 is told from memory only, and no printed form shows it: it is not used. */
const courtFeeStamps: HeadOfAccount = {
  code: undefined,
  name: text('Stamps: court fees', 'اسٹامپ: کورٹ فیس'),
  certainty: 'unknown',
  from: undefined,
  source: 'No challan form for court fees was found',
}

/** What stamps on deeds earn, whoever sells them. */
const stampDuty: ServiceAccount = {
  id: 'revenue/stamp-duty',
  purpose: text('Stamp duty on instruments', 'دستاویزات پر اسٹامپ ڈیوٹی'),
  head: nonJudicialStamps,
}

/** Where a cost goes that is stamp duty. */
export const earnsStampDuty = {
  accounts: [stampDuty],
  creditAccount: stampDuty.id,
  headOfAccount: nonJudicialStamps.code,
}

const courtFeesEarned: ServiceAccount = {
  id: 'revenue/court-fees',
  purpose: text('Court fees taken in stamps', 'اسٹامپ کی صورت میں وصول شدہ کورٹ فیس'),
  head: courtFeeStamps,
}

/** Where court fees go. Their head is not confirmed to us: no paper names one. */
export const earnsCourtFees = { accounts: [courtFeesEarned], creditAccount: courtFeesEarned.id }
