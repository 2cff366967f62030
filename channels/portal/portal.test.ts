import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { makeNumber } from '#platform/documents'
import { signOutEverywhere } from '#platform/identity'
import { makePsid } from '#platform/payments'
import { expectValidHtml } from '#tests/browser'
import { testPersons } from '#tests/platform'
import { Browser, codeOn, messageOn, passSignIn, testPortal } from './test-portal.ts'

const portal = await testPortal()
const { app, platform } = portal
const [zara, bilal, officer] = testPersons
const unknown = { cnic: '3999099000999', phone: '+923990099999' }

async function signedIn(person: (typeof testPersons)[number] = zara): Promise<Browser> {
  const browser = new Browser(app)
  await browser.open('/sign-in?next=/cases')
  const seen = await passSignIn(portal, browser, person)
  assert.equal(seen.path, '/cases')
  return browser
}

const flyer = {
  'flyer.name': 'Zara Invented',
  'flyer.relation': 'daughter-of',
  'flyer.relativeName': 'Invented Father',
  'flyer.cnic': '39990-9900001-1',
  'flyer.address': 'House 1, Kite Town',
  'flyer.phone': '',
}

/** Begins a permit and answers its first question; gives the address of the second. */
async function begin(browser: Browser): Promise<string> {
  await browser.open('/services/kite-permit')
  const { path } = await browser.submit('/services/kite-permit/start')
  const { path: next } = await browser.submit(path, { size: 'small' })
  return next
}

async function fillIn(browser: Browser): Promise<string> {
  const person = await begin(browser)
  const { path: day } = await browser.submit(person, flyer)
  const { path } = await browser.submit(day, {
    'day.day': '5',
    'day.month': 'may',
    'day.year': '2027',
  })
  return path
}

describe('signing in', () => {
  test('says the same of a CNIC that nobody has, and sends nothing', async () => {
    const says = async (cnic: string) => {
      const browser = new Browser(app)
      await browser.open('/sign-in')
      const { status, html } = await browser.submit('/sign-in/code', { cnic })
      const shown = html.replace(/value="[^"]*"/g, '').replaceAll(/\d{5}-\d{7}-\d/g, '')
      return { status, shown }
    }
    assert.deepEqual(await says(unknown.cnic), await says(bilal.cnic))
    assert.equal(await codeOn(portal, unknown.phone), '')
  })

  test('takes digits as people write them, and gives a wrong number back', async () => {
    const browser = new Browser(app)
    await browser.open('/sign-in')
    const wrong = await browser.submit('/sign-in/code', { cnic: '12"><b>' })
    assert.equal(wrong.status, 422)
    assert.match(wrong.html, /value="12&quot;>&lt;b>"/)
    const urdu = await browser.submit('/sign-in/code', { cnic: '۳۹۹۹۰-۹۹۰۰۰۰۱-۱' })
    assert.equal(urdu.status, 200)
    assert.match(urdu.html, /39990-9900001-1/)
  })

  test('gives a new session each time, and ends the one before', async () => {
    const browser = await signedIn()
    const first = browser.cookie('daftar_session')
    await browser.open('/')
    await browser.submit('/sign-out')
    assert.match((await browser.open('/cases')).path, /^\/sign-in/)
    await browser.open('/sign-in?next=/cases')
    await passSignIn(portal, browser, zara)
    assert.notEqual(browser.cookie('daftar_session'), first)
    const old = new Browser(app)
    old.setCookie('daftar_session', first ?? '')
    assert.match((await old.open('/cases')).path, /^\/sign-in/)
  })

  test('the message with the code speaks as the page does on which it was asked for', async () => {
    for (const [language, script] of [
      ['ur', /\p{Script=Arabic}/u],
      ['en', /[a-z]{4}/i],
    ] as const) {
      const browser = new Browser(app)
      await browser.open(`/sign-in?lang=${language}`)
      await browser.submit('/sign-in/code', { cnic: bilal.cnic })
      assert.match(await messageOn(portal, bilal.phone), script)
    }
  })

  test('a wrong code is told and counted; the code of another person opens nothing', async () => {
    const browser = new Browser(app)
    await browser.open('/sign-in')
    await browser.submit('/sign-in/code', { cnic: bilal.cnic })
    const code = await codeOn(portal, bilal.phone)
    const wrong = code === '000000' ? '000001' : '000000'
    assert.equal((await browser.submit('/sign-in/code', { code: wrong })).status, 403)
    assert.equal(browser.cookie('daftar_session'), undefined)
    assert.equal((await browser.submit('/sign-in/code', { code })).path, '/')
  })

  test('who signs in without coming for anything is signed in all the same', async () => {
    const browser = new Browser(app)
    await browser.open('/sign-in')
    await passSignIn(portal, browser, bilal)
    assert.equal((await browser.open('/cases')).path, '/cases')
  })

  test('who holds a post is shown to his passkey, and to a service as a citizen', async () => {
    const atWork = new Browser(app)
    await atWork.open('/sign-in')
    assert.equal((await passSignIn(portal, atWork, officer)).path, '/enrol?next=%2F')
    const atHome = new Browser(app)
    await atHome.open('/sign-in?next=/cases')
    assert.equal((await passSignIn(portal, atHome, officer)).path, '/cases')
  })
})

