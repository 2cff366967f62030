import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { readSmsConfig } from './sms-config.ts'

const folder = mkdtempSync(join(tmpdir(), 'daftar-sms-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const keyFile = join(folder, 'key')
writeFileSync(keyFile, 'open-sesame\n')

const right = {
  DAFTAR_SMS_URL: 'https://sms.example.pk/send',
  DAFTAR_SMS_KEY_FILE: keyFile,
  DAFTAR_SMS_SENDER: 'PUNJAB',
}

function faultOf(more: Record<string, string>): string {
  try {
    readSmsConfig({ ...right, ...more })
  } catch (error) {
    return (error as Error).message
  }
  return ''
}

test('an address, a key and a sender are enough', () => {
  const config = readSmsConfig(right)
  assert.equal(config?.key, 'open-sesame')
  assert.equal(config?.format, 'json')
  assert.deepEqual(config?.keyHeader, { name: 'authorization', value: 'Bearer {key}' })
  assert.equal(config?.dropsRepeats, false)
  assert.equal(config?.timeoutMs, 10_000)
  assert.equal(readSmsConfig({}), undefined)
})

test('a gateway of forms, with the key in a field and an answer that says yes', () => {
  const config = readSmsConfig({
    ...right,
    DAFTAR_SMS_FORMAT: 'form',
    DAFTAR_SMS_FIELDS: '{"api_key":"{key}","mobile":"{phone92}","msg":"{text}"}',
    DAFTAR_SMS_KEY_HEADER: 'none',
    DAFTAR_SMS_ACCEPTED: 'status=success',
    DAFTAR_SMS_REFERENCE: 'data.id',
    DAFTAR_SMS_DROPS_REPEATS: 'yes',
    DAFTAR_SMS_TIMEOUT_SECONDS: '5',
    DAFTAR_SMS_SENDER: '',
  })
  assert.deepEqual(config?.fields, { api_key: '{key}', mobile: '{phone92}', msg: '{text}' })
  assert.equal(config?.keyHeader, undefined)
  assert.deepEqual(config?.accepted, { at: 'status', is: 'success' })
  assert.equal(config?.reference, 'data.id')
  assert.equal(config?.dropsRepeats, true)
  assert.equal(config?.timeoutMs, 5_000)
})

test('what is wrong is named by its variable, and the key is never shown', () => {
  const faults: readonly [Record<string, string>, RegExp][] = [
    [{ DAFTAR_SMS_URL: 'http://sms.example.pk' }, /DAFTAR_SMS_URL is not an https/],
    [{ DAFTAR_SMS_URL: 'sms.example.pk' }, /DAFTAR_SMS_URL is not an https/],
    [{ DAFTAR_SMS_URL: 'https://u:open-sesame@sms.example.pk' }, /DAFTAR_SMS_URL must not hold/],
    [{ DAFTAR_SMS_KEY_FILE: join(folder, 'none') }, /DAFTAR_SMS_KEY_FILE cannot be read.*ENOENT/],
    [{ DAFTAR_SMS_KEY_FILE: '' }, /DAFTAR_SMS_KEY_FILE=FILE/],
    [{ DAFTAR_SMS_KEY_FILE: '', DAFTAR_SMS_KEY: 'open sesame' }, /no HTTP header can carry/],
    [{ DAFTAR_SMS_SENDER: '' }, /DAFTAR_SMS_SENDER is missing/],
    [{ DAFTAR_SMS_FORMAT: 'xml' }, /DAFTAR_SMS_FORMAT/],
    [{ DAFTAR_SMS_FIELDS: '{' }, /DAFTAR_SMS_FIELDS is not JSON/],
    [{ DAFTAR_SMS_FIELDS: '{"to":"{phone}"}' }, /DAFTAR_SMS_FIELDS: no field holds \{text\}/],
    [{ DAFTAR_SMS_KEY_HEADER: 'X-Api-Key: open-sesame' }, /DAFTAR_SMS_KEY_HEADER is like/],
    [{ DAFTAR_SMS_ACCEPTED: 'ok' }, /DAFTAR_SMS_ACCEPTED/],
    [{ DAFTAR_SMS_DROPS_REPEATS: 'maybe' }, /DAFTAR_SMS_DROPS_REPEATS is yes or no/],
    [{ DAFTAR_SMS_TIMEOUT_SECONDS: '60' }, /DAFTAR_SMS_TIMEOUT_SECONDS/],
  ]
  for (const [more, pattern] of faults) {
    const fault = faultOf(more)
    assert.match(fault, pattern)
    assert.doesNotMatch(fault, /open.sesame/)
  }
})

test('plain HTTP is for a gateway on this very machine only', () => {
  assert.equal(faultOf({ DAFTAR_SMS_URL: 'http://127.0.0.1:13013/send' }), '')
  assert.notEqual(faultOf({ DAFTAR_SMS_URL: 'http://127.0.0.1.example.pk/' }), '')
})
