import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { openAccounts } from './accounts.ts'
import { createRelyingParty } from './relying-party.ts'

const folder = mkdtempSync(join(tmpdir(), 'daftar-accounts-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const at = new Date('2026-11-20T09:00:00Z')

test('a person comes to the same account again, also after a restart', () => {
  const first = openAccounts(folder).open('subject', 'Zara', at)
  const again = openAccounts(folder).open('subject', 'Zara', at)
  assert.deepEqual([first.isNew, again.isNew], [true, false])
  assert.equal(first.number, again.number)
  assert.match(first.number, /^\d{16}$/)
  assert.notEqual(openAccounts(folder).open('other', 'Bilal', at).number, first.number)
})

test('an answer that this browser has not asked for is not even looked into', async () => {
  const nobody = () => assert.fail('the identity is asked nothing')
  const access = { issuer: nobody, clientId: 'kite', key: nobody, redirectUri: nobody }
  const party = createRelyingParty(access, () => at)
  await assert.rejects(party.finish('browser', 'code=stolen&state=x'), /asked nothing/)
  await assert.rejects(party.finish('browser', ''), /asked nothing/)
})
