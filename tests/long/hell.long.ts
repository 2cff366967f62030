/**
 * Two simulated banks in hell mode, which tell twice, late, in another order, with a wrong amount,
 * or not at all, about yesterday and about last year, while the program, its database and the banks
 * themselves are killed every few seconds. Afterwards the treasury reconciles each bank's days and
 * settles what does not agree: PAY-1 to PAY-8 hold, whoever paid has a stamp or stands with the
 * money in suspense, and what each bank says it has is what the ledger says of it.
 *
 * `LONG_SECONDS` (600) says how long, `LONG_SEED` (1) makes the choices of a run again.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runHell } from './hell.ts'

const seconds = Number(process.env['LONG_SECONDS'] ?? 600)
const seed = Number(process.env['LONG_SEED'] ?? 1)

const told = (counts: Readonly<Record<string, number>>) =>
  Object.entries(counts)
    .map(([name, count]) => `${count} ${name}`)
    .join(', ')

test('two banks in hell and a treasury that makes ends meet (T-PAY)', async (t) => {
  const { breaches, faults, bills, advices, findings, keptPaisa } = await runHell({ seed, seconds })
  t.diagnostic(
    `seed ${seed}, ${seconds} s: ${told(faults)}; bills: ${told(bills)}; ` +
      `advices: ${told(advices)}; reconciled: ${told(findings)}; Rs ${keptPaisa / 100} in all`,
  )
  assert.deepEqual(breaches, [])
  // The rare was reached: a run in which nothing fell, or all went well, shows nothing.
  for (const [way, count] of Object.entries(bills)) assert.ok(count > 0, `no bill: ${way}`)
  for (const fault of ['kill', 'kill-database', 'kill-bank']) assert.ok(faults[fault], fault)
  for (const outcome of ['posted', 'duplicate', 'refused', 'suspense']) {
    assert.ok(advices[outcome], outcome)
  }
  for (const kind of ['matched', 'carried', 'late']) assert.ok(findings[kind], kind)
})
