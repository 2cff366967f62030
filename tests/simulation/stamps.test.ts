/**
 * After every step of any run every invariant holds; each kind of broken store and broken verifier
 * is caught, each by the invariants that it breaks; and no promise is without its proof.
 */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { codes, notPromised, provenElsewhere, type Code } from './proof.ts'
import { plans } from './plan.ts'
import { simulate, type Defects } from './simulation.ts'

test('whatever happens, in whatever order, every invariant holds after every step', async () => {
  const reached = new Set<string>()
  await fc.assert(
    fc.asyncProperty(fc.nat(), plans, async (seed, plan) => {
      const simulation = await simulate(seed, plan)
      for (const what of simulation.reached) reached.add(what)
      assert.deepEqual(simulation.breaches, [])
    }),
    { numRuns: 1_000 },
  )
  // The rare states were really reached: a simulation that never gets there proves nothing.
  for (const what of [
    'payable',
    'code 00',
    'code 02',
    'code 03',
    'code 04',
    'code 05',
    'a line with code 00',
    'a line with code 03',
    'a line with code 04',
    'a basket with code 00',
    'a basket with code 02',
    'a basket with code 03',
    'lapsed',
    'crash before writing',
    'crash after writing',
    'a number met another',
    'another body under one key',
    'deficient',
    'consumed',
    'refund-asked',
    'refund-checked',
    'refunded',
    'refunds: refuse',
    'refunds: answer',
    'refunds: readmit',
    'refund-own-batch',
    'refund-own-cause',
    'refund-not-owed',
    'refund-batch-decided',
    'refund-answer-taken',
    'a paper as issued',
    'a paper with the number of another stamp',
    'a paper signed by us, never issued',
  ]) {
    assert.ok(reached.has(what), `never reached: ${what}`)
  }
})

/** What is broken, and an invariant that must say so. */
const mutants: readonly (readonly [Defects, Code])[] = [
  [{ store: 'accepts-repeated-numbers' }, 'ST-1'],
  [{ store: 'loses-documents' }, 'ST-2'],
  [{ store: 'raises-amounts' }, 'ST-2'],
  [{ store: 'loses-acknowledged' }, 'ST-3'],
  [{ store: 'forgets-requests' }, 'ST-4'],
  [{ store: 'forgets-bodies' }, 'ST-4'],
  [{ store: 'keeps-old-states' }, 'ST-5'],
  [{ store: 'keeps-old-records' }, 'ST-6'],
  [{ verifier: 'believes-the-paper' }, 'ST-6'],
  [{ verifier: 'skips-the-signature' }, 'ST-6'],
  [{ verifier: 'asks-for-the-number-only' }, 'ST-6'],
  [{ verifier: 'believes-in-the-log-for-any-paper' }, 'ST-6'],
  [{ store: 'back-dates' }, 'ST-7'],
  [{ store: 'forgets-what-was-used' }, 'CO-1'],
  [{ store: 'forgets-deeds' }, 'CO-2'],
  [{ store: 'forgets-what-was-used' }, 'CO-3'],
  [{ store: 'pays-back-twice' }, 'PAY-6'],
  [{ store: 'pays-back-all' }, 'PAY-6'],
  [{ store: 'pays-back-nothing' }, 'PAY-6'],
  [{ store: 'pays-out-again' }, 'PAY-6'],
  [{ store: 'pays-out-too-much' }, 'PAY-6'],
  [{ store: 'pays-out-to-another' }, 'PAY-6'],
  [{ store: 'forgets-who-prepared' }, 'PAY-6'],
  [{ store: 'forgets-who-granted' }, 'PAY-6'],
  [{ store: 'forgets-returns' }, 'PAY-7'],
  [{ store: 'loses-transfers' }, 'PAY-1'],
  [{ store: 'writes-payments-twice' }, 'PAY-2'],
  [{ store: 'misremembers-what-was-paid' }, 'PAY-3'],
  [{ store: 'marks-half-a-basket' }, 'PAY-5'],
  [{ store: 'forgets-refused-advices' }, 'PAY-4'],
  [{ store: 'forgets-payments' }, 'PAY-4'],
  [{ store: 'forgets-balances' }, 'PAY-9'],
  [{ store: 'forgets-payments' }, 'PAY-7'],
  [{ store: 'loses-suspense' }, 'PAY-7'],
  [{ store: 'books-what-it-refused' }, 'PAY-7'],
  [{ store: 'leaves-charges-unpaid' }, 'PAY-5'],
  [{ store: 'accepts-repeated-psids' }, 'PAY-5'],
  [{ store: 'loses-first-events' }, 'AU-1'],
  [{ store: 'writes-half' }, 'AU-2'],
  [{ store: 'writes-half' }, 'AU-6'],
  [{ store: 'names-people-in-leaves' }, 'AU-7'],
  [{ store: 'commits-without-salt' }, 'AU-7'],
]

for (const [defects, code] of mutants) {
  const [[who, what] = []] = Object.entries(defects)
  test(`a ${who} that ${what?.replaceAll('-', ' ')} breaks ${code}`, async () => {
    assert.ok(await isCaught(defects, code), 'the defect was not caught')
  })
}

/** A mistake of the simulation itself is no catch: it ends the test. */
async function isCaught(defects: Defects, code: Code): Promise<boolean> {
  for (let round = 0; round < 100; round += 1) {
    for (const [seed, plan] of fc.sample(fc.tuple(fc.nat(), plans), 50)) {
      const { breaches } = await simulate(seed, plan, defects)
      if (breaches.some((breach) => breach.startsWith(`${code} `))) return true
    }
  }
  return false
}

test('each promise is checked here by an invariant with teeth, or proven elsewhere', () => {
  const proven = new Set<Code>(mutants.map(([, code]) => code))
  for (const [code, file] of provenElsewhere) {
    const source = readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8')
    assert.match(source, new RegExp(`test\\([^\\n]*\\(.*\\b${code}\\b.*\\)`), `${file}: ${code}`)
    proven.add(code)
  }
  const open = codes.filter((code) => !proven.has(code))
  assert.deepEqual(open, Object.keys(notPromised))
})
