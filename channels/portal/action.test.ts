/** A step of the applicant's own, pressed once and pressed twice. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Service } from '#platform/catalogue'
import { eventsOf, parseReference } from '#platform/cases'
import { shortText } from '#platform/forms'
import { text } from '#platform/kernel'
import { kitePermit } from '#tests/kite-permit'
import { kiteDistrict, testPersons } from '#tests/platform'
import { Browser, passSignIn, testPortal } from './test-portal.ts'

/** Who asked for a permit may give it up while an officer looks at it. */
const withdrawing = {
  ...kitePermit,
  workflow: {
    ...kitePermit.workflow,
    states: {
      ...kitePermit.workflow.states,
      review: {
        ...kitePermit.workflow.states['review'],
        withdraw: { by: 'applicant', to: 'lapsed', asks: { why: shortText({ max: 40 }) } },
      },
    },
  },
  wording: {
    ...kitePermit.wording,
    actions: { ...kitePermit.wording.actions, withdraw: text('Withdraw', 'واپس لیں') },
    done: { ...kitePermit.wording.done, withdraw: text('Withdrawn', 'واپس لیا گیا') },
    asks: { ...kitePermit.wording.asks, withdraw: { why: { title: text('Why?', 'کیوں؟') } } },
  },
} as Service

const portal = await testPortal([withdrawing])
const { app, platform } = portal
const [zara] = testPersons

async function openedCase(browser: Browser) {
  await browser.open('/sign-in?next=/cases')
  await passSignIn(portal, browser, zara)
  const opened = await platform.door.perform({
    kind: 'act',
    language: 'en',
    actor: platform.citizen,
    service: kitePermit.id,
    action: 'submit',
    case: { jurisdiction: kiteDistrict.code, id: platform.setting.newId() },
    input: {
      size: 'small',
      day: '2027-12-01',
      flyer: {
        name: 'Zara Invented',
        cnic: zara.cnic,
        relation: 'daughter-of',
        relativeName: 'Invented',
        address: 'Kite Lane 1',
      },
    },
  })
  return `/cases/${opened.reference}`
}

async function stepsOf(path: string): Promise<string[]> {
  const key = parseReference(path.split('/')[2] ?? '')
  assert.ok(key)
  return (await eventsOf(platform.db, key)).map(({ action }) => action)
}

test('two presses are one step, and both lead to the case', async () => {
  const browser = new Browser(app)
  const path = await openedCase(browser)
  await browser.open(`${path}/withdraw`)
  const presses = [1, 2].map(() => browser.post(`${path}/withdraw`, { why: 'No wind' }))
  const answers = await Promise.all(presses)
  assert.deepEqual(
    answers.map(({ statusCode, headers }) => [statusCode, headers.location]),
    [
      [303, path],
      [303, path],
    ],
  )
  // The form still stands in another tab.
  assert.equal((await browser.post(`${path}/withdraw`, { why: 'No wind' })).statusCode, 303)
  assert.deepEqual(await stepsOf(path), ['submit', 'withdraw'])
})

test('other words may not be sent under the same press', async () => {
  const browser = new Browser(app)
  const path = await openedCase(browser)
  await browser.open(`${path}/withdraw`)
  await browser.post(`${path}/withdraw`, { why: 'No wind' })
  const other = await browser.post(`${path}/withdraw`, { why: 'Too much wind' })
  assert.ok(other.statusCode >= 400, String(other.statusCode))
  assert.deepEqual(await stepsOf(path), ['submit', 'withdraw'])
})

test('a fault keeps the press, and a step that is over is not offered', async () => {
  const browser = new Browser(app)
  const path = await openedCase(browser)
  const keyIn = (html: string) => /name="key" value="([^"]+)"/.exec(html)?.[1]
  const { html } = await browser.open(`${path}/withdraw`)
  const faulty = await browser.submit(`${path}/withdraw`, { why: '' })
  assert.equal(faulty.status, 422)
  assert.ok(keyIn(html))
  assert.equal(keyIn(faulty.html), keyIn(html))
  await browser.submit(`${path}/withdraw`, { why: 'No wind' })
  assert.equal((await browser.open(`${path}/withdraw`)).status, 409)
})
