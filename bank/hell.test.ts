import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fatedAuthId, fateNameOf, fateNames, fateOf } from './hell.ts'

const today = '2026-11-20'
const psids = Array.from({ length: 500 }, (_, n) => String(17860001202611200000n + BigInt(n)))

test('one seed makes one run, another seed another', () => {
  const run = (seed: number) =>
    psids.map((psid) => [fateOf(seed, psid, today), fatedAuthId(seed, psid)])
  assert.deepEqual(run(1), run(1))
  assert.notDeepEqual(run(1), run(2))
})

test('everything that banks do wrong happens, and most payments are right', () => {
  const fates = psids.map((psid) => fateOf(7, psid, today))
  const faults = [
    'isUnasked',
    'copies',
    'delayMs',
    'isHeldBack',
    'hangsUpMs',
    'errsPaisa',
    'corrects',
    'isSilent',
    'lastSecondsOf',
  ] as const
  for (const fault of faults)
    assert.ok(
      fates.some((fate) => fate[fault]),
      fault,
    )
  assert.ok(fates.some((fate) => fate.isSilent && fate.errsPaisa))
  const right = fates.filter(({ errsPaisa, isSilent }) => !errsPaisa && !isSilent)
  assert.ok(right.length > 300)
})

test('each fate has its name', () => {
  const names = new Set(psids.map((psid) => fateNameOf(7, psid)))
  assert.deepEqual(names, new Set(fateNames))
  for (const psid of psids) {
    const { isSilent, errsPaisa } = fateOf(7, psid, today)
    assert.equal(fateNameOf(7, psid) === 'silent', isSilent === true && errsPaisa === undefined)
  }
})

test('midnight is yesterday’s, and the fiscal year’s end is the last one', () => {
  const lastSeconds = (day: string) =>
    new Set(psids.map((psid) => fateOf(1, psid, day).lastSecondsOf).filter(Boolean))
  assert.deepEqual(lastSeconds(today), new Set(['2026-11-19', '2026-06-30']))
  assert.deepEqual(lastSeconds('2027-03-01'), new Set(['2027-02-28', '2026-06-30']))
})
