/** A licensed vendor's stamps and a court's fees, on the real database. */
import { testReading } from '#tests/reading'
import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  contactCodeOf,
  dayBook,
  getCase,
  handOutCertificate,
  printChallan,
  verifyByNumber,
  type ActOutcome,
  type RegisterAnswer,
} from '#platform/catalogue'
import { eventsOf, findCase } from '#platform/cases'
import {
  findPersons,
  registerOffices,
  registerPersons,
  registerPosts,
  type Actor,
} from '#platform/identity'
import { addDays, civilDateOf, Problem, rupees, text } from '#platform/kernel'
import { demoMessages } from '#platform/notifications'
import { checkLedger, stockBalance } from '#platform/payments'
import { findRecord } from '#platform/registers'
import {
  courtFees,
  courtFeeStamp,
  vendorCommissions,
  vendorLicences,
  vendorStamp,
  vendorStamps,
  vendorStock,
} from '#services/e-stamp'
import { pay } from '#tests/payments'
import { kiteDistrict, testPlatform } from '#tests/platform'
import { refusedWith } from '#tests/refusals'

const platform = await testPlatform(
  [vendorStamp, vendorStock, courtFeeStamp],
  [vendorStamps, vendorLicences, courtFees, vendorCommissions],
)
const { db, door, setting, citizen, clockTo } = platform
const jurisdiction = kiteDistrict.code

/** An officer with a post of his own, who is registered like any other. */
async function officerIn(role: string, id: string): Promise<Actor & { kind: 'officer' }> {
  const personId = setting.newId()
  const cnic = `39990${String(setting.randomBelow(100_000_000)).padStart(8, '0')}`
  const person = { id: personId, name: `Holder of ${id}`, cnic, phone: '+923990099100' }
  const officeId = `office-of-${id}`
  const title = text(id, id)
  await db.transact(async (tx) => {
    const name = text(`Office of ${id}`, `دفتر ${id}`)
    await registerOffices(tx, [{ jurisdiction, id: officeId, kind: 'office', name }])
    await registerPosts(tx, [{ jurisdiction, id, officeId, role, title }])
    await registerPersons(tx, setting.vault, [{ ...person, language: 'en' }], setting.now())
  })
  await platform.openBooks()
  return { kind: 'officer', personId, posts: [{ id, jurisdiction, officeId, role }] }
}

const collector = await officerIn('collector', 'coll-1')
const oaths = await officerIn('oath-commissioner', 'oath-1')
const reader = await officerIn('court-reader', 'reader-1')

const today = () => civilDateOf(setting.now())

function publishLicence(licence: string, changes: object = {}) {
  const item = {
    licence,
    vendor: 'Invented Vendor',
    placeEn: 'The gate',
    placeUr: 'دروازہ',
    from: '2026-01-01',
    to: '2027-12-31',
    ...changes,
  }
  return door.perform({
    kind: 'publish',
    actor: collector,
    jurisdiction,
    register: vendorLicences.id,
    records: [{ key: `${jurisdiction}/${licence.toLowerCase()}`, item }],
    source: { name: 'licences.csv', sha256: '00' },
  })
}

let vendors = 0
/** A vendor with a licence and as many stamps in stock. */
async function vendorWith(stamps: number, licence: object = {}) {
  vendors += 1
  const number = `${jurisdiction}-${vendors}`
  const actor = await officerIn('stamp-vendor', number.toLowerCase())
  await publishLicence(number, licence)
  if (stamps > 0) await buy(actor, stamps)
  return { actor, number, account: `stock/${number}` }
}

function perform(actor: Actor, service: string, action: string, input: object) {
  const key = { jurisdiction, id: setting.newId() }
  return door.perform({ kind: 'act', actor, service, action, case: key, input, language: 'en' })
}

function step(actor: Actor, on: ActOutcome, action: string, input: object) {
  const { id } = on
  const key = { jurisdiction, id }
  return door.perform({ kind: 'act', actor, case: key, action, input, language: 'en' })
}

async function buy(actor: Actor, stamps: number): Promise<void> {
  const input = { denomination: '300', number: String(stamps) }
  await pay(platform, await perform(actor, 'vendor-stock', 'order', input))
}

