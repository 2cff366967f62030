import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { dayMs } from '#platform/kernel'
import { loadSigningKeys, signingDays } from './signing-keys.ts'

const folder = mkdtempSync(join(tmpdir(), 'daftar-keys-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const start = new Date('2026-01-01T00:00:00Z')
const on = (days: number) =>
  loadSigningKeys(folder, new Date(start.getTime() + days * dayMs)).map(({ kid }) => kid)

test('the key that will sign is known long before, and one that has signed a while after', () => {
  const [first, second, ...others] = on(0)
  assert.deepEqual(others, [])
  assert.deepEqual(on(1), [first, second], 'the same after a restart')
  assert.deepEqual(on(signingDays - 1), [first, second])
  const [signs, next, former] = on(signingDays)
  assert.deepEqual([signs, former], [second, first])
  assert.ok(next !== first && next !== second)
  assert.deepEqual(on(signingDays + 1), [second, next], 'what it signed has long ended')
})

test('only its owner reads the file, and a damaged one is not replaced by new keys', () => {
  const file = join(folder, 'openid-keys.json')
  assert.equal(statSync(file).mode & 0o077, 0)
  writeFileSync(file, '[]')
  assert.throws(() => on(0), /damaged/)
})
