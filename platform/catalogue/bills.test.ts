import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, describe, test } from 'node:test'
import { casesOfApplicant } from '#platform/cases'
import { balances } from '#platform/payments'
import { demoMessages } from '#platform/notifications'
import { kiteBillers, spool, stringFile } from '#tests/kite-bills'
import { adviceFor } from '#tests/payments'
import { kiteDistrict, testPersons, testPlatform } from '#tests/platform'
import { createReminding } from './bill-reminders.ts'
import { askToPay, billsOf, unwatchBill, watchBill } from './bills.ts'
import { readableCases } from './may-read.ts'
import { findReceipt } from './receipt.ts'
import { takeInFile } from './take-in-file.ts'

const platform = await testPlatform(kiteBillers, [])
const { db, citizen, neighbour, officer, setting } = platform
platform.clockTo(new Date('2026-11-22T12:00:00+05:00'))
const place = { jurisdiction: kiteDistrict.code }

const hand = (biller: string, line: string, actor: typeof officer | typeof citizen = officer) =>
  takeInFile(platform, { actor, biller, ...place, open: () => [stringFile(line)] })

const watch = (personId: string, biller = 'string-company') =>
  watchBill(platform, { personId, biller, typed: spool })

/** What is due on a person's list. */
const dueOf = async (personId: string) =>
  (await billsOf(platform, personId)).flatMap(({ due }) => due)

/** A payment number for the one bill that is due on this person's list. */
async function numberFor(actor: typeof citizen): Promise<string> {
  const { personId } = actor
  const [watched] = await billsOf(platform, personId)
  const chosen = { id: watched?.saved.id ?? '', number: watched?.due[0]?.bill.number ?? '' }
  const [payment] = await askToPay(platform, { actor, personId, language: 'en' }, [chosen])
  return payment?.psid ?? ''
}

describe('a biller hands in its bills', () => {
  const line = '123456,3999099000011,2611,2026-11-25,1000,200,1100'

  test('by an officer of its own, and the log has one leaf for the file', async () => {
    await assert.rejects(hand('string-company', line, citizen), { code: 'action-not-yours' })
    await assert.rejects(hand('kite-permit', line), { code: 'billing-biller-unknown' })
    while ((await platform.sequencer.sealOnce()) > 0);
    assert.deepEqual(await hand('string-company', line), { bills: 1, changed: 1 })
    assert.equal(await platform.sequencer.sealOnce(), 1)
    assert.deepEqual(await hand('string-company', line), { bills: 1, changed: 0 })
    assert.equal(await platform.sequencer.sealOnce(), 0)
  })
})

describe('whoever watches a bill', () => {
  test('sees what is due today, why, and what it will be', async () => {
    await watch(citizen.personId)
    const [due] = await dueOf(citizen.personId)
    assert.equal(due?.amount.amount, 100_000)
    assert.equal(due?.amount.steps.length, 2, 'the bill, and what of it is old')
    assert.equal(due?.amount.terms?.dueDate, '2026-11-25')
    assert.equal(due?.amount.terms?.surcharge, 10_000)
  })

  test('is told which part of a number is wrong', async () => {
    const typed = { spool: '1', cnic: spool.cnic }
    const wrong = watchBill(platform, {
      personId: citizen.personId,
      biller: 'string-company',
      typed,
    })
    await assert.rejects(wrong, { code: 'answers-faulty' })
  })

  test('is reminded once, in his language', async () => {
    const reminding = createReminding(db, setting)
    assert.equal(await reminding.remindOnce(), 1)
    assert.equal(await reminding.remindOnce(), 0)
    await platform.sender.sendDue()
    const { phone } = testPersons[0]
    const [shown] = await demoMessages(db, setting.vault, { phone, limit: 5 })
    assert.match(shown?.messages[0]?.text ?? '', /Kite string: bill 2611, Rs 1,000, is due on 25/)
  })
})

