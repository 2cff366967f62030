/** `/account/wallets`: what lies in which wallet, and taking one back. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fetchedBy, houseAddress, housed, kiteCard } from '../channels/wallet/test-wallet.ts'
import { registerAccount } from '#channels/account'
import { registerWallet, registerWalletPages } from '#channels/wallet'
import { changePerson, findPersons } from '#platform/identity'
import { findLeaves } from '#platform/log'
import { messagesOf } from '#platform/notifications'
import { statusAt } from '#platform/wallet'
import { decodeJwt } from 'jose'
import { actsNamed } from '#tests/acts'
import { expectValidHtml } from '#tests/browser'
import { newHolder, present } from '#tests/holder'
import { permitKite } from '#tests/kite-case'
import { kiteRegister } from '#tests/kite-permit'
import { testPlatform } from '#tests/platform'
import { testReading } from '#tests/reading'
import { signedIn, webOn } from '#tests/web'

const platform = { ...(await testPlatform([kiteCard], [kiteRegister])), ...housed }
const { db, setting, citizen, neighbour, officer } = platform
const app = await webOn(
  platform,
  (web) => {
    registerWalletPages(web, platform)
    registerAccount(web, platform)
  },
  (api) => registerWallet(api, platform),
)
const { reference } = await permitKite(platform)
const path = '/account/wallets'
const flow = { app, platform, reference }
const headers = { host: new URL(houseAddress).host }
const [lost, kept] = [newHolder(), newHolder()]
const inLost = (await fetchedBy(lost, flow)).credential
const inKept = (await fetchedBy(kept, flow)).credential

const citizenAt = (personId: string) => signedIn(app, platform, personId, { kind: 'citizen' })

/** What an office that asks is answered from a wallet. */
async function shown(credential: string, by: typeof lost): Promise<string> {
  const desk = await signedIn(app, platform, officer.personId, { kind: 'officer' })
  await desk.open('/verify/person')
  const asked = { question: 'over-18', number: '', reason: 'A sale' }
  const { location } = await desk.send('/verify/person', asked)
  const id = location.split('/').at(-1) ?? ''
  const request = decodeJwt((await app.inject({ url: `/wallet/request/${id}`, headers })).body)
  const { client_id: audience, nonce } = request as { client_id: string; nonce: string }
  const said = { audience, nonce, now: setting.now() }
  const card = await present(credential, [['age_equal_or_over', '18']], by, said)
  await app.inject({
    method: 'POST',
    url: `/wallet/response/${id}`,
    headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({
      state: id,
      vp_token: JSON.stringify({ card: [card] }),
    }).toString(),
  })
  return (await desk.open(location)).html
}

/** What the status list says of a credential. */
async function listed(credential: string): Promise<number | undefined> {
  const { status } = decodeJwt(credential.split('~')[0] ?? '') as {
    status: { status_list: { idx: number; uri: string } }
  }
  const { idx, uri } = status.status_list
  const { body } = await app.inject({ url: new URL(uri).pathname, headers })
  return statusAt((decodeJwt(body) as { status_list: { lst: string } }).status_list.lst, idx)
}

test('each wallet is there by its sign, with what was put there and until when', async () => {
  const person = await citizenAt(citizen.personId)
  const { html } = await person.open(path)
  await expectValidHtml(html)
  assert.equal(person.formsOf(path).length, 2)
  assert.equal(html.match(/In force/g)?.length, 2)
  assert.match(html, /7 May 2050/)
  const hub = await person.open('/account')
  assert.match(hub.html, /href="\/account\/wallets"/)
  const other = await citizenAt(neighbour.personId)
  assert.match((await other.open(path)).html, /no card into a wallet/)
})

test('T-ID-128 a wallet that is taken back counts no more at once, and no other ends', async () => {
  assert.match(await shown(inLost, lost), /Yes, over 18/)
  const person = await citizenAt(citizen.personId)
  await person.open(path)
  // Of two equally new ones the last that was filled stands first.
  const [, first] = person.formsOf(path)
  const other = await citizenAt(neighbour.personId)
  await other.open('/account')
  await other.send(path, { wallet: first?.['wallet'] ?? '' })
  assert.match(await shown(inLost, lost), /Yes, over 18/, 'nobody takes back another’s')
  await person.open(path)
  const { location } = await person.send(path, { wallet: first?.['wallet'] ?? '' })
  const { html } = await person.open(location)
  await expectValidHtml(html)
  assert.match(html, /Taken back, /)
  assert.equal(person.formsOf(path).length, 1)
  platform.clockTo(new Date(setting.now().getTime() + 1_001))
  assert.match(await shown(inLost, lost), /its wallet was taken back/)
  assert.match(await shown(inKept, kept), /Yes, over 18/)
  assert.deepEqual([await listed(inLost), await listed(inKept)], [1, 0])
})

test('it is in the log once, and the person is told by message', async () => {
  const acts = await actsNamed(db, 'take-wallet-back')
  assert.equal(acts.length, 1)
  assert.equal(acts[0]?.facts['papers'], 1)
  const { waiting, sealed } = await findLeaves(db, [acts[0]?.act ?? ''])
  assert.equal(waiting.size + sealed.size, 1)
  const [message] = await messagesOf(db, setting.vault, { personId: citizen.personId, limit: 1 })
  assert.match(message?.text ?? '', /was taken back|واپس لیا گیا/)
})

test('a card that is put in again is never told what was so before it was there', async () => {
  assert.equal(await listed(inLost), 1, 'the list is made and kept for a moment')
  const { credential } = await fetchedBy(lost, flow)
  assert.equal(await listed(credential), 0)
})

test('whoever changed the phone today takes the wallet on the old one back', async () => {
  const { personId } = citizen
  const person = (await findPersons(db, setting.vault, [personId], testReading)).get(personId)
  assert.ok(person)
  await changePerson(db, setting.vault, { ...person, phone: '+923990099055' }, setting.now())
  const session = await citizenAt(personId)
  await session.open(path)
  const left = session.formsOf(path).at(-1)
  const { location } = await session.send(path, { wallet: left?.['wallet'] ?? '' })
  assert.equal(location, `${path}?done=yes`)
  platform.clockTo(new Date(setting.now().getTime() + 1_001))
  assert.equal(await listed(inKept), 1)
  assert.equal((await session.open('/account/devices/add')).status, 403, 'what is grave waits')
})
