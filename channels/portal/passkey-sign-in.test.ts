import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { findPersonByCnic, signOutEverywhere, type Person } from '#platform/identity'
import type { SoftPasskey } from '#platform/identity/browser'
import { testPersons } from '#tests/platform'
import { testReading } from '#tests/reading'
import { answerOf, giveSoftPasskey } from '#tests/soft-passkeys'
import { Browser, codeOn, messageOn, passSignIn, testPortal } from './test-portal.ts'

const portal = await testPortal()
const { app, platform } = portal
const { db, setting } = platform
const [zara, , officer] = testPersons

async function personOf({ cnic }: { readonly cnic: string }): Promise<Person> {
  const person = await findPersonByCnic(db, setting.vault, cnic, testReading)
  assert.ok(person)
  return person
}

const optionsIn = (browser: Browser) =>
  browser.post('/sign-in/passkey', {}, '/sign-in/passkey/options')

async function signIn(browser: Browser, passkey: SoftPasskey, next = '/cases') {
  await browser.open(`/sign-in?next=${encodeURIComponent(next)}`)
  const answer = await answerOf(passkey, (await optionsIn(browser)).body)
  return { answer, seen: await browser.submit('/sign-in/passkey', { answer }) }
}

const sessionOf = (browser: Browser) =>
  platform.sessions.sessionOf(db, browser.cookie('daftar_session') ?? '', setting.now())

describe('signing in with a passkey', () => {
  test('opens a session that says so, and goes on where one was', async () => {
    const browser = new Browser(app)
    const { seen } = await signIn(browser, await giveSoftPasskey(platform, await personOf(zara)))
    assert.equal(seen.path, '/cases')
    const session = await sessionOf(browser)
    assert.deepEqual(session?.amr, ['hwk', 'user', 'mfa'])
    assert.equal(session?.assurance, 'substantial')
    assert.equal(session?.person.name, zara.name)
  })

  test('T-ID-20 a stolen session ends when its person signs out everywhere', async () => {
    const browser = new Browser(app)
    await signIn(browser, await giveSoftPasskey(platform, await personOf(zara)))
    const thief = new Browser(app, '203.0.113.9')
    thief.setCookie('daftar_session', browser.cookie('daftar_session') ?? '')
    assert.equal((await thief.open('/cases')).path, '/cases')
    await signOutEverywhere(db, (await personOf(zara)).id)
    platform.sessions.forgetAll()
    assert.match((await thief.open('/cases')).path, /^\/sign-in/)
  })

  test('T-ID-20 a token planted before the sign-in is worth nothing after it', async () => {
    const victim = new Browser(app)
    const passkey = await giveSoftPasskey(platform, await personOf(zara))
    const planted = 'A'.repeat(43)
    victim.setCookie('daftar_session', planted)
    victim.setCookie('daftar_browser', 'planted too')
    await signIn(victim, passkey)
    assert.notEqual(victim.cookie('daftar_session'), planted)
    const attacker = new Browser(app)
    attacker.setCookie('daftar_session', planted)
    assert.match((await attacker.open('/cases')).path, /^\/sign-in/)
  })

  test('T-ID-22 an answer that is sent again opens nothing', async () => {
    const browser = new Browser(app)
    const { answer } = await signIn(browser, await giveSoftPasskey(platform, await personOf(zara)))
    const again = new Browser(app)
    await again.open('/sign-in')
    const { status, html } = await again.submit('/sign-in/passkey', { answer })
    assert.equal(status, 403)
    assert.match(html, /This attempt is over/)
  })

  test('T-ID-25 an answer to another browser’s question opens nothing', async () => {
    const passkey = await giveSoftPasskey(platform, await personOf(zara))
    const attacker = new Browser(app)
    await attacker.open('/sign-in')
    const answer = await answerOf(passkey, (await optionsIn(attacker)).body)
    const victim = new Browser(app)
    await victim.open('/sign-in')
    assert.equal((await victim.submit('/sign-in/passkey', { answer })).status, 403)
    assert.equal((await attacker.submit('/sign-in/passkey', { answer })).status, 403, 'it is spent')
  })

  test('T-ID-26 whatever `next` says, the browser stays on this site', async () => {
    const passkey = await giveSoftPasskey(platform, await personOf(zara))
    let counted = passkey
    for (const next of ['//evil.example', 'https://evil.example/', '/\\evil.example', '/\t/evil']) {
      const browser = new Browser(app)
      const { seen } = await signIn(browser, counted, next)
      assert.equal(seen.path, '/', next)
      counted = { ...counted, counter: counted.counter + 1 }
    }
  })

  test('T-ID-23 a copied passkey is refused, and its person is told', async () => {
    const passkey = await giveSoftPasskey(platform, await personOf(zara))
    await signIn(new Browser(app), passkey)
    const { seen } = await signIn(new Browser(app), passkey)
    assert.equal(seen.status, 403)
    assert.match(seen.html, /seems to have been copied/)
    assert.match(await messageOn(portal, zara.phone), /seems to have been copied/)
  })

  test('a new browser is told of, and one that is known is not', async () => {
    const passkey = await giveSoftPasskey(platform, await personOf(officer))
    const known = new Browser(app)
    await signIn(known, passkey)
    const before = await messageOn(portal, officer.phone)
    assert.doesNotMatch(before, /Signed in to Daftar/)
    await known.open('/cases')
    await known.submit('/sign-out')
    await signIn(known, { ...passkey, counter: 1 })
    assert.equal(await messageOn(portal, officer.phone), before)
    await signIn(new Browser(app), { ...passkey, counter: 2 })
    assert.match(await messageOn(portal, officer.phone), /Signed in to Daftar/)
  })
})