describe('one bill', () => {
  test('asked for twice has one number for each who asks', async () => {
    await watch(neighbour.personId)
    const psid = await numberFor(citizen)
    assert.equal(await numberFor(citizen), psid)
    assert.notEqual(await numberFor(neighbour), psid)
  })

  test('is paid by whom its biller never learns: his officer reads no case of it', async () => {
    const cases = await casesOfApplicant(db, citizen.personId, 10)
    assert.equal((await readableCases(db, setting, citizen, cases)).length, 1)
    assert.deepEqual(await readableCases(db, setting, officer, cases), [])
  })

  test('is paid once, whichever number comes first: the other takes no money', async () => {
    const [first, second] = [await numberFor(citizen), await numberFor(neighbour)]
    const amount = 100_000
    const both = await Promise.all(
      [first, second].map((psid) => platform.door.perform(adviceFor(platform, { psid, amount }))),
    )
    assert.deepEqual(
      both.map(({ responseCode }) => responseCode),
      ['00', '02'],
    )
    assert.deepEqual(await dueOf(citizen.personId), [])
    const receipt = await findReceipt(db, setting, first ?? '')
    assert.equal(receipt?.subject, '2611 (*456)', 'which bill, and no whole number')
    const books = await balances(db, { asOf: setting.now() })
    const owed = books.find(({ account }) => account === 'biller/string-company')
    assert.equal(owed?.creditPaisa, amount)
  })

  test('that a newer one has overtaken takes no money either', async () => {
    await hand('string-company', '123456,3999099000011,2612,2026-11-28,300,,')
    const psid = await numberFor(neighbour)
    await hand('string-company', '123456,3999099000011,2613,2026-11-29,700,300,')
    const outcome = await platform.door.perform(adviceFor(platform, { psid, amount: 30_000 }))
    assert.equal(outcome.responseCode, '02')
    const [due] = await dueOf(neighbour.personId)
    assert.equal(due?.bill.number, '2613')
  })

  test('that its biller corrects is asked for anew; the old number takes no money', async () => {
    const before = await numberFor(neighbour)
    await hand('string-company', '123456,3999099000011,2613,2026-11-29,800,300,')
    const after = await numberFor(neighbour)
    const [old, right] = await Promise.all(
      [
        { psid: before, amount: 70_000 },
        { psid: after, amount: 80_000 },
      ].map((paid) => platform.door.perform(adviceFor(platform, paid))),
    )
    assert.deepEqual([old?.responseCode, right?.responseCode], ['02', '00'])
  })
})

describe('a biller that answers itself', () => {
  let answer = ''
  const server = createServer((_, response) => response.end(answer)).listen(0, '127.0.0.1')
  after(() => server.close())
  const bill = {
    response_Code: '00',
    bill_status: 'U',
    due_date: '20270115',
    amount_within_dueDate: '+0000000090000',
    amount_after_dueDate: '+0000000090000',
    billing_month: '2701',
  }

  /** What is due on the list, and whether that is only what was known before. */
  async function askedWhenItSays(said: string) {
    answer = said
    if (!server.listening) await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    const secret = { username: 'us', password: 'secret', timeoutMs: 2_000 }
    const address = { url: `http://127.0.0.1:${port}`, ...secret, ...place }
    const asking = { ...setting, billerAddresses: new Map([['string-company', address]]) }
    const [seen] = await billsOf({ db, setting: asking }, neighbour.personId)
    return [seen?.due.map(({ amount }) => amount.amount), seen?.isStale]
  }

  test('is believed; when it says nothing, what it said before stays and is marked', async () => {
    assert.deepEqual(await askedWhenItSays(JSON.stringify(bill)), [[90_000], false])
    assert.deepEqual(await askedWhenItSays('<html>'), [[90_000], true])
    assert.deepEqual(await askedWhenItSays('{}'), [[90_000], true])
  })

  test('says that nothing is due: the number that was given takes no money', async () => {
    const psid = await numberFor(neighbour)
    const paid = JSON.stringify({ ...bill, bill_status: 'P' })
    assert.deepEqual(await askedWhenItSays(paid), [[], false])
    const outcome = await platform.door.perform(adviceFor(platform, { psid, amount: 90_000 }))
    assert.equal(outcome.responseCode, '02')
  })
})

test('fines stand each by itself, and a late one costs what its rule adds', async () => {
  await hand('string-fines', '123456,3999099000011,F-1,2026-11-20,500,,')
  await hand('string-fines', '123456,3999099000011,F-2,2026-11-23,500,,')
  await watch(officer.personId, 'string-fines')
  const due = await dueOf(officer.personId)
  assert.deepEqual(
    due.map(({ bill, amount }) => [bill.number, amount.amount, amount.terms?.surcharge]),
    [
      ['F-1', 55_000, 0],
      ['F-2', 50_000, 5_000],
    ],
  )
  assert.equal(due[0]?.amount.steps[1]?.source, 'invented')
})

test('what is taken off the list is not there any more', async () => {
  const { personId } = neighbour
  const [watched] = await billsOf(platform, personId)
  await unwatchBill(platform, personId, watched?.saved.id ?? '')
  assert.deepEqual(await billsOf(platform, personId), [])
  await assert.rejects(unwatchBill(platform, personId, watched?.saved.id ?? ''), {
    code: 'billing-saved-unknown',
  })
})
