import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rupees } from '#platform/kernel'
import { creditInitiationMessage, elementsAt, readMessage, textAt } from '#platform/iso20022'
import fc from 'fast-check'
import { decideAnswer, type AnswerLine, type AnswerOutcome } from './answer.ts'
import { raastReference } from '../raast/credit-transfer.ts'
import { approveBatch, batchPayoutsMax, prepareBatch, refuseBatch, type Hand } from './batch.ts'
import { mayMove, refundStates, type Payout, type RefundPart } from './part.ts'
import { paymentFileOf } from './payment-file.ts'
import { readAnswer } from './read-answer.ts'

const at = new Date('2026-11-22T07:00:00Z')
const hand = (personId: string): Hand => ({ personId, postId: 'treasury-1', at })
const from = { holder: 'Kite Treasury', bank: 'SBP', account: 'ACCOUNT-NO-1' }
const noLimit = { role: 'any', payoutPaisaMax: Infinity, batchPaisaMax: Infinity }

function part(id: number, amountPaisa = rupees(90)): RefundPart {
  return {
    jurisdiction: 'PB-KTE',
    id: `R${id}.1`,
    refundId: `R${id}`,
    caseId: `C${id}`,
    paymentId: `P${id}`,
    psid: '99990000000000000001',
    bank: 'HBL',
    authId: '123456',
    paidOn: '2026-11-20',
    amountPaisa,
    state: 'owed',
    changedAt: at,
  }
}

function prepare(parts: readonly RefundPart[]) {
  let made = 0
  const newId = () => `E2E${(made += 1)}`
  return prepareBatch(parts, { id: 'B1', by: hand('maker'), newId })
}

test('a batch takes each refund once, only what is owed, and not more than a message holds', () => {
  const refused = (parts: readonly RefundPart[], code: string) =>
    assert.throws(() => prepare(parts), { code })
  refused([], 'refund-batch-size')
  refused([part(1), part(1)], 'refund-batch-size')
  const many = Array.from({ length: batchPayoutsMax + 1 }, (_, index) => part(index))
  refused(many, 'refund-batch-size')
  assert.equal(prepare(many.slice(1)).payouts.length, batchPayoutsMax)
  for (const state of refundStates.filter((one) => !mayMove(one, 'prepared'))) {
    refused([part(1), { ...part(2), state }], 'refund-not-owed')
  }
})

test('a post approves up to its limits, to the paisa, of each refund and of the batch', () => {
  const batch = prepare([part(1, rupees(60)), part(2, rupees(40))])
  const approve = (payoutPaisaMax: number, batchPaisaMax: number) =>
    approveBatch(batch, {
      by: hand('checker'),
      from,
      limit: { role: 'any', payoutPaisaMax, batchPaisaMax },
    })
  assert.equal(approve(rupees(60), rupees(100)).batch.state, 'approved')
  assert.throws(() => approve(rupees(60) - 1, rupees(100)), { code: 'refund-over-limit' })
  assert.throws(() => approve(rupees(60), rupees(100) - 1), { code: 'refund-over-limit' })
  const refused = refuseBatch(batch, hand('checker'))
  assert.ok(refused.payouts.every(({ part: { state } }) => state === 'owed'))
  assert.throws(() => refuseBatch(refused, hand('other')), { code: 'refund-batch-decided' })
})

test('the payment file counts and adds up what is in it, and names each by its own id', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 1e12 }), { minLength: 1, maxLength: 9 }),
      (paisa) => {
        const prepared = prepare(paisa.map((amount, index) => part(index, amount)))
        const { batch, payouts } = approveBatch(prepared, { by: hand('c'), from, limit: noLimit })
        const { content } = paymentFileOf(batch, payouts)
        const { root, fault } = readMessage([creditInitiationMessage], Buffer.from(content))
        assert.equal(fault, undefined)
        const sum = paisa.reduce((all, one) => all + one, 0)
        for (const level of ['GrpHdr', 'PmtInf']) {
          assert.equal(textAt(root, `${level}/NbOfTxs`), String(paisa.length))
          assert.equal(Math.round(Number(textAt(root, `${level}/CtrlSum`)) * 100), sum)
        }
        const ids = elementsAt(root, 'PmtInf/CdtTrfTxInf/PmtId/EndToEndId').map(({ text }) => text)
        assert.deepEqual(
          ids,
          payouts.map(({ endToEndId }) => endToEndId),
        )
        assert.equal(paymentFileOf(batch, payouts.toReversed()).content, content)
      },
    ),
    { numRuns: 20 },
  )
  const { batch, payouts } = prepare([part(1)])
  assert.throws(() => paymentFileOf(batch, payouts), { code: 'refund-file-not-yet' })
})

/** What stood before, what the bank says, and what becomes of it. */
const verdicts: readonly (readonly [AnswerOutcome | undefined, AnswerOutcome, string])[] = [
  [undefined, 'paid', 'paid'],
  [undefined, 'returned', 'returned'],
  ['paid', 'paid', 'as before'],
  ['paid', 'returned', 'returned'],
  ['returned', 'returned', 'as before'],
  ['returned', 'paid', 'refund-answer-contradicts'],
]

