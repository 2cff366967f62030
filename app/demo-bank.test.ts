import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { registerBiller } from '#channels/biller'
import { findPayments } from '#platform/payments'
import { expectValidHtml } from '#tests/browser'
import { bankCredentials, kiteDistrict, testPersons, testPlatform } from '#tests/platform'
import { newDataFolder } from '#tests/program'
import { visitor, webOn, type Visitor } from '#tests/web'
import type { FastifyInstance } from 'fastify'
import { registerDemoBank } from './demo-bank.ts'

const platform = await testPlatform()
const [zara] = testPersons
const { demo } = platform
assert.ok(demo)

/** The department hangs up on whoever asks. */
let isAway = false

function department(outside: FastifyInstance): void {
  void outside.register(async (biller) => {
    biller.addHook('onRequest', async (request) => {
      if (isAway) request.raw.destroy()
    })
    registerBiller(biller, platform)
  })
}

const dataFolder = newDataFolder()
const folders = { dataFolder, keysFolder: dataFolder }
const app = await webOn(
  platform,
  (web) => registerDemoBank(web, { ...platform, demo }, folders),
  department,
)
await app.listen({ host: '127.0.0.1', port: 0 })

/** A permit that waits for its fee of Rs 50. */
async function unpaid(): Promise<{ psid: string; reference: string }> {
  const opened = await platform.door.perform({
    kind: 'act',
    actor: platform.citizen,
    service: 'kite-permit',
    action: 'submit',
    case: { jurisdiction: kiteDistrict.code, id: platform.setting.newId() },
    input: {
      size: 'small',
      day: '2027-05-05',
      flyer: {
        name: zara.name,
        cnic: zara.cnic,
        relation: 'daughter-of',
        relativeName: 'Invented',
        address: 'Kite Lane 1',
      },
    },
    language: 'en',
  })
  const charged = await platform.door.perform({
    kind: 'act',
    actor: platform.officer,
    case: opened,
    action: 'allow',
    input: { note: 'Fine weather' },
    language: 'en',
  })
  return { psid: charged.psid ?? '', reference: charged.reference }
}

async function billOf(psid: string): Promise<Visitor> {
  const customer = visitor(app)
  const { status } = await customer.open(`/demo/bank/bill?psid=${psid}`)
  assert.equal(status, 200)
  return customer
}

const payPath = '/demo/bank/pay'

