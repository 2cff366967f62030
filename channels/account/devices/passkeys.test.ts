import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  changePerson,
  findPersonByCnic,
  listPasskeys,
  phoneHoldMs,
  removePasskey,
  signedInBy,
  type Person,
} from '#platform/identity'
import { makeSoftPasskey } from '#platform/identity/browser'
import { demoMessages } from '#platform/notifications'
import { testPersons, testPlatform } from '#tests/platform'
import { testReading } from '#tests/reading'
import { answerOf, giveSoftPasskey, testSite } from '#tests/soft-passkeys'
import { signedIn, webOn, type Visitor } from '#tests/web'
import { registerAccount } from '../register-account.ts'
import { devicesPath } from './paths.ts'

const platform = await testPlatform()
const { db, setting } = platform
const app = await webOn(platform, registerAccount)
const [zara, bilal, officer] = testPersons
const minuteMs = 60_000

async function personOf({ cnic }: { readonly cnic: string }): Promise<Person> {
  const person = await findPersonByCnic(db, setting.vault, cnic, testReading)
  assert.ok(person)
  return person
}

const comeIn = async (who: { readonly cnic: string }, kind: 'citizen' | 'officer' = 'citizen') =>
  signedIn(app, platform, (await personOf(who)).id, { kind })

async function messagesOf({ phone }: { readonly phone: string }): Promise<string> {
  await platform.sender.sendDue()
  const [shown] = await demoMessages(db, setting.vault, { phone, limit: 50 })
  return (shown?.messages ?? []).map(({ text }) => text).join('\n')
}

/** What the page's script does: the question, the device's answer, the form. */
async function add(browser: Visitor, name = 'My phone') {
  const told = await browser.send(`${devicesPath}/passkeys/options`)
  const { options } = JSON.parse(told.html) as { options: Parameters<typeof makeSoftPasskey>[0] }
  const { passkey, answer } = await makeSoftPasskey(options, testSite.origin)
  await browser.open(`${devicesPath}`)
  const sent = { answer: JSON.stringify(answer), name }
  return { passkey, seen: await browser.send(`${devicesPath}/passkeys`, sent) }
}

async function removeAll(): Promise<void> {
  for (const who of testPersons) {
    const { id: personId } = await personOf(who)
    for (const { id } of await listPasskeys(db, setting.vault, personId)) {
      await removePasskey(db, { personId, id, keeping: '' })
    }
  }
}

/** Everybody proved to be there eleven minutes ago. */
function elevenMinutesLater(): void {
  platform.clockTo(new Date(setting.now().getTime() + 11 * minuteMs))
  platform.sessions.forgetAll()
}

test('a person adds, names and removes a passkey, and is told each time', async () => {
  const phone = await comeIn(zara)
  await phone.open(`${devicesPath}/add`)
  const { seen } = await add(phone, 'Zaras <b>phone')
  assert.equal(seen.location, `${devicesPath}?done=added`)
  const page = await phone.open(seen.location)
  assert.match(page.html, /Zaras &lt;b>phone/)
  assert.match(await messagesOf(zara), /A passkey was added/)
  const [form] = phone.formsOf(`${devicesPath}/passkeys/remove`)
  const other = await comeIn(zara)
  const removed = await phone.send(`${devicesPath}/passkeys/remove`, form)
  assert.equal(removed.location, `${devicesPath}?done=removed`)
  assert.match(await messagesOf(zara), /A passkey was removed/)
  assert.equal((await other.open('/account')).status, 303, 'other sessions end with it')
  assert.equal((await phone.open('/account')).status, 200)
})

test('T-ID-20 whoever finds an old session open adds and removes nothing', async () => {
  await removeAll()
  const { id } = await personOf(zara)
  await giveSoftPasskey(platform, { id, name: zara.name })
  const thief = await comeIn(zara)
  await thief.open(devicesPath)
  const [form] = thief.formsOf(`${devicesPath}/passkeys/remove`)
  elevenMinutesLater()
  assert.match((await thief.open(`${devicesPath}/add`)).location, /^\/confirm\?next=/)
  await thief.open(devicesPath)
  const tried = await thief.send(`${devicesPath}/passkeys/remove`, form)
  assert.equal(tried.status, 401)
  assert.match(tried.html, /Confirm that it is you/)
  await thief.open(devicesPath)
  assert.equal(thief.formsOf(`${devicesPath}/passkeys/remove`).length, 1, 'nothing was removed')
})

