/** The simulated bank signs as it has read, not as our code does: here it meets the gate. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import { registerBiller } from '#channels/biller'
import { createBankDirectory } from '#platform/payments'
import { bankCredentials, kiteBank, testPlatform } from '#tests/platform'
import fastify from 'fastify'
import { createBillerWire } from '../bank/biller-wire.ts'

const platform = await testPlatform()
const { setting } = platform
const kite = await kiteBank()
const signingKey = Buffer.alloc(32, 4)

test('its signature is the one that the gate wants', async () => {
  const credentials = kite.credentials.map((one) => ({ ...one, signingKey }))
  const banks = createBankDirectory({
    read: async () => [{ ...kite, signs: true, credentials }],
    now: setting.now,
  })
  const app = fastify()
  registerBiller(app, { ...platform, banks })
  await app.listen({ host: '127.0.0.1', port: 0 })
  after(() => app.close())
  const { port } = app.server.address() as { port: number }
  const asking = (key: Buffer) =>
    createBillerWire({
      address: () => `http://127.0.0.1:${port}`,
      credentials: { ...bankCredentials, signingKey: key },
      mnemonic: bankCredentials.mnemonic,
      now: setting.now,
      newNonce: randomUUID,
    }).inquire('9999980000000000')
  assert.equal((await asking(signingKey))?.answer.response_Code, '01')
  assert.equal(await asking(Buffer.alloc(32, 5)), undefined)
})
