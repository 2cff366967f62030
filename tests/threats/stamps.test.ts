import assert from 'node:assert/strict'
import { randomInt } from 'node:crypto'
import { test } from 'node:test'
import { createCatalogue, rolesOf, type Move, type Service } from '#platform/catalogue'
import { findCase } from '#platform/cases'
import { findDocumentByNumber } from '#platform/documents'
import { addDays, civilDateOf } from '#platform/kernel'
import { checkLedger, findChargesOfCase, refundPartsOfCase } from '#platform/payments'
import { findRecord } from '#platform/registers'
import { scrubAll } from '../../app/scrub-all.ts'
import { installed } from '../../app/services.ts'
import { refusedWith } from '#tests/refusals'
import { confirmed, deed, stampOffice, surrender } from './stamp-office.ts'

const office = await stampOffice()
const { platform, registrar, clerk, collector, act, apply, pay, issue, seal } = office
const { db, setting, citizen } = platform
const denied = /permission denied/

/** What costs nothing is not paid for: the branch of a card whose fee is none, and no other. */
function isForNothing(service: string, { or }: Move): boolean {
  return service === 'citizen-card' && or?.when.name === 'isFree'
}

/** The states that can be reached without money: neither a bank's nor out of a paid stock. */
function reachedUnpaid({ id, workflow }: Service): Set<string> {
  const reached = new Set([workflow.initial])
  for (const state of reached) {
    for (const move of Object.values(workflow.states[state] ?? {})) {
      if (move.by !== 'ledger' && !move.draw) reached.add(move.to)
      if (move.or && !move.draw && !isForNothing(id, move)) reached.add(move.or.to)
    }
  }
  return reached
}

test('T-STAMP-1 no service that costs something issues its paper before it is paid for', () => {
  const charging = installed.services.filter(({ cost, output }) => cost && output)
  assert.ok(charging.length >= 3)
  for (const service of charging) {
    assert.ok(!reachedUnpaid(service).has(service.output?.on ?? ''), service.id)
  }
})

test('T-STAMP-1 nobody can mark a stamp paid: no officer, no citizen, not the clock', async () => {
  const on = await apply()
  const clock = { kind: 'clock' } as const
  for (const actor of [citizen, registrar, clerk, collector, clock]) {
    await assert.rejects(act(on, actor, 'settle'), refusedWith('action-not-yours'))
  }
  assert.equal((await findCase(db, on))?.state, 'payable')
})

test('T-STAMP-1 a charge marked paid past the door has no payment: the ledger tells', async () => {
  const on = await apply()
  const mark = `update payments.charge set state = 'paid' where psid = $1`
  await assert.rejects(db.query(mark, [on.psid]), /charge_check2/)
  await db.query(
    `update payments.charge set state = 'paid', payment_id = 'INVENTED', paid_bank = 'KITE',
       paid_auth_id = '1', paid_paisa = amount_paisa, paid_date = '2026-01-01' where psid = $1`,
    [on.psid],
  )
  const breaches = await checkLedger(db)
  assert.ok(breaches.some(({ invariant, subject }) => invariant === 'PAY-5' && subject === on.psid))
  await seal()
  const { faults } = await scrubAll(platform, db, async () => {})
  assert.ok(
    faults.some(({ fault }) => fault.startsWith('money took 0 steps of its case and paid 1')),
  )
  await db.query(
    `update payments.charge set state = 'unpaid', payment_id = null, paid_bank = null,
       paid_auth_id = null, paid_paisa = null, paid_date = null where psid = $1`,
    [on.psid],
  )
})

test('T-STAMP-2 a stamp is as old as its issue, whatever applicant and bank say', async () => {
  const today = civilDateOf(setting.now())
  await assert.rejects(
    apply({ executionDate: addDays(today, 1) }),
    refusedWith('form-date-in-future'),
  )
  await assert.rejects(apply({ issuedOn: '2019-01-01' }), refusedWith('form-unknown-answer'))
  const before = setting.now()
  const on = await apply()
  const old = { date: '2019-05-05', time: '101010' }
  const { settled } = await pay(on, old)
  const number = settled?.number ?? ''
  const document = await findDocumentByNumber(db, number)
  assert.ok(document && document.issuedAt >= before)
  assert.equal((await findRecord(db, 'stamps', number))?.item['issuedOn'], today)
  for (const table of ['cases.event set at', 'documents.document set issued_at']) {
    await assert.rejects(db.query(`update ${table} = '2019-05-05'`), denied)
  }
})

