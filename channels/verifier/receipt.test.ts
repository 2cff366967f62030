/** A receipt before the verifier: its own plain answer, by file, by code, and without network. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { credentialFileName, printReceipt } from '#platform/catalogue'
import { checkCredential, credentialText, verifyPdf } from '#platform/documents'
import { expectValidHtml } from '#tests/browser'
import { payableKite, payKite } from '#tests/kite-payment'
import { testPlatform } from '#tests/platform'
import { answersOf, sealAll, verifierServer, visitorOf } from './test-verifier.ts'

const platform = await testPlatform()
const app = await verifierServer(platform)
const paid = await payKite(platform, await payableKite(platform))
await sealAll(platform)
const { bytes } = await printReceipt(platform, paid.psid)
const pdf = verifyPdf(bytes, platform.documentKeys)
const code = credentialText(pdf.attachments.get(credentialFileName) ?? Buffer.alloc(0))

test('a receipt is called one, and what it says stands beside what our books say', async () => {
  for (const language of ['en', 'ur'] as const) {
    const visitor = visitorOf(app, language)
    const pages = [
      await visitor.upload(bytes, 'r.pdf', 'application/pdf'),
      await visitor.paste(code),
    ]
    for (const page of pages) {
      assert.equal(page.status, 200)
      await expectValidHtml(page.html)
      assert.match(page.words, language === 'en' ? /Receipt/ : /رسید/)
      assert.match(page.words, language === 'en' ? /Money received/ : /رقم وصول ہوئی/)
      assert.match(
        page.words,
        language === 'en' ? /Our books hold this payment/ : /ہمارے کھاتوں میں/,
      )
      assert.match(page.words, language === 'en' ? /In the public log/ : /عوامی ریکارڈ میں ہے/)
      assert.ok(page.words.includes(paid.psid))
      assert.ok(!page.html.includes('/verify/proof/'))
    }
    assert.equal(answersOf(pages[0] ?? assert.fail()).length > 0, true)
  }
})

test('the page without network learns from the register by numbers and a hash alone', async () => {
  const checked = await checkCredential(code, platform.documentKeys.trustList)
  assert.ok(checked.signature === 'good')
  const asked = async (changes: Record<string, string>) => {
    const { number } = checked.credential
    const hash = await hashOf()
    const query = new URLSearchParams({ number, psid: paid.psid, hash, ...changes })
    return (await app.inject(`/verify/state?${query}`)).json<{ kind: string; state?: object }>()
  }
  const known = await asked({})
  assert.equal(known.kind, 'known')
  assert.deepEqual((known.state as { isInForce: boolean }).isInForce, true)
  assert.equal((await asked({ hash: '0'.repeat(64) })).kind, 'mismatch')
  assert.equal((await asked({ number: '0K3F8QZT2M5X' })).kind, 'unknown')
  assert.equal((await asked({ psid: '17860103250000079196' })).kind, 'unknown')

  async function hashOf() {
    assert.ok(checked.signature === 'good')
    const { encodePayload } = await import('../../platform/documents/browser.ts')
    const payload = encodePayload(checked.credential)
    return Buffer.from(await crypto.subtle.digest('SHA-256', payload)).toString('hex')
  }
})