const buyer = {
  name: 'Nadeem Invented',
  cnic: '3999077000001',
  relation: 'son-of',
  relativeName: 'Iqbal Invented',
  address: 'Mohalla Qazian',
  phone: '+923990077001',
}
const asked = { instrument: 'affidavit', buyer, reason: 'Affidavit for a domicile' }

const open = (actor: Actor, changes: object = {}) =>
  perform(actor, 'vendor-stamp', 'open', { ...asked, ...changes })
const issue = (actor: Actor, on: ActOutcome, code = contactCodeOf(setting, on)) =>
  step(actor, on, 'issue', { code })

async function issued(actor: Actor): Promise<ActOutcome> {
  return issue(actor, await open(actor))
}

async function answerFor(number = ''): Promise<RegisterAnswer> {
  const { state } = await verifyByNumber(platform, number)
  assert.ok(typeof state === 'object')
  return state
}

/** Everything done in `work` happens so many days from now. */
async function after(days: number, work: () => Promise<void>): Promise<void> {
  const now = setting.now()
  clockTo(new Date(now.getTime() + days * 86_400_000))
  await work().finally(() => clockTo(new Date()))
}

test('a vendor pays what stamps are worth, and issues an affidavit’s for Rs 300', async () => {
  const { actor, account, number: licence } = await vendorWith(2)
  assert.equal(await stockBalance(db, account), rupees(600))
  const { number, state } = await issued(actor)
  assert.equal(state, 'issued')
  assert.equal(await stockBalance(db, account), rupees(300))
  const { item } = await answerFor(number)
  assert.deepEqual(item, {
    instrument: 'affidavit',
    amount: rupees(300),
    serial: 1,
    licence,
    vendor: 'Invented Vendor',
    place: 'The gate\nدروازہ',
    issuedOn: today(),
    validUntil: addDays(today(), 7),
  })
  assert.deepEqual(await checkLedger(db), [])
})

test('the buyer is told the price twice: with the code, and with the stamp', async () => {
  const { actor } = await vendorWith(1)
  const phone = '+923990077009'
  const opened = await open(actor, { buyer: { ...buyer, phone } })
  await issue(actor, opened)
  while ((await platform.sender.sendDue()) > 0);
  const [own] = await demoMessages(db, setting.vault, { phone, limit: 5 })
  const texts = own?.messages.map((message) => message.text) ?? []
  assert.equal(texts.length, 2)
  assert.ok(texts.every((words) => words.includes('Rs 300') && words.includes('nothing more')))
})

test('without the code on the buyer’s phone no stamp is issued; two tries, then none', async () => {
  const { actor, account } = await vendorWith(1)
  const opened = await open(actor)
  const right = contactCodeOf(setting, opened)
  const wrong = right === '111111' ? '222222' : '111111'
  assert.equal((await issue(actor, opened, wrong)).state, 'to-retry')
  assert.equal((await issue(actor, opened, wrong)).state, 'dropped')
  await assert.rejects(issue(actor, opened, right), refusedWith('action-not-now'))
  assert.equal(await stockBalance(db, account), rupees(300))
  assert.equal((await eventsOf(db, opened)).length, 3)
})

test('the last stamp of a stock goes to one buyer, and the stock never below nothing', async () => {
  const { actor, account, number } = await vendorWith(1)
  const all = await Promise.all([open(actor), open(actor), open(actor), open(actor)])
  const tried = await Promise.allSettled(all.map((one) => issue(actor, one)))
  assert.equal(tried.filter(({ status }) => status === 'fulfilled').length, 1)
  assert.equal(await stockBalance(db, account), 0)
  const at = { jurisdiction, post: number.toLowerCase() }
  const { lines } = await dayBook(db, setting, vendorStamp, { reader: actor, at, day: today() })
  assert.deepEqual(
    lines.map(({ serial }) => serial),
    [1],
  )
})

