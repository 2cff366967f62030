/** A challan that is shown as if it were the document, and numbers typed into the wrong box. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { getCase, printChallan, psidFileName } from '#platform/catalogue'
import { formatReference } from '#platform/cases'
import { signPdf } from '#platform/documents'
import { formatPsid, makePsid } from '#platform/payments'
import { expectValidHtml } from '#tests/browser'
import { testPlatform } from '#tests/platform'
import { answersOf, issuePermit, sealAll, verifierServer, visitorOf } from './test-verifier.ts'

const platform = await testPlatform()
const app = await verifierServer(platform)
const permit = await issuePermit(platform)
await sealAll(platform)
const visitor = visitorOf(app)
const reference = formatReference(permit.case)
const view = await getCase(platform.db, platform.setting, platform.citizen, permit.case)
const psid = view.charges.at(-1)?.psid ?? ''
const unknownPsid = makePsid('1786', 1, '2026-11-22', () => 7)
const { bytes: challan } = await printChallan(platform, view)

/** A challan with another payment number, as somebody might make it at home. */
function challanNaming(other: string): Promise<Buffer> {
  return platform.renderer.render({
    template: new URL('../../tests/kite-challan.typ', import.meta.url).pathname,
    data: { psid: other, reference },
    attachments: [
      { name: psidFileName, bytes: Buffer.from(other), mimeType: 'text/plain', description: '-' },
    ],
    createdAt: new Date(),
  })
}

describe('a challan', () => {
  test('is called a challan, not a forgery, and its payment is told', async () => {
    for (const language of ['en', 'ur'] as const) {
      const page = await visitorOf(app, language).upload(challan, 'challan.pdf', 'application/pdf')
      assert.equal(page.status, 200)
      await expectValidHtml(page.html)
      assert.deepEqual(answersOf(page), [])
      assert.ok(page.words.includes(formatPsid(psid)))
      assert.ok(page.html.includes(`href="/track?reference=${reference}"`))
      assert.match(page.words, language === 'en' ? /This is a challan/ : /یہ چالان ہے/)
      assert.match(page.words, language === 'en' ? /Payment Paid/ : /ادائیگی ادا شدہ/)
    }
  })

  test('with a payment number that nobody owes is refused', async () => {
    const page = await visitor.upload(await challanNaming(unknownPsid))
    assert.match(page.words, /A challan that we do not know/)
    assert.match(page.words, /Do not pay it/)
    assert.match((await visitor.upload(await challanNaming('free'))).words, /Do not pay it/)
  })

  test('that somebody has sealed is judged as a document', async () => {
    const sealed = signPdf(challan, { keys: platform.documentKeys, signedAt: new Date() })
    const page = await visitor.upload(sealed)
    assert.deepEqual(answersOf(page)[0], ['File unchanged', 'No signed data inside'])
  })
})

describe('where the number of a document is asked', () => {
  const asked = (number: string) => visitor.get(`/verify/number?${new URLSearchParams({ number })}`)

  test('the reference of an application leads to it', async () => {
    for (const typed of [reference, reference.toLowerCase().replaceAll('-', ' ')]) {
      for (const page of [await asked(typed), await visitor.paste(typed)]) {
        assert.match(page.words, /reference number of an application/)
        assert.ok(page.html.includes(`href="/track?reference=${reference}"`), typed)
        await expectValidHtml(page.html)
      }
    }
  })

  test('a payment number leads to its application', async () => {
    const page = await asked(formatPsid(psid))
    assert.match(page.words, /This is a payment number/)
    assert.ok(page.html.includes(`href="/track?reference=${psid}"`))
  })
})
