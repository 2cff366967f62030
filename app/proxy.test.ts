import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readCommandLine } from './config.ts'
import { hidesVisitors } from './wire.ts'

const configOf = (environment: Record<string, string>) =>
  readCommandLine(['help'], environment).config

test('no proxy is believed unless the operator names it', () => {
  assert.deepEqual(configOf({}).proxies, [])
  assert.deepEqual(configOf({ DAFTAR_PROXY: '' }).proxies, [])
  const named = configOf({ DAFTAR_PROXY: '10.0.0.0/8, ::1' })
  assert.deepEqual(named.proxies, ['10.0.0.0/8', '::1'])
})

test('a public site whose proxy is not named counts its visitors as one', () => {
  const origin = { DAFTAR_ORIGIN: 'https://daftar.example' }
  assert.equal(hidesVisitors(configOf(origin)), true)
  assert.equal(hidesVisitors(configOf({ ...origin, DAFTAR_PROXY: '127.0.0.1' })), false)
  assert.equal(hidesVisitors(configOf({})), false, 'a laptop')
})
