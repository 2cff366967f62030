import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { paymentStatusMessage, readMessage, textAt } from '#platform/iso20022'
import { civilDateOf } from '#platform/kernel'
import {
  balances,
  checkLedger,
  closeCharges,
  findCharge,
  noteRequest,
  readMessages,
  registerRaastAccount,
  requestsFor,
  unreadSince,
  type RaastAccount,
} from '#platform/payments'
import fastify from 'fastify'
import { payableKite } from '#tests/kite-payment'
import { bankCredentials, kiteDistrict, testPlatform } from '#tests/platform'
import { creditNotification, creditTransfer, ownIban, requestStatus } from '#tests/raast-messages'
import { registerRaast } from './index.ts'

const platform = await testPlatform()
const { db, setting } = platform
const app = fastify()
registerRaast(app, platform)
after(() => app.close())
const { username, password, mnemonic } = bankCredentials

const account: RaastAccount = {
  bank: mnemonic,
  iban: ownIban,
  bic: 'KITEPKKA',
  name: 'KITE TOWN',
  city: 'KITE TOWN',
  qr: undefined,
  requestsTo: undefined,
}
before(async () => {
  await registerRaastAccount(db, account)
})

async function send(payload: string, headers: object = { username, password }) {
  const asked = { method: 'POST', url: '/raast', headers: { ...headers }, payload } as const
  const { statusCode: status, body } = await app.inject(asked)
  return { status, body }
}

/** The status and the reason code of the pacs.002 that answers a transfer. */
async function statusOf(payload: string): Promise<(string | undefined)[]> {
  const { status, body } = await send(payload)
  assert.equal(status, 200, body)
  const { root, fault } = readMessage([paymentStatusMessage], Buffer.from(body))
  assert.equal(fault, undefined)
  const [whole = 'none', one = 'none'] = ['OrgnlGrpInfAndSts/GrpSts', 'TxInfAndSts/TxSts'].map(
    (path) => textAt(root, path),
  )
  const group = one === 'none'
  const reason = `${group ? 'OrgnlGrpInfAndSts' : 'TxInfAndSts'}/StsRsnInf/Rsn/Cd`
  return [group ? whole : one, textAt(root, reason)]
}

const rupeesOf = (paisa: number) => (paisa / 100).toFixed(2)
let sent = 0
async function bill() {
  const { psid, amount } = await payableKite(platform)
  sent += 1
  return { psid, amount, rupees: rupeesOf(amount), transactionId: `TX-${sent}` }
}
const stateOf = async (psid: string) => (await findCharge(db, psid))?.state
const unread = async () =>
  (await unreadSince(db, setting.vault, new Date(0), 100)).map(({ reason }) => reason)

test('a transfer that names a bill pays it, once, however often it is told', async () => {
  const one = await bill()
  const told = creditTransfer(one)
  const many = await Promise.all(Array.from({ length: 20 }, () => send(told)))
  const receipts = many.map(({ body }) => {
    const { root } = readMessage([paymentStatusMessage], Buffer.from(body))
    assert.equal(textAt(root, 'TxInfAndSts/TxSts'), 'ACSC')
    assert.equal(textAt(root, 'TxInfAndSts/OrgnlTxId'), one.transactionId)
    assert.equal(textAt(root, 'TxInfAndSts/OrgnlEndToEndId'), `E-${one.transactionId}`)
    return textAt(root, 'TxInfAndSts/AcctSvcrRef')
  })
  assert.equal(new Set(receipts).size, 1)
  assert.equal(await stateOf(one.psid), 'paid')
})

test('a bill is known by the creditor’s reference, or as the only one in words', async () => {
  const one = await bill()
  const spaced = one.psid.replace(/(.{4})(?=.)/g, '$1 ')
  const other = (await bill()).psid
  const two = `<Ustrd>${one.psid} ${other}</Ustrd>`
  for (const remittance of ['<Ustrd>for my kite</Ustrd>', two, '<Strd/>', '']) {
    const told = creditTransfer({ ...one, remittance })
    assert.deepEqual(await statusOf(told), ['RJCT', 'RR09'], remittance)
  }
  const words = `<Ustrd>bill no. ${spaced} for my kite</Ustrd>`
  assert.deepEqual(await statusOf(creditTransfer({ ...one, remittance: words })), [
    'ACSC',
    undefined,
  ])
})

