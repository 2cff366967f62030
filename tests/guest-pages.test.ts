/** Pages for guests, as a browser without scripts sees them. */
import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { registerAccount } from '#channels/account'
import { isGuestPage } from '#channels/components'
import { expectValidHtml } from '#tests/browser'
import { guestNuisance } from '#tests/kite-guests'
import { kiteSeason } from '#tests/kite-season'
import { seatNuisance } from '#tests/nuisance-offices'
import { kiteDistrict, testPersons } from '#tests/platform'
import {
  Browser,
  codeOn,
  passSignIn,
  testPortal,
  type Portal,
} from '../channels/portal/test-portal.ts'

const portal: Portal = await testPortal([guestNuisance, kiteSeason], undefined, registerAccount)
const { app, platform } = portal
const [person] = testPersons
assert.ok(person)
let network = 0
const somebody = () => {
  network += 1
  return new Browser(app, `10.0.${Math.floor(network / 200)}.${(network % 200) + 1}`)
}
const startPath = `/services/${guestNuisance.id}/start`
const district = { jurisdiction: kiteDistrict.code }

before(() => seatNuisance(platform))

async function begin(as: 'phone' | 'anonymous', browser = somebody()) {
  await browser.open(`/services/${guestNuisance.id}`)
  await browser.submit(startPath, { as, ...district })
  return browser
}

async function beginByPhone(phone: string, browser = somebody()) {
  await begin('phone', browser)
  return passPhone(browser, phone)
}

async function passPhone(browser: Browser, phone: string) {
  await browser.submit('/guest/phone', { phone })
  const code = await codeOn(portal, `+92${phone.slice(1)}`)
  await browser.submit('/guest/phone', { code })
  return browser
}

/** From the first question to the page that shows all answers. */
async function answerAll(browser: Browser, answers: Record<string, string> = {}) {
  const all = { nuisance: 'strings', about: 'nobody', told: 'Strings in the trees.', ...answers }
  const draft = /\/apply\/[^/]+/.exec(browser.seen.path)?.[0] ?? ''
  for (const [name, value] of Object.entries(all)) {
    await browser.open(`${draft}/${name}`)
    await browser.submit(`${draft}/${name}`, { [name]: value })
  }
  await browser.open(`${draft}/check`)
  return draft
}

const wordIn = (html: string) => /([0-9A-Z]{4}-){3}[0-9A-Z]{4}/.exec(html)?.[0] ?? ''

async function handInNameless() {
  const browser = await begin('anonymous')
  const draft = await answerAll(browser)
  const { html } = await browser.submit(`${draft}/check`)
  const reference = /\/cases\/([A-Z0-9-]+)/.exec(html)?.[1] ?? ''
  return { browser, word: wordIn(html), reference, html }
}