describe('a session that ends in the middle of a form', () => {
  async function endedIn(browser: Browser, person: (typeof testPersons)[number]) {
    const session = await platform.sessions.sessionOf(
      platform.db,
      browser.cookie('daftar_session') ?? '',
      platform.setting.now(),
    )
    assert.ok(session && 'personId' in session.actor)
    await signOutEverywhere(platform.db, session.actor.personId)
    platform.sessions.forgetAll()
    return person
  }

  test('loses nothing: after signing in again the answer is taken', async () => {
    const browser = await signedIn()
    const person = await begin(browser)
    await endedIn(browser, zara)
    const asked = await browser.submit(person, flyer)
    assert.equal(asked.status, 401)
    assert.match(asked.html, /What you typed is kept/)
    assert.doesNotMatch(asked.html, /Invented Father/)
    const { path } = await passSignIn(portal, browser, zara)
    assert.match(path, /\/day$/)
    const back = await browser.open(person)
    assert.match(back.html, /value="Invented Father"/)
  })

  test('gives a faulty answer back with its faults and everything typed', async () => {
    const browser = await signedIn()
    const person = await begin(browser)
    await endedIn(browser, zara)
    await browser.submit(person, { ...flyer, 'flyer.cnic': '12' })
    const seen = await passSignIn(portal, browser, zara)
    assert.equal(seen.status, 422)
    assert.match(seen.html, /value="Invented Father"/)
    assert.match(seen.html, /href="#flyer-cnic"/)
    const mended = await browser.submit(person, flyer)
    assert.match(mended.path, /\/day$/)
  })

  test('tells nothing to somebody else who signs in at the same screen', async () => {
    const browser = await signedIn()
    const person = await begin(browser)
    await endedIn(browser, zara)
    await browser.submit(person, flyer)
    const seen = await passSignIn(portal, browser, bilal)
    assert.equal(seen.status, 404)
    assert.doesNotMatch(seen.html, /Invented Father/)
  })

  test('a form from elsewhere is refused, signed in or not', async () => {
    const browser = await signedIn()
    const person = await begin(browser)
    const answer = await browser.post(person, { ...flyer, _csrf: 'made up' })
    assert.equal(answer.statusCode, 403)
  })
})

