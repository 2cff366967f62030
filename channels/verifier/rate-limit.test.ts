import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createRateLimit } from './rate-limit.ts'

function limitOf(addressesMax = 100) {
  let at = Date.parse('2026-11-22T09:00:00Z')
  const now = () => new Date(at)
  const limit = createRateLimit({ perMinute: 3, addressesMax, now })
  const pass = (seconds: number) => {
    at += seconds * 1000
  }
  /** How many of ten questions are answered. */
  const answered = (address: string) =>
    Array.from({ length: 10 }, () => limit.refuse(address)).filter((wait) => wait === undefined)
      .length
  return { limit, pass, answered }
}

test('an address may ask three times, and once more after a third of a minute', () => {
  const { limit, pass, answered } = limitOf()
  assert.equal(answered('192.0.2.1'), 3)
  assert.equal(limit.refuse('192.0.2.1'), 20)
  pass(12)
  assert.equal(limit.refuse('192.0.2.1'), 8)
  pass(8)
  assert.equal(answered('192.0.2.1'), 1)
  pass(3_600)
  assert.equal(answered('192.0.2.1'), 3, 'and never more than a minute holds')
})

test('one address does not use up what another may ask', () => {
  const { answered } = limitOf()
  assert.equal(answered('192.0.2.1'), 3)
  assert.equal(answered('192.0.2.2'), 3)
  assert.equal(answered('::ffff:192.0.2.3'), 3)
  assert.equal(answered('::ffff:192.0.2.4'), 3)
})

test('a subscriber of IPv6 is one asker, however the address is written', () => {
  const { answered } = limitOf()
  assert.equal(answered('2001:db8:0:7::1'), 3)
  assert.equal(answered('2001:db8:0:7:ffff:1:2:3'), 0)
  assert.equal(answered('2001:db8::7:0:0:0:9'), 0)
  assert.equal(answered('2001:db8:0:8::1'), 3)
})

test('a clock that is set back gives nobody a longer wait', () => {
  const { limit, pass, answered } = limitOf()
  assert.equal(answered('192.0.2.1'), 3)
  pass(-3_600)
  assert.equal(limit.refuse('192.0.2.1'), 20)
})

test('memory does not grow with the number of askers', () => {
  const { limit, answered } = limitOf(2)
  assert.equal(answered('192.0.2.1'), 3)
  assert.equal(limit.refuse('192.0.2.2'), undefined)
  assert.equal(limit.refuse('192.0.2.3'), undefined)
  assert.equal(answered('192.0.2.1'), 3, 'the first was forgotten')
})
