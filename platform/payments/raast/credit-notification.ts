/**
 * What our bank says it has credited to us: camt.054. The money is here, so that each transfer is
 * an advice of a bank's file: known already from its pacs.008, or now posted or in suspense.
 */
import { elementsAt, instantIn, paisaIn, textAt, type XmlElement } from '#platform/iso20022'
import type { Paisa } from '#platform/kernel'
import { psidIn } from './credit-transfer.ts'

export type CreditedTransfer = {
  readonly psid: string
  readonly transactionId: string
  readonly amountPaisa: Paisa
  readonly at: Date
}

export type CreditNotification = {
  readonly transfers: readonly CreditedTransfer[]
  /** Entries that tell of something else: a debit, a reversal, money for no bill of ours. */
  readonly others: number
}

/** Reads a message of the right form about this account; another account's entries are others. */
export function readCreditNotification(root: XmlElement, ownIban: string): CreditNotification {
  const createdAt = textAt(root, 'GrpHdr/CreDtTm') ?? ''
  const found = elementsAt(root, 'Ntfctn').flatMap((notification) => {
    const isOurs = textAt(notification, 'Acct/Id/IBAN') === ownIban
    return elementsAt(notification, 'Ntry').flatMap((entry) => {
      const details = elementsAt(entry, 'NtryDtls/TxDtls')
      const read = details.map((one) => transferIn(entry, one, createdAt, details.length === 1))
      return isOurs && isBookedCredit(entry) && read.length > 0 ? read : [undefined]
    })
  })
  const transfers = found.filter((one) => one !== undefined)
  return { transfers, others: found.length - transfers.length }
}

function isBookedCredit(entry: XmlElement): boolean {
  const isReversal = ['true', '1'].includes(textAt(entry, 'RvslInd') ?? 'false')
  const isCredit = textAt(entry, 'CdtDbtInd') === 'CRDT'
  return isCredit && !isReversal && textAt(entry, 'Sts/Cd') === 'BOOK'
}

function transferIn(
  entry: XmlElement,
  details: XmlElement,
  createdAt: string,
  isOnly: boolean,
): CreditedTransfer | undefined {
  const [remittance] = elementsAt(details, 'RmtInf')
  const psid = remittance && psidIn(remittance)
  const transactionId = textAt(details, 'Refs/TxId')
  // The sum of an entry is that of its transfer only where there is one.
  const told = textAt(details, 'Amt') ?? (isOnly ? textAt(entry, 'Amt') : undefined)
  const amountPaisa = paisaIn(told ?? '')
  const times = [
    textAt(details, 'RltdDts/AccptncDtTm'),
    textAt(entry, 'BookgDt/DtTm'),
    createdAt,
  ].flatMap((time) => (time && instantIn(time)) || [])
  const [at] = times
  if (!psid || !transactionId || amountPaisa === undefined || !at) return undefined
  return { psid, transactionId, amountPaisa, at }
}
