import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ActOutcome } from '#platform/catalogue'
import { scrubAll } from '../../app/scrub-all.ts'
import { confirmed, deed, stampOffice, surrender } from './stamp-office.ts'

const office = await stampOffice()
const { platform, registrar, clerk, collector, act, issue, seal } = office
const { db, citizen } = platform

const used = await issue()
await act(used, registrar, 'consume', deed)
const fresh = await issue()
const given = await issue()
await act(given, citizen, 'applyForRefund', surrender)
await act(given, clerk, 'checkRefund', confirmed)
await act(given, collector, 'approve', { note: 'Seen' })
await seal()

const faults = async () =>
  (await scrubAll(platform, db, async () => {})).faults.map(({ fault }) => fault)

/** Runs what whoever has the database's own password could; what was found, once it is undone. */
async function found(sql: string, undo: string): Promise<string[]> {
  await db.owner.query(sql)
  const told = await faults()
  await db.owner.query(undo)
  assert.deepEqual(await faults(), [])
  return told
}

const changed = 'its event or its entries were changed'
const eventOf = ({ id }: ActOutcome, action: string) =>
  `where case_id = '${id}' and action = '${action}'`

test('T-OPS-1 an amount that the database’s owner changes in the register is found', async () => {
  const where = `where key = '${fresh.number}' and seq = 1`
  const set = (amount: number) =>
    `update registers.entry set item = jsonb_set(item, '{amount}', '${amount}') ${where}`
  assert.deepEqual(await found(set(1_105_000), set(30_000)), [changed])
})

test('T-OPS-1 a stamp that is made unused again is found', async () => {
  const set = (state: string) =>
    `update registers.entry set state = '${state}' where key = '${used.number}' and seq = 2`
  assert.deepEqual(await found(set('issued'), set('consumed')), [changed])
})

test('T-OPS-1 who used a stamp, or who approved a refund, cannot be made another', async () => {
  for (const [on, action] of [
    [used, 'consume'],
    [given, 'approve'],
  ] as const) {
    const where = eventOf(on, action)
    const told = await found(
      `update cases.event set actor_id = 'x' || actor_id ${where}`,
      `update cases.event set actor_id = substr(actor_id, 2) ${where}`,
    )
    assert.deepEqual(told, [changed], action)
  }
})

test('T-OPS-1 a use that is taken out of the record is found', async () => {
  const where = eventOf(used, 'consume')
  const told = await found(
    `with gone as (delete from cases.event ${where} returning *)
     insert into cases.event
     select jurisdiction, 'HIDDEN', seq, action, actor_kind, actor_id, post_id, from_state,
       to_state, facts, sealed, commitment, salt, at from gone`,
    `update cases.event set case_id = '${used.id}' where case_id = 'HIDDEN'`,
  )
  assert.ok(told.includes('its event is not in the record'), told.join())
  assert.ok(told.includes('its case is not where its last event left it'), told.join())
})

test('T-OPS-1 documents of two stamps that change places are both found', async () => {
  const [one, other] = [fresh.id, given.id]
  const swap = `update documents.document d set sealed = e.sealed, hash = e.hash
    from documents.document e
    where d.case_id in ('${one}', '${other}') and e.case_id in ('${one}', '${other}')
      and d.case_id <> e.case_id`
  assert.deepEqual(await found(swap, swap), Array(2).fill('its document is another one'))
})

test('T-OPS-1 a stamp whose owner is made another, who gets its money, is found', async () => {
  const set = (personId: string) =>
    `update cases.case set applicant_id = '${personId}' where id = '${fresh.id}'`
  assert.deepEqual(await found(set(platform.neighbour.personId), set(citizen.personId)), [
    'its case is not of whoever began it',
  ])
})

test('T-OPS-1 a payment that is invented for a stamp nobody paid is found', async () => {
  const forged = await office.apply()
  await seal()
  const told = await found(
    `insert into cases.event select jurisdiction, case_id, 2, 'settle', 'ledger', 'KITE', null,
       'payable', 'issued', '{}', null, commitment, salt, at from cases.event
     where case_id = '${forged.id}' and seq = 1;`,
    `delete from cases.event where case_id = '${forged.id}' and seq = 2`,
  )
  assert.ok(told.includes('money took 1 steps of its case and paid 0 charges'), told.join())
})
