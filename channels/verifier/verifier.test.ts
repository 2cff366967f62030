/** Every distinct answer of the verifier, each with the forgery that it is there for. */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { deflateSync } from 'node:zlib'
import { actOf } from '#platform/cases'
import { createAddressLimits } from '#platform/catalogue'
import {
  credentialBytes,
  credentialDigest,
  credentialHash,
  credentialText,
  loadOrCreateDocumentKeys,
  makeNumber,
  signCredential,
  readCredential,
} from '#platform/documents'
import { findLeaf, parseProofFile, verifyInclusion } from '#platform/log'
import { testPlatform } from '#tests/platform'
import {
  answersOf,
  flyer,
  forged,
  groundKite,
  issuePermit,
  photoOf,
  pngClaiming,
  sealAll,
  verifierServer,
  visitorOf,
} from './test-verifier.ts'

const platform = await testPlatform()
const app = await verifierServer(platform)
const permit = await issuePermit(platform)
await sealAll(platform)
const visitor = visitorOf(app)

const credential = () => Buffer.from(credentialBytes(permit.code) ?? [])
const untold = ['Not looked up']
const refusal = /Do not accept this document/

describe('a typed number', () => {
  test('shows type, amount and state, and no names (T-STAMP-8)', async () => {
    const page = await visitor.get(`/verify/number?number=${permit.number}`)
    assert.deepEqual(answersOf(page), [
      ['Nothing signed to check'],
      ['Permitted'],
      ['In the public log'],
    ])
    assert.match(page.words, /Rs 100/)
    assert.match(page.words, /Rupees one hundred only/)
    assert.match(page.words, /ایک سو روپے صرف/)
    assert.match(page.words, /Large/)
    const inUrdu = await visitorOf(app, 'ur').get(`/verify/number?number=${permit.number}`)
    assert.match(inUrdu.words, /100\sروپے/)
    assert.doesNotMatch(inUrdu.words, /Rs/)
    // What the owner is told is not for whoever asks.
    assert.match(page.words, /This permit is in force\./)
    assert.doesNotMatch(page.words, /Fly it\./)
    assert.doesNotMatch(page.html, /Zara|39990|3999099000011/)
  })

  test('is found however it is typed', async () => {
    const digits = permit.number.slice(-16)
    const urdu = digits.replace(/\d/g, (digit) => '۰۱۲۳۴۵۶۷۸۹'[Number(digit)] ?? '')
    for (const typed of [digits, digits.replace(/(\d{4})/g, '$1 '), `pb-kte ${digits}`, urdu]) {
      const page = await visitor.get(`/verify/number?${new URLSearchParams({ number: typed })}`)
      assert.deepEqual(answersOf(page)[1], ['Permitted'], typed)
    }
  })

  test('that no register holds', async () => {
    const number = makeNumber('PB-KTE-', '2026-11-22', () => 7)
    const page = await visitor.get(`/verify/number?number=${number}`)
    assert.deepEqual(answersOf(page)[1], ['Not in the register'])
    assert.match(page.words, /Nothing was issued under it/)
    assert.match(page.words, refusal)
  })

  test('with a wrong digit is told from an unknown one, and stays in its field', async () => {
    const at = permit.number.length - 5
    const digit = (Number(permit.number[at]) + 1) % 10
    const wrong = `${permit.number.slice(0, at)}${digit}${permit.number.slice(at + 1)}`
    const page = await visitor.get(`/verify/number?number=${wrong}`)
    assert.equal(page.status, 422)
    assert.match(page.words, /A digit is missing, wrong or swapped/)
    assert.match(page.html, new RegExp(`value="${wrong}"`))
  })

  test('that is empty, far too long, markup, or the text of a code', async () => {
    assert.match((await visitor.get('/verify/number')).words, /Type the number of the document/)
    const tries = ['9'.repeat(5_000), '<script>alert(1)</script>', "' or 1=1 --"]
    for (const typed of tries) {
      const page = await visitor.get(`/verify/number?${new URLSearchParams({ number: typed })}`)
      assert.equal(page.status, 422)
      assert.doesNotMatch(page.html, /<script>alert/)
    }
    const query = new URLSearchParams({ number: permit.code })
    const page = await visitor.get(`/verify/number?${query}`)
    assert.match(page.words, /This is the text of the square code, not the number/)
    assert.match(page.html, /<textarea[^>]*>PK1:/)
  })

  test('in Urdu too', async () => {
    const page = await visitorOf(app, 'ur').get(`/verify/number?number=${permit.number}`)
    assert.match(page.html, /<html[^>]*dir="rtl"/)
    assert.deepEqual(answersOf(page), [
      ['جانچنے کو دستخط نہیں'],
      ['اجازت'],
      ['عوامی ریکارڈ میں ہے'],
    ])
  })
})

