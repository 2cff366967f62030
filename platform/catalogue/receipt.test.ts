import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatReference } from '#platform/cases'
import { credentialText, signCredential, verifyPdf, type Credential } from '#platform/documents'
import { orderRefunds } from '#platform/payments'
import { payableKite, payKite } from '#tests/kite-payment'
import { testPlatform } from '#tests/platform'
import { checkTogether } from './checks/together.ts'
import { findReceipt, printReceipt, receiptCredential } from './receipt.ts'
import { receiptClaims, receiptDocumentType } from './receipt-wording.ts'
import { verifyReceiptByHash } from './receipt-verification.ts'
import { verifyByCode, verifyByPdf } from './verification.ts'

const platform = await testPlatform()
const { db, setting } = platform
const paid = await payKite(platform, await payableKite(platform))
while ((await platform.sequencer.sealOnce()) > 0);

async function receiptOf(psid: string) {
  const receipt = await findReceipt(db, setting, psid)
  assert.ok(receipt)
  return receiptCredential(setting, receipt)
}
const said = (credential: Credential, name: keyof typeof receiptClaims) =>
  credential.claims.get(receiptClaims[name].key)
const codeOf = (credential: Credential) =>
  credentialText(signCredential(credential, setting.signer))

test('a receipt says what was paid, and the same each time', async () => {
  const credential = await receiptOf(paid.psid)
  assert.deepEqual(credential, await receiptOf(paid.psid))
  assert.equal(said(credential, 'amount'), paid.amount)
  assert.equal(said(credential, 'psid'), paid.psid)
  assert.equal(said(credential, 'reference'), formatReference(paid))
  assert.equal(said(credential, 'bank'), 'KITE')
  const everything = JSON.stringify([...credential.claims])
  assert.doesNotMatch(everything, /Zara|Invented|39990/, 'it names nobody')
})

test('what is not paid has no receipt', async () => {
  const open = await payableKite(platform)
  assert.equal(await findReceipt(db, setting, open.psid), undefined)
  await assert.rejects(printReceipt(platform, open.psid), { code: 'action-not-now' })
  await assert.rejects(printReceipt(platform, '1'), { code: 'action-not-now' })
})

test('the printed receipt is sealed, and its code is in our books and our log', async () => {
  const { bytes, fileName } = await printReceipt(platform, paid.psid)
  assert.equal(fileName, `receipt-${paid.psid}.pdf`)
  assert.equal(verifyPdf(bytes, platform.documentKeys).signature, 'good')
  const { code } = await verifyByPdf(platform, bytes)
  assert.ok(code && typeof code.state === 'object')
  assert.deepEqual(
    [code.signature.signature, code.state.state, code.isInForce, code.log.kind],
    ['good', 'received', true, 'sealed'],
  )
})

test('a receipt whose signature is good and whose content is not ours is told apart', async () => {
  const real = await receiptOf(paid.psid)
  for (const name of ['amount', 'paidOn', 'reference', 'service', 'bank', 'authId'] as const) {
    const { key } = receiptClaims[name]
    const other = typeof real.claims.get(key) === 'number' ? 1 : 'something else'
    const claims = new Map([...real.claims, [key, other] as const])
    const { state, isInForce } = await verifyByCode(platform, codeOf({ ...real, claims }))
    assert.deepEqual([state, isInForce], ['mismatch', false], name)
  }
  const salt = Buffer.alloc(16, 1)
  assert.equal((await verifyByCode(platform, codeOf({ ...real, salt }))).state, 'mismatch')
  const number = '0K3F8QZT2M5X'
  const forged = await verifyByCode(platform, codeOf({ ...real, number }))
  assert.deepEqual([forged.state, forged.log.kind], ['unknown', 'absent'])
})

test('of two payments of one case each receipt has its own', async () => {
  const other = await payKite(platform, await payableKite(platform))
  const asked = { psid: other.psid, number: paid.paymentId, hash: '' }
  assert.equal((await verifyReceiptByHash(platform, asked)).state, 'unknown')
})

test('money that was ordered back later is told', async () => {
  const back = await payKite(platform, await payableKite(platform))
  const order = {
    jurisdiction: back.jurisdiction,
    id: setting.newId(),
    caseId: back.id,
    from: 'revenue/kites',
    amountPaisa: back.amount,
    at: setting.now(),
  }
  await orderRefunds(db, [order])
  const { state, isInForce } = await verifyByCode(platform, codeOf(await receiptOf(back.psid)))
  assert.deepEqual([typeof state === 'object' && state.state, isInForce], ['paid-back', false])
})

test('no service may issue documents of the type of receipts', () => {
  const [kite] = setting.services.values()
  assert.ok(kite?.output)
  const certificate = { ...kite.output.certificate, documentType: receiptDocumentType }
  const service = { ...kite, output: { ...kite.output, certificate } }
  const faults = checkTogether({ services: [service], registers: [] })
  assert.deepEqual(
    faults.map(({ kind }) => kind),
    ['taken-twice'],
  )
})