test('what was paid may still come back; what came back was not paid', () => {
  for (const [outcome, said, expected] of verdicts) {
    const payout: Payout = {
      endToEndId: 'E',
      batchId: 'B',
      part: { ...part(1), state: outcome ?? 'sent' },
      outcome,
      reason: undefined,
    }
    const line: AnswerLine = { endToEndId: 'E', outcome: said, amountPaisa: undefined, reason: 'x' }
    const answer = () => decideAnswer([line], new Map([['E', payout]]), at)
    if (expected.startsWith('refund-')) {
      assert.throws(answer, ({ faults }) => faults[0].code === expected)
    } else {
      const [changed] = answer()
      assert.equal(changed?.payout.outcome ?? 'as before', expected)
      assert.ok(!changed || mayMove(payout.part.state, changed.payout.part.state))
    }
  }
  assert.throws(() => decideAnswer([], new Map(), at), { code: 'refund-answer-empty' })
})

const tag = (name: string, inside: string) => inside && `<${name}>${inside}</${name}>`
const transaction = (id: string, status: string, more = '') =>
  tag('TxInfAndSts', tag('OrgnlEndToEndId', id) + tag('TxSts', status) + more)
const report = (group: string, transactions: string) =>
  Buffer.from(
    `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt>
<GrpHdr><MsgId>A1</MsgId><CreDtTm>2026-11-23T10:00:00</CreDtTm></GrpHdr>
${tag('OrgnlGrpInfAndSts', tag('OrgnlMsgId', 'B1') + tag('OrgnlMsgNmId', 'pain.001.001.09'))}
<OrgnlPmtInfAndSts><OrgnlPmtInfId>B1</OrgnlPmtInfId>${group}${transactions}</OrgnlPmtInfAndSts>
</CstmrPmtStsRpt></Document>`,
  )

test('a pain.002 tells what was paid and what came back; what is on its way is left out', () => {
  const why =
    '<StsRsnInf><Rsn><Cd>AC04</Cd></Rsn><AddtlInf>Closed account</AddtlInf></StsRsnInf>' +
    '<OrgnlTxRef><Amt><InstdAmt Ccy="PKR">90.00</InstdAmt></Amt></OrgnlTxRef>'
  const lines = readAnswer(
    report('', transaction('1', 'ACSC') + transaction('2', 'RJCT', why) + transaction('3', 'PDNG')),
  )
  assert.deepEqual(lines, [
    { endToEndId: '1', outcome: 'paid', amountPaisa: undefined, reason: undefined },
    {
      endToEndId: '2',
      outcome: 'returned',
      amountPaisa: rupees(90),
      reason: 'AC04 Closed account',
    },
  ])
  const whole = readAnswer(report('<PmtInfSts>RJCT</PmtInfSts>', transaction('1', '')))
  assert.deepEqual(
    whole.map(({ outcome, reason }) => [outcome, reason]),
    [['returned', 'RJCT']],
  )
})

test('what is paid through Raast goes back under the id of its transfer', () => {
  const transactionId = 'T'.repeat(35)
  const { batch, payouts } = approveBatch(
    prepare([{ ...part(1), authId: raastReference(transactionId) }, part(2)]),
    { by: hand('c'), from, limit: noLimit },
  )
  const { root } = readMessage(
    [creditInitiationMessage],
    Buffer.from(paymentFileOf(batch, payouts).content),
  )
  const told = elementsAt(root, 'PmtInf/CdtTrfTxInf').map((one) => [
    textAt(one, 'CdtrAcct/Id/Othr/Id'),
    textAt(one, 'RmtInf/Strd/CdtrRefInf/Ref'),
  ])
  assert.deepEqual(told, [
    [undefined, transactionId],
    ['123456-2026-11-20', undefined],
  ])
})

test('a batch that the bank did not take comes back whole; one never sent is unknown', () => {
  const { batch, payouts } = approveBatch(prepare([part(1), part(2)]), {
    by: hand('c'),
    from,
    limit: noLimit,
  })
  const sent = new Map(payouts.map((payout) => [payout.endToEndId, payout]))
  const inGroup = report('<PmtInfSts>RJCT</PmtInfSts>', '')
  const inMessage = Buffer.from(
    inGroup
      .toString()
      .replace(/<OrgnlPmtInfAndSts>.*<\/OrgnlPmtInfAndSts>/, '')
      .replace('</OrgnlGrpInfAndSts>', '<GrpSts>RJCT</GrpSts></OrgnlGrpInfAndSts>'),
  )
  for (const answer of [inGroup, inMessage]) {
    const said = readAnswer(answer)
    assert.deepEqual(said, [{ batchId: batch.id, outcome: 'returned', reason: 'RJCT' }])
    const states = decideAnswer(said, sent, at).map(({ payout }) => payout.part.state)
    assert.deepEqual(states, ['returned', 'returned'])
    assert.throws(() => decideAnswer(said, new Map(), at), { code: 'refund-answer-faulty' })
  }
})

test('a file that is no answer is refused, and says where', () => {
  const heading = 'end_to_end_id,status,amount,reason\n'
  for (const source of [
    '<Document/>',
    report('', transaction('', 'ACSC')),
    `${heading}E1,done,,\n`,
    `${heading}E1,paid,ninety,\n`,
    `${heading}E1,returned,90.00,\n`,
    `${heading},paid,,\n`,
    'id,status\nE1,paid\n',
    `${heading}"E1,paid\n`,
  ]) {
    assert.throws(() => readAnswer(Buffer.from(source)), { code: 'refund-answer-unreadable' })
  }
})
