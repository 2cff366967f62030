/** What the books say of a receipt: of what the asker shows, only its numbers count. */
import type { Credential } from '#platform/documents'
import { logStateOf, type LogState } from './log-state.ts'
import type { Platform } from './platform.ts'
import { findReceipt, receiptCredential, receiptHash, type Receipt } from './receipt.ts'
import { receiptClaims, receiptStates } from './receipt-wording.ts'
import type { RegisterAnswer, Verification } from './verification-rule.ts'

type Asked = {
  readonly psid: string
  readonly number: string
  /** Of what is signed: `receiptHash`. */
  readonly hash: string
}

/** Judges what a good signature covers, whose type is that of receipts. */
export async function verifyReceipt(
  platform: Platform,
  credential: Credential,
): Promise<Verification> {
  const { number, claims } = credential
  const psid = String(claims.get(receiptClaims.psid.key) ?? '')
  return {
    ...(await verifyReceiptByHash(platform, { psid, number, hash: receiptHash(credential) })),
    signature: { signature: 'good', reason: 'signed', credential },
    credential,
  }
}

/**
 * The same for whoever tells only its numbers and the hash of what is signed: `unknown` where no
 * such payment counted, `mismatch` where it did, and something else stands on the receipt.
 */
export async function verifyReceiptByHash(
  platform: Platform,
  { psid, number, hash }: Asked,
): Promise<Verification> {
  const { db, setting } = platform
  const receipt = await findReceipt(db, setting, psid)
  const known = receipt?.payment.id === number ? receipt : undefined
  const isSame = known && receiptHash(receiptCredential(setting, known)) === hash
  return {
    signature: { signature: 'none' },
    credential: undefined,
    service: known?.service,
    log: await logOf(platform, known),
    state: known ? (isSame ? answerOf(known, setting.now()) : 'mismatch') : 'unknown',
    isInForce: isSame === true && !known?.isPaidBack,
  }
}

async function logOf(platform: Platform, receipt: Receipt | undefined): Promise<LogState> {
  return receipt?.act === undefined ? { kind: 'absent' } : logStateOf(platform, receipt.act)
}

function answerOf(
  { payment, charge, amountPaisa, service, isPaidBack }: Receipt,
  asOf: Date,
): RegisterAnswer {
  const state = isPaidBack ? 'paid-back' : 'received'
  return {
    number: payment.id,
    service,
    state,
    wording: receiptStates[state],
    item: { amount: amountPaisa, paidOn: payment.date, psid: charge.psid },
    asOf,
    enteredAt: payment.receivedAt,
  }
}
