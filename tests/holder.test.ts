/** The demonstration's wallet, a program that knows nobody, meets who issues and who asks. */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import {
  fetchFrom,
  houseAddress,
  housed,
  kiteCard,
  offeredOn,
} from '../channels/wallet/test-wallet.ts'
import { registerWallet, registerWalletPages } from '#channels/wallet'
import { createWalletServer, openWallet } from '#holder'
import { faultOfAddress } from '../app/outward-address.ts'
import { expectValidHtml } from '#tests/browser'
import { permitKite } from '#tests/kite-case'
import { kiteRegister } from '#tests/kite-permit'
import { testPlatform } from '#tests/platform'
import { asTyped, signedIn, visitor, webOn } from '#tests/web'

const platform = { ...(await testPlatform([kiteCard], [kiteRegister])), ...housed }
const { officer, citizen } = platform
const house = await webOn(
  platform,
  (web) => registerWalletPages(web, platform),
  (api) => registerWallet(api, platform),
)
const permit = await permitKite(platform)
const flow = { app: house, platform, reference: permit.reference }

const folder = mkdtempSync(join(tmpdir(), 'wallet-'))
const asked: string[] = []
let reach: typeof fetch = (address, init) => fetchFrom(house, address as URL, init)
const open = () =>
  openWallet({
    folder,
    now: platform.setting.now,
    faultOfAddress,
    fetch: (address, init) => {
      asked.push(address instanceof Request ? address.url : address.toString())
      return reach(address, init)
    },
  })
const wallet = await createWalletServer(await open())
after(async () => {
  await wallet.close()
  rmSync(folder, { recursive: true })
})
const holder = visitor(wallet)
const scan = async (text: string) => {
  await holder.open('/')
  return (await holder.send('/scan', { text })).location
}