describe('the square code', () => {
  test('as it was issued: three answers, and the signed lines to compare', async () => {
    for (const page of [
      await visitor.upload(await photoOf(permit.code)),
      await visitor.paste(`  ${permit.code}\n`),
    ]) {
      assert.deepEqual(answersOf(page), [
        ['Signature genuine'],
        ['Permitted'],
        ['In the public log'],
      ])
      assert.match(page.words, /Now compare every line below with the paper/)
      assert.match(page.words, new RegExp(flyer))
      assert.match(page.words, /Rs 100/)
    }
  })

  test('with another name in it (T-DOC-1)', async () => {
    const other = Buffer.from(credential())
    other.write('Sara', other.indexOf('Zara'))
    const page = await visitor.upload(await photoOf(credentialText(other)))
    assert.deepEqual(answersOf(page), [['Signature false'], untold, untold])
    assert.match(page.words, refusal)
    assert.doesNotMatch(page.words, /Sara|Rs 100/, 'nothing unsigned is shown as if it were signed')
  })

  test('signed by somebody who calls himself our office (T-DOC-1)', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'daftar-forger-'))
    after(() => rmSync(folder, { recursive: true }))
    const keys = loadOrCreateDocumentKeys(folder, {
      issuer: 'PK-KITE',
      name: 'Kite Office',
      now: new Date(),
    })
    const claims = new Map<number, string | number>([[11, 99_900]])
    const own = signCredential(
      {
        issuer: 'PK-KITE',
        documentType: 900,
        number: permit.number,
        issuedAt: new Date(),
        salt: platform.setting.randomBytes(16),
        claims,
      },
      keys,
    )
    const page = await visitor.paste(credentialText(own))
    assert.deepEqual(answersOf(page)[0], ['Signed by an unknown key'])
    const renamed = forged(own, ([, ...rest]) => {
      const [header] = partsOf(credential())
      return [header, ...rest]
    })
    const bad = await visitor.paste(renamed.code)
    assert.deepEqual(answersOf(bad)[0], ['Signature false'])
  })

  test('cut off', async () => {
    const page = await visitor.upload(await photoOf(permit.code.slice(0, 200)))
    assert.deepEqual(answersOf(page)[0], ['Code incomplete or damaged'])
    assert.match(page.words, /Scan the whole code again/)
  })

  test('that is a web address (T-DOC-6)', async () => {
    for (const address of [
      'https://verify.example.pk/doc?PK1:',
      'HTTP://EXAMPLE.COM',
      'www.example.com',
      'example.gov.pk/verify?n=1',
    ]) {
      const page = await visitor.upload(await photoOf(address))
      assert.deepEqual(answersOf(page)[0], ['This is not a genuine code'], address)
      assert.match(page.words, /Genuine codes never open a website/)
      assert.doesNotMatch(page.html, /href="[^"]*example/, 'and no link leads there')
    }
  })

  test('that holds something else', async () => {
    const page = await visitor.paste('Two kilos of sugar, please')
    assert.deepEqual(answersOf(page)[0], ['Not a code of ours'])
  })

  test('truly signed, for a number that no register holds', async () => {
    const own = signCredential(
      {
        issuer: platform.setting.signer.issuer,
        documentType: 900,
        number: makeNumber('PB-KTE-', '2026-11-22', () => 8),
        issuedAt: new Date(),
        salt: platform.setting.randomBytes(16),
        claims: new Map(),
      },
      platform.setting.signer,
    )
    const page = await visitor.paste(credentialText(own))
    assert.deepEqual(answersOf(page), [
      ['Signature genuine'],
      ['Not in the register'],
      ['Not in the public log'],
    ])
    assert.match(page.words, refusal)
  })

  test('truly signed twice for one number: the register has the other (T-DOC-7)', async () => {
    const again = signCredential(
      {
        issuer: platform.setting.signer.issuer,
        documentType: 900,
        number: permit.number,
        issuedAt: new Date(),
        salt: platform.setting.randomBytes(16),
        claims: new Map([[11, 999_900]]),
      },
      platform.setting.signer,
    )
    const page = await visitor.paste(credentialText(again))
    assert.deepEqual(answersOf(page)[1], ['Another document has this number'])
    assert.match(page.words, refusal)
  })

  test('a number pasted in its place is answered as a number', async () => {
    const page = await visitor.paste(permit.number)
    assert.deepEqual(answersOf(page)[1], ['Permitted'])
    assert.match(
      (await visitor.paste('')).words,
      /Paste the text of the code\. It begins with PK1:/,
    )
  })
})

