import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decodeJwt, SignJWT } from 'jose'
import { identityCodeOf, verifyByCode } from '#platform/catalogue'
import { listReads } from '#platform/consent'
import { findDocumentByNumber } from '#platform/documents'
import { setStandings } from '#platform/identity'
import {
  endWallets,
  findCredential,
  placeCredential,
  requestLifetimeMs,
  signSdJwt,
  statusAt,
} from '#platform/wallet'
import { expectValidHtml } from '#tests/browser'
import { newHolder, present, type Holder } from '#tests/holder'
import { permitKite } from '#tests/kite-case'
import { kiteRegister } from '#tests/kite-permit'
import { testPlatform } from '#tests/platform'
import { signedIn, webOn } from '#tests/web'
import { credentialIssuer } from './house.ts'
import { registerWallet, registerWalletPages } from './index.ts'
import { fetchedBy, grantedTo, houseAddress, housed, kiteCard, offeredOn } from './test-wallet.ts'

const platform = { ...(await testPlatform([kiteCard], [kiteRegister])), ...housed }
const { db, setting, citizen, officer, neighbour } = platform
const app = await webOn(
  platform,
  (web) => registerWalletPages(web, platform),
  (api) => registerWallet(api, platform),
)
const permit = await permitKite(platform)
const holder = newHolder()
const onHost = { host: new URL(houseAddress).host }

const flow = { app, platform, reference: permit.reference }
const offered = () => offeredOn(flow)
const granted = (by: Holder) => grantedTo(by, flow)
const fetched = (by: Holder) => fetchedBy(by, flow)

const first = await fetched(holder)
/** A token that has fetched nothing yet. */
const waiting = await granted(holder)

test('another project’s wallet fetches a credential of version 1.0, bound to its own key', () => {
  assert.equal(first.issuerMetadata.originalDraftVersion, 'V1')
  const said = decodeJwt(first.credential.split('~')[0] ?? '')
  assert.equal(said.iss, `${houseAddress}/wallet`)
  assert.deepEqual((said['cnf'] as { jwk: { x: string } }).jwk.x, holder.jwk.x)
  assert.deepEqual(
    Object.keys(said).filter((name) => /name|birth|number/.test(name)),
    [],
  )
})

test('T-ID-127 where wallets fetch and answer is ours to say, and no request’s', async () => {
  const told = await app.inject({
    url: '/.well-known/openid-credential-issuer/wallet',
    headers: { host: 'evil.example', 'x-forwarded-host': 'evil.example' },
  })
  assert.equal(
    told.json<{ credential_issuer: string }>().credential_issuer,
    `${houseAddress}/wallet`,
  )
  assert.ok(!told.body.includes('evil'))
  const { en, ur } = kiteCard.competentAuthority
  assert.deepEqual(told.json<{ display: unknown }>().display, [
    { name: en, locale: 'en' },
    { name: ur, locale: 'ur' },
  ])
})

test('a key proof counts once, and for this house only (T-ID-75)', async () => {
  const { wallet, asked, issuerMetadata } = await granted(holder)
  const { c_nonce: nonce } = await wallet.requestNonce({ issuerMetadata })
  const elsewhere = await new SignJWT({ nonce })
    .setProtectedHeader({ alg: 'ES256', typ: 'openid4vci-proof+jwt', jwk: holder.jwk })
    .setAudience('https://other.example')
    .setIssuedAt(setting.now())
    .sign(holder.privateKey)
  const proofs = { jwt: [elsewhere] as [string] }
  for (const refusal of [/invalid_proof/, /invalid_nonce/]) {
    await assert.rejects(wallet.retrieveCredentials({ ...asked, proofs }), (error: Error) => {
      assert.match(JSON.stringify((error as { response?: unknown }).response), refusal)
      return true
    })
  }
})

test('T-ID-96 an offer puts one credential into one wallet', async () => {
  const { wallet, asked, issuerMetadata } = first
  const { c_nonce: nonce } = await wallet.requestNonce({ issuerMetadata })
  const fresh = await new SignJWT({ nonce })
    .setProtectedHeader({ alg: 'ES256', typ: 'openid4vci-proof+jwt', jwk: holder.jwk })
    .setAudience(`${houseAddress}/wallet`)
    .setIssuedAt(setting.now())
    .sign(holder.privateKey)
  const again = wallet.retrieveCredentials({ ...asked, proofs: { jwt: [fresh] } })
  await assert.rejects(again, (error: Error) => {
    assert.match(JSON.stringify((error as { response?: unknown }).response), /invalid_token/)
    return true
  })
})

