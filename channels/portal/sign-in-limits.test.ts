import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { addressRates } from '#platform/catalogue'
import { codeLimits } from '#platform/identity'
import { testPersons } from '#tests/platform'
import { Browser, codeOn, testPortal } from './test-portal.ts'

const portal = await testPortal()
const { app } = portal
const [zara, bilal] = testPersons
const { askCode, tryCode, trackPage } = addressRates

/** CNICs that nobody has. */
const cnicOf = (n: number) => `39990${String(5_000_000 + n)}1`

async function asking(cnic: string, address: string): Promise<Browser> {
  const browser = new Browser(app, address)
  await browser.open('/sign-in?next=/cases')
  await browser.submit('/sign-in/code', { cnic })
  return browser
}

const wrongFor = (code: string) => (code === '000000' ? '000001' : '000000')

describe('one address that asks for everybody', () => {
  test('is told to wait, and what was typed stays', async () => {
    const browser = new Browser(app, '192.0.2.10')
    for (let n = 0; n < askCode.atOnceMax; n += 1) {
      await browser.open('/sign-in')
      assert.equal((await browser.submit('/sign-in/code', { cnic: cnicOf(n) })).status, 200)
    }
    await browser.open('/sign-in?next=/cases')
    const refused = await browser.post('/sign-in/code', { cnic: zara.cnic })
    assert.equal(refused.statusCode, 429)
    assert.match(String(refused.headers['retry-after']), /^\d+$/)
    assert.match(refused.body, new RegExp(`value="${zara.cnic}"`))
    assert.match(refused.body, /Too many requests came from this connection/)
    browser.setCookie('daftar_language', 'ur')
    await browser.open('/sign-in')
    const urdu = await browser.post('/sign-in/code', { cnic: zara.cnic })
    assert.match(urdu.body, /اس کنکشن سے بہت زیادہ درخواستیں/)
    assert.equal(await codeOn(portal, zara.phone), '', 'nothing was sent')
  })

  test('does not stop the others', async () => {
    const browser = await asking(zara.cnic, '192.0.2.11')
    const code = await codeOn(portal, zara.phone)
    assert.equal((await browser.submit('/sign-in/code', { code })).path, '/cases')
  })

  test('and this machine itself is not counted', async () => {
    for (let n = 0; n <= askCode.atOnceMax; n += 1) {
      const browser = await asking(cnicOf(100 + n), '127.0.0.1')
      assert.equal(browser.seen.status, 200)
    }
  })
})

test('T-ID-21 one address that tries codes is told to wait, and its code stays', async () => {
  const browser = await asking(cnicOf(200), '192.0.2.12')
  for (let n = 0; n < tryCode.atOnceMax; n += 1) {
    await browser.submit('/sign-in/code', { code: '123456' })
  }
  const refused = await browser.post('/sign-in/code', { code: '654321' })
  assert.equal(refused.statusCode, 429)
  assert.ok(refused.headers['retry-after'])
  assert.match(refused.body, /value="654321"/)
})

test('a stranger who asks and guesses shuts nobody out of their own sign-in', async () => {
  const own = await asking(bilal.cnic, '198.51.100.1')
  const code = await codeOn(portal, bilal.phone)
  for (let n = 0; n < 8; n += 1) {
    const stranger = await asking(bilal.cnic, '203.0.113.66')
    for (let guess = 0; guess <= codeLimits.attemptsMax; guess += 1) {
      const typed = { asked: '', ...(await hiddenOr(stranger)), code: wrongFor(code) }
      await stranger.post('/sign-in/code', typed)
    }
  }
  assert.equal((await own.submit('/sign-in/code', { code })).path, '/cases')
})

/** The stranger's page has no form for a code once no more are made. */
async function hiddenOr(stranger: Browser): Promise<Record<string, string>> {
  const asked = /name="asked" value="([^"]+)"/.exec(stranger.seen.html)?.[1]
  return asked ? { asked } : {}
}

test('who asks for another code and is refused can still type the one on its way', async () => {
  const address = '198.51.100.2'
  for (let n = 0; n < askCode.atOnceMax - 1; n += 1) await asking(cnicOf(300 + n), address)
  const own = await asking(bilal.cnic, address)
  const code = await codeOn(portal, bilal.phone)
  const before = /name="before" value="([^"]+)"/.exec(own.seen.html)?.[1] ?? ''
  const again = await own.submit('/sign-in/code', { asked: '', cnic: bilal.cnic, before })
  assert.equal(again.status, 429)
  assert.equal((await own.submit('/sign-in/code', { code })).path, '/cases')
})

test('one address that looks up payment numbers is told to wait, and others not', async () => {
  const browser = new Browser(app, '192.0.2.13')
  const look = (n: number) => browser.open(`/track?reference=${String(n).padStart(20, '1')}`)
  let refused = 0
  // A slow machine is given a few more while it asks.
  for (let n = 0; n < 2 * trackPage.atOnceMax && refused === 0; n += 1) {
    const { status, html } = await look(n)
    if (status !== 429) continue
    refused = n
    assert.match(html, /Too many requests came from this connection/)
  }
  assert.ok(refused >= trackPage.atOnceMax, `refused at question ${refused}`)
  assert.equal((await browser.open('/track')).status, 200)
  const other = new Browser(app, '192.0.2.14')
  assert.notEqual((await other.open('/track?reference=1')).status, 429)
})
