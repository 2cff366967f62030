import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readCommandLine } from './config.ts'
import { verifyAddressOf } from './wire.ts'

const addressOf = (environment: Record<string, string>) =>
  verifyAddressOf(readCommandLine(['help', '--port', '9000'], environment).config)

test('a paper names the public address; a specimen of a laptop the local one', () => {
  const origin = { DAFTAR_ORIGIN: 'https://daftar.example/' }
  assert.equal(addressOf(origin), 'https://daftar.example/verify')
  assert.equal(addressOf({}), 'http://127.0.0.1:9000/verify')
  assert.equal(addressOf({ DAFTAR_DEMO: 'off' }), undefined)
})
