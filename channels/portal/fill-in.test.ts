import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testPersons } from '#tests/platform'
import { ownParticulars } from './question-page.tsx'
import { Browser, passSignIn, testPortal } from './test-portal.ts'

const portal = await testPortal()
const [zara] = testPersons
const fillIn = /href="\/apply\/[^"]+\/flyer\?me=1"/

test('one’s own name is filled in as the language of the page writes it', () => {
  const person = { ...zara, nameUr: 'زارا' }
  const namesIn = (language: 'en' | 'ur', nameUr: string | undefined) =>
    ownParticulars({ session: { person: { ...person, nameUr } }, language } as never, 'flyer')[
      'flyer.name'
    ]
  assert.equal(namesIn('ur', 'زارا'), 'زارا')
  assert.equal(namesIn('en', 'زارا'), zara.name)
  assert.equal(namesIn('ur', undefined), zara.name, 'better another script than nothing')
})

test('the way to fill in oneself stays after a fault', async () => {
  const browser = new Browser(portal.app)
  await browser.open('/sign-in?next=/services/kite-permit')
  await passSignIn(portal, browser, zara)
  await browser.open('/services/kite-permit')
  const { path } = await browser.submit('/services/kite-permit/start')
  const asked = await browser.submit(path, { size: 'small' })
  assert.match(asked.html, fillIn)
  const refused = await browser.submit(asked.path, { 'flyer.name': 'Zara' })
  assert.equal(refused.status, 422)
  assert.match(refused.html, fillIn)
  assert.match((await browser.open(`${asked.path}?me=1`)).html, /value="Zara Invented"/)
})