test('T-STAMP-2 a vendor is asked for no date: he sells today, or not at all', () => {
  const counters = installed.services.filter(({ channels }) => channels.includes('counter'))
  const sold = counters.filter(({ workflow: { states } }) =>
    Object.values(states).some((moves) => Object.values(moves).some(({ draw }) => draw)),
  )
  assert.ok(sold.length > 0)
  for (const { form } of sold) {
    assert.ok(Object.values(form).every(({ kind }) => kind !== 'date'))
  }
})

test('T-STAMP-3 a number is given out once: who meets a given one gets another', async () => {
  const first = await issue()
  const given = Number(first.number?.slice(-11, -2))
  const drawn: number[] = []
  const stuck = {
    ...setting,
    randomBelow: (limit: number) => (drawn.push(limit) <= 2 ? given : randomInt(limit)),
  }
  const on = await apply()
  const { door } = createCatalogue(db, stuck, new Set(rolesOf(setting)))
  const { settled } = await pay(on, {}, door)
  assert.ok(drawn.length > 2, 'the given number was drawn, and drawn anew')
  assert.notEqual(settled?.number, first.number)
  const again = `insert into registers.entry
    select register, key, seq, state, item, sealed, jurisdiction, 'other', 1, recorded_at
    from registers.entry where key = $1`
  await assert.rejects(db.query(again, [first.number]), /entry_pkey/)
})

test('T-STAMP-5 a used stamp that is unlocked cannot be used again, and is found', async () => {
  const on = await issue()
  await act(on, registrar, 'consume', deed)
  await seal()
  const unlock = (state: string) =>
    db.query(`update cases.case set state = $1 where id = $2`, [state, on.id])
  await unlock('issued')
  await assert.rejects(
    act(on, registrar, 'consume', { ...deed, deedNumber: '9/2026' }),
    refusedWith('register-state-order'),
  )
  const { faults } = await scrubAll(platform, db, async () => {})
  assert.deepEqual(
    faults.map(({ fault }) => fault),
    ['its case is not where its last event left it'],
  )
  await unlock('consumed')
  const remove = `delete from registers.entry where key = $1 and state = 'consumed'`
  await assert.rejects(db.query(remove, [on.number]), denied)
})

test('T-STAMP-7 money goes back by two persons, once, to where it was paid from', async () => {
  const on = await issue()
  await act(on, citizen, 'applyForRefund', surrender)
  const diverted = { ...confirmed, account: 'PK24HABB0000000000000000' }
  await assert.rejects(act(on, clerk, 'checkRefund', diverted), refusedWith('form-unknown-answer'))
  await act(on, clerk, 'checkRefund', confirmed)
  const both = { ...clerk, posts: 'posts' in collector ? collector.posts : [] } as typeof clerk
  await assert.rejects(act(on, both, 'approve', { note: 'x' }), refusedWith('action-own-case'))
  await act(on, collector, 'approve', { note: 'Seen' })
  await assert.rejects(act(on, collector, 'approve', { note: 'Again' }))
  const [{ count }] = (await db.query(
    `select count(*) as count from payments.refund where case_id = $1`,
    [on.id],
  )) as [{ count: number }]
  assert.equal(count, 1)
  const [part] = await refundPartsOfCase(db, on)
  const [charge] = await findChargesOfCase(db, on.jurisdiction, on.id)
  assert.deepEqual([part?.bank, part?.authId], [charge?.paidBy?.bank, charge?.paidBy?.authId])
})

test('T-STAMP-11 who buys from a vendor is told by SMS what to pay, and that it is all', () => {
  const messages = installed.services.find(({ id }) => id === 'vendor-stamp')?.wording.messages
  for (const name of ['code', 'issued']) {
    const { en = '', ur = '' } = messages?.[name] ?? {}
    assert.ok(en.includes('{amount}') && ur.includes('{amount}'), name)
    assert.match(en, /nothing more/)
  }
})

test('T-STAMP-9 a deed that needs a higher stamp than was bought is not let through', async () => {
  const on = await issue()
  const said = { ...deed, instrument: 'agreement-to-sell' }
  const short = await act(on, registrar, 'consume', said)
  assert.equal(short.state, 'deficient')
  assert.ok((short.amount ?? 0) > 0)
  await assert.rejects(act(on, registrar, 'consume', deed), refusedWith('action-not-now'))
})
