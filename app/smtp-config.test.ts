import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { readSmtpConfig } from './smtp-config.ts'

const folder = mkdtempSync(join(tmpdir(), 'daftar-smtp-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const passwordFile = join(folder, 'password')
writeFileSync(passwordFile, 'open-sesame\n')

const right = {
  DAFTAR_ORIGIN: 'https://daftar.example',
  DAFTAR_SMTP_SERVER: 'mail.example.pk',
  DAFTAR_SMTP_FROM: 'Daftar Punjab <no-reply@daftar.example>',
}

function faultOf(more: Record<string, string>): string {
  try {
    readSmtpConfig({ ...right, ...more })
  } catch (error) {
    return (error as Error).message
  }
  return ''
}

test('a server and a sender are enough, and it is encrypted', () => {
  const config = readSmtpConfig(right)
  assert.deepEqual(
    [config?.host, config?.port, config?.security],
    ['mail.example.pk', 587, 'starttls'],
  )
  assert.deepEqual(config?.from, { name: 'Daftar Punjab', address: 'no-reply@daftar.example' })
  assert.equal(config?.password, undefined)
  assert.equal(config?.timeoutMs, 10_000)
  assert.equal(readSmtpConfig({}), undefined)
})

test('another port, TLS from the first byte, a user and his password from a file', () => {
  const config = readSmtpConfig({
    ...right,
    DAFTAR_SMTP_SERVER: 'mail.example.pk:2465',
    DAFTAR_SMTP_SECURITY: 'tls',
    DAFTAR_SMTP_USER: 'daftar',
    DAFTAR_SMTP_PASSWORD_FILE: passwordFile,
  })
  assert.deepEqual([config?.port, config?.security], [2465, 'tls'])
  assert.deepEqual([config?.user, config?.password], ['daftar', 'open-sesame'])
})

test('unencrypted only to this very machine', () => {
  const none = { DAFTAR_SMTP_SECURITY: 'none' }
  assert.match(faultOf(none), /DAFTAR_SMTP_SECURITY/)
  assert.equal(faultOf({ ...none, DAFTAR_SMTP_SERVER: '127.0.0.1:2525' }), '')
})

const wrong: readonly (readonly [Record<string, string>, RegExp])[] = [
  [{ DAFTAR_ORIGIN: '' }, /needs DAFTAR_ORIGIN/],
  [{ DAFTAR_SMTP_SERVER: 'smtp://mail.example.pk' }, /DAFTAR_SMTP_SERVER/],
  [{ DAFTAR_SMTP_SERVER: 'user:secret@mail.example.pk' }, /DAFTAR_SMTP_SERVER/],
  [{ DAFTAR_SMTP_SERVER: 'mail.example.pk:99999' }, /DAFTAR_SMTP_SERVER/],
  [{ DAFTAR_SMTP_FROM: 'no-reply@daftar.example' }, /DAFTAR_SMTP_FROM/],
  [{ DAFTAR_SMTP_FROM: 'A <x>' }, /DAFTAR_SMTP_FROM/],
  [{ DAFTAR_SMTP_USER: 'daftar' }, /DAFTAR_SMTP_PASSWORD_FILE/],
  [{ DAFTAR_SMTP_USER: 'daftar', DAFTAR_SMTP_PASSWORD_FILE: '/nowhere' }, /cannot be read/],
  [{ DAFTAR_SMTP_TIMEOUT_SECONDS: '60' }, /1 to 15/],
]
for (const [more, expected] of wrong) {
  const [said = ''] = Object.entries(more).map((one) => one.join('='))
  test(`the variable that is wrong is named: ${said}`, () => {
    const fault = faultOf(more)
    assert.match(fault, expected)
    assert.doesNotMatch(fault, /secret|open-sesame/)
  })
}
