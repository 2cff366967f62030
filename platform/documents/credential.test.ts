import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { describe, test } from 'node:test'
import { Sign1 } from '@auth0/cose'
import { decode, encode, rfc8949EncodeOptions, Tagged } from 'cborg'
import { build } from 'esbuild'
import fc from 'fast-check'
import { fileURLToPath } from 'node:url'
import * as browser from './browser.ts'
import { encodePayload, hasLowS, lowerS } from './credential-format.ts'
import * as block from './index.ts'
import { inventedCredential, inventedKeys, otherKeyPair } from './testing.ts'

const { commitmentOf } = browser
const { credentialBytes, credentialDigest, credentialHash, credentialText, signCredential } = block
const keys = inventedKeys()
const { trustList } = keys
const invented = inventedCredential()
const cose = signCredential(invented, keys)
const text = credentialText(cose)

/** Both checks, for the server and for the browser; they must say the same. */
async function check(code: string, list = trustList) {
  const one = await block.checkCredential(code, list)
  const other = await browser.checkCredential(code, list)
  assert.deepEqual(one, other)
  return one
}

type Parts = [Uint8Array, Map<number, unknown>, Uint8Array, Uint8Array]

function partsOf(bytes: Uint8Array): Parts {
  const tags = { 18: (content: () => unknown) => content() }
  return decode(bytes, { useMaps: true, tags }) as Parts
}

/** A code with one part replaced, as somebody without the key could make it. */
function rewritten(change: (parts: Parts) => unknown): string {
  return credentialText(
    encode(new Tagged(18, change(partsOf(cose)) as unknown[]), rfc8949EncodeOptions),
  )
}

describe('a credential that was signed', () => {
  test('is read back whole, offline', async () => {
    const credential = inventedCredential()
    const result = await check(credentialText(signCredential(credential, keys)))
    assert.equal(result.signature, 'good')
    const salt = Buffer.from(result.credential.salt)
    assert.deepEqual({ ...result.credential, salt }, credential)
  })

  test('is good for another COSE library, and not when one byte is changed', async () => {
    const message = Sign1.decode(cose)
    const key = await crypto.subtle.importKey(
      'jwk',
      trustList.keys[0]?.publicKeyJwk ?? {},
      { name: 'ECDSA', namedCurve: 'P-256' },
      false,
      ['verify'],
    )
    await message.verify(key as never)
    const changed = Buffer.from(cose)
    changed[60] = (changed[60] ?? 0) ^ 1
    await assert.rejects(async () => Sign1.decode(changed).verify(key as never))
  })

  test('has the shape that is written down: CWT, kid, salt', () => {
    const [header, unprotected, payload, signature] = partsOf(cose)
    const claims = decode(payload, { useMaps: true }) as Map<number, unknown>
    const document = claims.get(-65_600) as Map<number, unknown>
    assert.deepEqual(
      decode(header, { useMaps: true }),
      new Map<number, unknown>([
        [1, -7],
        [4, new Uint8Array(keys.kid)],
      ]),
    )
    assert.equal(unprotected.size, 0)
    assert.equal(signature.length, 64)
    assert.equal(claims.get(1), 'PK-XX-WND')
    assert.equal(claims.get(6), Date.parse('2026-11-22T09:05:00Z') / 1000)
    assert.deepEqual([...document.keys()], [1, 2, 3, 10, 11, 12])
    assert.equal((document.get(3) as Uint8Array).length, 16)
    assert.ok(cose.subarray(0, 1).equals(Buffer.from([0xd2])), 'tag 18')
  })

  test('is committed to by its salt and its bytes’ SHA-256, here as in a browser', async () => {
    const digest = createHash('sha256').update(cose).digest()
    assert.ok(credentialDigest(cose).equals(digest))
    const { salt } = invented
    const expected = createHash('sha256').update(salt).update(digest).digest('hex')
    assert.equal(credentialHash(salt, digest).toString('hex'), expected)
    const inBrowser = Buffer.from(await commitmentOf(credentialBytes(text) ?? cose, salt))
    assert.equal(inBrowser.toString('hex'), expected)
  })

  test('fits a QR code’s alphanumeric mode and opens no website (T-DOC-6)', () => {
    assert.match(text, /^PK1:[0-9A-Z $%*+\-./:]+$/)
    assert.ok(text.length < 700)
  })

  test('may stand between white space, as when it is pasted', async () => {
    assert.equal((await check(`\n ${text} \r\n`)).signature, 'good')
  })
})

