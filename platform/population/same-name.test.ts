import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isSameName } from './same-name.ts'

const amina = { en: 'Amina Bibi', ur: 'امینہ بی بی' }

test('a name is the registered one: in Urdu by its letters, in Roman letters by sound', () => {
  for (const same of ['امینہ بی بی', 'مسماۃ امینہ بی بی', 'Amina Bibi', 'AMEENA BIBI', 'Aminah']) {
    assert.ok(isSameName(same, amina), same)
  }
  for (const other of ['آمنہ بی بی', 'امینہ خاتون', 'Somebody Wrong', 'Nasreen Bibi']) {
    assert.ok(!isSameName(other, amina), other)
  }
})

test('of a name that the register holds in no script nothing contradicts', () => {
  assert.ok(isSameName('آمنہ', { en: '', ur: '' }))
  assert.ok(isSameName('امینہ', { en: 'Amina', ur: '' }))
  assert.ok(!isSameName('نسرین', { en: 'Amina', ur: '' }))
})
