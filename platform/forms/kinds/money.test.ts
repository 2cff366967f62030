import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { paisaMax } from '#platform/kernel'
import { money } from '../question.ts'
import { inJson, onWeb } from './test-answers.ts'

describe('money typed in rupees', () => {
  const accepted: [string, number][] = [
    ['0', 0],
    ['1200', 120_000],
    ['1,200', 120_000],
    ['1,23,45,678', 1_234_567_800],
    ['12,345,678', 1_234_567_800],
    ['Rs 1200.50', 120_050],
    ['Rs. 1,200', 120_000],
    ['PKR 5', 500],
    ['₨5', 500],
    ['1200/-', 120_000],
    ['1200 rupees', 120_000],
    ['۱۲۰۰', 120_000],
    ['۱٬۲۰۰٫۵', 120_050],
    ['۱،۲۰۰ روپے', 120_000],
    ['١٢٠٠', 120_000],
    ['  1 200 ', 120_000],
    ['1200.5', 120_050],
    ['1200.500', 120_050],
    ['.5', 50],
    ['5.', 500],
    ['007', 700],
    ['+5', 500],
    ['-0', 0],
    ['\u20671200\u2069', 120_000],
    ['1000000000000', paisaMax],
  ]
  for (const [typed, paisa] of accepted) {
    test(`accepts ${JSON.stringify(typed)}`, () => assert.equal(onWeb(money(), typed), paisa))
  }

  const refused: [string, string][] = [
    ['', 'form-money-missing'],
    ['   ', 'form-money-missing'],
    ['\u200F', 'form-money-missing'],
    ['five lakh', 'form-money-shape'],
    ['5 lakh', 'form-money-shape'],
    ['Rs', 'form-money-shape'],
    ['1,2', 'form-money-shape'],
    ['1200,50', 'form-money-shape'],
    ['1.2.3', 'form-money-shape'],
    ['1e9', 'form-money-shape'],
    ['0x10', 'form-money-shape'],
    ['NaN', 'form-money-shape'],
    ['Infinity', 'form-money-shape'],
    ['💰100', 'form-money-shape'],
    ['.', 'form-money-shape'],
    ["1' or '1'='1", 'form-money-shape'],
    ['<b>5</b>', 'form-money-shape'],
    ['-5', 'form-money-negative'],
    ['Rs -5', 'form-money-negative'],
    ['−5', 'form-money-negative'],
    ['-Rs 5', 'form-money-negative'],
    ['-۵', 'form-money-negative'],
    ['1.005', 'form-money-fraction'],
    ['0.001', 'form-money-fraction'],
    ['1000000000000.01', 'form-money-too-much'],
    ['9'.repeat(5000), 'form-money-too-much'],
  ]
  for (const [typed, code] of refused) {
    test(`refuses ${JSON.stringify(typed.slice(0, 30))} as ${code}`, () =>
      assert.deepEqual(onWeb(money(), typed), [`q: ${code}`]))
  }
})

describe('money in JSON is whole paisa', () => {
  const cases: [unknown, unknown][] = [
    [120_050, 120_050],
    [0, 0],
    [-0, 0],
    [paisaMax, paisaMax],
    [-1, ['q: form-money-negative']],
    [-0.5, ['q: form-money-negative']],
    [0.5, ['q: form-money-fraction']],
    [paisaMax + 1, ['q: form-money-too-much']],
    [1e300, ['q: form-money-too-much']],
    [Number.NaN, ['q: form-money-fraction']],
    ['1200', ['q: form-money-json']],
    [true, ['q: form-money-json']],
    [[5], ['q: form-money-json']],
    [{ paisa: 5 }, ['q: form-money-json']],
    [null, ['q: form-money-missing']],
    [undefined, ['q: form-money-missing']],
  ]
  for (const [value, expected] of cases) {
    test(`${JSON.stringify(value)} gives ${JSON.stringify(expected)}`, () =>
      assert.deepEqual(inJson(money(), value), expected))
  }
})

test('bounds are allowed amounts, and one paisa beyond them is not, on the web and in JSON', () => {
  const fee = money({ atLeast: 100_00, atMost: 200_00 })
  assert.equal(onWeb(fee, '100'), 100_00)
  assert.equal(inJson(fee, 200_00), 200_00)
  assert.deepEqual(onWeb(fee, '99.99'), ['q: form-money-too-little'])
  assert.deepEqual(inJson(fee, 99_99), ['q: form-money-too-little'])
  assert.deepEqual(onWeb(fee, '200.01'), ['q: form-money-too-much'])
  assert.deepEqual(inJson(fee, 200_01), ['q: form-money-too-much'])
})

test('optional money left empty is no answer, but a wrong amount is still wrong', () => {
  assert.equal(onWeb(money({ optional: true }), ' '), undefined)
  assert.equal(inJson(money({ optional: true }), null), undefined)
  assert.deepEqual(onWeb(money({ optional: true }), '-5'), ['q: form-money-negative'])
})
