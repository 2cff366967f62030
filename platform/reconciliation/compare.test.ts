import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { createIdSource } from '#platform/kernel'
import { testDatabase } from '#tests/database'
import { compareSql } from './compare-sql.ts'
import { match, type Claim, type Finding, type MatchInput } from './match.ts'
import { randomDays } from './test-samples.ts'

const db = await testDatabase()
let drawn = 0
const newId = createIdSource(Date.now, (limit) => (drawn += 7_919) % limit)

class Undo extends Error {}
const localText = (moment: number) => new Date(moment).toISOString().slice(0, 19)

/** A day that was closed, whose run told of nothing: what was made on it is late. */
const closedDay = '2001-01-01'

function bookedClaim({ countsAt, isLate, ...claim }: Claim) {
  const receivedAt = localText(countsAt)
  return { ...claim, receivedAt, madeAt: isLate ? `${closedDay}T12:00:00` : receivedAt }
}

/** What the database says of a day, in the order of the rule. */
async function compared({ bank, day, lines, claims }: MatchInput): Promise<Finding[]> {
  const [file, run, other] = [newId(), newId(), newId()]
  let found: Finding[] = []
  const work = db.owner.transact(async (tx) => {
    await tx.query(
      `insert into reconciliation.line
       select $1, x.* from json_to_recordset($2) as x(n int, kind text, psid text, "authId" text,
         "amountPaisa" bigint, date date, time text)`,
      [file, JSON.stringify(lines)],
    )
    await tx.query(
      `insert into reconciliation.claim
       select $1, x.* from json_to_recordset($2) as x(id text, psid text, bank text, "authId" text,
         "amountPaisa" bigint, date date, "madeAt" timestamp, "receivedAt" timestamp,
         "isPosted" boolean, "isAdvised" boolean)`,
      [run, JSON.stringify(claims.map(bookedClaim))],
    )
    await tx.query(`insert into reconciliation.closed_day values ($1, 'P', 'A', now(), 'A', 'A')`, [
      closedDay,
    ])
    await tx.query(
      `insert into reconciliation.bank_day (bank, day, run_id) values ($1, '2020-01-01', $2)`,
      [bank, other],
    )
    await tx.query(
      `insert into reconciliation.finding
       select $1, row_number() over (), id, 'matched', 1, 1 from unnest($2::text[]) as id`,
      [other, claims.filter(({ isSettled }) => isSettled).map(({ id }) => id)],
    )
    const bounds = [localText(day.start), localText(day.end), day.graceMs / 1_000]
    await tx.query(compareSql, [file, run, bank, day.day, ...bounds])
    found = await tx.query<Finding>(
      `select kind, nullif(n, 0) as n, nullif(claim_id, '') as claim, file_paisa as "filePaisa",
         ledger_paisa as "ledgerPaisa"
       from reconciliation.finding where run_id = $1
       order by finding.n = 0, finding.n, claim_id collate "C"`,
      [run],
    )
    throw new Undo()
  })
  await assert.rejects(work, Undo)
  return found.map((one) => ({ ...one, n: one.n ?? undefined, claim: one.claim ?? undefined }))
}

test('the database judges every line and payment as the rule does', async () => {
  await fc.assert(
    fc.asyncProperty(randomDays, async (input) => {
      assert.deepEqual(await compared(input), match(input))
    }),
    { numRuns: 250 },
  )
})