describe('the demo bank', () => {
  test('asks for a PSID, keeps what was typed, and says what is wrong with it', async () => {
    const customer = visitor(app)
    const asked = await customer.open('/demo/bank?psid=1786')
    assert.match(asked.html, /value="1786"/)
    await expectValidHtml(asked.html)
    const wrong = await customer.open('/demo/bank/bill?psid=%22%3E%3Cb%3E12')
    assert.equal(wrong.status, 422)
    assert.match(wrong.html, /value="&quot;>&lt;b>12"/)
    assert.match(wrong.html, /govuk-error-summary/)
  })

  test('shows a bill as a bank sees it, and pays it with a receipt', async () => {
    const { psid, reference } = await unpaid()
    const customer = visitor(app)
    const bill = await customer.open(`/demo/bank/bill?psid=${psid}`)
    assert.match(bill.html, /Rs 50\b/)
    assert.match(bill.html, /Rupees fifty only/)
    await expectValidHtml(bill.html)
    const paid = await customer.send(payPath)
    const [payment] = await findPayments(platform.db, [psid])
    assert.ok(payment && paid.html.includes(payment.id), 'the receipt is not shown')
    assert.ok(paid.html.includes(`href="/cases/${reference}"`), 'no way to the case')
    await expectValidHtml(paid.html)
    const again = await customer.open(`/demo/bank/bill?psid=${psid}`)
    assert.match(again.html, /Paid on/)
    assert.equal(customer.formsOf(payPath).length, 0, 'a paid bill can be paid again')
  })

  test('a second press is the same advice: counted once, and told so', async () => {
    const { psid } = await unpaid()
    const customer = await billOf(psid)
    const [fields] = customer.formsOf(payPath)
    const first = await customer.send(payPath, fields)
    const second = await customer.send(payPath, fields)
    assert.match(first.html, /<h1 class="govuk-panel__title">Paid</)
    assert.match(second.html, /<h1 class="govuk-panel__title">Already received</)
    assert.equal((await findPayments(platform.db, [psid])).length, 1)
  })

  test('twenty at once are one payment', async () => {
    const { psid } = await unpaid()
    const customer = await billOf(psid)
    const sent = await customer.send(payPath, { times: 'many' })
    assert.match(sent.html, /1 × code 00/)
    assert.match(sent.html, /19 × code 03/)
    assert.equal((await findPayments(platform.db, [psid])).length, 1)
  })

  test('a wrong amount is refused, and the right one still goes through', async () => {
    const { psid } = await unpaid()
    const customer = await billOf(psid)
    const [right, wrong] = customer.formsOf(payPath)
    assert.notEqual(right?.['amountPaisa'], wrong?.['amountPaisa'])
    const refused = await customer.send(payPath, wrong)
    assert.match(refused.html, /The payment was refused/)
    assert.equal((await findPayments(platform.db, [psid])).length, 0)
    const paid = await customer.send(payPath, right)
    assert.match(paid.html, /govuk-panel--confirmation/)
  })

  test('shows the raw messages, and never the bank’s password', async () => {
    const { psid } = await unpaid()
    const customer = visitor(app)
    const { html } = await customer.open(`/demo/bank/bill?psid=${psid}`)
    assert.match(html, /POST \/biller\/BillInquiry/)
    assert.match(html, /response_Code/)
    assert.ok(!html.includes(bankCredentials.password))
  })

  test('a PSID that nobody issued has no bill', async () => {
    const { psid } = await unpaid()
    const stranger = psid.slice(0, 10) + '0000000000'
    const { status, html } = await visitor(app).open(`/demo/bank/bill?psid=${stranger}`)
    assert.equal(status, 200)
    assert.match(html, /No bill to pay/)
  })

  test('holds the money while nobody answers, and tells until somebody does', async () => {
    const { psid } = await unpaid()
    const customer = await billOf(psid)
    const [fields] = customer.formsOf(payPath)
    isAway = true
    const held = await customer.send(payPath, fields)
    assert.match(held.html, /Your payment is noted/)
    const asked = await customer.open(`/demo/bank/bill?psid=${psid}`)
    assert.equal(asked.status, 503)
    assert.match(asked.html, /could not reach the department/)
    isAway = false
    await untilPaid(psid)
    assert.equal((await findPayments(platform.db, [psid])).length, 1)
  })

  test('the app, the cash machine and the back office show what was paid at each', async () => {
    const { psid } = await unpaid()
    const customer = visitor(app, 'ur')
    const menu = await customer.open('/demo/bank/atm')
    assert.match(menu.html, /href="\/demo\/bank\/atm\/number"/)
    await expectValidHtml(menu.html)
    const bill = await customer.open(`/demo/bank/atm/bill?psid=${psid}`)
    assert.doesNotMatch(bill.html, /BillInquiry/, 'a machine shows no messages')
    await customer.send('/demo/bank/atm/pay')
    const slips = await customer.open('/demo/bank/atm/past')
    assert.ok(slips.html.includes(psid.slice(-4)))
    await expectValidHtml(slips.html)
    const phone = await customer.open('/demo/bank/app')
    assert.ok(!phone.html.includes(psid.slice(-4)), 'the app shows what the machine has paid')
    const office = await customer.open('/demo/bank/office')
    await expectValidHtml(office.html)
    const [href = ''] = /\/demo\/bank\/office\/[\d-]+\/scroll\.csv/.exec(office.html) ?? []
    const scroll = await customer.open(href)
    assert.equal(scroll.status, 200)
    assert.match(scroll.html, new RegExp(`^D,${psid},\\d{6},000000005000,\\d{8},\\d{6},P$`, 'm'))
    assert.equal((await customer.open('/demo/bank/office/2199-01-01/scroll.csv')).status, 404)
  })
})

async function untilPaid(psid: string): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if ((await findPayments(platform.db, [psid])).length > 0) return
    await wait(25)
  }
}
