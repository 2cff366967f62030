/**
 * The payment file of a batch: ISO 20022 `pain.001`. Each payment goes to the bank that took the
 * money and names, in the place of an account, the payment that it gives back: that bank knows
 * whose account it was.
 */
import { creditInitiationMessage, decimalOf, element, writeMessage } from '#platform/iso20022'
import type { XmlElement } from '#platform/iso20022'
import { civilDateOf } from '#platform/kernel'
import { raastTransactionIn } from '../raast/credit-transfer.ts'
import type { RefundBatch } from './batch.ts'
import { sumOf, type Payout } from './part.ts'
import { refundProblems as problems } from './problems.ts'

export type PaymentFile = { readonly name: string; readonly content: string }

/**
 * The same bytes whenever it is asked for, whatever the order of its payments here: what was
 * approved is bound to its hash.
 * @throws refund-file-not-yet
 */
export function paymentFileOf(
  { id, decided, from }: RefundBatch,
  payouts: readonly Payout[],
): PaymentFile {
  if (!decided || !from) throw problems['refund-file-not-yet']()
  const totals = [
    element('NbOfTxs', String(payouts.length)),
    element('CtrlSum', decimalOf(sumOf(payouts.map(({ part }) => part)))),
  ]
  const holder = [element('Nm', from.holder)]
  const content = writeMessage(creditInitiationMessage, [
    element('GrpHdr', [
      element('MsgId', id),
      element('CreDtTm', decided.at.toISOString()),
      ...totals,
      element('InitgPty', holder),
    ]),
    element('PmtInf', [
      element('PmtInfId', id),
      element('PmtMtd', 'TRF'),
      ...totals,
      element('ReqdExctnDt', [element('Dt', civilDateOf(decided.at))]),
      element('Dbtr', holder),
      element('DbtrAcct', [other(from.account)]),
      element('DbtrAgt', [agent(from.bank)]),
      ...payouts.toSorted(inOrder).map(transfer),
    ]),
  ])
  return { name: `refunds-${id}.xml`, content }
}

const inOrder = (a: Payout, b: Payout) => (a.endToEndId < b.endToEndId ? -1 : 1)

function transfer({ endToEndId, part }: Payout): XmlElement {
  const { amountPaisa, bank, authId, paidOn, psid } = part
  const transactionId = raastTransactionIn(authId)
  return element('CdtTrfTxInf', [
    element('PmtId', [element('EndToEndId', endToEndId)]),
    element('Amt', [element('InstdAmt', decimalOf(amountPaisa), { Ccy: 'PKR' })]),
    element('CdtrAgt', [agent(bank)]),
    // Raast gives a transfer back by its id, which is too long for an account's.
    transactionId === undefined
      ? element('CdtrAcct', [other(`${authId}-${paidOn}`, 'PAYMENT-REFERENCE')])
      : undefined,
    element('RmtInf', [
      element('Ustrd', `Refund of ${psid}, paid ${paidOn}, auth ${authId}`),
      transactionId === undefined
        ? undefined
        : element('Strd', [element('CdtrRefInf', [element('Ref', transactionId)])]),
    ]),
  ])
}

const agent = (mnemonic: string) =>
  element('FinInstnId', [element('Othr', [element('Id', mnemonic)])])

/** An account by another name than an IBAN. */
function other(id: string, scheme?: string): XmlElement {
  const named = scheme === undefined ? undefined : element('SchmeNm', [element('Prtry', scheme)])
  return element('Id', [element('Othr', [element('Id', id), named])])
}
