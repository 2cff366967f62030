import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { createBankServer } from './server.tsx'
import { bill, testBiller } from './test-biller.ts'

const biller = await testBiller()
const bank = biller.bankIn('server')
const app = await createBankServer(bank)
after(() => app.close())

/** Another bill for each test. */
let bills = 0
const nextPsid = () => `${bill.psid.slice(0, -2)}${String((bills += 1) + 10)}`
const english = { 'accept-language': 'en' }
const get = (url: string, headers: Readonly<Record<string, string>> = english) =>
  app.inject({ url, headers })
const post = (url: string, form: Readonly<Record<string, string>>, headers = english) =>
  app.inject({
    method: 'POST',
    url,
    headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(form).toString(),
  })

/** What the forms of a bill's page would send, button and all. */
function formsIn(page: string): Record<string, string>[] {
  const forms = page.split('<form').slice(1)
  return forms
    .map((form) => form.slice(0, form.indexOf('</form>')))
    .filter((form) => form.includes('name="authId"'))
    .map((form) => Object.fromEntries([...form.matchAll(/<(?:input|button)[^>]*>/g)].map(fieldIn)))
}

function fieldIn([tag]: RegExpExecArray): [string, string] {
  const attribute = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? ''
  return [attribute('name'), attribute('value')]
}

const places = ['', '/app', '/atm'] as const

for (const place of places) {
  const name = place || 'the counter'
  test(`at ${name} a bill is found, and paid once however often it is pressed`, async () => {
    const psid = nextPsid()
    const { body } = await get(`${place}/bill?psid=${psid}`)
    assert.match(body, /Kite permit/)
    assert.match(body, /Rs 50/)
    const [form] = formsIn(body)
    assert.ok(form)
    assert.match((await post(`${place}/pay`, form)).body, /RECEIPT/)
    assert.match((await post(`${place}/pay`, form)).body, /Already received/)
    const told = biller.heard.filter((message) => message['consumer_number'] === psid)
    assert.equal(new Set(told.map((message) => message['tran_auth_id'])).size, 1)
    const taken = bank.book.payments().filter((payment) => payment.psid === psid)
    assert.deepEqual(
      taken.map(({ standing, way }) => [standing, way]),
      [['kept', place.slice(1) || 'counter']],
    )
    const paid = (await get(`${place}/bill?psid=${psid}`)).body
    assert.deepEqual(formsIn(paid), [], 'nobody is asked to pay a paid bill')
  })

  test(`at ${name} what is no payment number is said, in the reader’s language`, async () => {
    const wrong = await get(`${place}/bill?psid=12`)
    assert.equal(wrong.statusCode, 422)
    assert.match(wrong.body, /A PSID has 20 digits/)
    const urdu = await get(`${place}/bill?psid=12`, { 'accept-language': 'ur' })
    assert.match(urdu.body, /پی ایس آئی ڈی کے 20 ہندسے/)
    assert.match(urdu.body, /lang="ur"/)
  })
}

test('a number is read as people type it', async () => {
  const psid = nextPsid()
  const grouped = psid.replace(/(.{4})/g, '$1 ').trim()
  const urdu = psid.replace(/\d/g, (digit) => '۰۱۲۳۴۵۶۷۸۹'[Number(digit)] ?? '')
  for (const typed of [grouped, urdu, psid.replace(/(.{5})/g, '$1-').replace(/-$/, '')]) {
    const { statusCode } = await get(`/bill?psid=${encodeURIComponent(typed)}`)
    assert.equal(statusCode, 200, typed)
  }
  assert.match((await get('/bill?psid=99990001202611200001')).body, /No bill to pay/)
})

test('the counter can err on purpose: another amount is refused and given back', async () => {
  const psid = nextPsid()
  const [, wrong, many] = formsIn((await get(`/bill?psid=${psid}`)).body)
  assert.ok(wrong && many)
  assert.equal(wrong['amountPaisa'], '4900')
  assert.match((await post('/pay', wrong)).body, /The bank gives the money back/)
  const { body } = await post('/pay', many)
  assert.match(body, /1 × code 00/)
  assert.match(body, /19 × code 03/)
})

test('while the department is away nothing is shown, and what was paid is held', async () => {
  const psid = nextPsid()
  const [form] = formsIn((await get(`/app/bill?psid=${psid}`)).body)
  assert.ok(form)
  biller.isAway = true
  assert.equal((await get(`/app/bill?psid=${psid}`)).statusCode, 503)
  assert.match((await post('/app/pay', form)).body, /The bank holds your money/)
  assert.equal((await get('/book')).json<{ waiting: number }>().waiting, 1)
  biller.isAway = false
})

test('a payment that no page of ours has drawn is not taken', async () => {
  const count = bank.book.payments().length
  for (const form of [{}, { psid: bill.psid, authId: 'x', amountPaisa: '1', date: '', time: '' }]) {
    assert.equal((await post('/pay', form)).statusCode, 422)
  }
  const cross = await post('/pay', {}, { ...english, 'sec-fetch-site': 'cross-site' } as never)
  assert.equal(cross.statusCode, 403)
  assert.equal(bank.book.payments().length, count)
})

test('orders are taken in and paid without anybody waiting; others are refused', async () => {
  const psid = nextPsid()
  assert.equal((await post('/orders', { psid, amountPaisa: '5000' })).statusCode, 202)
  assert.equal((await post('/orders', { psid: 'x', amountPaisa: '5000' })).statusCode, 422)
  assert.equal((await post('/orders', { psid, amountPaisa: '0' })).statusCode, 422)
  assert.ok(bank.book.payments().some((payment) => payment.psid === psid))
})

test('the back office has the files of each day that has begun', async () => {
  assert.match((await get('/office')).body, /20 November 2026/)
  for (const file of ['scroll.csv', 'camt053.xml', 'treasury.csv']) {
    const answer = await get(`/office/2026-11-20/${file}`)
    assert.equal(answer.statusCode, 200, file)
    assert.match(String(answer.headers['content-disposition']), new RegExp(`2026-11-20-${file}`))
    assert.equal((await get(`/office/2026-11-21/${file}`)).statusCode, 404, 'tomorrow')
    assert.equal((await get(`/office/2026-02-30/${file}`)).statusCode, 404, 'no day')
  }
})

test('the pages bear the bank’s name, not the department’s', async () => {
  const { body } = await get('/app')
  assert.match(body, /<title>[^<]* – Kite Bank<\/title>/)
  assert.doesNotMatch(body, /Daftar/)
})

test('the password stands in no page and no file, and no page runs what is not ours', async () => {
  const paths = [
    '/',
    '/app',
    '/atm',
    '/atm/past',
    '/office',
    '/book',
    '/office/2026-11-20/scroll.csv',
  ]
  for (const path of paths) {
    const { body, headers } = await get(path)
    assert.doesNotMatch(body, /secret/)
    assert.match(String(headers['content-security-policy']), /default-src 'none'/)
  }
})