test('the register numbers without gaps, adds up to the stock, and names every buyer', async () => {
  const { actor, number } = await vendorWith(10)
  const opened = await Promise.all(Array.from({ length: 7 }, () => open(actor)))
  await Promise.all(opened.map((one) => issue(actor, one)))
  const at = { jurisdiction, post: number.toLowerCase() }
  const book = await dayBook(db, setting, vendorStamp, { reader: actor, at, day: today() })
  assert.deepEqual(
    book.lines.map(({ serial }) => serial),
    [1, 2, 3, 4, 5, 6, 7],
  )
  const sum = book.lines.reduce((total, { item }) => total + Number(item['amount']), 0)
  assert.equal(sum, book.stock.issued)
  assert.deepEqual(book.stock, {
    left: rupees(900),
    bought: rupees(3_000),
    issued: rupees(2_100),
    commission: 0,
  })
  for (const { item } of book.lines) {
    assert.deepEqual(
      [item['name'], item['relativeName'], item['residence']],
      [buyer.name, buyer.relativeName, buyer.address],
    )
  }
})

test('no licence, an expired or a suspended one: nothing is issued, nothing bought', async () => {
  const unlicensed = await officerIn('stamp-vendor', 'unlicensed-1')
  await assert.rejects(open(unlicensed), refusedWith('vendor-licence-missing'))
  const { actor, number } = await vendorWith(1)
  const opened = await open(actor)
  await publishLicence(number, { to: addDays(today(), -1) })
  await assert.rejects(issue(actor, opened), refusedWith('vendor-licence-not-in-force'))
  await publishLicence(number, { suspendedFrom: today() })
  await assert.rejects(issue(actor, opened), refusedWith('vendor-licence-suspended'))
  await assert.rejects(buy(actor, 1), refusedWith('vendor-licence-suspended'))
  await publishLicence(number, { suspensionEnded: 'Fine paid' })
  assert.equal((await issue(actor, opened)).state, 'issued')
})

test('neither above what the licence allows a stamp, nor more than it allows a day', async () => {
  const small = await vendorWith(0, { perStampMax: rupees(200) })
  await assert.rejects(open(small.actor), refusedWith('vendor-stamp-above-limit'))
  const few = await vendorWith(5, { perDayMax: 2 })
  await issued(few.actor)
  await issued(few.actor)
  const third = await open(few.actor)
  await assert.rejects(issue(few.actor, third), refusedWith('vendor-day-limit-reached'))
  assert.equal(await stockBalance(db, few.account), rupees(900))
  await after(1, async () => {
    await issued(few.actor)
  })
})

test('not outside his district, not to himself, not for another day', async () => {
  const { actor } = await vendorWith(2)
  const elsewhere = { ...actor, posts: actor.posts.map((p) => ({ ...p, jurisdiction: 'PB-OTH' })) }
  await assert.rejects(open(elsewhere), refusedWith('action-not-yours'))
  const own = await ownCnicOf(actor)
  const himself = open(actor, { buyer: { ...buyer, cnic: own } })
  await assert.rejects(himself, refusedWith('action-own-case'))
  const opened = await open(actor)
  await after(1, async () => {
    await assert.rejects(issue(actor, opened), refusedWith('vendor-stamp-of-yesterday'))
  })
})

async function ownCnicOf({ personId }: Actor & { kind: 'officer' }): Promise<string> {
  const persons = await findPersons(db, setting.vault, [personId], testReading)
  return persons.get(personId)?.cnic ?? ''
}

test('it is used once; a second attempt is told when, where and for what', async () => {
  const { actor } = await vendorWith(1)
  const stamp = await issued(actor)
  await assert.rejects(
    step(oaths, stamp, 'attest', { entry: '39990-7700000-1' }),
    refusedWith('vendor-entry-wrong'),
  )
  await step(oaths, stamp, 'attest', { entry: '417/2026' })
  const { state, item } = await answerFor(stamp.number)
  assert.equal(state, 'used')
  assert.deepEqual([item['usedFor'], item['usedOn']], ['417/2026', today()])
  await assert.rejects(step(oaths, stamp, 'attest', { entry: '1/2027' }), (problem) => {
    assert.ok(problem instanceof Problem && problem.code === 'vendor-stamp-used-already')
    assert.match(problem.title('en'), /Office of oath-1.*417\/2026/)
    assert.ok(!problem.title('en').includes('Nadeem'))
    return true
  })
})

