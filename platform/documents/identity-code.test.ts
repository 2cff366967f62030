import assert from 'node:assert/strict'
import { createHash, generateKeyPairSync, createPublicKey } from 'node:crypto'
import test from 'node:test'
import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { decodeBase45, encodeBase45 } from './base45.ts'
import type { TrustList } from './credential-check.ts'
import * as browser from './identity-code.ts'
import { checkIdentityCode, signIdentityCode } from './identity-code-sign.ts'

const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const kid = createHash('sha256').update('signer').digest().subarray(0, 8)
const signer = { kid, privateKey: pair.privateKey }
const trusted = (
  publicKeyJwk: JsonWebKey,
  issuer = 'PK-ID',
  name = kid.toString('hex'),
): TrustList => ({
  issuedAt: '2026-01-01T00:00:00Z',
  keys: [
    {
      kid: name,
      issuer,
      publicKeyJwk,
      validFrom: '2020-01-01T00:00:00Z',
      validTo: '2031-01-01T00:00:00Z',
    },
  ],
})
const ours = trusted(pair.publicKey.export({ format: 'jwk' }))
const now = new Date('2026-11-22T12:00:00Z')
const token = {
  issuer: 'PK-ID',
  issuedAt: new Date('2026-11-01T09:00:00Z'),
  expiresAt: new Date('2036-11-01T00:00:00Z'),
  claims: {
    id: 'PB-MHR-2611012345678901',
    language: 'eng',
    fullName: 'Ayesha Bibi',
    dateOfBirth: '1988-01-02',
    gender: 'female',
    nationality: 'PAK',
    secondName: 'عائشہ بی بی',
    secondLanguage: 'urd',
  },
} as const

test('a card reads back as it was signed, on the server and in a browser', async () => {
  const text = signIdentityCode(token, signer)
  const expected = { signature: 'good', token, isExpired: false }
  assert.deepEqual(await checkIdentityCode(text, ours, now), expected)
  assert.deepEqual(await browser.checkIdentityCode(text, ours, now), expected)
  assert.ok(text.length < 500, `${text.length} characters fit a small code`)
})

test('a card that has expired says so, its signature still being good', async () => {
  const text = signIdentityCode(token, signer)
  const later = await checkIdentityCode(text, ours, new Date('2036-11-01T00:00:00Z'))
  assert.ok(later.signature === 'good' && later.isExpired)
})

test('whoever reads any code is told of a card in the words of a document', async () => {
  const read = await browser.checkCode(signIdentityCode(token, signer), ours, now)
  assert.ok(read.signature === 'good')
  assert.equal(read.credential.documentType, browser.identityCodeType)
  assert.equal(read.credential.number, token.claims.id)
  const { expiresOn, secondName } = browser.identityCodeKeys
  assert.equal(read.credential.claims.get(expiresOn), '2036-11-01')
  assert.equal(read.credential.claims.get(secondName), 'عائشہ بی بی')
  const other = await browser.checkCode('https://example.com', ours, now)
  assert.deepEqual(other, { signature: 'unreadable', reason: 'not-a-credential-code' })
})

test('a published code of another library reads, and its signature holds', async () => {
  // test-vectors/valid/ecdsa-p256-signed.json of jeremi/claim-169.
  const text =
    '6BF390D20FFWJWG.FKX*4F7B0XKA8FA9DIWENPEJ/5P$DPQE88EB$CBECP9ERZC04E21DDF3/E96007F3ORAO001KL480 ' +
    'B9OW5UM8SNA3W5746CP01Y8VS8MA85UA QE$345$CVQEX.D15839CZG0.SN7CP::K1QOD2S*GG4/0UR7X.E5-U-X2-GUP' +
    'F7I:5SBQGZIY8NTXHRSE.YBIW6CZEAQTX%R08HJWP MPFBNN/KK.9$1C.3'
  const point =
    '78e9de939034c9d7fb3c4b988cc897d8bd2bb9397dc6129762d6df431568ea26' +
    '8aa11a62b63867b720f8ca6695a3e94eaf5e909aa9b13d86dbbec8b8e287ad78'
  const coordinate = (hex: string) => Buffer.from(hex, 'hex').toString('base64url')
  const jwk = {
    kty: 'EC',
    crv: 'P-256',
    x: coordinate(point.slice(0, 64)),
    y: coordinate(point.slice(64)),
  }
  // It names no key.
  const theirs = trusted(jwk, 'https://mosip.example.org', '')
  const read = await checkIdentityCode(text, theirs, now)
  assert.ok(read.signature === 'good')
  assert.equal(read.token.claims.id, 'ID-ECDSA-001')
  assert.equal(read.token.claims.fullName, 'ECDSA Test Person')
  assert.equal(read.token.expiresAt.getTime(), 1_800_000_000_000)
  const unknown = await checkIdentityCode(text, ours, now)
  assert.equal(unknown.signature, 'unknown-key')
})

test('a forged card is refused: another key, another issuer, another time (T-ID-71)', async () => {
  const other = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const forged = signIdentityCode(token, { kid, privateKey: other.privateKey })
  assert.deepEqual(await checkIdentityCode(forged, ours, now), {
    signature: 'bad',
    token,
    reason: 'signature-wrong',
  })
  const renamed = signIdentityCode({ ...token, issuer: 'PK-XX' }, signer)
  assert.deepEqual(await checkIdentityCode(renamed, ours, now), {
    signature: 'bad',
    token: { ...token, issuer: 'PK-XX' },
    reason: 'issuer-not-of-this-key',
  })
  const early = signIdentityCode({ ...token, issuedAt: new Date('2019-01-01') }, signer)
  assert.deepEqual(await checkIdentityCode(early, ours, now), {
    signature: 'bad',
    token: { ...token, issuedAt: new Date('2019-01-01') },
    reason: 'key-not-valid-then',
  })
  assert.ok(createPublicKey(pair.privateKey))
})

test('no changed byte leaves a code good with other content', async () => {
  const bytes = decodeBase45(signIdentityCode(token, signer)) ?? new Uint8Array(0)
  await fc.assert(
    fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
      const changed = Uint8Array.from(bytes, (byte, i) => (i === at ? byte ^ by : byte))
      const read = await checkIdentityCode(encodeBase45(changed), ours, now)
      if (read.signature === 'good') assert.deepEqual(read.token, token)
    }),
    { numRuns: 200 },
  )
})

test('a bomb is not unpacked, and other texts are none of these codes', async () => {
  const bomb = encodeBase45(deflateSync(Buffer.alloc(1_000_000)))
  assert.deepEqual(await checkIdentityCode(bomb, ours, now), {
    signature: 'unreadable',
    reason: 'damaged-credential',
  })
  for (const text of ['https://example.com', 'PK1:ABC', '', '35202-1234567-1']) {
    assert.equal(browser.isIdentityCode(text), false)
  }
})
