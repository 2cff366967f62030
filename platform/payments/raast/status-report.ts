/** What we answer to a transfer: pacs.002, its reasons by the standard's external code set. */
import {
  element,
  MessageFault,
  paymentStatusMessage,
  creditTransferMessage,
  textAt,
  writeMessage,
  type ReadMessage,
} from '#platform/iso20022'
import type { Verdict } from '../payment.ts'
import type { CreditTransfer } from './credit-transfer.ts'

/**
 * ExternalStatusReason1Code for each reason to turn a transfer down; undefined where it is taken.
 * A transfer that is told again was taken the first time, and is answered like it.
 */
export const reasonCodes: Readonly<Record<Verdict, string | undefined>> = {
  paid: undefined,
  'same-advice': undefined,
  // Duplication: the same number of a transfer for something else.
  'reference-used': 'AM05',
  // InvalidStructuredCreditorReference
  'charge-not-found': 'RR09',
  // DuplicatePayment: the bill was paid before.
  'already-paid': 'DUPL',
  // ClosedAccountNumber
  'charge-cancelled': 'AC04',
  // CutOffTime
  'charge-expired': 'TM01',
  // WrongAmount
  'wrong-amount': 'AM09',
  // NotAllowedAmount
  'over-bank-limit': 'AM02',
  // NotSpecifiedReasonAgentGenerated
  'bank-unknown': 'MS03',
  'processing-failed': 'MS03',
}

type Made = { readonly id: string; readonly at: Date }

/** What became of a transfer that could be read. */
export function reportTransfer(
  transfer: CreditTransfer,
  { verdict, receipt }: { readonly verdict: Verdict; readonly receipt: string },
  made: Made,
): string {
  const code = reasonCodes[verdict]
  return writeMessage(paymentStatusMessage, [
    header(made),
    element('TxInfAndSts', [
      element('OrgnlGrpInf', originalGroup(transfer.messageId)),
      maybe('OrgnlInstrId', transfer.instructionId),
      element('OrgnlEndToEndId', transfer.endToEndId),
      element('OrgnlTxId', transfer.transactionId),
      maybe('OrgnlUETR', transfer.uetr),
      element('TxSts', code === undefined ? 'ACSC' : 'RJCT'),
      code === undefined ? undefined : reason(code, verdict),
      element('AccptncDtTm', made.at.toISOString()),
      maybe('AcctSvcrRef', receipt === '' ? undefined : receipt),
    ]),
  ])
}

/** A transfer that cannot be taken for what it is: the whole message is turned down. */
export function reportFault({ root }: ReadMessage, fault: MessageFault, made: Made): string {
  const told = textAt(root, 'GrpHdr/MsgId') ?? ''
  const messageId = told.length > 0 && told.length <= 35 ? told : 'NOTPROVIDED'
  return writeMessage(paymentStatusMessage, [
    header(made),
    element('OrgnlGrpInfAndSts', [
      ...originalGroup(messageId),
      element('GrpSts', 'RJCT'),
      reason(fault.code, fault.message),
    ]),
  ])
}

function header({ id, at }: Made) {
  return element('GrpHdr', [element('MsgId', id), element('CreDtTm', at.toISOString())])
}

function originalGroup(messageId: string) {
  return [element('OrgnlMsgId', messageId), element('OrgnlMsgNmId', creditTransferMessage.id)]
}

function reason(code: string, words: string) {
  const more = [...words].slice(0, 105).join('')
  return element('StsRsnInf', [element('Rsn', [element('Cd', code)]), element('AddtlInf', more)])
}

function maybe(name: string, value: string | undefined) {
  return value === undefined ? undefined : element(name, value)
}
