import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { testDatabase } from '#tests/database'
import {
  signatureFault,
  signedSecondsMax,
  signMessage,
  sweepNonces,
  takeNonce,
  type SignedMessage,
} from './bank-signature.ts'
import { noon } from './samples.ts'

const db = await testDatabase()
const key = Buffer.alloc(32, 5)
const seconds = noon.getTime() / 1_000
const message: SignedMessage = {
  method: 'POST',
  path: '/biller/BillPayment',
  timestamp: String(seconds),
  nonce: 'nonce-0123456789',
  body: Buffer.from('{"consumer_number":"17860103250000079196"}'),
}
const signed = (changes: Partial<SignedMessage> = {}, by = key) => {
  const whole = { ...message, ...changes }
  return { ...whole, signature: signMessage(by, whole) }
}

test('the signature is that of the written rule', () => {
  // As `printf 'Hello World!' | sha256sum` says it.
  const sha = '7f83b1657ff1fc53b92dc18148a1d65dfc2d4b1fa3d677284addd200126d9069'
  const text = `POST\n/biller/BillPayment\n${seconds}\nnonce-0123456789\n${sha}`
  const hello = { ...message, body: Buffer.from('Hello World!') }
  assert.equal(signMessage(key, hello), createHmac('sha256', key).update(text).digest('hex'))
})

test('a message is as it was signed, or it is refused', () => {
  assert.equal(signatureFault(key, signed(), noon), undefined)
  const changes: Partial<SignedMessage>[] = [
    { method: 'PUT' },
    { path: '/biller/BillInquiry' },
    { timestamp: String(seconds + 1) },
    { nonce: 'nonce-0123456780' },
    { body: Buffer.from(`${message.body.toString()} `) },
  ]
  for (const change of changes) {
    assert.equal(signatureFault(key, { ...signed(), ...change }, noon), 'wrong-signature')
  }
  const other = signed({}, Buffer.alloc(32, 6))
  assert.equal(signatureFault(key, other, noon), 'wrong-signature')
})

test('every byte of a body counts', () => {
  const body = fc.uint8Array({ minLength: 1, maxLength: 200 })
  fc.assert(
    fc.property(body, fc.nat(), fc.integer({ min: 1, max: 255 }), (bytes, at, by) => {
      const sent = Buffer.from(bytes)
      const good = signed({ body: sent })
      const spoiled = Buffer.from(bytes)
      spoiled[at % bytes.length] = (spoiled[at % bytes.length] ?? 0) ^ by
      assert.equal(signatureFault(key, good, noon), undefined)
      assert.equal(signatureFault(key, { ...good, body: spoiled }, noon), 'wrong-signature')
    }),
  )
})

test('a clock may be five minutes off, to the second', () => {
  for (const [off, fault] of [
    [-signedSecondsMax, undefined],
    [signedSecondsMax, undefined],
    [-signedSecondsMax - 1, 'wrong-time'],
    [signedSecondsMax + 1, 'wrong-time'],
  ] as const) {
    assert.equal(signatureFault(key, signed({ timestamp: String(seconds + off) }), noon), fault)
  }
})

test('what has not the shape of a signature is none', () => {
  const good = signed()
  for (const change of [
    { timestamp: '' },
    { timestamp: '1e9' },
    { timestamp: '-1' },
    { nonce: 'short' },
    { nonce: 'with spaces in it 0' },
    { nonce: 'x'.repeat(65) },
    { signature: '' },
    { signature: good.signature.toUpperCase() },
    { signature: good.signature.slice(1) },
  ]) {
    const fault = signatureFault(key, { ...good, ...change }, noon)
    assert.equal(fault, 'unsigned', JSON.stringify(change))
  }
})

test('a nonce is good once for each bank, also for many who come at once', async () => {
  const all = await Promise.all(Array.from({ length: 10 }, () => takeNonce(db, 'BOP', message)))
  assert.equal(all.filter(Boolean).length, 1)
  assert.equal(await takeNonce(db, 'HBL', message), true)
  assert.equal(await takeNonce(db, 'BOP', { ...message, nonce: 'nonce-another-one' }), true)
})

test('a nonce is kept for as long as its time lets a message in, and no longer', async () => {
  const taken = { ...message, nonce: 'nonce-to-be-swept' }
  assert.equal(await takeNonce(db, 'NIT', taken), true)
  const last = new Date(noon.getTime() + signedSecondsMax * 1_000)
  assert.equal(signatureFault(key, signed(taken), last), undefined)
  await sweepNonces(db, last)
  assert.equal(await takeNonce(db, 'NIT', taken), false)
  const after = new Date(last.getTime() + 1)
  assert.equal(signatureFault(key, signed(taken), after), 'wrong-time')
  assert.ok((await sweepNonces(db, after)) >= 1)
  assert.equal(await takeNonce(db, 'NIT', taken), true)
})