test('an offer counts once, with its PIN, and a wrong PIN five times (T-ID-76)', async () => {
  const { wallet, credentialOffer, issuerMetadata, pin } = first
  const redeem = (txCode: string, offer = credentialOffer) =>
    wallet.retrievePreAuthorizedCodeAccessTokenFromOffer({
      credentialOffer: offer,
      issuerMetadata,
      txCode,
    })
  await assert.rejects(redeem(pin), 'it was used')
  const again = await offered()
  const offer = await wallet.resolveCredentialOffer(again.link)
  const wrong = again.pin === '000000' ? '000001' : '000000'
  for (let tries = 0; tries < 5; tries += 1) await assert.rejects(redeem(wrong, offer))
  await assert.rejects(redeem(again.pin, offer), 'the right PIN comes too late')
})

test('T-ID-99 whoever stole a session cannot try PIN after PIN: offers end', async () => {
  const made: boolean[] = []
  for (let tries = 0; tries < 6; tries += 1) made.push((await offered()).link !== '')
  assert.ok(made.includes(true) && !made.at(-1))
  const visitor = await signedIn(app, platform, citizen.personId, { kind: 'citizen' })
  const path = `/cases/${permit.reference}/wallet`
  await visitor.open(path)
  assert.equal((await visitor.send(path)).status, 429)
  platform.clockTo(new Date(setting.now().getTime() + 3_601_000))
  assert.notEqual((await offered()).link, '', 'an hour later there are others')
  platform.clockTo(new Date())
})

test('nobody puts another’s paper into a wallet', async () => {
  const other = await signedIn(app, platform, neighbour.personId, { kind: 'citizen' })
  const { status } = await other.open(`/cases/${permit.reference}/wallet`)
  assert.ok(status >= 400)
})

/** An officer asks; gives the request as a wallet reads it. */
async function asking(question: string, number = '') {
  const visitor = await signedIn(app, platform, officer.personId, { kind: 'officer' })
  await visitor.open('/verify/person')
  const { location } = await visitor.send('/verify/person', { question, number, reason: 'A sale' })
  const { html } = await visitor.open(location)
  const id = location.split('/').at(-1) ?? ''
  const answer = await app.inject({ url: `/wallet/request/${id}`, headers: onHost })
  return { visitor, location, html, id, request: decodeJwt(answer.body) }
}

/** What the demonstration's wallet answers: one claim by its path, signed for who asks. */
async function answer(
  { id, request }: Awaited<ReturnType<typeof asking>>,
  path: readonly string[],
  changes: { aud?: string; nonce?: string; credential?: string } = {},
): Promise<number> {
  const { credential = first.credential } = changes
  const { client_id: client, nonce } = request as { client_id: string; nonce: string }
  const shown = await present(credential, [path], holder, {
    audience: changes.aud ?? client,
    nonce: changes.nonce ?? nonce,
    now: setting.now(),
  })
  const form = new URLSearchParams({
    state: id,
    vp_token: JSON.stringify({ card: [shown] }),
  })
  const sent = await app.inject({
    method: 'POST',
    url: `/wallet/response/${id}`,
    headers: { ...onHost, 'content-type': 'application/x-www-form-urlencoded' },
    payload: form.toString(),
  })
  return sent.statusCode
}

const seen = async ({ visitor, location }: Awaited<ReturnType<typeof asking>>) =>
  (await visitor.open(location)).html

test('an office is told yes and nothing else, and the person sees that it asked', async () => {
  const asked = await asking('over-18')
  assert.match(asked.html, /openid4vp|Scan|scan/)
  assert.deepEqual(
    (asked.request['dcql_query'] as { credentials: { claims: unknown }[] }).credentials[0]?.claims,
    [{ path: ['age_equal_or_over', '18'] }],
  )
  assert.equal(await answer(asked, ['age_equal_or_over', '18']), 200)
  const html = await seen(asked)
  assert.match(html, /Yes, over 18/)
  assert.ok(!html.includes('1990'))
  const [last] = await listReads(db, citizen.personId, {
    now: new Date(),
    before: new Date(Date.now() + 60_000),
    limit: 1,
  })
  assert.equal(last?.purpose, 'verification')
})

