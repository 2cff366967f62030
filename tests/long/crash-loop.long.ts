/**
 * Killed, frozen, ended and restarted for as long as wanted, with its database killed too: nothing
 * acknowledged is lost, nothing is done twice, the log never forks and verifies whole (ST-1, ST-2,
 * ST-3, ST-4, ST-5, CO-1, CO-2, CO-3, PAY-1, PAY-2, PAY-3, PAY-5, PAY-6, AU-1, AU-2, AU-3, AU-5,
 * AU-6, MS-1, GL-2).
 *
 * `LONG_SECONDS` (75) says how long, `LONG_SEED` (1) makes the choices of a run again.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runCrashLoop } from './crash-loop.ts'

const seconds = Number(process.env['LONG_SECONDS'] ?? 75)
const seed = Number(process.env['LONG_SEED'] ?? 1)

test('sixteen clients before programs that fall and rise (T-STAMP-4, T-STAMP-6)', async (t) => {
  const result = await runCrashLoop({ seed, seconds, programs: 2 })
  const { tally, faults, restarts, heads, leaves, breaches } = result
  const fell = Object.entries(faults).map(([name, count]) => `${count} ${name}`)
  t.diagnostic(
    `seed ${seed}, ${seconds} s: ${fell.join(', ')}; ${restarts} restarts; ` +
      `${tally.lives} lives, ${tally.used} stamps used, ${tally.paidBack} paid back, ` +
      `${tally.contests} contests, ${tally.tooLate} tried too late; ` +
      `${tally.answered} answers, ${tally.unanswered} unanswered, ` +
      `${tally.turnedAway} told to come again, ${tally.duplicates} duplicates; ` +
      `${leaves} leaves under ${heads} heads`,
  )
  assert.deepEqual(breaches, [])
  // The rare was reached: a run in which nothing fell, or nobody was served, shows nothing.
  assert.ok(tally.lives > clientsMin, `only ${tally.lives} lives`)
  assert.ok(tally.used > 0 && tally.paidBack > 0 && tally.contests > 0 && tally.tooLate > 0)
  assert.ok(tally.duplicates > 0 && tally.unanswered > 0 && heads > 1)
  assert.ok(Object.values(faults).reduce((sum, count) => sum + count, 0) >= seconds / 15)
})

const clientsMin = 16
