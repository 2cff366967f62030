import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findChargesOfCase, formatPsid } from '#platform/payments'
import { expectValidHtml } from '#tests/browser'
import { allowKite } from '#tests/kite-case'
import { kiteRegister } from '#tests/kite-permit'
import { kiteSeason } from '#tests/kite-season'
import { pay } from '#tests/payments'
import { testPlatform } from '#tests/platform'
import { signedIn, webOn } from '#tests/web'
import { registerPortal } from './portal.ts'

const platform = await testPlatform([kiteSeason], [kiteRegister])
const { db, citizen } = platform
const app = await webOn(platform, registerPortal)

test('who pays in parts sees each with its number, and is asked for the next', async () => {
  const kase = await allowKite(platform, 'kite-season')
  const [first, second, third] = await findChargesOfCase(db, kase.jurisdiction, kase.id)
  assert.ok(first && second && third)
  for (const language of ['en', 'ur'] as const) {
    const visitor = await signedIn(app, platform, citizen.personId, { kind: 'citizen', language })
    const { html } = await visitor.open(`/cases/${kase.reference}`)
    await expectValidHtml(html)
    assert.ok(html.includes(language === 'en' ? 'To be paid in parts' : 'قسطوں میں ادائیگی'))
    for (const { psid } of [first, second, third]) assert.ok(html.includes(formatPsid(psid)))
    assert.ok(html.includes(`/demo/bank?psid=${first.psid}`), 'the first is to be paid now')
  }
  await pay(platform, { psid: first.psid, amount: first.amountPaisa })
  const visitor = await signedIn(app, platform, citizen.personId, { kind: 'citizen' })
  const { html } = await visitor.open(`/cases/${kase.reference}`)
  assert.ok(html.includes('Permitted'), 'the permit is there')
  assert.ok(html.includes(`/demo/bank?psid=${second.psid}`), 'and the second is asked for')
  await expectValidHtml(html)
})