test('what cannot be taken is turned down by its reason code, and pays nothing', async () => {
  const one = await bill()
  const dear = rupeesOf(one.amount + 1)
  assert.deepEqual(await statusOf(creditTransfer({ ...one, rupees: dear })), ['RJCT', 'AM09'])
  const abroad = creditTransfer(one).replace('Ccy="PKR"', 'Ccy="USD"')
  assert.deepEqual(await statusOf(abroad), ['RJCT', 'AM03'])
  const elsewhere = creditTransfer({ ...one, iban: 'PK31DEMO0000003999000001' })
  assert.deepEqual(await statusOf(elsewhere), ['RJCT', 'AC03'])
  const mistyped = creditTransfer({ ...one, iban: 'PK32DEMO0000003999000001' })
  assert.deepEqual(await statusOf(mistyped), ['RJCT', 'AC01'])
  const short = creditTransfer(one).replace(/<ChrgBr>.*<\/ChrgBr>/, '')
  assert.deepEqual(await statusOf(short), ['RJCT', 'FF01'])
  assert.equal(await stateOf(one.psid), 'unpaid')
  assert.deepEqual(await statusOf(creditTransfer(one)), ['ACSC', undefined])
  const again = creditTransfer({ ...one, transactionId: 'TX-again' })
  assert.deepEqual(await statusOf(again), ['RJCT', 'DUPL'])
  const unknown = creditTransfer({ ...one, psid: '99999800000000000000' })
  assert.deepEqual(await statusOf(unknown), ['RJCT', 'RR09'])
  const cancelled = await bill()
  await closeCharges(db, [{ psid: cancelled.psid, state: 'cancelled' }], setting.now())
  assert.deepEqual(await statusOf(creditTransfer(cancelled)), ['RJCT', 'AC04'])
})

test('a transfer pays no second bill, nor the same one on another day', async () => {
  const one = await bill()
  const other = { ...(await bill()), transactionId: one.transactionId }
  const both = await Promise.all([one, other].map((each) => statusOf(creditTransfer(each))))
  assert.deepEqual(new Set(both.map(String)), new Set(['ACSC,', 'RJCT,AM05']))
  const paid = both[0]?.[0] === 'ACSC' ? one : other
  const tomorrow = new Date(Date.now() + 86_400_000)
  assert.deepEqual(await statusOf(creditTransfer({ ...paid, at: tomorrow })), ['ACSC', undefined])
})

test('a credit that is noted pays its bill, is known again, or lies in suspense', async () => {
  const [known, late, closed] = [await bill(), await bill(), await bill()]
  assert.deepEqual(await statusOf(creditTransfer(known)), ['ACSC', undefined])
  await closeCharges(db, [{ psid: closed.psid, state: 'cancelled' }], setting.now())
  const before = (await unread()).length
  const note = creditNotification([known, late, closed])
  for (const _time of [1, 2]) assert.deepEqual(await send(note), { status: 204, body: '' })
  assert.equal(await stateOf(late.psid), 'paid')
  const held = await balances(db, { asOf: setting.now() })
  const suspense = held.find(({ account }) => account === `suspense/${mnemonic}`)
  assert.equal(suspense?.creditPaisa, closed.amount)
  assert.equal((await unread()).length, before)
  const debit = creditNotification([known], { direction: 'DBIT' })
  const foreign = creditNotification([known], { iban: 'PK31DEMO0000003999000001' })
  for (const other of [debit, foreign]) assert.equal((await send(other)).status, 204)
  assert.deepEqual((await unread()).slice(before), ['unknown-message', 'unknown-message'])
})

test('what becomes of a request to pay is noted from its status report', async () => {
  const { psid } = await bill()
  const [id, now] = [setting.newId(), setting.now()]
  await noteRequest(db, { psid, jurisdiction: kiteDistrict.code }, { id, now })
  assert.equal((await send(requestStatus(id, 'RJCT'))).status, 204)
  assert.deepEqual(
    (await requestsFor(db, psid)).map(({ status }) => status),
    ['RJCT'],
  )
  const before = (await unread()).length
  assert.equal((await send(requestStatus('unknown', 'ACCP'))).status, 204)
  assert.equal((await unread()).length, before + 1)
})

test('T-PAY-7 who is not our bank, or sends no such message, pays nothing', async () => {
  const one = await bill()
  assert.equal((await send(creditTransfer(one), {})).status, 401)
  assert.equal((await send(creditTransfer(one), { username, password: 'x' })).status, 401)
  const bomb = `<!DOCTYPE D [<!ENTITY a "${one.psid}">]>${creditTransfer({ ...one, psid: '&a;' })}`
  const before = (await unread()).length
  for (const odd of [bomb, '{}', '', 'x'.repeat(20_000), creditTransfer(one).slice(0, 700)]) {
    assert.equal((await send(odd)).status, 422)
  }
  assert.equal((await unread()).length, before + 5)
  await registerRaastAccount(db, {
    ...account,
    bank: 'OTHER',
  })
  assert.equal((await send(creditTransfer(one))).status, 422)
  assert.equal(await stateOf(one.psid), 'unpaid')
  assert.deepEqual(await checkLedger(db), [])
})

test('every message from Raast stands in the book with its answer', async () => {
  const day = civilDateOf(setting.now())
  const kept = await readMessages(db, setting.vault, { day, limit: 1_000 })
  assert.ok(kept.length > 40)
  assert.ok(kept.every(({ message }) => message === 'raast'))
  assert.ok(kept.some(({ answer }) => answer.includes('<TxSts>ACSC</TxSts>')))
})