describe('an application', () => {
  test('keeps every answer, and goes on where it was left', async () => {
    const browser = await signedIn()
    const person = await begin(browser)
    const [, , draft = ''] = person.split('/')
    assert.match((await browser.open(`/apply/${draft}`)).path, /\/flyer$/)
    assert.match((await browser.open('/cases')).html, new RegExp(`/apply/${draft}"`))
    assert.match((await browser.open(`/apply/${draft}/size`)).html, /value="small" checked/)
  })

  test('belongs to the person who began it', async () => {
    const person = await begin(await signedIn())
    assert.equal((await (await signedIn(bilal)).open(person)).status, 404)
  })

  test('asks no question that does not apply, and knows no other', async () => {
    const browser = await signedIn()
    const person = await begin(browser)
    assert.match((await browser.open(person.replace('flyer', 'colour'))).path, /\/flyer$/)
    assert.equal((await browser.open(person.replace('flyer', 'nothing'))).status, 404)
    assert.equal((await browser.open(person.replace('flyer', 'constructor'))).status, 404)
  })

  test('is not handed in before every question has its answer', async () => {
    const browser = await signedIn()
    const person = await begin(browser)
    assert.match((await browser.open(person.replace('flyer', 'check'))).path, /\/flyer$/)
  })

  test('a change that opens a question asks it, and then the summary again', async () => {
    const browser = await signedIn()
    const check = await fillIn(browser)
    const size = check.replace('check', 'size')
    await browser.open(`${size}?from=check`)
    const faulty = await browser.submit(size, { size: 'huge' })
    assert.equal(faulty.status, 422)
    assert.ok(faulty.html.includes(`href="${check}"`), 'the way back still leads to the summary')
    const colour = await browser.submit(size, { size: 'large' })
    assert.match(colour.path, /\/colour\?from=check$/)
    const [address = ''] = colour.path.split('?')
    const again = await browser.submit(address, { colour: 'red' })
    assert.match(again.path, /\/check$/)
    assert.match(again.html, /Rs 100/)
  })

  test('shows everything typed as text, in valid HTML', async () => {
    const browser = await signedIn()
    const person = await begin(browser)
    const address = `<img src=x onerror=alert(1)>'; drop table cases.case; --`
    const { path: day } = await browser.submit(person, { ...flyer, 'flyer.address': address })
    const seen = await browser.submit(day, { 'day.day': '5', 'day.month': '5', 'day.year': '2027' })
    assert.doesNotMatch(seen.html, /<img src=x/)
    assert.match(seen.html, /&lt;img src=x/)
    await expectValidHtml(seen.html)
  })

  test('pressed twice at once it is one case, and both presses lead to it', async () => {
    const browser = await signedIn()
    const check = await fillIn(browser)
    const answers = await Promise.all([1, 2, 3].map(() => browser.post(check)))
    const led = new Set(answers.map(({ headers }) => headers.location))
    assert.equal(led.size, 1)
    const [to = ''] = led
    assert.match(to, /^\/cases\/PB-KTE-/)
    // The form is still open in another tab, and the back button is pressed.
    assert.equal((await browser.submit(check)).path, to)
    assert.equal((await browser.open(check)).path, to)
    const cases = (await browser.open('/cases')).html
    assert.equal(cases.split(`href="${to}"`).length - 1, 1)
  })

  test('can be thrown away before it is handed in', async () => {
    const browser = await signedIn()
    const person = await begin(browser)
    const discard = person.replace('flyer', 'discard')
    await browser.open(discard)
    assert.equal((await browser.submit(discard)).path, '/cases')
    assert.equal((await browser.open(person)).status, 404)
  })
})

