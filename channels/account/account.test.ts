import assert from 'node:assert/strict'
import { test } from 'node:test'
import { actorOfApiToken, sessionCacheMsMax } from '#platform/identity'
import { expectValidHtml } from '#tests/browser'
import { testPersons, testPlatform } from '#tests/platform'
import { signedIn, visitor, webOn } from '#tests/web'
import { registerAccount } from './register-account.ts'
import { sections } from './sections.ts'

const platform = await testPlatform()
const app = await webOn(platform, registerAccount)
const { personId } = platform.citizen
const [zara] = testPersons
const comeIn = () => signedIn(app, platform, personId, { kind: 'citizen' })

test('the hub leads to every section and shows no number in full', async () => {
  const zarasPhone = await comeIn()
  const { status, html } = await zarasPhone.open('/account')
  assert.equal(status, 200)
  await expectValidHtml(html)
  for (const { href } of sections) {
    assert.ok(html.includes(`href="${href}"`), href)
    assert.equal((await zarasPhone.open(href)).status, 200, href)
  }
  assert.ok(html.includes(zara.name))
  assert.ok(!html.includes(zara.cnic) && !html.includes(zara.phone))
})

test('who is not signed in is asked to, and comes back', async () => {
  const stranger = visitor(app)
  const { status, location } = await stranger.open('/account/devices')
  assert.equal(status, 303)
  assert.equal(location, '/sign-in?next=%2Faccount%2Fdevices')
})

test('a form that comes after its session has ended is kept, and nothing is done', async () => {
  const [phone, laptop] = [await comeIn(), await comeIn()]
  await phone.open('/account/devices')
  await laptop.open('/account/devices')
  await laptop.send('/account/devices/sessions/end-all')
  const late = await phone.send('/account/devices/sessions/end-all')
  assert.equal(late.status, 401)
  assert.match(late.html, /name="kept" value="[\w-]{40,}"/)
  assert.match(late.html, /action="\/sign-in"/)
})

test('a person sees every session and ends another, and never a stranger’s', async () => {
  const [phone, laptop] = [await comeIn(), await comeIn()]
  const neighbour = await signedIn(app, platform, platform.neighbour.personId, { kind: 'citizen' })
  const { html } = await phone.open('/account/devices')
  await expectValidHtml(html)
  const [other] = phone.formsOf('/account/devices/sessions/end')
  assert.ok(other)
  await neighbour.open('/account/devices')
  await neighbour.send('/account/devices/sessions/end', { session: other['session'] ?? '' })
  assert.equal((await laptop.open('/account')).status, 200, 'a stranger ends nothing')
  await phone.open('/account/devices')
  const ended = await phone.send('/account/devices/sessions/end', other)
  assert.equal(ended.location, '/account/devices?done=ended')
  assert.equal((await laptop.open('/account')).status, 303)
  assert.equal((await phone.open('/account')).status, 200)
})

test('T-ID-20 a program is let in by its person, seen, and ended with all else', async () => {
  const { db, setting } = platform
  const path = '/account/devices/programs'
  const letIn = async (label: string) => {
    await phone.open(path)
    const { html } = await phone.send(path, { label })
    await expectValidHtml(html)
    return /daftar_[\w-]{43}/.exec(html)?.[0] ?? ''
  }
  const actsFor = async (token: string) => (await actorOfApiToken(db, token, setting.now()))?.kind
  const phone = await comeIn()
  const [one, other] = [await letIn('Office <b>'), await letIn('Farm')]
  assert.deepEqual([await actsFor(one), await actsFor(other)], ['citizen', 'citizen'])
  const { html } = await phone.open('/account/devices')
  await expectValidHtml(html)
  assert.ok(html.includes('Office &lt;b>') && !html.includes(one))
  const forms = phone.formsOf(`${path}/end`)
  assert.equal(forms.length, 2)
  const neighbour = await signedIn(app, platform, platform.neighbour.personId, { kind: 'citizen' })
  await neighbour.open('/account/devices')
  await neighbour.send(`${path}/end`, { program: forms[0]?.['program'] ?? '' })
  assert.equal(await actsFor(other), 'citizen', 'a stranger ends nothing')
  await phone.send(`${path}/end`, forms[0])
  assert.deepEqual([await actsFor(one), await actsFor(other)], ['citizen', undefined])
  await phone.open('/account/devices')
  await phone.send('/account/devices/sessions/end-all')
  assert.equal(await actsFor(one), undefined)
})

test('signed out everywhere means everywhere, in each process as it next asks', async () => {
  const [phone, laptop] = [await comeIn(), await comeIn()]
  assert.equal((await laptop.open('/account')).status, 200)
  await phone.open('/account/devices')
  await phone.send('/account/devices/sessions/end-all')
  for (const device of [phone, laptop]) {
    assert.equal((await device.open('/account')).status, 303)
  }
  assert.ok(sessionCacheMsMax <= 5_000)
})