test('T-ID-20 a session in another browser opens no desk, and proves nothing', async () => {
  await removeAll()
  const elsewhere = { 'user-agent': 'Mozilla/5.0 (Linux; Android 14) Chrome/130.0 Mobile' }
  const carried = async (kind: 'citizen' | 'officer', url: string) => {
    const { token } = await comeIn(officer, kind)
    const open = (headers: Record<string, string>) =>
      app.inject({ url, headers, cookies: { daftar_session: token } })
    const [here, there] = [await open({}), await open(elsewhere)]
    return [here.statusCode, there.headers.location]
  }
  const need = '/account/data/my-data.json'
  assert.deepEqual(await carried('officer', '/account'), [200, '/sign-in?next=%2Faccount'])
  assert.deepEqual(await carried('citizen', '/account'), [200, undefined])
  const [here, there] = await carried('citizen', need)
  assert.equal(here, 200)
  assert.match(String(there), /^\/confirm\?next=/)
})

test('T-ID-21 who has a passkey takes no grave step by a code, however fresh', async () => {
  await removeAll()
  await giveSoftPasskey(platform, await personOf(zara))
  const relayed = await comeIn(zara)
  assert.match((await relayed.open(`${devicesPath}/add`)).location, /^\/confirm\?.*by=passkey/)
  const { html } = await relayed.open('/confirm?next=/account')
  assert.doesNotMatch(html, /Send a code to my phone/)
  assert.match(html, /go to a service centre/)
  const tried = await relayed.send('/confirm/code')
  assert.equal(tried.status, 403)
})

test('who confirms has the kept step done, and nobody else’s passkey will do', async () => {
  await removeAll()
  const [own, other] = [await personOf(zara), await personOf(officer)]
  const passkey = await giveSoftPasskey(platform, own)
  const stranger = await giveSoftPasskey(platform, other)
  const phone = await comeIn(zara)
  elevenMinutesLater()
  await phone.open(devicesPath)
  const [form] = phone.formsOf(`${devicesPath}/passkeys/remove`)
  const confirm = async (by: typeof passkey) => {
    await phone.open(devicesPath)
    await phone.send(`${devicesPath}/passkeys/remove`, form)
    await phone.send('/confirm')
    const told = await phone.send('/confirm/passkey/options')
    const answer = await answerOf(by, told.html)
    await phone.open(devicesPath)
    await phone.send(`${devicesPath}/passkeys/remove`, form)
    await phone.send('/confirm')
    return phone.send('/confirm/passkey', { answer })
  }
  const refused = await confirm(stranger)
  assert.equal(refused.status, 403)
  const done = await confirm(passkey)
  assert.equal(done.location, `${devicesPath}?done=removed`)
  const { amr } = (await platform.sessions.sessionOf(db, tokenAfter(done), setting.now())) ?? {}
  assert.deepEqual(amr, signedInBy.devicePasskey)
})

function tokenAfter({ headers }: { readonly headers: Record<string, unknown> }): string {
  return /daftar_session=([\w-]+)/.exec(String(headers['set-cookie']))?.[1] ?? ''
}

test('T-ID-28 who holds a post adds a passkey by a passkey only, never by a code', async () => {
  await removeAll()
  const byCode = await comeIn(officer)
  assert.match((await byCode.open(`${devicesPath}/add`)).location, /^\/confirm\?.*by=passkey/)
  const atWork = await comeIn(officer, 'officer')
  assert.equal((await atWork.open(`${devicesPath}/add`)).status, 200)
  const refused = await byCode.open('/confirm?next=/account&by=passkey')
  assert.doesNotMatch(refused.html, /Send a code to my phone/)
})

test('the only passkey for work is not removed: nobody locks himself out', async () => {
  await removeAll()
  await giveSoftPasskey(platform, await personOf(officer), true)
  const atWork = await comeIn(officer, 'officer')
  await atWork.open(devicesPath)
  const [form] = atWork.formsOf(`${devicesPath}/passkeys/remove`)
  const { status, html } = await atWork.send(`${devicesPath}/passkeys/remove`, form)
  assert.equal(status, 409)
  assert.match(html, /the only passkey with which you come to work/)
})

test('T-ID-29 for a day after a change of phone nothing grave is done', async () => {
  await removeAll()
  const person = await personOf(zara)
  await changePerson(db, setting.vault, { ...person, phone: '+923990099077' }, setting.now())
  const thief = await comeIn(zara)
  const held = await thief.open(`${devicesPath}/add`)
  assert.equal(held.status, 403)
  assert.match(held.html, /changed less than 24 hours ago/)
  platform.clockTo(new Date(setting.now().getTime() + phoneHoldMs + minuteMs))
  const later = await comeIn(zara)
  assert.equal((await later.open(`${devicesPath}/add`)).status, 200)
})

test('T-ID-29 after it, an older passkey is still proof, and a code is none', async () => {
  await removeAll()
  const person = await personOf(bilal)
  await giveSoftPasskey(platform, person)
  elevenMinutesLater()
  await changePerson(db, setting.vault, { ...person, phone: '+923990099078' }, setting.now())
  const owner = await comeIn(bilal)
  assert.match((await owner.open(`${devicesPath}/add`)).location, /^\/confirm\?.*by=passkey/)
})
