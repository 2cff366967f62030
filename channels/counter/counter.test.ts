import assert from 'node:assert/strict'
import { test } from 'node:test'
import { contactCodeOf } from '#platform/catalogue'
import { parseReference } from '#platform/cases'
import { dutiesThatMustNotMeet, givePost, registerPosts } from '#platform/identity'
import { rupees, text } from '#platform/kernel'
import { stockBalance } from '#platform/payments'
import { kiteCounter, kiteStock, sellerRegister, tokenRegister } from '#tests/kite-counter'
import { pay } from '#tests/payments'
import { kiteDistrict, testPersons, testPlatform } from '#tests/platform'
import { signedIn, visitor, webOn, type Visitor } from '#tests/web'
import { registerCounter } from './register-counter.ts'

const platform = await testPlatform([kiteCounter, kiteStock], [tokenRegister, sellerRegister])
const { db, setting, officer, supervisor } = platform
const app = await webOn(platform, registerCounter)
const jurisdiction = kiteDistrict.code
await db.transact(async (tx) => {
  for (const [id, { personId }] of [
    ['stall-1', officer],
    ['stall-2', supervisor],
  ] as const) {
    const title = text('Stall', 'اسٹال')
    await registerPosts(tx, [{ id, jurisdiction, officeId: 'kites', role: 'kite-clerk', title }])
    const holding = { jurisdiction, postId: id, personId, from: '2026-01-01' }
    await givePost(tx, holding, dutiesThatMustNotMeet)
  }
})
await platform.openBooks()

const clerkHere = () => signedIn(app, platform, officer.personId, { kind: 'officer' })
const [{ name, cnic, phone }] = testPersons

const buyer = {
  size: 'small',
  'buyer.name': name,
  'buyer.cnic': cnic,
  'buyer.relation': 'daughter-of',
  'buyer.relativeName': 'Invented Father',
  'buyer.address': 'Kite Lane <b>1</b>',
  'buyer.phone': phone,
  use: 'To fly',
}
const place = '/counter/kite-counter'

async function buyStock(clerk: Visitor): Promise<void> {
  await clerk.open('/counter/kite-stock')
  const { location } = await clerk.send('/counter/kite-stock', { size: 'large' })
  const { html } = await clerk.open(location)
  const psid = (/\d[\d ]{16,}\d/.exec(html.replace(/[⁦-⁩]/g, ''))?.[0] ?? '').replace(/ /g, '')
  await pay(platform, { psid, amount: rupees(500) })
}

/** Opens a sale and gives its page and the code that came to the buyer's phone. */
async function opened(clerk: Visitor) {
  await clerk.open(place)
  const { status, location } = await clerk.send(place, buyer)
  assert.equal(status, 303)
  const key = parseReference(location.split('/').at(-1) ?? '')
  assert.ok(key)
  return { location, code: contactCodeOf(setting, key) }
}

test('a customer is served on two pages: what is asked, then the code, print, next', async () => {
  const clerk = await clerkHere()
  await buyStock(clerk)
  const { location, code } = await opened(clerk)
  const page = await clerk.open(location)
  assert.match(page.html, /Code sent/)
  assert.ok(!page.html.includes(code), 'the clerk must hear the code from the buyer')
  const { location: after } = await clerk.send(`${location}/sell`, { code })
  const { html } = await clerk.open(after)
  assert.match(html, /Sold/)
  assert.match(html, /certificate\.pdf/)
  assert.match(html, new RegExp(`href="${place}"`))
})

test('every fault stands at its field, and nothing that was typed is lost', async () => {
  const clerk = await clerkHere()
  await clerk.open(place)
  const { status, html } = await clerk.send(place, { ...buyer, 'buyer.cnic': '123', use: '' })
  assert.equal(status, 422)
  assert.match(html, /href="#buyer-cnic"/)
  assert.match(html, /href="#use"/)
  assert.match(html, /value="123"/)
  assert.match(html, /Kite Lane &lt;b>1&lt;\/b>/)
})

test('a double press opens one case, and another press of the code issues once', async () => {
  const clerk = await clerkHere()
  await buyStock(clerk)
  await clerk.open(place)
  const [hidden] = clerk.formsOf(place)
  const first = await clerk.send(place, { ...hidden, ...buyer })
  await clerk.open(place)
  const second = await clerk.send(place, { ...buyer, key: hidden?.['key'] ?? '' })
  assert.equal(second.location, first.location)
  const key = parseReference(first.location.split('/').at(-1) ?? '')
  assert.ok(key)
  const code = contactCodeOf(setting, key)
  const before = await stockBalance(db, 'stock/stall-1')
  await clerk.open(first.location)
  const [step] = clerk.formsOf(`${first.location}/sell`)
  for (let press = 0; press < 2; press += 1) {
    const { status } = await clerk.send(`${first.location}/sell`, { ...step, code })
    assert.equal(status, 303)
  }
  assert.equal(before - (await stockBalance(db, 'stock/stall-1')), rupees(50))
})

test('the book shows the day’s lines and has no form that writes', async () => {
  const clerk = await clerkHere()
  await buyStock(clerk)
  const { location, code } = await opened(clerk)
  await clerk.open(location)
  await clerk.send(`${location}/sell`, { code })
  const { html } = await clerk.open(`${place}/book`)
  assert.match(html, /Sales book/)
  assert.ok(html.includes(name))
  const forms = html
    .split('<form')
    .slice(1)
    .map((form) => form.slice(0, form.indexOf('>')))
  const writing = forms.filter((form) => form.includes('method="post"'))
  assert.ok(
    writing.every((form) => form.includes('/sign-out')),
    writing.join('\n'),
  )
  assert.match((await clerk.open(`${place}/book?day=2026-01-02`)).html, /Nothing was issued/)
})

test('another counter neither sees the case nor takes a step on it', async () => {
  const clerk = await clerkHere()
  const { location, code } = await opened(clerk)
  const rival = await signedIn(app, platform, supervisor.personId, { kind: 'officer' })
  const seen = await rival.open(location)
  assert.equal(seen.status, 404)
  assert.ok(!seen.html.includes(name))
  await rival.open(place)
  assert.equal((await rival.send(`${location}/sell`, { code })).status, 404)
})

test('the counter is for those who serve there', async () => {
  const citizen = await signedIn(app, platform, platform.citizen.personId, { kind: 'citizen' })
  assert.equal((await citizen.open(place)).status, 403)
  const nobody = visitor(app)
  const { location } = await nobody.open(place)
  assert.equal(location, `/sign-in?next=${encodeURIComponent(place)}`)
})

test('an empty stock is said in words, and the sale can go on once there is some', async () => {
  const rival = await signedIn(app, platform, supervisor.personId, { kind: 'officer' })
  const { location, code } = await opened(rival)
  await rival.open(location)
  const refused = await rival.send(`${location}/sell`, { code })
  assert.equal(refused.status, 409)
  assert.match(refused.html, /govuk-error-summary/)
  await buyStock(rival)
  await rival.open(location)
  assert.equal((await rival.send(`${location}/sell`, { code })).status, 303)
})