describe('a case', () => {
  test('is whole to its applicant, absent to others, nameless by number (T-STAMP-8)', async () => {
    const browser = await signedIn()
    const seen = await browser.submit(await fillIn(browser))
    assert.equal(seen.status, 200)
    assert.match(seen.html, /In review/)
    assert.match(seen.html, /Invented Father/)
    await expectValidHtml(seen.html)
    assert.equal((await (await signedIn(bilal)).open(seen.path)).status, 404)
    const reference = seen.path.split('/')[2] ?? ''
    const tracked = await new Browser(app).open(`/track?reference=${reference.toLowerCase()}`)
    assert.equal(tracked.status, 200)
    assert.match(tracked.html, /In review/)
    assert.doesNotMatch(tracked.html, /Invented|39990/)
    assert.match(tracked.html, /An officer is deciding on this application\./)
    assert.doesNotMatch(tracked.html, /An officer decides\./)
    await expectValidHtml(tracked.html)
  })

  test('tells what the officer said, as an office and never by name', async () => {
    const browser = await signedIn()
    const seen = await browser.submit(await fillIn(browser))
    const reference = seen.path.split('/')[2] ?? ''
    await platform.door.perform({
      kind: 'act',
      actor: platform.officer,
      case: { jurisdiction: 'PB-KTE', id: reference.replace('PB-KTE-', '').replaceAll('-', '') },
      action: 'allow',
      input: { note: 'The wind is right.' },
      language: 'en',
    })
    const { html } = await browser.open(seen.path)
    assert.match(html, /The wind is right\./)
    assert.match(html, /Kite Officer, Kite Office/)
    assert.doesNotMatch(html, /Officer Invented/)
    assert.match(html, /Rupees fifty only/)
    assert.match(html, /\d{4} \d{4} \d{4} \d{4} \d{4}/)
    // Waiting for money is where the case stands, and nothing that is done.
    assert.match(html, /event--done"><p[^>]*>Handed in/)
    assert.match(html, /event--current" aria-current="step"><p[^>]*>To be paid/)
    const psid = /\d{4} \d{4} \d{4} \d{4} \d{4}/.exec(html)?.[0] ?? ''
    const tracked = await new Browser(app).open(`/track?reference=${encodeURIComponent(psid)}`)
    assert.match(tracked.html, /This is a payment number \(PSID\)/)
    assert.match(tracked.html, new RegExp(reference))
  })

  test('a step that ends the case is done, not under way', async () => {
    const browser = await signedIn()
    const seen = await browser.submit(await fillIn(browser))
    const reference = seen.path.split('/')[2] ?? ''
    assert.match(seen.html, /event--current/)
    await platform.door.perform({
      kind: 'act',
      actor: platform.officer,
      case: { jurisdiction: 'PB-KTE', id: reference.replace('PB-KTE-', '').replaceAll('-', '') },
      action: 'refuse',
      input: { note: 'No wind.' },
      language: 'en',
    })
    assert.doesNotMatch((await browser.open(seen.path)).html, /event--current/)
  })

  test('the number of a document is led to the verifier, an unknown payment is told', async () => {
    const browser = new Browser(app)
    const number = makeNumber('PB-KTE-', '2026-11-22', () => 7)
    const { html } = await browser.open(`/track?reference=${number}`)
    assert.match(html, /This is the number of a document/)
    assert.ok(html.includes(`/verify/number?number=${number}`))
    const psid = makePsid('1786', 1, '2026-11-22', () => 7)
    const unknownCharge = await browser.open(`/track?reference=${psid}`)
    assert.equal(unknownCharge.status, 404)
    assert.match(unknownCharge.html, /We do not know the payment number/)
  })

  test('an address that is none, a number that is none', async () => {
    const browser = new Browser(app)
    assert.equal((await browser.open('/no/such/page')).status, 404)
    assert.equal((await browser.open('/services/unknown')).status, 404)
    assert.equal((await browser.open('/track?reference=PB-KTE-0K3F-8QZT-2M5X')).status, 404)
    assert.equal((await browser.open('/track?reference=%F0%9F%AA%81')).status, 422)
    assert.equal((await (await signedIn()).open('/cases/nothing')).status, 404)
  })
})

describe('what is said of privacy', () => {
  test('names all who may read, and leads to who did and to what one allowed', async () => {
    const page = (await app.inject({ url: '/about?lang=en' })).body
    assert.doesNotMatch(page, /only by you/)
    for (const reader of ['registrars', 'bank', 'emergency', 'court', 'auditor', 'appeal']) {
      assert.match(page, new RegExp(reader), reader)
    }
    const ways = ['/account/reads', '/account/consents', '/openid/relying-parties', '/biometrics']
    for (const way of ways) assert.ok(page.includes(`href="${way}"`), way)
  })
})

describe('help', () => {
  test('tells of complaints, of having a say, and what a receipt proves', async () => {
    for (const [language, words] of [
      ['en', ['How do I complain', 'who sees it', 'mean', 'not true', 'my problem too', 'receipt']],
      ['ur', ['شکایت کیسے', 'کون دیکھتا', 'مطلب', 'سچ نہیں', 'میرا مسئلہ بھی', 'رسید']],
    ] as const) {
      const { body } = await app.inject({ url: `/help?lang=${language}` })
      const titles = [...body.matchAll(/<h3[^>]*>([^<]*)/g)].map(([, title]) => title).join(' ')
      for (const word of words) assert.ok(titles.includes(word), word)
      for (const way of ['/public', '/consultations', '/votes']) {
        assert.ok(body.includes(`href="${way}"`), way)
      }
    }
  })
})

describe('every page in both languages', () => {
  for (const path of ['/', '/services/kite-permit', '/sign-in', '/track', '/about', '/help']) {
    for (const language of ['en', 'ur']) {
      test(`${path} in ${language} is valid HTML, and says how it is kept`, async () => {
        const answer = await app.inject({ url: `${path}?lang=${language}` })
        assert.equal(answer.statusCode, 200)
        assert.equal(answer.headers['cache-control'], 'no-store')
        assert.match(answer.body, new RegExp(`<html lang="${language}"`))
        await expectValidHtml(answer.body)
      })
    }
  }
})