/** An officer asks; what the page says to a wallet. */
async function asks(question: string) {
  const desk = await signedIn(house, platform, officer.personId, { kind: 'officer' })
  await desk.open('/verify/person')
  const { location } = await desk.send('/verify/person', { question, number: '', reason: 'A sale' })
  const { html } = await desk.open(location)
  const text = asTyped(/openid4vp:[^"<]+/.exec(html)?.[0] ?? '')
  return { text, html, answer: async () => (await desk.open(location)).html }
}

/** To the page that says who asks what. */
async function hear(text: string) {
  await holder.open(await scan(text))
  const { location, html } = await holder.send('/request')
  return { place: location, html: location ? (await holder.open(location)).html : html }
}

test('a card is fetched after a look at who offers it, and read in plain words', async () => {
  const { link, pin } = await offeredOn(flow)
  const offer = await scan(asTyped(link))
  const { html } = await holder.open(offer)
  await expectValidHtml(html)
  assert.ok(html.includes(houseAddress))
  assert.deepEqual(asked, [], 'nobody was asked yet')
  const wrong = await holder.send('/offer', { pin: pin === '000000' ? '1' : '000000' })
  await expectValidHtml(wrong.html)
  assert.equal(wrong.status, 422)
  assert.match(wrong.html, /<title[^>]*>Error: /)
  assert.match(wrong.html, /the same code still counts/)
  const { location } = await holder.send('/offer', { pin })
  const card = await holder.open(location)
  await expectValidHtml(card.html)
  for (const said of [/Kite card/, /6 May 1990/, /In force/, /18 or older/, /Woman/]) {
    assert.match(card.html, said)
  }
  const urdu = await visitor(wallet, 'ur').open(location.split('?')[0] ?? '')
  assert.match(urdu.html, /پتنگ کارڈ/)
  const { competentAuthority: issuer } = kiteCard
  assert.ok(card.html.includes(issuer.en) && urdu.html.includes(issuer.ur), 'who issued it')
})

test('whoever asks is named before anything is shared, and is shown that alone', async () => {
  const { text, answer, html } = await asks('over-18')
  assert.match(html, /localhost:8092\/request\?/, 'a link to the wallet, where one tries it')
  const place = await scan(text)
  const before = asked.length
  await holder.open(place)
  assert.equal(asked.length, before, 'looking asks nobody')
  const heard = await hear(text)
  await expectValidHtml(heard.html)
  assert.match(heard.html, /18 or older/)
  assert.doesNotMatch(heard.html, /1990|Woman/)
  assert.match((await holder.send(heard.place)).location, /done=shared/)
  assert.match(await answer(), /Yes, over 18/)
  assert.equal((await holder.open(heard.place)).status, 422, 'it is answered once')
})

test('a holder who declines is not on record, and the office learns no more', async () => {
  const { text, answer } = await asks('name-and-birth')
  const { place } = await hear(text)
  await holder.send(place, { decline: 'yes' })
  assert.match(await answer(), /The person shares nothing/)
})

test('a wallet that starts anew has its key and its cards', async () => {
  const again = await open()
  assert.equal(again.cards().length, 1)
  const { html } = await holder.open('/')
  assert.ok(html.includes(again.mark))
})

test('nobody is asked over an open network, or answered in the name of another', async () => {
  const before = asked.length
  const offer = (issuer: string) =>
    JSON.stringify({
      credential_issuer: issuer,
      credential_configuration_ids: ['kite'],
      grants: {
        'urn:ietf:params:oauth:grant-type:pre-authorized_code': { 'pre-authorized_code': 'x' },
      },
    })
  for (const address of ['http://10.0.0.1/x', 'file:///etc/passwd', 'https://a:b@kite.example']) {
    const place = `/offer?credential_offer=${encodeURIComponent(offer(address))}`
    assert.match((await holder.open(place)).html, /That address is not asked/, address)
  }
  assert.match((await holder.open('/offer?credential_offer=x')).html, /cannot read that/)
  assert.equal(asked.length, before)
  const { text } = await asks('over-18')
  const other = text.replace(/x509_hash%3A[^&]+/, 'x509_hash%3Aanother')
  assert.match((await hear(other)).html, /cannot be told who asks/)
})

test('an issuer that leads elsewhere, or tells without end, gets nothing', async () => {
  const { link, pin } = await offeredOn(flow)
  const offer = await scan(asTyped(link))
  const honest = reach
  const say = (change: (text: string) => string): void => {
    reach = async (address, init) => {
      const answer = await honest(address, init)
      return new Response(change(await answer.text()), { status: answer.status })
    }
  }
  const tries = [
    [
      (text: string) =>
        text.replaceAll(`${houseAddress}/wallet/token`, 'https://evil.example/token'),
      /not asked/,
    ],
    [(text: string) => `${text}${' '.repeat(300_000)}`, /could not be understood/],
    [() => 'no json', /could not be understood/],
  ] as const
  for (const [change, said] of tries) {
    say(change)
    await holder.open(offer)
    assert.match((await holder.send('/offer', { pin })).html, said)
  }
  assert.ok(!asked.some((address) => address.includes('evil')))
  reach = honest
})

test('a page of another origin presses no button, and a borrowed name reads no card', async () => {
  for (const said of [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'https://evil.example' },
    { origin: 'http://localhost:8080' },
    { origin: 'null' },
  ]) {
    const { statusCode } = await wallet.inject({
      method: 'POST',
      url: '/scan',
      headers: { ...said, 'content-type': 'application/x-www-form-urlencoded' },
      payload: 'text=x',
    })
    assert.equal(statusCode, 403, JSON.stringify(said))
  }
  const rebound = await wallet.inject({ url: '/', headers: { host: 'evil.example:8092' } })
  assert.equal(rebound.statusCode, 403)
})

test('what became of the card is seen in the wallet', async () => {
  await platform.door.perform({
    kind: 'act',
    actor: officer,
    case: permit,
    action: 'ground',
    input: { note: 'Too windy' },
    language: 'en',
  })
  platform.clockTo(new Date(Date.now() + 2_000))
  assert.match((await holder.open('/')).html, /Suspended/)
  const { text } = await asks('over-18')
  const heard = await hear(text)
  await expectValidHtml(heard.html)
  for (const mark of [/Suspended/, /Issued on/, /will not take it/, /Share it all the same/]) {
    assert.match(heard.html, mark, 'before it is decided')
  }
  const honest = reach
  // Somebody on the way keeps lists, and hands out one from before the card.
  const list = asked.findLast((address) => address.includes('/wallet/status/')) ?? ''
  const now = platform.setting.now()
  platform.clockTo(new Date(now.getTime() - 60_000))
  const old = await (await honest(list)).text()
  platform.clockTo(now)
  reach = async (address, init) => {
    const isList = (address as string) === list
    return isList ? new Response(old) : honest(address, init)
  }
  assert.match((await holder.open('/')).html, /does not answer/, 'it is older than the card')
  reach = async () => {
    throw new Error('away')
  }
  assert.match((await holder.open('/')).html, /does not answer/)
  assert.ok(citizen.personId)
})