test('the order in which claims are given does not change a byte', () => {
  const claims = fc.uniqueArray(
    fc.tuple(
      fc.integer({ min: 10, max: 70_000 }),
      fc.oneof(fc.maxSafeInteger(), fc.string({ unit: 'grapheme', maxLength: 40 })),
    ),
    { selector: ([key]) => key, maxLength: 12 },
  )
  const salt = Buffer.alloc(16, 5)
  fc.assert(
    fc.property(claims, (list) => {
      const forwards = inventedCredential({ salt, claims: new Map(list) })
      const backwards = inventedCredential({ salt, claims: new Map(list.toReversed()) })
      assert.deepEqual(encodePayload(forwards), encodePayload(backwards))
    }),
  )
})

test('any credential that can be signed is read back', async () => {
  const claims = fc.dictionary(
    fc.integer({ min: 10, max: 99_999 }).map(String),
    fc.oneof(fc.maxSafeInteger(), fc.string({ unit: 'grapheme', maxLength: 40 })),
    { maxKeys: 10 },
  )
  await fc.assert(
    fc.asyncProperty(claims, async (given) => {
      const entries = Object.entries(given).map(([key, value]) => [Number(key), value] as const)
      const credential = inventedCredential({ claims: new Map(entries) })
      const result = await check(credentialText(signCredential(credential, keys)))
      assert.equal(result.signature, 'good')
      assert.equal(result.credential.claims.size, entries.length)
      for (const [key, value] of entries) assert.equal(result.credential.claims.get(key), value)
    }),
    { numRuns: 40 },
  )
})

