import assert from 'node:assert/strict'
import { test } from 'node:test'
import { listOffices, registerOffices } from '#platform/identity'
import { text } from '#platform/kernel'
import { expectValidHtml } from '#tests/browser'
import { kitePermit } from '#tests/kite-permit'
import { kiteDistrict, testPersons } from '#tests/platform'
import { Browser, passSignIn, testPortal } from './test-portal.ts'

/** While it is looked at, the applicant is expected at the office. */
const shown = {
  ...kitePermit,
  serviceLevels: {
    review: { role: 'kite-officer', within: [{ within: '5 working days', awaits: 'applicant' }] },
  },
} as const
const portal = await testPortal([shown])
const { app, platform } = portal
const { db, door, setting, citizen } = platform
const [zara] = testPersons

const address = text('3 Kite Road', '3 پتنگ روڈ')
const hours = { monday: ['08:30-16:00'], friday: ['08:30-12:30', '14:30-16:30'] }

async function placeKiteOffice(place: object): Promise<void> {
  const offices = await listOffices(db)
  const own = offices.find(({ jurisdiction }) => jurisdiction === kiteDistrict.code)
  assert.ok(own)
  const { address: _, hours: __, ...bare } = own
  await registerOffices(db, [{ ...bare, ...place }])
}

async function openCase() {
  const { name, cnic } = zara
  const flyer = { name, cnic, relation: 'daughter-of', relativeName: 'Invented', address: 'Lane 1' }
  const opened = await door.perform({
    kind: 'act',
    language: 'en',
    actor: citizen,
    service: 'kite-permit',
    action: 'submit',
    case: { jurisdiction: kiteDistrict.code, id: setting.newId() },
    input: { size: 'small', day: '2027-05-05', flyer },
  })
  const browser = new Browser(app)
  await browser.open(`/sign-in?next=/cases/${opened.reference}`)
  await passSignIn(portal, browser, zara)
  return { browser, page: `/cases/${opened.reference}` }
}

const wordsOf = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/[\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')

test('anybody finds where an office is and when it is open, in both languages', async () => {
  await placeKiteOffice({ address, hours })
  const browser = new Browser(app)
  const { html } = await browser.open('/where?lang=en')
  await expectValidHtml(html)
  const said = wordsOf(html)
  assert.match(said, /Kite Office .*Address 3 Kite Road .*Open Monday: 08:30 to 16:00 Tuesday/)
  assert.match(said, /Friday: 08:30 to 12:30 and 14:30 to 16:30 Saturday to Sunday: closed/)
  assert.doesNotMatch(said, /Kite Board/, 'nobody is sent to an office without an address')
  const urdu = wordsOf((await browser.open('/where?lang=ur')).html)
  assert.match(urdu, /پتنگ دفتر .*پتہ 3 پتنگ روڈ .*جمعہ: 08:30 تا 12:30 اور 14:30 تا 16:30/)
})

test('an office names its services, and the page of a service leads to its office', async () => {
  await placeKiteOffice({ address, hours })
  const browser = new Browser(app)
  const start = await browser.open('/services/kite-permit?lang=en')
  await expectValidHtml(start.html)
  const [, main = ''] = start.html.split('<main')
  const [, anchor = ''] = /href="\/where#([^"]+)"/.exec(main) ?? []
  assert.ok(anchor)
  const { html } = await browser.open('/where')
  await expectValidHtml(html)
  const [, card = ''] = html.split(`id="${anchor}"`)
  assert.match(wordsOf(card), /Kite Office Services Kite permit Address 3 Kite Road/)
})

test('who is expected reads on his case where to come', async () => {
  await placeKiteOffice({ address, hours })
  const { browser, page } = await openCase()
  const told = wordsOf(browser.seen.html)
  assert.match(told, /Come by .*Where to come Kite Office .*3 Kite Road/)
  await placeKiteOffice({ address })
  assert.doesNotMatch((await browser.open(page)).html, />Open</, 'hours that nobody gave')
  await placeKiteOffice({})
  const { html } = await browser.open(page)
  assert.match(wordsOf(html), /Where to come Kite Office/)
  assert.doesNotMatch(html, />Address</)
})

test('the pages on which a service begins and help is sought lead there', async () => {
  const browser = new Browser(app)
  for (const page of ['/services/kite-permit', '/help']) {
    const [, main = ''] = (await browser.open(page)).html.split('<main')
    assert.match(main.split('</main>')[0] ?? '', /href="\/where"/, page)
  }
})
