import assert from 'node:assert/strict'
import { test } from 'node:test'
import { creditNotification, creditTransfer, requestStatus } from '#tests/raast-messages'
import { creditNotificationMessage } from './messages/camt-054.ts'
import { creditTransferMessage } from './messages/pacs-008.ts'
import { requestStatusMessage } from './messages/pain-014.ts'
import { decimalOf, instantIn, paisaIn } from './scalars.ts'
import { readMessage, textAt } from './table.ts'

const all = [creditTransferMessage, creditNotificationMessage, requestStatusMessage]
const faultOf = (source: string) => {
  const { fault } = readMessage(all, Buffer.from(source))
  return fault && `${fault.code} ${fault.message}`
}
const transfer = { psid: '12345678901234567890', rupees: '1200.50', transactionId: 'T-1' }
const sample = creditTransfer(transfer)

test('a message is known by its namespace, and its elements by their path', () => {
  for (const source of [sample, creditNotification([transfer]), requestStatus('1', 'RJCT')]) {
    assert.equal(faultOf(source), undefined)
  }
  const { id, root } = readMessage(all, Buffer.from(sample))
  assert.equal(id, 'pacs.008.001.08')
  assert.equal(textAt(root, 'CdtTrfTxInf/PmtId/TxId'), 'T-1')
  for (const other of [
    sample.replace('pacs.008.001.08', 'pacs.008.001.99'),
    sample.replaceAll('FIToFICstmrCdtTrf', 'FIToFIPmtStsRpt'),
    sample.replaceAll('Document', 'Paper'),
  ]) {
    assert.throws(() => readMessage(all, Buffer.from(other)), { code: 'FF01' })
  }
})

/** What is changed in the sample, and what is then said of it. */
const faults: readonly (readonly [RegExp, string, RegExp])[] = [
  // Cardinality and order.
  [/<MsgId>.*?<\/MsgId>/, '', /^FF01 GrpHdr\/MsgId is missing/],
  [/(<MsgId>.*?<\/MsgId>)/, '$1$1', /^FF01 GrpHdr\/MsgId stands more than 1 times/],
  [/(<ChrgBr>.*?<\/ChrgBr>)(\s*)(<Dbtr>.*?<\/Dbtr>)/, '$3$2$1', /^FF01 CdtTrfTxInf\/ChrgBr is mis/],
  [/<Cdtr>/, '<Odd/><Cdtr>', /^FF01 CdtTrfTxInf\/Cdtr is missing/],
  [/<\/FIToFICstmrCdtTrf>/, '<Odd/></FIToFICstmrCdtTrf>', /^FF01 Odd is not expected here/],
  [/(<CdtTrfTxInf>[^]*<\/CdtTrfTxInf>)/, '$1$1', /^FF01 CdtTrfTxInf stands more than 1 times/],
  [/<IBAN>.*?<\/IBAN>/, '<Cd>1</Cd>', /^FF01 CdtTrfTxInf\/CdtrAcct\/Id must be one of IBAN, Othr/],
  [/<Nm>Zara Invented<\/Nm>/, 'Zara', /^FF01 CdtTrfTxInf\/Dbtr has text in place of elements/],
  // Data types.
  [/<TxId>T-1/, `<TxId>${'x'.repeat(36)}`, /^FF01 .*TxId must have 1 to 35 characters/],
  [/<TxId>T-1/, '<TxId>', /^FF01 .*TxId must have 1 to 35 characters/],
  [/<TxId>T-1/, '<TxId><A/>', /^FF01 .*TxId has elements inside/],
  [/<NbOfTxs>1/, '<NbOfTxs>2', /^FF01 GrpHdr\/NbOfTxs must be one of 1/],
  [/CLRG/, 'CASH', /^FF01 .*SttlmMtd must be one of/],
  [/Ccy="PKR"/, 'Ccy="USD"', /^AM03 .*IntrBkSttlmAmt must be in PKR/],
  [/ Ccy="PKR"/, '', /^AM03 /],
  [/Ccy="PKR"/, 'Ccy="PKR" Odd="1"', /^FF01 .*has no attribute Odd/],
  [/1200\.50/, '1200.505', /^AM12 /],
  [/1200\.50/, '-1', /^AM12 /],
  [/1200\.50/, '1,200', /^AM12 /],
  [/1200\.50/, '1e3', /^AM12 /],
  [/1200\.50/, '0.00', /^AM12 /],
  [/PK54KITE/, 'PK55KITE', /^AC01 /],
  [/KITEPKKA/, 'KITE', /^RC01 /],
  [/<AccptncDtTm>[^<]*/, '<AccptncDtTm>2026-02-30T10:00:00', /^DT01 /],
]

test('whatever departs from the table is told with its place and its reason code', () => {
  for (const [what, instead, said] of faults) {
    const changed = sample.replace(what, instead)
    assert.notEqual(changed, sample, String(what))
    assert.match(faultOf(changed) ?? 'taken', said)
  }
})

test('an amount is its digits: never a floating number', () => {
  const read = ['1', '1.5', '1.50', '0.07', '9999999999999.99', '', '.5', '1.', '1.005', '+1', ' 1']
  assert.deepEqual(read.map(paisaIn), [
    100,
    150,
    150,
    7,
    999_999_999_999_999,
    ...Array.from({ length: 6 }, () => undefined),
  ])
  assert.deepEqual([1, 70, 120_050].map(decimalOf), ['0.01', '0.70', '1200.50'])
})

test('a time without an offset is told in Pakistan’s', () => {
  const moments = ['2026-11-22T12:00:00', '2026-11-22T07:00:00.000Z', '2026-11-22T09:00:00+02:00']
  for (const moment of moments) {
    assert.equal(instantIn(moment)?.toISOString(), '2026-11-22T07:00:00.000Z')
  }
  for (const none of ['2026-11-22', '2026-11-22T24:00:00', '2026-11-22 12:00:00', '']) {
    assert.equal(instantIn(none), undefined)
  }
})
