import assert from 'node:assert/strict'
import { createHash, generateKeyPairSync, randomBytes, verify, sign } from 'node:crypto'
import test from 'node:test'
import { SDJwtVcInstance } from '@sd-jwt/sd-jwt-vc'
import { SignJWT, type JWK } from 'jose'
import { checkPresentation, type Expected } from './sd-jwt-check.ts'
import { signStatusList, statusValues } from './status-list.ts'
import { digestOf, signSdJwt, type VerifiableCredential } from './sd-jwt.ts'

const pairOf = () => {
  const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  return { ...pair, jwk: pair.publicKey.export({ format: 'jwk' }) as JWK }
}
const issuer = pairOf()
const holder = pairOf()
const now = new Date('2026-11-22T12:00:00Z')
const key = { kid: 'signer-1', privateKey: issuer.privateKey, chain: [] }
const keys = new Map([[key.kid, issuer.jwk]])
const credential: VerifiableCredential = {
  issuer: 'https://id.example',
  type: 'urn:example:card',
  authority: { en: 'Kite Board', ur: 'پتنگ بورڈ' },
  issuedAt: new Date('2026-11-22T11:00:00Z'),
  expiresAt: new Date('2036-11-22T00:00:00Z'),
  holderKey: holder.jwk,
  status: { uri: 'https://id.example/status/1', index: 7 },
  claims: {
    given_name: 'عائشہ',
    birthdate: '1988-01-02',
    age_equal_or_over: { '18': true, '65': false },
  },
}
const expected: Expected = {
  issuer: credential.issuer,
  types: [credential.type],
  audience: 'x509_hash:bank',
  nonce: 'n-1',
  now,
}
const whole = await signSdJwt(credential, key, randomBytes)

/** What a wallet does: keeps the disclosures of some names, and signs for who asks. */
async function present(
  names: readonly string[],
  said: { aud?: string; nonce?: string; at?: Date; by?: typeof holder; typ?: string } = {},
  from = whole,
): Promise<string> {
  const [jwt = '', ...rest] = from.split('~').slice(0, -1)
  const kept = rest.filter((text) => names.includes(nameOf(text)))
  const shown = `${[jwt, ...kept].join('~')}~`
  const proof = await new SignJWT({ nonce: said.nonce ?? 'n-1', sd_hash: digestOf(shown) })
    .setProtectedHeader({ alg: 'ES256', typ: said.typ ?? 'kb+jwt' })
    .setAudience(said.aud ?? expected.audience)
    .setIssuedAt(said.at ?? now)
    .sign((said.by ?? holder).privateKey)
  return shown + proof
}
const nameOf = (text: string) =>
  (JSON.parse(Buffer.from(text, 'base64url').toString()) as string[])[1] ?? ''
const faultOf = async (text: string, other: Partial<Expected> = {}) => {
  const result = await checkPresentation(text, keys, { ...expected, ...other })
  return 'fault' in result ? result.fault : 'none'
}

test('whoever shows an age shows nothing else', async () => {
  const text = await present(['age_equal_or_over', '18'])
  const result = await checkPresentation(text, keys, expected)
  assert.ok('presented' in result)
  assert.deepEqual(result.presented.claims, { age_equal_or_over: { '18': true } })
  assert.deepEqual(result.presented.status, { uri: 'https://id.example/status/1', index: 7 })
  assert.ok(!text.includes(Buffer.from('1988-01-02').toString('base64url')))
})

const otherLibrary = (status: 'valid' | 'suspended') =>
  new SDJwtVcInstance({
    statusListFetcher: (uri) =>
      signStatusList(
        [0, 0, 0, 0, 0, 0, 0, statusValues[status]],
        { issuer: credential.issuer, uri, now: new Date(), ttlMs: 5_000 },
        key,
      ),
    statusVerifier: (data, signature) =>
      verify(
        'sha256',
        Buffer.from(data),
        { key: issuer.publicKey, dsaEncoding: 'ieee-p1363' },
        Buffer.from(signature, 'base64url'),
      ),
    hasher: (data, alg) =>
      createHash(alg.replace('-', ''))
        .update(typeof data === 'string' ? data : Buffer.from(data))
        .digest(),
    hashAlg: 'sha-256',
    verifier: (data, signature) =>
      verify(
        'sha256',
        Buffer.from(data),
        { key: issuer.publicKey, dsaEncoding: 'ieee-p1363' },
        Buffer.from(signature, 'base64url'),
      ),
    kbVerifier: (data, signature) =>
      verify(
        'sha256',
        Buffer.from(data),
        { key: holder.publicKey, dsaEncoding: 'ieee-p1363' },
        Buffer.from(signature, 'base64url'),
      ),
  })