describe('an officer', () => {
  test('T-ID-28 a code opens no desk, nor does a passkey that is not for work', async () => {
    const byCode = new Browser(app)
    await byCode.open('/sign-in?next=/desk')
    assert.match((await passSignIn(portal, byCode, officer)).path, /^\/enrol\?next=/)
    assert.equal((await sessionOf(byCode))?.kind, 'citizen')
    const person = await personOf(officer)
    const privately = new Browser(app)
    await signIn(privately, await giveSoftPasskey(platform, person), '/desk')
    assert.equal((await sessionOf(privately))?.kind, 'citizen')
    const atWork = new Browser(app)
    await signIn(atWork, await giveSoftPasskey(platform, person, true), '/desk')
    assert.equal((await sessionOf(atWork))?.kind, 'officer')
    const atHome = new Browser(app)
    await signIn(atHome, await giveSoftPasskey(platform, person, true), '/cases')
    assert.equal((await sessionOf(atHome))?.kind, 'citizen')
  })

  test('whose posting has ended comes in as a citizen', async () => {
    const browser = new Browser(app)
    await signIn(browser, await giveSoftPasskey(platform, await personOf(zara), true), '/')
    assert.equal((await sessionOf(browser))?.kind, 'citizen')
  })
})

describe('who knows a CNIC and nothing else', () => {
  test('T-ID-27 gets the same answer for one that is registered and one that is not', async () => {
    const shapeOf = async (cnic: string) => {
      const browser = new Browser(app)
      await browser.open('/sign-in')
      const { status, html } = await browser.submit('/sign-in/code', { cnic })
      const bare = html.replace(/(name="(?:_csrf|asked|before|cnic)" value=")[^"]*/g, '$1')
      return { status, html: bare.replaceAll(/[\u2066-\u2069]?\d{5}-\d{7}-\d/g, 'CNIC') }
    }
    assert.deepEqual(await shapeOf(zara.cnic), await shapeOf('3999055555551'))
  })

  test('T-ID-21 a code is worth nothing the second time, or in another browser', async () => {
    const browser = new Browser(app)
    await browser.open('/sign-in?next=/cases')
    await browser.submit('/sign-in/code', { cnic: zara.cnic })
    const page = browser.seen.html
    const code = await codeOn(portal, zara.phone)
    const asked = /name="asked" value="([^"]+)"/.exec(page)?.[1] ?? ''
    const attacker = new Browser(app)
    await attacker.open('/sign-in')
    const relayed = await attacker.submit('/sign-in/code', { asked, code, cnic: '' })
    assert.equal(relayed.status, 403, 'whoever relays the form and the code')
    await browser.submit('/sign-in/code', { code })
    assert.ok(await sessionOf(browser))
    const again = new Browser(app)
    for (const name of ['daftar_browser']) again.setCookie(name, browser.cookie(name) ?? '')
    await again.open('/sign-in')
    assert.equal((await again.submit('/sign-in/code', { asked, code, cnic: '' })).status, 403)
  })
})
