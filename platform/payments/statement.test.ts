/** Statements and trial balances of any time, on a real database, against a plain sum in memory. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { testDatabase } from '#tests/database'
import type { AccountId } from './account.ts'
import { balances, checkLedger } from './ledger.ts'
import { markSums } from './marks.ts'
import { nextId, noon, openSampleAccounts, sampleAccounts } from './samples.ts'
import { endPending, postTransfers } from './posting.ts'
import { readStatement } from './statement-store.ts'
import type { Position } from './sums.ts'
import { balanceOn, sumsOf, type Transfer } from './transfer.ts'
import { readTrialBalance } from './trial-balance-store.ts'
import { trialBalance } from './trial-balance.ts'

const db = await testDatabase()
await openSampleAccounts(db)
const places = ['PB-LHR', 'PB-RWP']
const hour = 3_600_000
const after = (ms: number) => new Date(noon.getTime() + ms)

/** Three thousand transfers in two places, many at the same moment, some pending and ended. */
const written: Transfer[] = []
await db.transact(async (tx) => {
  const transfers = Array.from({ length: 3_000 }, (_, n): Transfer => {
    const isRefund = n % 7 === 3
    return {
      jurisdiction: places[n % 3 === 0 ? 1 : 0] ?? '',
      journalId: nextId(),
      line: 1,
      debitAccount: isRefund ? 'revenue/kite-permit' : 'clearing/BOP',
      creditAccount: isRefund ? 'clearing/BOP' : 'revenue/kite-permit',
      amountPaisa: 100 + n,
      state: n % 500 === 499 ? 'pending' : 'posted',
      cause: isRefund ? 'correction' : 'settlement',
      at: after(Math.floor(n / 4) * 1_000),
    }
  })
  await postTransfers(tx, transfers)
  const pending = transfers.filter(({ state }) => state === 'pending').slice(0, 4)
  const endings = pending.map(({ jurisdiction, journalId, line }, n) => ({
    jurisdiction,
    journalId: nextId(),
    pending: { journalId, line },
    as: n % 2 ? ('posted' as const) : ('voided' as const),
    cause: 'correction',
    at: after(hour),
  }))
  written.push(...transfers, ...(await endPending(tx, endings)))
})

const statement = (account: AccountId, from: Date, until: Date, more = {}) =>
  readStatement(db, { account, places, from, until, linesMax: 200, ...more })

/** What a plain sum in memory says the account stood at before an instant. */
function balanceAt(account: AccountId, before: Date, where = places): number {
  const earlier = written.filter(
    ({ at, jurisdiction }) => at < before && where.includes(jurisdiction),
  )
  const sums = sumsOf(earlier).get(account)
  return sums ? balanceOn(account.startsWith('clearing') ? 'debit' : 'credit', sums) : 0
}

for (const account of ['revenue/kite-permit', 'clearing/BOP'] as const) {
  test(`a statement of ${account} is whole: pages, balances, opening to closing`, async () => {
    const [from, until] = [after(60_000), after(500_000)]
    const expected = written.filter(({ at }) => at >= from && at < until)
    let position: Position | undefined
    let balance = balanceAt(account, from)
    const seen: string[] = []
    do {
      const page = await statement(account, from, until, { after: position })
      assert.equal(page.opening.balancePaisa, balanceAt(account, from))
      assert.equal(page.closing.balancePaisa, balanceAt(account, until))
      for (const line of page.lines) {
        const moved = line.debitPaisa - line.creditPaisa
        if (line.state === 'posted') balance += account === 'clearing/BOP' ? moved : -moved
        assert.equal(line.balancePaisa, balance)
        seen.push(line.position.journalId)
      }
      position = page.next
      if (!position) assert.equal(balance, page.closing.balancePaisa)
    } while (position)
    assert.deepEqual(seen.toSorted(), expected.map(({ journalId }) => journalId).toSorted())
    assert.equal(new Set(seen).size, seen.length)
  })
}

test('a statement of one place tells of that place alone', async () => {
  const [from, until] = [after(0), after(2 * hour)]
  for (const place of places) {
    const page = await statement('clearing/BOP', from, until, { places: [place] })
    assert.equal(page.closing.balancePaisa, balanceAt('clearing/BOP', until, [place]))
    assert.ok(page.lines.every(({ jurisdiction }) => jurisdiction === place))
  }
})

