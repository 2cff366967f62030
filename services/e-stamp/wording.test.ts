import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fill, moneyText, placeholdersOf, rupees, type Text } from '#platform/catalogue'
import { endorsementWording } from './life-wording.ts'
import { lifeProblems } from './life-problems.ts'
import { deductionRows, timeRows } from './relief-rows.ts'
import { problems } from './problems.ts'
import * as paperWording from './paper-wording.ts'
import { certificateWording, serviceWording } from './service-wording.ts'
import { punjabUnsettled } from './tariff-rows.ts'
import { instruments, leaseTerms } from './tariff.ts'
import { classifications, roadSides } from './valuation.ts'
import { wording } from './wording.ts'

function textsIn(value: unknown): Text[] {
  if (typeof value !== 'object' || value === null) return []
  if ('en' in value && 'ur' in value) return [value as Text]
  return Object.values(value).flatMap(textsIn)
}

const everything = textsIn([
  wording,
  serviceWording,
  certificateWording,
  { ...paperWording },
  problems.list,
  lifeProblems.list,
  endorsementWording,
  timeRows,
  deductionRows,
  punjabUnsettled,
])

test('everything is said in both languages and asks for the same values', () => {
  assert.ok(everything.length > 100)
  for (const message of everything) {
    assert.ok(message.en.trim() && message.ur.trim(), message.en)
    const without = (words: string) => words.replace(/\{\w+\}/g, '')
    if (/[a-z]/i.test(without(message.en))) {
      assert.match(without(message.ur), /[\p{Script=Arabic}؛،]/u, message.en)
    }

    assert.deepEqual(placeholdersOf(message.ur), placeholdersOf(message.en), message.en)
  }
})

test('Urdu is written with Urdu letters, not their Arabic look-alikes', () => {
  for (const message of everything)
    assert.doesNotMatch(message.ur, /[\u064A\u0643\u0649]/, message.ur)
})

test('every option of every choice has its words', () => {
  assert.deepEqual(Object.keys(wording.instrument.options).sort(), [...instruments].sort())
  assert.deepEqual(Object.keys(wording.classification.options).sort(), [...classifications].sort())
  assert.deepEqual(Object.keys(wording.roadSide.options).sort(), [...roadSides].sort())
  assert.deepEqual(Object.keys(wording.leaseTerm.options).sort(), [...leaseTerms].sort())
})

test('every message fits two SMS segments with long values: 134 in Urdu, 306 in English', () => {
  const values = {
    amount: moneyText(rupees(999_999_999)),
    deadline: '29 September 2026',
    psid: '10012611220123456',
    reference: 'PB-MHR-0K3F-8QZT-2M5X',
    number: 'PB-MHR-0123456789ABCDEF',
    service: 'e-Stamp',
    refund: moneyText(rupees(999_999_999)),
  }
  for (const [name, message] of Object.entries<Text>(serviceWording.messages)) {
    assert.ok(
      fill(message, 'ur', values).length <= 134,
      `${name}: ${fill(message, 'ur', values).length}`,
    )
    assert.ok(fill(message, 'en', values).length <= 306, name)
    assert.match(fill(message, 'en', values), /^[\x20-\x7e]*$/, name)
  }
})
