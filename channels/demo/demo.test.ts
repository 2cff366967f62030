import assert from 'node:assert/strict'
import type { IncomingHttpHeaders } from 'node:http'
import { describe, test } from 'node:test'
import type { Platform } from '#platform/catalogue'
import { demoMessages, enqueueMessages, renderMessage } from '#platform/notifications'
import {
  adviceOf,
  answerInquiry,
  answerPayment,
  findCharge,
  findPayments,
  readBillInquiry,
  readBillPayment,
  refuseInquiry,
  refusePayment,
  type ResponseCode,
} from '#platform/payments'
import { signInCodeMessage } from '#platform/identity'
import { expectValidHtml } from '#tests/browser'
import { bankCredentials, kiteDistrict, testPersons, testPlatform } from '#tests/platform'
import { visitor, webOn, type Visitor } from '#tests/web'
import type { FastifyInstance } from 'fastify'
import { codeIn } from './phone.tsx'
import { registerDemo } from './register-demo.ts'

const platform = await testPlatform()
const [zara, bilal] = testPersons

/** The department at the other end of the wire, with its own door and no cookies. */
function department(app: FastifyInstance): void {
  const { db, door, setting } = platform
  const { username, password } = bankCredentials
  const bankOf = (headers: IncomingHttpHeaders) => {
    const isSame = headers['username'] === username && headers['password'] === password
    return isSame ? bankCredentials : undefined
  }
  app.post('/biller/BillInquiry', async ({ body, headers }) => {
    const inquiry = readBillInquiry(body)
    if (!inquiry || !bankOf(headers)) return refuseInquiry('04')
    return answerInquiry(await findCharge(db, inquiry.psid), setting.now())
  })
  app.post('/biller/BillPayment', async ({ body, headers }) => {
    const bank = bankOf(headers)
    const payment = readBillPayment(body)
    if (!payment || !bank) return refusePayment('04')
    const received = { id: setting.newId(), bank, at: setting.now() }
    const advice = adviceOf(payment, received)
    const { responseCode, receipt } = await door.perform({ kind: 'payment', advice })
    return answerPayment({
      responseCode: responseCode as ResponseCode,
      receiptId: receipt === '' ? undefined : receipt,
    })
  })
}

const app = await webOn(platform, registerDemo, department)
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
    assert.notEqual(right?.['transaction_amount'], wrong?.['transaction_amount'])
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
    const stranger = withCheckDigit(psid.slice(0, 10) + '000000000')
    const { status, html } = await visitor(app).open(`/demo/bank/bill?psid=${stranger}`)
    assert.equal(status, 200)
    assert.match(html, /No bill to pay/)
  })

  test('says so when the department cannot be reached', async () => {
    const alone = await webOn(platform, registerDemo)
    alone.setErrorHandler((error, _request, reply) => reply.code(500).send(String(error)))
    const { html } = await visitor(alone).open(`/demo/bank/bill?psid=${(await unpaid()).psid}`)
    assert.match(html, /demo-department-unreachable/)
  })
})

function withCheckDigit(body: string): string {
  for (let digit = 0; digit < 10; digit += 1) {
    const sum = [...`${body}${digit}`].reverse().reduce((total, one, index) => {
      const weighted = index % 2 === 1 ? Number(one) * 2 : Number(one)
      return total + (weighted > 9 ? weighted - 9 : weighted)
    }, 0)
    if (sum % 10 === 0) return `${body}${digit}`
  }
  return body
}

describe('the demo phone', () => {
  async function sendCode(personId: string, code: string, language: 'en' | 'ur') {
    const message = {
      id: platform.setting.newId(),
      personId,
      template: 'sign-in-code',
      language,
      text: renderMessage(signInCodeMessage, language, { code }),
      createdAt: platform.setting.now(),
    }
    await enqueueMessages(platform.db, platform.setting.vault, [message])
    await platform.sender.sendDue()
  }

  test('shows the newest code large, above all messages, with whose it is', async () => {
    await sendCode(platform.citizen.personId, '204060', 'en')
    await sendCode(platform.neighbour.personId, '135791', 'ur')
    const { html } = await visitor(app).open('/demo/phone')
    assert.match(html, /data-code="135791"/)
    assert.match(html, new RegExp(`for .*${bilal.name}`))
    assert.ok(html.indexOf('135791') < html.indexOf('204060'), 'not the newest first')
    await expectValidHtml(html)
  })

  test('shows one phone alone', async () => {
    const phone = encodeURIComponent(zara.phone)
    const { html } = await visitor(app).open(`/demo/phone?phone=${phone}`)
    assert.match(html, /data-code="204060"/)
    assert.ok(!html.includes('135791'))
  })

  test('shows each message in its own language and direction, as it was sent', async () => {
    const { html } = await visitor(app, 'ur').open('/demo/phone')
    assert.match(html, /<html lang="ur" dir="rtl"/)
    assert.match(html, /lang="en" dir="auto">204060 is your sign-in code/)
    await expectValidHtml(html)
    const [shown] = await demoMessages(platform.db, platform.setting.vault, { limit: 1 })
    assert.ok(html.includes(shown?.messages[0]?.text ?? 'nothing'))
  })

  test('refreshes by itself only when asked', async () => {
    assert.equal((await visitor(app).open('/demo/phone')).headers['refresh'], undefined)
    assert.equal((await visitor(app).open('/demo/phone?live=1')).headers['refresh'], '5')
  })

  test('a code is what a sign-in message begins with, in both languages', () => {
    for (const language of ['en', 'ur'] as const) {
      assert.equal(codeIn(renderMessage(signInCodeMessage, language, { code: '012345' })), '012345')
    }
    assert.equal(codeIn('Pay Rs 123456 with PSID 17869903258348444424.'), undefined)
    assert.equal(codeIn('12345678 is no code'), undefined)
  })
})

describe('every demonstration page', () => {
  test('says that nothing is real, in both languages', async () => {
    const { psid } = await unpaid()
    for (const path of ['/demo/phone', '/demo/bank', `/demo/bank/bill?psid=${psid}`]) {
      const english = await visitor(app, 'en').open(path)
      assert.match(english.html, /Nothing here is real/)
      const urdu = await visitor(app, 'ur').open(path)
      assert.match(urdu.html, /یہاں کچھ بھی اصلی نہیں/)
    }
  })

  test('is absent where the installation is no demonstration', async () => {
    const real: Platform = { ...platform, demo: undefined }
    const bare = await webOn(real, registerDemo)
    for (const path of ['/demo/phone', '/demo/bank', '/demo/bank/bill']) {
      assert.equal((await visitor(bare).open(path)).status, 404)
    }
  })
})
