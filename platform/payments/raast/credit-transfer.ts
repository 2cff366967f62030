/** A customer's money that a bank hands over through Raast: pacs.008, as far as it concerns us. */
import { civilDateOf, type Paisa } from '#platform/kernel'
import {
  elementsAt,
  instantIn,
  MessageFault,
  paisaIn,
  textAt,
  type XmlElement,
} from '#platform/iso20022'
import type { Advice } from '../payment.ts'
import { parsePsid } from '../psid.ts'

export type CreditTransfer = {
  readonly messageId: string
  readonly instructionId: string | undefined
  readonly endToEndId: string
  /** The scheme's own number of the transfer: given once. */
  readonly transactionId: string
  readonly uetr: string | undefined
  readonly amountPaisa: Paisa
  /** The payment number that the payer named. */
  readonly psid: string
  readonly at: Date
}

/**
 * What a message of the right form says.
 * @throws MessageFault when it is for another account, or names no payment number
 */
export function readCreditTransfer(root: XmlElement, ownIban: string): CreditTransfer {
  const [transfer] = elementsAt(root, 'CdtTrfTxInf')
  if (!transfer) throw new Error('a checked message has its transfer')
  const iban = textAt(transfer, 'CdtrAcct/Id/IBAN')
  if (iban !== ownIban) {
    throw new MessageFault({ code: 'AC03', path: 'CdtrAcct/Id/IBAN', reason: 'is not ours' })
  }
  const [remittance] = elementsAt(transfer, 'RmtInf')
  const psid = remittance && psidIn(remittance)
  if (!psid) {
    throw new MessageFault({ code: 'RR09', path: 'RmtInf', reason: 'names no payment number' })
  }
  const told = textAt(transfer, 'AccptncDtTm') ?? textAt(root, 'GrpHdr/CreDtTm') ?? ''
  return {
    messageId: textAt(root, 'GrpHdr/MsgId') ?? '',
    instructionId: textAt(transfer, 'PmtId/InstrId'),
    endToEndId: textAt(transfer, 'PmtId/EndToEndId') ?? '',
    transactionId: textAt(transfer, 'PmtId/TxId') ?? '',
    uetr: textAt(transfer, 'PmtId/UETR'),
    amountPaisa: paisaIn(textAt(transfer, 'IntrBkSttlmAmt') ?? '') ?? 0,
    psid,
    at: instantIn(told) ?? new Date(0),
  }
}

/**
 * The one payment number in a remittance: the creditor's reference, else the only one that stands
 * in its free text. Two different ones are none.
 */
export function psidIn(remittance: XmlElement): string | undefined {
  const reference = textAt(remittance, 'Strd/CdtrRefInf/Ref')
  if (reference !== undefined) return parsePsid(reference)
  const words = elementsAt(remittance, 'Ustrd').map(({ text }) => text)
  const named = words
    .flatMap((text) => text.match(/\d(?:[ -]?\d){19}/g) ?? [])
    .flatMap((digits) => parsePsid(digits) ?? [])
  const [psid, another] = new Set(named)
  return another === undefined ? psid : undefined
}

/** By what a payment through Raast is known, in all its messages and in the ledger. */
export function raastReference(transactionId: string): string {
  return `RAAST/${transactionId}`
}

/** The transfer's id in such a reference; undefined in any other. */
export function raastTransactionIn(authId: string): string | undefined {
  const [, transactionId] = /^RAAST\/(.*)$/.exec(authId) ?? []
  return transactionId
}

/** The advice that a transfer makes; `id` becomes the receipt number. */
export function adviceOfTransfer(
  transfer: Pick<CreditTransfer, 'psid' | 'transactionId' | 'amountPaisa' | 'at'>,
  received: {
    readonly id: string
    readonly bank: string
    readonly at: Date
    readonly channel: 'raast' | 'bank-file'
  },
): Advice {
  const { psid, transactionId, amountPaisa, at } = transfer
  const { id, bank, channel } = received
  return {
    id,
    psid,
    authId: raastReference(transactionId),
    amountPaisa,
    date: civilDateOf(at),
    time: at.toLocaleTimeString('en-GB', { timeZone: 'Asia/Karachi' }).replaceAll(':', ''),
    bank,
    bankMnemonic: bank,
    channel,
    receivedAt: received.at,
  }
}
