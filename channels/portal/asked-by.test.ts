import assert from 'node:assert/strict'
import { test } from 'node:test'
import { signInAskedBy } from '#channels/components'
import { text } from '#platform/kernel'
import { expectValidHtml } from '#tests/browser'
import { testPersons } from '#tests/platform'
import { Browser, passSignIn, testPortal } from './test-portal.ts'

const portal = await testPortal()
const { app, platform } = portal
const { vault, now } = platform.setting
const [zara] = testPersons
const name = text('Kite Bank', 'پتنگ بینک')
const told = /You go on to Kite Bank after signing in/

test('who was sent here by an organisation reads its name, on both pages', async () => {
  const browser = new Browser(app)
  const page = await browser.open(signInAskedBy(vault, { next: '/cases', name }, now()))
  assert.match(page.html, told)
  await expectValidHtml(page.html)
  const again = await browser.submit('/sign-in/code', { cnic: '1' })
  assert.match(again.html, told, 'a fault does not forget it')
  const { html } = await browser.submit('/sign-in/code', { cnic: zara.cnic })
  assert.match(html, told)
  assert.match(html, /href="\/sign-in\?next=%2Fcases&(amp;)?for=/)
  await browser.open(signInAskedBy(vault, { next: '/cases', name }, now()))
  assert.equal((await passSignIn(portal, browser, zara)).path, '/cases')
})

test('in Urdu the name stands in its own direction', async () => {
  const browser = new Browser(app)
  const way = signInAskedBy(vault, { next: '/cases', name }, now())
  const { html } = await browser.open(`${way}&lang=ur`)
  assert.ok(html.includes('\u2068پتنگ بینک\u2069'))
})

test('nobody names an organisation in a link of his own', async () => {
  const browser = new Browser(app)
  const way = signInAskedBy(vault, { next: '/cases', name }, now())
  for (const forged of [way.replace('%2Fcases', '%2F'), '/sign-in?next=%2Fcases&for=Kite%20Bank']) {
    const { status, html } = await browser.open(forged)
    assert.equal(status, 200)
    assert.doesNotMatch(html, /You go on to/)
  }
})
