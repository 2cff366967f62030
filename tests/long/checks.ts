/**
 * What must hold whatever befell the programs, asked of the tables themselves. Each breach names
 * its invariant; the acknowledged come from the recorder's file and not from the database.
 */
import { setTimeout as wait } from 'node:timers/promises'
import { actOf } from '#platform/cases'
import type { Database } from '#platform/database'
import { decodeEntry } from '#platform/log'
import { checkLedger } from '#platform/payments'
import {
  checkEndingLeaves,
  checkEndings,
  forbiddenAfterIssue,
  type EventPlace,
} from './after-issue.ts'
import { stateAfter } from './endings.ts'
import { caseIdOf, type Acknowledged } from './journal.ts'

type Breaches = string[]

/** Nothing acknowledged is lost, as far as it has got (ST-3, ST-4, PAY-4). */
export async function checkAcknowledged(
  owner: Database,
  journal: readonly Acknowledged[],
): Promise<Breaches> {
  const of = (...names: readonly string[]) => journal.filter(({ act }) => names.includes(act))
  const missing = async (what: string, sql: string, wanted: readonly string[]) => {
    const rows = await owner.query<{ id: string }>(sql, [[...new Set(wanted)]])
    return rows.map(({ id }) => `ST-3 ${what} ${id} is gone`)
  }
  return [
    ...(await missing(
      'the draft or case',
      `select id from unnest($1::text[]) as w(id)
       where not exists (select from cases.case c where c.id = w.id)
         and not exists (select from cases.draft d where d.id = w.id)`,
      of('draft').map(({ answer }) => caseIdOf(answer)),
    )),
    ...(await missing(
      'the case',
      `select id from unnest($1::text[]) as w(id)
       where not exists (select from cases.case c where c.id = w.id)`,
      of('submit').map(({ answer }) => caseIdOf(answer)),
    )),
    ...(await missing(
      'the payment under receipt',
      `select id from unnest($1::text[]) as w(id)
       where not exists (select from payments.payment p where p.id = w.id)`,
      of('pay').map(({ answer }) => String(answer['Identification_parameter']).trim()),
    )),
    ...(await missing(
      'the stamp',
      `select id from unnest($1::text[]) as w(id)
       where not exists (select from registers.entry e where e.key = w.id)`,
      of('read').map(({ answer }) => String(answer['number'])),
    )),
    ...(await missing(
      'the answer to the request',
      `select id from unnest($1::text[]) as w(id)
       where not exists (select from cases.request r where r.key = w.id)`,
      of('draft', 'submit', ...stateAfter.keys()).map(({ key }) => key),
    )),
    ...(await checkEndings(owner, journal)),
  ]
}

/** Each of these finds rows that must not exist. */
const forbidden: readonly (readonly [string, string])[] = [
  [
    // What is published row by row has keys of its register alone: a place and a vote in it.
    'ST-1 a number given out twice',
    `select key as id from registers.entry e where seq = 1 group by key
     having count(*) > 1 and bool_or(exists
       (select from cases.case k where k.id = e.case_id and k.record_key is not null))`,
  ],
  [
    'ST-1 a case with two numbers',
    `select case_id as id from registers.entry where seq = 1 and register = 'stamps'
     group by case_id having count(*) > 1`,
  ],
  [
    // What fills a vendor's stock buys no stamp yet: the demonstration begins with a full one.
    'ST-2 paid, and no stamp',
    `select c.psid as id from payments.charge c join cases.case k on k.id = c.case_id
     where c.state = 'paid' and k.record_key is null and not exists
       (select from payments.transfer t where t.journal_id = c.payment_id
       and t.credit_account like 'stock/%')`,
  ],
  [
    'ST-2 a stamp, and not paid',
    `select k.id from cases.case k where k.record_key is not null and not exists
       (select from payments.charge c where c.case_id = k.id and c.state = 'paid')`,
  ],
  [
    'PAY-2 a bill posted twice',
    `select psid as id from payments.payment where applied_to = 'charge'
     group by psid having count(*) > 1`,
  ],
  [
    'PAY-2 a bank’s reference posted twice',
    `select psid as id from payments.payment
     group by psid, bank, auth_id, tran_date having count(*) > 1`,
  ],
  [
    'PAY-5 a charge paid by no payment',
    `select psid as id from payments.charge c where (state = 'paid') <>
       exists (select from payments.payment p where p.psid = c.psid and applied_to = 'charge')`,
  ],
  [
    'ST-5 a case that is not where its last event left it',
    `select k.id from cases.case k where not exists (select from cases.event e
       where e.case_id = k.id and e.seq = k.seq and e.to_state = k.state)`,
  ],
  [
    'ST-5 events that are not numbered 1, 2, 3',
    `select case_id as id from cases.event group by case_id having max(seq) <> count(*)`,
  ],
  [
    'ST-5 a draft that was handed in and is still a draft',
    `select d.id from cases.draft d join cases.case k on k.id = d.id`,
  ],
  [
    'MS-1 a message said twice',
    `select case_id as id from notifications.message where case_id is not null
     group by case_id, template, recipient having count(*) > 1`,
  ],
  [
    'MS-1 an issued stamp of which nobody was told',
    `select k.id from cases.case k where k.record_key is not null and not exists
       (select from notifications.message m
       where m.case_id = k.id and m.template = 'stamp-issued')`,
  ],
  [
    'MS-3 a message that is not known to have arrived',
    `select id from notifications.message where state in ('unclear', 'given-up', 'refused')`,
  ],
  ['AU-2 a second leaf for an act', `select id from log.contested`],
  ...forbiddenAfterIssue,
]

