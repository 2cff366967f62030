/** The keys of a relying party change without a day on which it can sign nothing. */
import assert from 'node:assert/strict'
import { generateKeyPairSync } from 'node:crypto'
import { test } from 'node:test'
import { actOnParty } from '#platform/catalogue'
import { findParty, type PartyTerms } from '#platform/openid'
import { begin, register, registrars, testOpenId } from './test-openid.ts'

const openId = await testOpenId()
const { platform, host } = openId
const [first, second] = registrars(openId)

/** Other keys for a party that is registered, by two officers. */
async function change(id: string, changes: (terms: PartyTerms) => PartyTerms): Promise<void> {
  const { terms } = (await findParty(platform.db, id)) ?? {}
  assert.ok(terms)
  await actOnParty(platform, first, { do: 'propose', id, terms: changes(terms) })
  const readAt = (await findParty(platform.db, id))?.proposal?.at ?? new Date(0)
  await actOnParty(platform, second, { do: 'approve', id, readAt })
  host.parties.forget(id)
}

test('a new key counts beside the old one, which counts no more when taken away', async () => {
  const before = await register(openId, 'kite-bank')
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const key = publicKey.export({ format: 'jwk' }) as Record<string, unknown>
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' }
  const pkcs8 = privateKey.export({ format: 'der', type: 'pkcs8' })
  const after = {
    ...before,
    privateKey: await crypto.subtle.importKey('pkcs8', pkcs8, algorithm, true, ['sign']),
  }
  const refused = { error: 'invalid_client' }
  await assert.rejects(begin(openId, after), refused, 'two officers know nothing of it yet')
  await change(before.id, (terms) => ({ ...terms, keys: [...terms.keys, key] }))
  await begin(openId, before)
  await begin(openId, after)
  await change(before.id, (terms) => ({ ...terms, keys: [key] }))
  await assert.rejects(begin(openId, before), refused)
  await begin(openId, after)
})