describe('a photo', () => {
  test('without a code', async () => {
    const white = pngClaiming(64, 64, deflateSync(Buffer.alloc(64 * 65, 255)))
    const page = await visitor.upload(white)
    assert.match(page.words, /We found no square code/)
    assert.equal(page.status, 422)
    assert.match(page.html, /href="#file"/)
  })

  test('that is none: text, an empty file, nothing at all', async () => {
    const page = await visitor.upload(Buffer.from('I am a picture'), 'photo.jpg', 'image/jpeg')
    assert.match(page.words, /This file is not a picture that we can read/)
    assert.equal(page.status, 415)
    assert.match((await visitor.upload(Buffer.alloc(0))).words, /Choose a photo or a PDF/)
  })

  test('of a billion dots, or that inflates without end', async () => {
    const huge = await visitor.upload(pngClaiming(40_000, 25_000, deflateSync(Buffer.alloc(99))))
    assert.match(huge.words, /The picture is too large: at most 12 MB and 40 million dots/)
    const bomb = await visitor.upload(pngClaiming(100, 100, deflateSync(Buffer.alloc(50_000_000))))
    assert.match(bomb.words, /not a picture that we can read/)
  })

  test('of ten megabytes is read; one above the limit brings the page back', async () => {
    const photo = await photoOf(permit.code)
    const large = Buffer.concat([photo, Buffer.alloc(10 * 1024 * 1024)])
    assert.deepEqual(answersOf(await visitor.upload(large))[1], ['Permitted'])
    const page = await visitor.upload(Buffer.concat([photo, Buffer.alloc(13 * 1024 * 1024)]))
    assert.equal(page.status, 413)
    assert.match(page.words, /too large: at most 12 MB/)
    assert.match(page.words, /Verify a document/)
  })
})

describe('time goes on', () => {
  test('a document that is not sealed yet waits, and has no proof', async () => {
    const fresh = await issuePermit(platform)
    const page = await visitor.paste(fresh.code)
    assert.deepEqual(answersOf(page)[2], ['About to be sealed'])
    assert.doesNotMatch(page.html, /\/verify\/proof/)
    assert.equal((await visitor.get(`/verify/proof/${fresh.number}`)).status, 404)
  })

  test('a document that lost its force: genuine, and no longer valid', async () => {
    const grounded = await issuePermit(platform)
    await groundKite(platform, grounded)
    await sealAll(platform)
    const page = await visitor.paste(grounded.code)
    assert.deepEqual(answersOf(page), [['Signature genuine'], ['Grounded'], ['In the public log']])
    assert.match(page.words, /This permit has been withdrawn/)
    assert.match(page.words, /no longer as it was issued/)
    assert.doesNotMatch(page.words, /Now compare/)
    // Of a number alone nobody can say that a document is genuine.
    const typed = await visitor.get(`/verify/number?number=${grounded.number}`)
    assert.match(typed.words, /The register says of this number: This permit has been withdrawn/)
    assert.doesNotMatch(typed.words, /genuine, but/)
    const urdu = await visitorOf(app, 'ur').get(`/verify/number?number=${grounded.number}`)
    assert.match(urdu.words, /رجسٹر اس نمبر کے بارے میں کہتا ہے/)
  })
})