/** The books, the cases, the messages; after the work has ended and what waited is done. */
export async function checkRecord(owner: Database): Promise<Breaches> {
  const breaches: Breaches = []
  for (const [what, sql] of forbidden) {
    const rows = await owner.query<{ id: string }>(sql)
    breaches.push(...rows.slice(0, 3).map(({ id }) => `${what}: ${id} (${rows.length} in all)`))
  }
  const ledger = await checkLedger(owner)
  breaches.push(...ledger.map(({ invariant, subject }) => `${invariant} ${subject}`))
  return breaches
}

const drainTriesMax = 150

/** Waits for what is promised within the merge delay; what never comes is a breach (AU-6). */
export async function checkSealed(owner: Database): Promise<Breaches> {
  for (let tries = 0; tries < drainTriesMax; tries += 1) {
    const [row] = await owner.query<{ n: number }>(`select count(*) as n from log.pending`)
    if (row?.n === 0) return []
    await wait(100)
  }
  return ['AU-6 leaves that are never sealed']
}

type EventRow = EventPlace & { readonly commitment: Buffer }
type LeafRow = { index: number; act: string; entry: Buffer }

/** Each event has its one leaf, each leaf its event, bound to each other (AU-1, AU-2). */
export async function checkLeaves(
  owner: Database,
  journal: readonly Acknowledged[] = [],
): Promise<{ readonly breaches: Breaches; readonly entries: readonly Uint8Array[] }> {
  const leaves = await owner.query<LeafRow>(`select index, act, entry from log.leaf order by index`)
  const events = await owner.query<EventRow>(
    `select jurisdiction, case_id as id, seq, to_state as state, commitment from cases.event`,
  )
  const breaches: Breaches = []
  const gap = leaves.findIndex(({ index }, at) => index !== at)
  if (gap >= 0) breaches.push(`AU-1 no leaf, or two, at ${gap}`)
  const byAct = new Map(leaves.map((leaf) => [leaf.act, leaf]))
  if (byAct.size !== leaves.length) breaches.push('AU-2 two leaves for one act')
  for (const event of events) {
    const leaf = byAct.get(actOf(event))
    const bound = leaf && decodeEntry(leaf.entry)?.commitment
    if (!leaf) breaches.push(`AU-2 an event without its leaf: ${actOf(event)}`)
    else if (!bound || !event.commitment.equals(bound)) {
      breaches.push(`AU-2 a leaf that is bound to another event: ${leaf.act}`)
    }
    byAct.delete(actOf(event))
  }
  const [stray] = byAct.keys()
  if (stray !== undefined) breaches.push(`AU-2 ${byAct.size} leaves without an event: ${stray}`)
  breaches.push(...checkEndingLeaves(journal, events, leaves))
  return { breaches: breaches.slice(0, 5), entries: leaves.map(({ entry }) => entry) }
}
