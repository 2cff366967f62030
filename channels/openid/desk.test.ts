/** Two officers at their pages: what one proposes the other approves, and either suspends. */
import assert from 'node:assert/strict'
import { generateKeyPairSync } from 'node:crypto'
import { test } from 'node:test'
import { relyingPartyRole } from '#platform/catalogue'
import { dutiesThatMustNotMeet, givePost, registerPosts } from '#platform/identity'
import { text } from '#platform/kernel'
import { actsNamed } from '#tests/acts'
import { testPlatform } from '#tests/platform'
import { signedIn, webOn } from '#tests/web'
import { createOpenIdHost } from './host.ts'
import { registerOpenIdPages } from './register-openid.ts'

const platform = await testPlatform()
const { db } = platform
const post = (id: string) => ({
  id,
  jurisdiction: 'PB',
  officeId: 'kites',
  role: relyingPartyRole,
  title: text('Registrar', 'رجسٹرار'),
})
await registerPosts(db, [post('registrar-1'), post('registrar-2')])
const holders = [platform.officer.personId, platform.supervisor.personId]
for (const [at, personId] of holders.entries()) {
  const postId = `registrar-${at + 1}`
  const holding = { jurisdiction: 'PB', postId, personId, from: '2026-01-01' } as const
  await givePost(db, holding, dutiesThatMustNotMeet)
}
const host = createOpenIdHost(platform, { origin: () => 'https://kite.example', keys: () => [] })
const app = await webOn(platform, (web) => registerOpenIdPages(web, platform, host))
const [first, second] = await Promise.all(
  holders.map((personId) => signedIn(app, platform, personId, { kind: 'officer' })),
)
const place = '/desk/relying-parties'
const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const typed = {
  id: 'kite-bank',
  'name-en': 'Kite Bank',
  'name-ur': 'پتنگ بینک',
  'purpose-en': 'It opens an account.',
  'purpose-ur': 'اکاؤنٹ کھولتا ہے۔',
  contact: 'care@kite.example',
  redirectUris: 'https://kite.example/return',
  logoutUris: '',
  backchannelLogoutUri: '',
  keys: JSON.stringify({ keys: [publicKey.export({ format: 'jwk' })] }),
  'claim-name': 'name',
  'why-name-en': 'For the account.',
  'why-name-ur': 'اکاؤنٹ کے لیے۔',
  'law-name-en': 'Kite Banking Act',
  'law-name-ur': 'پتنگ بینکاری ایکٹ',
  assurance: 'substantial',
  accessDays: '0',
  'retention-en': 'Ten years.',
  'retention-ur': 'دس سال۔',
}

test('what one officer proposes another approves; either suspends; everybody sees it', async () => {
  assert.ok(first && second)
  await first.open(`${place}/propose`)
  const faulty = await first.send(`${place}/propose`, {
    ...typed,
    redirectUris: 'http://x.example/',
  })
  assert.equal(faulty.status, 422)
  assert.match(faulty.html, /cannot be registered: http:\/\/x\.example\//)
  assert.match(faulty.html, /value="Kite Bank"/, 'what was typed is kept')
  const proposed = await first.send(`${place}/propose`, typed)
  assert.equal(proposed.location, `${place}/kite-bank`)
  const own = await first.open(`${place}/kite-bank`)
  assert.match(own.html, /Another officer decides/)
  assert.doesNotMatch(own.html, /Approve as read/)
  assert.doesNotMatch((await first.open('/openid/relying-parties')).html, /Kite Bank/)
  await second.open(`${place}/kite-bank`)
  await second.send(`${place}/kite-bank/approve`)
  const list = await second.open('/openid/relying-parties')
  assert.match(list.html, /Kite Bank[\s\S]*Kite Banking Act/)
  assert.ok(await host.parties.termsOf('kite-bank'))
  await first.open(`${place}/kite-bank`)
  await first.send(`${place}/kite-bank/suspend`)
  assert.equal(await host.parties.termsOf('kite-bank'), undefined)
  assert.match((await second.open('/openid/relying-parties')).html, /Suspended/)
  const acts = await actsNamed(db, 'relying-party')
  assert.deepEqual(
    acts.map(({ action }) => action),
    ['propose-relying-party', 'approve-relying-party', 'suspend-relying-party'],
  )
})

test('a proposal that changed after it was read is not approved', async () => {
  assert.ok(first && second)
  await first.open(`${place}/propose`)
  await first.send(`${place}/propose`, { ...typed, id: 'kite-later' })
  await second.open(`${place}/kite-later`)
  await first.open(`${place}/propose?of=kite-later`)
  await first.send(`${place}/propose`, { ...typed, id: 'kite-later', contact: 'other' })
  const late = await second.send(`${place}/kite-later/approve`)
  assert.equal(late.status, 409)
  assert.equal(await host.parties.termsOf('kite-later'), undefined)
})

test('citizens and officers of other posts have no business here', async () => {
  const citizen = await signedIn(app, platform, platform.citizen.personId, { kind: 'citizen' })
  assert.equal((await citizen.open(place)).status, 403)
  assert.equal((await citizen.open(`${place}/propose`)).status, 403)
})

test('T-ID-100 a desk left open registers no relying party', async () => {
  const [, holder = ''] = holders
  const visit = await signedIn(app, platform, holder, { kind: 'officer' })
  const sent = async (path: string) => {
    await visit.open(`${place}/kite-later`)
    return (await visit.send(`${place}/${path}`, typed)).status
  }
  platform.clockTo(new Date(Date.now() + 11 * 60_000))
  platform.sessions.forgetAll()
  for (const path of ['propose', 'kite-later/approve', 'kite-bank/suspend']) {
    assert.equal(await sent(path), 401, path)
  }
  assert.equal(await host.parties.termsOf('kite-later'), undefined)
  platform.clockTo(new Date())
})