describe('the public log', () => {
  test('gives a proof that stands by itself', async () => {
    const { case: on, number } = permit
    const page = await visitor.get(`/verify/proof/${number}`)
    assert.equal(page.status, 200)
    const leaf = await findLeaf(platform.db, actOf(on))
    assert.ok(leaf)
    const question = { entry: leaf.entry, proof: page.html, verifierKey: platform.logVerifierKey }
    const answer = await verifyInclusion(question)
    assert.ok(answer.included)
    assert.equal(parseProofFile(page.html)?.index, leaf.index)
  })

  test('tells its size, its checkpoint, its key, and how to check it', async () => {
    const { words } = await visitor.get('/log')
    const checkpoint = await platform.log.readCheckpoint()
    assert.match(words, new RegExp(`Entries ${checkpoint?.size} `))
    assert.match(words, /npm run daftar -- log verify http:\/\/localhost:80 /)
    assert.ok(words.includes(platform.logVerifierKey))
    for (const line of checkpoint?.note.trim().split('\n') ?? []) assert.ok(words.includes(line))
  })
})

describe('for machines and for the offline page', () => {
  test('the trust list, and what the fields are called', async () => {
    const list = JSON.parse((await visitor.get('/verify/trust-list.json')).html)
    assert.deepEqual(list, JSON.parse(JSON.stringify(platform.documentKeys.trustList)))
    const data = JSON.parse((await visitor.get('/verify/offline-data.json')).html)
    assert.equal(data.certificates[0].title.en, 'Kite permit')
    assert.equal(data.logVerifierKey, platform.logVerifierKey)
  })

  test('the state by number, and whether the document in hand is the one', async () => {
    const ask = async (query: Record<string, string>) =>
      JSON.parse((await visitor.get(`/verify/state?${new URLSearchParams(query)}`)).html)
    const { number } = permit
    const known = await ask({ number })
    assert.equal(known.kind, 'known')
    assert.equal(known.state.name.en, 'Permitted')
    assert.equal(known.state.isInForce, true)
    assert.doesNotMatch(JSON.stringify(known), /Zara/)
    const { salt } = readCredential(credential())?.credential ?? assert.fail()
    const hash = credentialHash(salt, credentialDigest(credential())).toString('hex')
    assert.equal((await ask({ number, hash })).kind, 'known')
    assert.equal((await ask({ number, hash: hash.replace(/^../, '00') })).kind, 'mismatch')
    assert.equal((await ask({ number: '1234' })).kind, 'mistyped')
    const unknown = makeNumber('PB-KTE-', '2026-11-22', () => 9)
    assert.equal((await ask({ number: unknown })).kind, 'unknown')
  })

  test('numbers cannot be tried out: after sixty a wait, said kindly (T-STAMP-8)', async () => {
    const at = platform.setting.now()
    const limits = createAddressLimits({ countsLoopback: true, now: () => at })
    const patient = await verifierServer({ ...platform, limits })
    const asker = visitorOf(patient)
    for (let asked = 0; asked < 60; asked += 1) {
      assert.equal((await asker.get('/verify/number?number=1')).status, 422)
    }
    const response = await patient.inject({ url: `/verify/number?number=${permit.number}` })
    assert.equal(response.statusCode, 429)
    assert.match(String(response.headers['retry-after']), /^\d+$/)
    assert.match((await asker.get('/verify/number?number=1')).words, /Please wait \d+ seconds/)
    assert.equal((await asker.get('/verify/state?number=1')).status, 429)
    assert.equal((await asker.get(`/verify/proof/${permit.number}`)).status, 429)
    assert.equal((await asker.paste(permit.number)).status, 429)
    assert.equal((await asker.paste(permit.code)).status, 200, 'who has the code may always ask')
  })
})

test('a form that another site sent is refused, and not by a fault of ours', async () => {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  const payload = `code=${encodeURIComponent(permit.code)}`
  const response = await app.inject({ method: 'POST', url: '/verify', payload, headers })
  assert.match(response.body, /identity-form-stale/)
  assert.notEqual(response.statusCode, 500)
})

function partsOf(bytes: Uint8Array): readonly unknown[] {
  let parts: readonly unknown[] = []
  forged(bytes, (found) => {
    parts = found
    return found
  })
  return parts
}