test('a presentation counts once, for one asker (T-ID-73, T-ID-74)', async () => {
  const asked = await asking('over-18')
  assert.equal(await answer(asked, ['age_equal_or_over', '18'], { aud: 'x509_hash:other' }), 200)
  assert.match(await seen(asked), /Refused: what was shown is not genuine/)
  assert.equal(await answer(asked, ['age_equal_or_over', '18']), 404, 'it has its answer')
  const old = await asking('over-18')
  assert.equal(await answer(old, ['age_equal_or_over', '18'], { nonce: 'before' }), 200)
  assert.match(await seen(old), /Refused: what was shown is not genuine/)
})

test('T-ID-106 what our key signed, and no list of ours holds, counts for nothing', async () => {
  const { status } = decodeJwt(first.credential.split('~')[0] ?? '') as {
    status: { status_list: { idx: number; uri: string } }
  }
  const { idx: index, uri } = status.status_list
  const now = setting.now()
  const signed = (place: { readonly uri: string; readonly index: number }) =>
    signSdJwt(
      {
        issuer: `${houseAddress}/wallet`,
        type: 'urn:example:kite:1',
        authority: kiteCard.competentAuthority,
        issuedAt: now,
        expiresAt: new Date(now.getTime() + 3_600_000),
        holderKey: holder.jwk,
        status: place,
        claims: { age_equal_or_over: { 18: true } },
      },
      credentialIssuer(platform),
      setting.randomBytes,
    )
  const outcomeOf = async (place: { readonly uri: string; readonly index: number }) => {
    const asked = await asking('over-18')
    const credential = await signed(place)
    assert.equal(await answer(asked, ['age_equal_or_over', '18'], { credential }), 200)
    return seen(asked)
  }
  assert.match(await outcomeOf({ uri, index }), /Yes, over 18/, 'the place of one given out')
  for (const place of [
    { uri: uri.replace(houseAddress, 'https://other.example'), index },
    { uri: `${uri}x`, index },
    { uri, index: (index + 1) % 8_192 },
    { uri: '', index },
  ]) {
    assert.match(await outcomeOf(place), /Refused: the card is lost/, JSON.stringify(place))
  }
})

test('T-ID-108 the card of who has died is shown by nobody, nor given out', async () => {
  const stands = (standing: 'died' | 'living') =>
    setStandings(db, [{ personId: citizen.personId, standing }])
  await stands('died')
  platform.clockTo(new Date(setting.now().getTime() + 2_000))
  const asked = await asking('over-18')
  await answer(asked, ['age_equal_or_over', '18'])
  assert.match(await seen(asked), /Refused: the card is lost/)
  assert.equal((await statusNow()).value, 1, 'listed as invalid')
  await assert.rejects(waiting.wallet.retrieveCredentials(waiting.asked), (error: Error) => {
    const { response } = error as { response?: unknown }
    assert.match(JSON.stringify(response), /credential_request_denied/)
    return true
  })
  await stands('living')
  platform.clockTo(new Date())
})

test('a question ends after its minutes, and is read by who asked it', async () => {
  const asked = await asking('over-18')
  const other = await signedIn(app, platform, platform.supervisor.personId, { kind: 'officer' })
  assert.ok((await other.open(asked.location)).status >= 400)
  platform.clockTo(new Date(setting.now().getTime() + requestLifetimeMs + 1_000))
  assert.equal(await answer(asked, ['age_equal_or_over', '18']), 404)
  platform.clockTo(new Date())
})

test('T-ID-94 who found a session open puts no card into a wallet of his own', async () => {
  const visitor = await signedIn(app, platform, citizen.personId, { kind: 'citizen' })
  const path = `/cases/${permit.reference}/wallet`
  await visitor.open(path)
  platform.clockTo(new Date(setting.now().getTime() + 11 * 60_000))
  platform.sessions.forgetAll()
  const { status, html } = await visitor.send(path)
  assert.equal(status, 401)
  assert.ok(!html.includes('openid-credential-offer'))
  platform.clockTo(new Date())
})

test('T-ID-101 who may open a case for work puts its card into no wallet', async () => {
  const visit = await signedIn(app, platform, officer.personId, { kind: 'officer' })
  const path = `/cases/${permit.reference}/wallet`
  for (const { status, html } of [await visit.open(path), await visit.send(path)]) {
    assert.ok(status >= 400, String(status))
    assert.ok(!html.includes('openid-credential-offer'))
  }
})

