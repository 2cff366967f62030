import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createRateLimit } from './rate-limit.ts'

function limitOf(addressesMax = 100, countsLoopback = false) {
  let at = Date.parse('2026-11-22T09:00:00Z')
  const now = () => new Date(at)
  const rate = { atOnceMax: 3, perHourMax: 180 }
  const limit = createRateLimit({ ...rate, addressesMax, countsLoopback, now })
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
  assert.equal(answered('192.0.2.1'), 3, 'and never more than at once')
})

test('a guess costs as much as it is said to, and no more than one is owed', () => {
  const { limit, pass, answered } = limitOf()
  limit.spend('192.0.2.1', 2)
  assert.equal(answered('192.0.2.1'), 1)
  for (const _ of [1, 2, 3]) limit.spend('192.0.2.1', 2)
  assert.equal(limit.refuse('192.0.2.1'), 60)
  pass(60)
  assert.equal(answered('192.0.2.1'), 1)
  assert.equal(answered('192.0.2.2'), 3)
  limit.spend('127.0.0.1', 1_000)
  assert.equal(limit.refuse('127.0.0.1'), undefined)
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

test('an address of IPv4 is the same asker when it is written as IPv6', () => {
  const { answered } = limitOf()
  assert.equal(answered('192.0.2.1'), 3)
  assert.equal(answered('::ffff:192.0.2.1'), 0)
})

test('this machine may ask without end, unless it speaks for others', () => {
  for (const address of ['127.0.0.1', '127.8.9.1', '::1', '::ffff:127.0.0.1']) {
    assert.equal(limitOf().answered(address), 10, address)
    assert.equal(limitOf(100, true).answered(address), 3, address)
  }
  assert.equal(limitOf().answered('128.0.0.1'), 3)
  assert.equal(limitOf().answered('::127.0.0.1'), 3)
})

test('many questions over many hours come to the rate of an hour and one go', () => {
  const { limit, pass } = limitOf()
  let answered = 0
  for (let second = 0; second < 4 * 3_600; second += 5) {
    if (limit.refuse('192.0.2.1') === undefined) answered += 1
    pass(5)
  }
  assert.ok(answered >= 4 * 180 && answered <= 4 * 180 + 3, String(answered))
})