describe('a credential that was changed', () => {
  test('is never good, whichever character is another', async () => {
    const characters = fc.constantFrom(...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:'.split(''))
    await fc.assert(
      fc.asyncProperty(fc.nat(text.length - 1), characters, async (at, character) => {
        fc.pre(text[at] !== character)
        const changed = text.slice(0, at) + character + text.slice(at + 1)
        assert.notEqual((await check(changed)).signature, 'good')
      }),
      { numRuns: 300 },
    )
  })

  test('in its amount, says that the signature is wrong (T-DOC-1)', async () => {
    const other = inventedCredential({ claims: new Map([[10, 12_500_000]]) })
    const code = rewritten(([header, none, , signature]) => [
      header,
      none,
      encodePayload(other),
      signature,
    ])
    const result = await check(code)
    assert.deepEqual([result.signature, result.reason], ['bad', 'signature-wrong'])
  })

  test('cut short or garbled, is unreadable', async () => {
    for (const length of [4, 5, 100, text.length - 3, text.length - 1]) {
      const result = await check(text.slice(0, length))
      assert.deepEqual([result.signature, result.reason], ['unreadable', 'damaged-credential'])
    }
  })

  test('to a second spelling of the same content, is unreadable', async () => {
    const twin = Buffer.from(partsOf(cose)[3])
    const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n
    const s = BigInt(`0x${twin.subarray(32).toString('hex')}`)
    Buffer.from((order - s).toString(16).padStart(64, '0'), 'hex').copy(twin, 32)
    const spellings = {
      'the other root of the signature': rewritten(([h, u, p]) => [h, u, p, twin]),
      'an unprotected header': rewritten(([h, , p, s2]) => [h, new Map([[4, 'x']]), p, s2]),
      'a fifth part': rewritten((parts) => [...parts, 0]),
      'bytes behind': credentialText(Buffer.concat([cose, Buffer.from([0])])),
      'a longer length than needed': credentialText(
        Buffer.concat([cose.subarray(0, 2), Buffer.from([0x58, 0x0d]), cose.subarray(3)]),
      ),
      'no tag': credentialText(cose.subarray(1)),
      'another algorithm': rewritten(([, u, p, s2]) => [
        encode(
          new Map<number, unknown>([
            [1, -8],
            [4, keys.kid],
          ]),
        ),
        u,
        p,
        s2,
      ]),
    }
    for (const [name, code] of Object.entries(spellings)) {
      assert.equal((await check(code)).signature, 'unreadable', name)
    }
  })

  test('to hold one key twice, is unreadable', async () => {
    const payload = Buffer.from('a301613106016131ff', 'hex')
    const twice = Buffer.from('a3' + '016161' + '016162' + '0600', 'hex')
    for (const bytes of [payload, twice]) {
      const code = rewritten(([header, none, , signature]) => [header, none, bytes, signature])
      assert.equal((await check(code)).signature, 'unreadable')
    }
  })
})

test('what is no code of ours at all is unreadable and says so', async () => {
  for (const code of ['', 'https://crsorgob.in/verify?x=1', 'HC1:6BF', 'pk1:ABC', '\u0000']) {
    const result = await check(code)
    assert.deepEqual([result.signature, result.reason], ['unreadable', 'not-a-credential-code'])
  }
  await fc.assert(
    fc.asyncProperty(fc.string(), async (junk) => {
      assert.equal((await check(`PK1:${junk}`)).signature, 'unreadable')
    }),
  )
})

describe('whose key it is', () => {
  test('a key that the trust list does not hold is unknown, not wrong', async () => {
    const result = await check(credentialText(signCredential(inventedCredential(), inventedKeys())))
    assert.equal(result.signature, 'unknown-key')
  })

  test('a key may not speak for another authority (T-DOC-1)', async () => {
    const credential = inventedCredential({ issuer: 'PK-XX-SEA' })
    const result = await check(credentialText(signCredential(credential, keys)))
    assert.deepEqual([result.signature, result.reason], ['bad', 'issuer-not-of-this-key'])
  })

  test('a key may not date a document outside its own life', async () => {
    for (const year of [2025, 2031]) {
      const credential = inventedCredential({ issuedAt: new Date(Date.UTC(year, 5, 1)) })
      const result = await check(credentialText(signCredential(credential, keys)))
      assert.deepEqual([result.signature, result.reason], ['bad', 'key-not-valid-then'])
    }
  })

  test('two keys of one kid are both tried', async () => {
    const [key] = trustList.keys
    assert.ok(key)
    const publicKeyJwk = otherKeyPair().publicKey.export({ format: 'jwk' })
    const list = { ...trustList, keys: [{ ...key, publicKeyJwk }, key] }
    assert.equal((await check(text, list)).signature, 'good')
  })
})

test('a credential that could not be read back is not signed (T-DOC-5)', () => {
  for (const wrong of [
    { salt: Buffer.alloc(15) },
    { issuer: '' },
    { number: '' },
    { documentType: 1.5 },
    { issuedAt: new Date(Number.NaN) },
    { claims: new Map([[9, 'reserved']]) },
    { claims: new Map([[10, 0.1]]) },
    { claims: new Map([[10, 'x'.repeat(1_001)]]) },
  ]) {
    assert.throws(() => signCredential(inventedCredential(wrong), keys), RangeError)
  }
})

test('the lower half of the group’s order is kept, the upper is turned down', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 64, maxLength: 64 }), (bytes) => {
      const s = BigInt(`0x${Buffer.from(bytes.subarray(32)).toString('hex')}`)
      const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n
      fc.pre(s < order)
      assert.equal(hasLowS(bytes), s <= order / 2n)
      lowerS(bytes)
      const lowered = BigInt(`0x${Buffer.from(bytes.subarray(32)).toString('hex')}`)
      assert.equal(lowered, s <= order / 2n ? s : order - s)
    }),
  )
})

test('the offline check goes into a browser as it is, without Node', async () => {
  const bundle = await build({
    entryPoints: [fileURLToPath(new URL('./browser.ts', import.meta.url))],
    bundle: true,
    platform: 'browser',
    format: 'esm',
    write: false,
    minify: true,
  })
  assert.deepEqual(bundle.errors, [])
  assert.ok((bundle.outputFiles[0]?.text.length ?? 0) > 1_000)
})