test('another library reads the credential, its signature and its status', async () => {
  const other = otherLibrary('valid')
  const { payload } = await other.verify(whole)
  assert.equal(payload['given_name'], 'عائشہ')
  assert.deepEqual(payload['age_equal_or_over'], { '18': true, '65': false })
  const shown = await present(['birthdate'])
  const checked = await other.verify(shown, { keyBindingNonce: 'n-1' })
  assert.equal(checked.payload['birthdate'], '1988-01-02')
  assert.equal(checked.payload['given_name'], undefined)
  await assert.rejects(otherLibrary('suspended').verify(whole), /status/i)
})

test('a forged credential is refused, and one of a key that we do not know (T-ID-72)', async () => {
  const forger = pairOf()
  const forged = await signSdJwt(credential, { ...key, privateKey: forger.privateKey }, randomBytes)
  assert.equal(await faultOf(await present(['18'], {}, forged)), 'issuer-signature-wrong')
  const named = await signSdJwt(credential, { ...key, kid: 'signer-2' }, randomBytes)
  assert.equal(await faultOf(await present(['18'], {}, named)), 'unknown-issuer')
  assert.equal(await faultOf('nonsense'), 'not-a-presentation')
  assert.equal(await faultOf('a.b.c~'), 'not-a-presentation')
})

test('a changed or added disclosure is refused (T-ID-72)', async () => {
  const more = Buffer.from(JSON.stringify(['salt', 'given_name', 'Other'])).toString('base64url')
  const [jwt = '', ...rest] = whole.split('~').slice(0, -1)
  const text = await present(['given_name'], {}, `${[jwt, ...rest, more].join('~')}~`)
  assert.equal(await faultOf(text), 'disclosure-wrong')
})

test('what is shown to another, again, or by another is refused (T-ID-73, T-ID-74)', async () => {
  assert.equal(await faultOf(await present(['18'], { aud: 'x509_hash:shop' })), 'wrong-audience')
  assert.equal(await faultOf(await present(['18'], { nonce: 'n-0' })), 'wrong-nonce')
  assert.equal(await faultOf(await present(['18'], { by: pairOf() })), 'holder-proof-wrong')
  assert.equal(await faultOf(await present(['18'], { typ: 'JWT' })), 'holder-proof-wrong')
  const early = new Date(now.getTime() - 6 * 60_000)
  assert.equal(await faultOf(await present(['18'], { at: early })), 'holder-proof-old')
  assert.equal(await faultOf(whole), 'no-holder-proof')
  const some = await present(['age_equal_or_over', '18'])
  const proof = some.slice(some.lastIndexOf('~') + 1)
  assert.equal(await faultOf(whole + proof), 'holder-proof-wrong')
})

test('a proof that is signed ahead of its time is as old as one from before', async () => {
  for (const minutes of [-6, 2]) {
    const at = new Date(now.getTime() + minutes * 60_000)
    assert.equal(await faultOf(await present(['birthdate'], { at })), 'holder-proof-old')
  }
})

test('T-ID-72 a disclosure that gives itself the name of what is signed is refused', async () => {
  for (const name of ['iss', 'cnf', 'exp', 'status', '_sd']) {
    const forged = { ...credential, claims: { [name]: 'forged' } }
    const from = await signSdJwt(forged, key, randomBytes)
    assert.equal(await faultOf(await present([name], {}, from)), 'disclosure-wrong', name)
  }
})

test('one that has expired, or is of another kind, is refused', async () => {
  const text = await present(['18'])
  assert.equal(await faultOf(text, { now: credential.expiresAt }), 'expired')
  assert.equal(await faultOf(text, { types: ['urn:example:other'] }), 'another-type')
  assert.equal(await faultOf(text, { issuer: 'https://other.example' }), 'unknown-issuer')
  assert.ok(sign('sha256', Buffer.from('x'), holder.privateKey).length > 0)
})