test('the same person is told by the number, which the page does not show', async () => {
  const right = await asking('same-person', '39990-9900001-1')
  await answer(right, ['personal_administrative_number'])
  assert.match(await seen(right), /Yes, the same person/)
  const wrong = await asking('same-person', '39990-9900002-8')
  await answer(wrong, ['personal_administrative_number'])
  const html = await seen(wrong)
  assert.match(html, />No</)
  const silent = await asking('name-and-birth')
  await answer(silent, ['name'])
  assert.match(await seen(silent), /was not shown/)
})

test('whoever is no officer at work asks nobody', async () => {
  const visitor = await signedIn(app, platform, citizen.personId, { kind: 'citizen' })
  const { status, html } = await visitor.open('/verify/person')
  assert.equal(status, 403)
  assert.match(html, /href="\/verify"/, 'what anybody may do')
  assert.match(html, /action="\/sign-out"/, 'and the way to work')
  await expectValidHtml(html)
  const asCitizen = await signedIn(app, platform, officer.personId, { kind: 'citizen' })
  const { location } = await asCitizen.open('/verify/person')
  assert.equal(location, '/enrol?next=%2Fverify%2Fperson', 'an officer is led to his passkey')
})

/** The code printed on the paper, with what is changed in its claims. */
async function printedCode(issuedAt?: Date): Promise<string> {
  const number = permit.number ?? ''
  const document = await findDocumentByNumber(db, number)
  const { identity } = kiteCard.output?.certificate ?? {}
  assert.ok(identity && document)
  const of = { item: { flyer: 'Zara', cnic: '1' }, number, issuedAt: issuedAt ?? document.issuedAt }
  return identityCodeOf(identity, of, platform.documentKeys)
}

test('the printed code is read by the verifier: who, and what the register says now', async () => {
  const found = await verifyByCode(platform, await printedCode())
  assert.equal(found.signature.signature, 'good')
  assert.ok(found.isInForce && found.credential?.number === permit.number)
  const older = await verifyByCode(platform, await printedCode(new Date('2026-01-02')))
  assert.equal(older.state, 'mismatch')
  assert.equal(older.isInForce, false)
})

let listedAtMs = 0
/** Where the first credential stands, and what its list says of it now. */
async function statusNow() {
  // A list may be a second old: one from before must not speak for this moment, on any clock.
  listedAtMs = Math.max(setting.now().getTime(), listedAtMs) + 1_001
  platform.clockTo(new Date(listedAtMs))
  const { status } = decodeJwt(first.credential.split('~')[0] ?? '') as {
    status: { status_list: { idx: number; uri: string } }
  }
  const { idx: index, uri } = status.status_list
  const list = await app.inject({ url: new URL(uri).pathname, headers: onHost })
  const { lst } = (decodeJwt(list.body) as { status_list: { lst: string } }).status_list
  return { place: { list: Number(uri.split('/').at(-1)), index }, value: statusAt(lst, index) }
}

test('a suspended paper is refused at once, listed and shown (T-ID-77)', async () => {
  assert.equal((await statusNow()).value, 0)
  await platform.door.perform({
    kind: 'act',
    actor: officer,
    case: permit,
    action: 'ground',
    input: { note: 'Too windy' },
    language: 'en',
  })
  assert.equal((await verifyByCode(platform, await printedCode())).isInForce, false)
  const asked = await asking('over-18')
  await answer(asked, ['age_equal_or_over', '18'])
  assert.match(await seen(asked), /Refused: the card is lost/)
  platform.clockTo(new Date(Date.now() + 2_000))
  assert.equal((await statusNow()).value, 2)
})

test('T-ID-29 what lay in the wallet of a lost phone counts no more', async () => {
  const { place } = await statusNow()
  assert.ok(await findCredential(db, place))
  await endWallets(db, citizen.personId, setting.now())
  assert.equal(await findCredential(db, place), undefined, 'presented to an office')
  platform.clockTo(new Date(setting.now().getTime() + 2_000))
  assert.equal((await statusNow()).value, 1, 'listed as invalid')
  const held = { register: 'r', key: 'k', jurisdiction: 'PB', caseId: 'c', holderKey: Buffer.of(1) }
  const now = setting.now()
  const later = await placeCredential(
    db,
    { ...held, personId: citizen.personId, expiresAt: now },
    { randomBelow: () => place.index + 1, now },
  )
  assert.ok(await findCredential(db, later))
})
