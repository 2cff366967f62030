/** PDFs as they are sent to the verifier: whole, changed, added to, and not ours. */
import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { credentialFileName } from '#platform/catalogue'
import { credentialBytes, signPdf } from '#platform/documents'
import { testPlatform } from '#tests/platform'
import {
  answersOf,
  flyer,
  issuePermit,
  pdfBomb,
  pdfOfPermit,
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

describe('a PDF', () => {
  let pdf: Buffer
  before(async () => {
    pdf = await pdfOfPermit(platform, permit)
  })

  test('as it was issued, whatever it is called', async () => {
    const page = await visitor.upload(pdf, 'holiday.jpg', 'image/jpeg')
    assert.deepEqual(answersOf(page), [
      ['File unchanged', 'Signature genuine'],
      ['Permitted'],
      ['In the public log'],
    ])
    assert.match(page.words, new RegExp(flyer))
  })

  test('with one byte changed (T-DOC-2)', async () => {
    const changed = Buffer.from(pdf)
    const at = changed.indexOf('/CreationDate') + '/CreationDate (D:'.length + 3
    changed[at] = (changed[at] ?? 0) ^ 1
    const page = await visitor.upload(changed)
    assert.deepEqual(answersOf(page)[0], ['File changed', 'Signature genuine'])
    assert.match(page.words, /Do not believe the pages of this file/)
  })

  test('with something added after it was sealed (T-DOC-3)', async () => {
    const update = '7 0 obj\n<< /Type /Page >>\nendobj\nxref\n0 0\ntrailer\n<< /Size 9 >>\n%%EOF\n'
    const page = await visitor.upload(Buffer.concat([pdf, Buffer.from(update)]))
    assert.deepEqual(answersOf(page)[0], ['Something was added afterwards', 'Signature genuine'])
    assert.match(page.words, /Below you see only what was sealed/)
    assert.match(page.words, /Do not believe the pages of this file/)
    assert.match(page.words, new RegExp(flyer))
  })

  test('without a seal, with our data inside (T-DOC-7)', async () => {
    const page = await visitor.upload(await rendered(credential()))
    assert.deepEqual(answersOf(page)[0], ['File not sealed', 'Signature genuine'])
    assert.match(page.words, /its pages prove nothing/)
  })

  test('without our data, sealed or not', async () => {
    const plain = await rendered(undefined)
    assert.deepEqual(answersOf(await visitor.upload(plain))[0], [
      'File not sealed',
      'No signed data inside',
    ])
    const sealed = signPdf(plain, { keys: platform.documentKeys, signedAt: new Date() })
    assert.deepEqual(answersOf(await visitor.upload(sealed)), [
      ['File unchanged', 'No signed data inside'],
      untold,
      untold,
    ])
  })

  test('with forged data inside', async () => {
    const other = Buffer.from(credential())
    other.write('Sara', other.indexOf('Zara'))
    const page = await visitor.upload(await rendered(other))
    assert.deepEqual(answersOf(page)[0], ['File not sealed', 'Signature false'])
    assert.match(page.words, refusal)
  })

  test('that is a bomb, or only begins like a PDF', async () => {
    const bomb = await visitor.upload(pdfBomb())
    assert.match(bomb.words, /hides more inside than any document of ours/)
    assert.equal(bomb.status, 422)
    const stub = await visitor.upload(Buffer.from('%PDF-1.7\nnothing more'))
    assert.deepEqual(answersOf(stub)[0], ['File not sealed', 'No signed data inside'])
  })
})

/** A PDF of the renderer, not sealed. */
async function rendered(attached: Buffer | undefined): Promise<Buffer> {
  const { renderer } = platform
  const words = { en: 'Kite permit', ur: 'پتنگ' }
  return renderer.render({
    template: fileURLToPath(new URL('../../tests/kite-permit.typ', import.meta.url)),
    createdAt: new Date(),
    qrText: permit.code,
    attachments: attached
      ? [
          {
            name: credentialFileName,
            bytes: attached,
            mimeType: 'application/cose',
            description: 'Signed data',
          },
        ]
      : [],
    data: {
      number: permit.number,
      title: words,
      authority: words,
      office: words,
      facts: [],
      check: words,
    },
  })
}