describe('without a name', () => {
  test('the receipt shows the word once and says why; the word leads back', async () => {
    const { browser, word, reference, html } = await handInNameless()
    await expectValidHtml(html)
    assert.match(word, /^[0-9A-HJKMNP-TV-Z-]{19}$/)
    assert.match(html, /only way back/)
    assert.match(html, /no message can reach you/)
    assert.equal((await browser.open(`/cases/${reference}`)).html.includes(word), false)
    assert.match(browser.seen.html, /Guest, without a name/)
    const other = somebody()
    await other.open('/track')
    assert.match(other.seen.html, /href="\/guest\/return"/)
    await other.open('/guest/return')
    await other.submit('/guest/return', { word: word.toLowerCase().replaceAll('-', ' ') })
    assert.match(other.seen.html, new RegExp(reference))
    assert.equal((await other.open(`/cases/${reference}`)).status, 200)
  })

  test('a word that is wrong leads nowhere, and soon no further one is taken', async () => {
    const browser = somebody()
    await browser.open('/guest/return')
    const statuses: number[] = []
    for (let tries = 0; tries < 12; tries += 1) {
      const { status } = await browser.submit('/guest/return', { word: '0000-1111-2222-3333' })
      statuses.push(status)
    }
    assert.equal(statuses[0], 403)
    assert.equal(statuses.at(-1), 429)
  })

  test('a word is made anew by whoever is there; the one before leads nowhere', async () => {
    const { browser, word, reference } = await handInNameless()
    await browser.open(`/cases/${reference}`)
    const { html } = await browser.submit('/guest/word')
    const other = somebody()
    await other.open('/guest/return')
    assert.equal((await other.submit('/guest/return', { word })).status, 403)
    assert.equal((await other.submit('/guest/return', { word: wordIn(html) })).status, 200)
  })

  test('what may not be told so asks for a phone, and the answers go along', async () => {
    const browser = await begin('anonymous')
    const draft = await answerAll(browser, { about: 'officer' })
    assert.equal(browser.seen.status, 422)
    await expectValidHtml(browser.seen.html)
    assert.match(browser.seen.html, /we need a way to reach you/)
    assert.doesNotMatch(browser.seen.html, new RegExp(`action="${draft}/check"`))
    await browser.submit(`${draft}/check/instead`, { by: 'phone' })
    await passPhone(browser, '03015550001')
    assert.equal(browser.seen.path, `${draft}/check`)
    assert.match(browser.seen.html, /Strings in the trees/)
    await browser.submit(`${draft}/check`)
    assert.match(browser.seen.path, /^\/cases\//)
    assert.match(browser.seen.html, /Guest, by phone/)
  })

  test('what needs a CNIC asks to sign in, and the answers go along', async () => {
    const browser = await begin('anonymous')
    const draft = await answerAll(browser, { nuisance: 'noise' })
    assert.match(browser.seen.html, /sign in with your CNIC/)
    const before = browser.cookie('daftar_session')
    await browser.submit(`${draft}/check/instead`, { by: 'account' })
    await passSignIn(portal, browser, person)
    assert.equal(browser.seen.path, `${draft}/check`)
    assert.notEqual(browser.cookie('daftar_session'), before)
    assert.match(browser.seen.html, new RegExp(person.name))
    await browser.submit(`${draft}/check`)
    assert.match(browser.seen.path, /^\/cases\//)
  })

  test('T-GUEST-8 nobody else’s browser takes the answers along', async () => {
    const browser = await begin('anonymous')
    const draft = await answerAll(browser, { nuisance: 'noise' })
    await browser.submit(`${draft}/check/instead`, { by: 'account' })
    const kept = /name="kept" value="([^"]+)"/.exec(browser.seen.html)?.[1] ?? ''
    assert.ok(kept)
    const thief = somebody()
    await thief.open('/sign-in')
    const asked = await thief.submit('/sign-in/code', { cnic: person.cnic, kept })
    assert.equal(asked.status, 200)
    await thief.submit('/sign-in/code', { code: await codeOn(portal, person.phone), kept })
    assert.notEqual(thief.seen.path, `${draft}/check`)
    assert.equal((await thief.open(`${draft}/check`)).status, 404)
    // Nor by the address alone.
    await thief.open('/cases')
    const bare = await thief.post('/sign-out', { ticket: kept }, '/guest/take-along')
    assert.equal(bare.statusCode, 404)
  })
})

describe('by phone', () => {
  test('the same phone comes back to its cases, in another browser', async () => {
    const browser = await beginByPhone('03015550002')
    const draft = await answerAll(browser)
    await browser.submit(`${draft}/check`)
    const reference = browser.seen.path.split('/').at(-1) ?? ''
    const other = somebody()
    await other.open('/guest/phone')
    await passPhone(other, '03015550002')
    assert.match(other.seen.html, new RegExp(reference))
    const stranger = somebody()
    await stranger.open('/guest/phone')
    await passPhone(stranger, '03015550003')
    assert.doesNotMatch(stranger.seen.html, new RegExp(reference))
  })

  test('T-GUEST-1 the phone of an account leads to a guest, never to the account', async () => {
    const citizen = somebody()
    await citizen.open('/sign-in')
    await passSignIn(portal, citizen, person)
    const guest = somebody()
    await guest.open('/guest/phone')
    await passPhone(guest, `0${person.phone.slice(3)}`)
    assert.match(guest.seen.html, /Guest, by phone/)
    assert.doesNotMatch(guest.seen.html, new RegExp(person.name))
  })

  test('a wrong code and no number are told in words', async () => {
    const browser = somebody()
    await browser.open('/guest/phone')
    assert.equal((await browser.submit('/guest/phone', { phone: '12' })).status, 422)
    await browser.submit('/guest/phone', { phone: '03015550009' })
    const code = await codeOn(portal, '+923015550009')
    const wrong = code === '000000' ? '000001' : '000000'
    assert.equal((await browser.submit('/guest/phone', { code: wrong })).status, 403)
    assert.equal((await browser.submit('/guest/phone', { code })).status, 200)
  })
})