test('after seven days it cannot be used, whether or not the clock has come round', async () => {
  const { actor } = await vendorWith(1)
  const stamp = await issued(actor)
  await after(7.001, async () => {
    const late = step(oaths, stamp, 'attest', { entry: '1/2026' })
    await assert.rejects(late, refusedWith('action-too-late'))
    await platform.clock.tick()
    assert.equal((await answerFor(stamp.number)).state, 'lapsed')
    const lapsed = step(oaths, stamp, 'attest', { entry: '1/2026' })
    await assert.rejects(lapsed, refusedWith('vendor-stamp-lapsed'))
  })
})

test('using and lapsing at the same moment: exactly one wins', async () => {
  const { actor } = await vendorWith(1)
  const stamp = await issued(actor)
  await after(7, async () => {
    await Promise.allSettled([
      step(oaths, stamp, 'attest', { entry: '2/2026' }),
      platform.clock.tick(),
    ])
    const { state } = (await findCase(db, stamp)) ?? {}
    assert.ok(state === 'used' || state === 'lapsed', state)
    assert.equal((await answerFor(stamp.number)).state, state)
  })
})

test('every paper can be made: the challan for stock, the stamp, the court fee', async () => {
  const { actor } = await vendorWith(1)
  const stock = await perform(actor, 'vendor-stock', 'order', { denomination: '300', number: '9' })
  const challan = await printChallan(platform, await getCase(db, setting, actor, stock))
  const stamp = await issued(actor)
  const paper = await handOutCertificate(platform, actor, await getCase(db, setting, actor, stamp))
  const paid = await paidFee({ paper: 'schedule-ii-two-rupees' })
  const own = await getCase(db, setting, citizen, paid)
  const courtPaper = await handOutCertificate(platform, citizen, own)
  for (const { bytes } of [challan, paper, courtPaper]) {
    assert.equal(bytes.subarray(0, 5).toString(), '%PDF-')
  }
})

const party = { ...buyer, phone: undefined }
const fee = { court: 'Senior Civil Judge', caseTitle: 'Akram v. Aslam', party }

async function paidFee(input: object): Promise<ActOutcome> {
  const opened = await perform(citizen, 'court-fee', 'submit', { ...fee, ...input })
  await pay(platform, opened)
  return opened
}

test('two court fees cost what the Finance Act says, a stated one what was stated', async () => {
  for (const [input, amount] of [
    [{ paper: 'schedule-ii-one-rupee' }, rupees(100)],
    [{ paper: 'schedule-ii-two-rupees' }, rupees(500)],
    [{ paper: 'stated', stated: rupees(7_500) }, rupees(7_500)],
  ] as const) {
    const opened = await paidFee(input)
    assert.equal(opened.amount, amount)
    assert.equal((await findCase(db, opened))?.state, 'issued')
  }
})

test('a court cancels a fee for one case; the second time it is told where that was', async () => {
  const opened = await paidFee({ paper: 'schedule-ii-one-rupee' })
  const number = (await findCase(db, opened))?.recordKey ?? ''
  const bad = step(reader, opened, 'cancel', { caseNumber: 'Akram, 39990-7700000-1' })
  await assert.rejects(bad, refusedWith('court-fee-case-number-wrong'))
  await step(reader, opened, 'cancel', { caseNumber: 'CS 417/2026' })
  const { state, item } = await answerFor(number)
  assert.deepEqual([state, item['usedFor']], ['used', 'CS 417/2026'])
  const fields = Object.keys((await findRecord(db, courtFees.id, number))?.item ?? {})
  assert.ok(!fields.some((field) => /name|party|cnic|title|court/i.test(field)), fields.join())
  const again = step(reader, opened, 'cancel', { caseNumber: 'CS 1/2027' })
  await assert.rejects(again, (problem) => {
    assert.ok(problem instanceof Problem && problem.code === 'court-fee-used-already')
    assert.match(problem.title('en'), /CS 417\/2026/)
    return true
  })
})

test('two readers cancel the same fee at once: exactly one does', async () => {
  const opened = await paidFee({ paper: 'schedule-ii-two-rupees' })
  const tried = await Promise.allSettled(
    ['CS 1/2026', 'CS 2/2026'].map((caseNumber) => step(reader, opened, 'cancel', { caseNumber })),
  )
  assert.equal(tried.filter(({ status }) => status === 'fulfilled').length, 1)
})
