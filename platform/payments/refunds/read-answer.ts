/** Reads a bank's answer: a message `pain.002`, or a list in CSV for a bank that has none. */
import { parse } from 'csv-parse/sync'
import {
  elementsAt,
  MessageFault,
  paisaIn,
  paymentReportMessage,
  readMessage,
  textAt,
  type XmlElement,
} from '#platform/iso20022'
import type { Paisa } from '#platform/kernel'
import type { AnswerLine, AnswerOutcome, BatchLine } from './answer.ts'
import { refundProblems as problems } from './problems.ts'

const bytesMax = 5 * 1_048_576
const reasonLengthMax = 140

/**
 * What the bank says of each payment that it made or returned; what it says is still on its way is
 * left out.
 * @throws refund-answer-unreadable
 */
export function readAnswer(bytes: Buffer): (AnswerLine | BatchLine)[] {
  if (bytes.length > bytesMax) throw unreadable('The file is larger than 5 MB.')
  const isXml = /^\uFEFF?\s*</.test(bytes.subarray(0, 64).toString('utf8'))
  return isXml ? readReport(bytes) : readList(bytes)
}

function unreadable(fault: string) {
  return problems['refund-answer-unreadable']({ values: { fault } })
}

/** `ExternalPaymentTransactionStatus1Code`; a payment in any other state is on its way. */
const outcomes: Readonly<Record<string, AnswerOutcome>> = {
  ACSC: 'paid',
  ACCC: 'paid',
  RJCT: 'returned',
}

function readReport(bytes: Buffer): (AnswerLine | BatchLine)[] {
  try {
    const { root, fault } = readMessage([paymentReportMessage], bytes)
    if (fault) throw fault
    const groups = elementsAt(root, 'OrgnlPmtInfAndSts')
    if (groups.length > 0) return groups.flatMap(linesIn)
    return elementsAt(root, 'OrgnlGrpInfAndSts').flatMap((whole) =>
      ofBatch(textAt(whole, 'OrgnlMsgId'), textAt(whole, 'GrpSts'), whole),
    )
  } catch (error) {
    if (error instanceof MessageFault) throw unreadable(error.message)
    throw error
  }
}

function linesIn(group: XmlElement): (AnswerLine | BatchLine)[] {
  const payments = elementsAt(group, 'TxInfAndSts')
  if (payments.length > 0) return payments.flatMap((one) => lineOf(one, group))
  return ofBatch(textAt(group, 'OrgnlPmtInfId'), textAt(group, 'PmtInfSts'), group)
}

function outcomeOf(status: string): AnswerOutcome | undefined {
  return Object.hasOwn(outcomes, status) ? outcomes[status] : undefined
}

/** A message and its group have the batch's id. */
function ofBatch(batchId = '', status = '', said: XmlElement): BatchLine[] {
  const outcome = outcomeOf(status)
  if (!outcome) return []
  return [
    { batchId, outcome, reason: outcome === 'returned' ? (reasonIn(said) ?? status) : undefined },
  ]
}

/** A payment that says nothing of itself has the state of its group. */
function lineOf(payment: XmlElement, group: XmlElement): AnswerLine[] {
  const status = textAt(payment, 'TxSts') ?? textAt(group, 'PmtInfSts') ?? ''
  const outcome = outcomeOf(status)
  if (!outcome) return []
  const endToEndId = textAt(payment, 'OrgnlEndToEndId')
  if (endToEndId === undefined)
    throw unreadable('A payment stands there without its end-to-end id.')
  const amount = textAt(payment, 'OrgnlTxRef/Amt/InstdAmt')
  const reason = reasonIn(payment) ?? reasonIn(group)
  return [
    {
      endToEndId,
      outcome,
      amountPaisa: amount === undefined ? undefined : paisaIn(amount),
      reason: outcome === 'returned' ? (reason ?? status) : undefined,
    },
  ]
}

function reasonIn(at: XmlElement): string | undefined {
  const [said] = elementsAt(at, 'StsRsnInf')
  if (!said) return undefined
  const words = elementsAt(said, 'AddtlInf').map(({ text }) => text)
  const all = [textAt(said, 'Rsn/Cd') ?? textAt(said, 'Rsn/Prtry') ?? '', ...words]
  return all.join(' ').trim().slice(0, reasonLengthMax) || undefined
}

type Row = Readonly<Record<string, string>>

function readList(bytes: Buffer): AnswerLine[] {
  let rows: Row[]
  try {
    rows = parse(bytes, { columns: true, bom: true, trim: true, skip_empty_lines: true })
  } catch (error) {
    throw unreadable((error as Error).message)
  }
  return rows.map((row, index) => {
    const { end_to_end_id: endToEndId, status, amount = '', reason = '' } = row
    const outcome = status === 'paid' || status === 'returned' ? status : undefined
    const amountPaisa: Paisa | undefined = amount === '' ? undefined : paisaIn(amount)
    const isAmount = amount === '' || amountPaisa !== undefined
    if (!endToEndId || !outcome || !isAmount || (outcome === 'returned' && reason === '')) {
      throw unreadable(`Line ${index + 2} does not say which payment, what became of it and why.`)
    }
    return {
      endToEndId,
      outcome,
      amountPaisa,
      reason: outcome === 'returned' ? reason.slice(0, reasonLengthMax) : undefined,
    }
  })
}