describe('where guests are', () => {
  test('a service offers guests what it takes, and others do not', async () => {
    const browser = somebody()
    const { html } = await browser.open(`/services/${guestNuisance.id}`)
    assert.match(html, /value="phone"/)
    assert.match(html, /value="anonymous"/)
    const other = await browser.open(`/services/${kiteSeason.id}`)
    assert.doesNotMatch(other.html, /value="(phone|anonymous)"/)
    for (const as of ['phone', 'anonymous']) {
      const path = `/services/${kiteSeason.id}/start`
      const { statusCode } = await browser.post(path, { as, ...district })
      assert.equal(statusCode, 403)
    }
    const guest = await begin('anonymous')
    await guest.open(`/services/${kiteSeason.id}`)
    await guest.submit(`/services/${kiteSeason.id}/start`, district)
    assert.match(guest.seen.path, /^\/sign-in/)
  })

  test('T-GUEST-6 on any other page a guest is nobody', async () => {
    const { browser } = await handInNameless()
    for (const path of ['/account/devices', '/account/mandates', '/account/wallets', '/bills']) {
      const { headers, statusCode } = await browser.get(path)
      assert.equal(statusCode, 303, path)
      assert.match(headers.location ?? '', /^\/sign-in/, path)
    }
    for (const path of ['/account/devices/add', '/account/data/correct', '/openid/x', '/votes']) {
      assert.equal(isGuestPage(path), false, path)
    }
    assert.equal(isGuestPage('/account/devices?next=/cases'), false)
  })

  test('My identity shows a guest what he has, and lets him erase and take away', async () => {
    const { browser } = await handInNameless()
    const { html, status } = await browser.open('/account')
    assert.equal(status, 200)
    assert.match(html, /Guest, without a name/)
    assert.match(html, /href="\/account\/data"/)
    assert.match(html, /href="\/account\/reads"/)
    assert.doesNotMatch(html, /account\/(devices|mandates|wallets|visits|consents|person)/)
    assert.doesNotMatch(html, />--|\*\*/)
    for (const path of [
      '/account/part',
      '/account/reads',
      '/account/data',
      '/account/data/read',
      '/cases',
      '/',
    ]) {
      assert.equal((await browser.open(path)).status, 200, path)
    }
    await browser.open('/account/data/erase')
    assert.equal((await browser.submit('/account/data/erase')).status, 200)
  })

  test('an erasure that comes late asks for the word first', async () => {
    const { browser, word } = await handInNameless()
    platform.clockTo(new Date(platform.setting.now().getTime() + 11 * 60_000))
    await browser.open('/account/data/erase')
    await browser.submit('/account/data/erase')
    assert.match(browser.seen.path, /^\/guest\/return\?next=/)
    await browser.submit('/guest/return', { word })
    assert.equal(browser.seen.path, '/account/data/erase')
  })

  test('Urdu pages stand in Urdu', async () => {
    const browser = somebody()
    await browser.open('/guest/phone?lang=ur')
    browser.setCookie('daftar_language', 'ur')
    for (const path of ['/guest/phone', '/guest/return', `/services/${guestNuisance.id}`]) {
      const { html } = await browser.open(path)
      assert.match(html, /lang="ur"/, path)
      await expectValidHtml(html)
    }
  })
})

describe('who signs out with answers that are not sent', () => {
  const answerSome = async (browser: Browser) => {
    const draft = /\/apply\/[^/]+/.exec(browser.seen.path)?.[0] ?? ''
    await browser.open(`${draft}/nuisance`)
    await browser.submit(`${draft}/nuisance`, { nuisance: 'strings' })
    return draft
  }

  test('is warned where nothing leads back, and keeps them by a word', async () => {
    const browser = await begin('anonymous')
    assert.notEqual(await answerSome(browser), '')
    const { html, path } = await browser.submit('/sign-out')
    assert.match(html, /they are lost/)
    assert.equal(path, '/sign-out')
    await expectValidHtml(html)
    const word = wordIn((await browser.submit('/guest/word')).html)
    await browser.open('/cases')
    const left = await browser.submit('/sign-out')
    assert.match(left.html, /You are signed out/)
    await expectValidHtml(left.html)
    assert.doesNotMatch(left.html, /action="\/sign-out"/)
    await browser.open('/guest/return')
    const back = await browser.submit('/guest/return', { word })
    assert.match(back.html, /Not handed in yet/)
  })

  test('may lose them all the same; one with a phone is told that they are kept', async () => {
    const browser = await begin('anonymous')
    await answerSome(browser)
    await browser.submit('/sign-out')
    assert.equal((await browser.submit('/sign-out', { sure: 'yes' })).path, '/')
    const phone = await beginByPhone('03001238899')
    await answerSome(phone)
    assert.match((await phone.submit('/sign-out')).html, /They are kept/)
  })

  test('without any answer nobody is asked anything', async () => {
    const browser = await begin('anonymous')
    assert.equal((await browser.submit('/sign-out')).path, '/')
  })
})
