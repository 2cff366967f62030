import assert from 'node:assert/strict'
import { test } from 'node:test'
import { expectValidHtml } from '#tests/browser'
import { kiteRegister } from '#tests/kite-permit'
import { testPlatform } from '#tests/platform'
import { signedIn, webOn } from '#tests/web'
import { registerWallet, registerWalletPages } from './index.ts'
import { houseAddress, housed, kiteCard } from './test-wallet.ts'

const platform = { ...(await testPlatform([kiteCard], [kiteRegister])), ...housed }
const { officer } = platform
const app = await webOn(
  platform,
  (web) => registerWalletPages(web, platform),
  (api) => registerWallet(api, platform),
)
const onHost = { host: new URL(houseAddress).host }

test('what cannot be read is refused in the form that wallets read', async () => {
  const sent = async (path: string, type: string, payload: string) => {
    const headers = { ...onHost, 'content-type': type }
    const answered = await app.inject({ method: 'POST', url: path, headers, payload })
    return [answered.statusCode, answered.json<unknown>()]
  }
  const broken = await sent('/wallet/credential', 'application/json', '{"proofs":')
  assert.deepEqual(broken, [400, { error: 'invalid_credential_request' }])
  const other = await sent('/wallet/token', 'text/csv', 'a,b')
  assert.deepEqual(other, [415, { error: 'invalid_request' }])
})

test('a question without reason or number is marked at its fields, and asks nobody', async () => {
  const visitor = await signedIn(app, platform, officer.personId, { kind: 'officer' })
  await visitor.open('/verify/person')
  const fields = { question: 'same-person', number: '12', reason: ' ' }
  const { status, html } = await visitor.send('/verify/person', fields)
  await expectValidHtml(html)
  assert.equal(status, 422)
  assert.match(html, /<title[^>]*>Error: /)
  for (const field of ['number', 'reason']) {
    assert.match(html, new RegExp(`govuk-error-summary[^]*href="#${field}"`), field)
    assert.ok(html.includes(`id="${field}-error"`), field)
  }
})