test('pending stands apart, and is gone when it was posted or voided', async () => {
  const count = (state: string) => written.filter((one) => one.state === state).length
  assert.deepEqual([count('pending'), count('voided')], [6, 2])
  const at = async (instant: Date) =>
    (await statement('revenue/kite-permit', after(0), instant)).closing
  const open = await at(after(hour))
  const left = await at(after(hour + 1))
  const sums = (before: Date) =>
    sumsOf(written.filter((one) => one.at < before)).get('revenue/kite-permit')
  assert.equal(open.pendingCreditPaisa, sums(after(hour))?.pendingCreditPaisa)
  assert.ok(left.pendingCreditPaisa < open.pendingCreditPaisa)
  assert.equal(left.pendingCreditPaisa, sums(after(hour + 1))?.pendingCreditPaisa)
})

test('marks change no answer, at any instant; made again they are the same', async () => {
  const instants = [0, 1, 250, 400.5, 749, 750, 3_600].map((seconds) => after(seconds * 1_000))
  const all = () =>
    Promise.all(
      instants.flatMap((instant) => [
        statement('revenue/kite-permit', instant, after(2 * hour)),
        readTrialBalance(db, { before: instant, places }),
      ]),
    )
  const before = await all()
  const made = await markSums(db, after(2 * hour))
  assert.ok(made >= 4, `${made} marks were made of 3,000 transfers on two accounts in two places`)
  assert.equal(await markSums(db, after(2 * hour)), 0)
  assert.deepEqual(await all(), before)
  assert.deepEqual(await checkLedger(db), [])
  const marks = () => db.query('select * from payments.mark order by account, jurisdiction, until')
  const first = await marks()
  await db.query('delete from payments.mark')
  await markSums(db, after(2 * hour))
  assert.deepEqual(await marks(), first)
})

test('marks that lie ahead of a clock that was set back are made anew', async () => {
  await markSums(db, after(400_000))
  const [ahead] = await db.query('select * from payments.mark where until > $1', [after(400_000)])
  assert.equal(ahead, undefined)
  assert.ok((await markSums(db, after(2 * hour))) > 0)
  assert.deepEqual(await checkLedger(db), [])
})

test('the trial balance is that of the whole ledger, and of each place, at any time', async () => {
  for (const seconds of [0, 1, 333, 749, 5_000]) {
    const before = after(seconds * 1_000)
    const trial = await readTrialBalance(db, { before })
    assert.equal(trial.total.debitPaisa, trial.total.creditPaisa)
    const plain = await balances(db, { asOf: new Date(before.getTime() - 1) })
    for (const { account, debitPaisa, creditPaisa } of plain) {
      const line = trial.lines.find((one) => one.account.id === account)
      const net = (line?.debitPaisa ?? 0) - (line?.creditPaisa ?? 0)
      assert.equal(net, debitPaisa - creditPaisa, `${account} after ${seconds} s`)
    }
    for (const place of places) {
      const own = await readTrialBalance(db, { before, places: [place] })
      assert.equal(own.total.debitPaisa, own.total.creditPaisa)
    }
  }
})

test('an account that is not open has no statement', async () => {
  await assert.rejects(statement('revenue/nowhere', noon, after(1)), {
    code: 'payments-account-not-found',
  })
})

const ids = sampleAccounts.map(({ id }) => id)
const anyTransfer = fc.record({
  debitAccount: fc.constantFrom(...ids),
  creditAccount: fc.constantFrom(...ids),
  amountPaisa: fc.integer({ min: 1, max: 1_000_000_000 }),
  state: fc.constantFrom('posted' as const, 'pending' as const),
})

test('whatever is posted, the trial balance balances, by account and by head', () => {
  fc.assert(
    fc.property(fc.array(anyTransfer, { maxLength: 60 }), (asked) => {
      const transfers = asked.map((one, n) => {
        const base = { jurisdiction: 'PB-LHR', journalId: `j${n}`, line: 1, cause: 'x', at: noon }
        return { ...base, ...one }
      })
      const sums = [...sumsOf(transfers)].map(([account, own]) => ({ account, sums: own }))
      const { lines, heads, total } = trialBalance(sampleAccounts, sums)
      assert.equal(total.debitPaisa, total.creditPaisa)
      for (const column of ['debitPaisa', 'creditPaisa'] as const) {
        assert.equal(
          lines.reduce((sum, line) => sum + line[column], 0),
          total[column],
        )
        assert.equal(
          heads.reduce((sum, head) => sum + head[column], 0),
          total[column],
        )
      }
      assert.ok(lines.every((line) => line.debitPaisa === 0 || line.creditPaisa === 0))
      assert.equal(
        heads.reduce((sum, { accounts }) => sum + accounts, 0),
        lines.length,
      )
    }),
  )
})
