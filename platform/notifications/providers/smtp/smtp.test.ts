/** Mails through a real mail server: what it takes, what it refuses, and what nobody knows. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { MailToSend } from '../../provider.ts'
import { readHeader, startMailServer } from '#tests/mail-server'
import { createSmtp, type SmtpOptions } from './smtp.ts'

const from = { name: 'Daftar', address: 'no-reply@daftar.example' }
const at = (port: number, more: Partial<SmtpOptions> = {}): SmtpOptions => ({
  host: '127.0.0.1',
  port,
  security: 'none',
  from,
  timeoutMs: 3_000,
  ...more,
})
const mail = (id = 'M1', address = 'zara@mail.example'): MailToSend => ({
  id,
  language: 'ur',
  text: 'معاملہ ⁦PB-1⁩ اب یہاں ہے۔\n\nhttps://kite.example/public/PB-1\n',
  mail: {
    address,
    subject: 'معاملہ ⁦PB-1⁩: جواب دیا گیا',
    html: '<!doctype html><html lang="ur" dir="rtl"><body><p>معاملہ</p></body></html>',
    stopAt: 'https://kite.example/public/mail/X.y/stop',
  },
})

test('a mail arrives whole: both parts, the subject, and the button that ends them', async () => {
  const { port, taken } = await startMailServer()
  const provider = createSmtp(at(port))
  const results = await provider.send([mail(), mail('M2', 'bilal@mail.example')])
  assert.deepEqual(
    results.map(({ outcome }) => outcome),
    ['accepted', 'accepted'],
  )
  const [first] = taken
  assert.ok(first)
  assert.equal(first.from, from.address)
  assert.deepEqual(first.to, ['zara@mail.example'])
  assert.equal(first.plain.replaceAll('\r\n', '\n'), mail().text)
  assert.equal(first.html.trim(), mail().mail.html)
  const { headers } = first
  assert.equal(readHeader(headers.get('subject')), mail().mail.subject)
  assert.equal(headers.get('list-unsubscribe'), `<${mail().mail.stopAt}>`)
  assert.equal(headers.get('list-unsubscribe-post'), 'List-Unsubscribe=One-Click')
  assert.equal(headers.get('message-id'), '<M1@daftar.example>')
  assert.equal(headers.get('auto-submitted'), 'auto-generated')
})

test('with a password it signs in, and a wrong one is tried again later', async () => {
  const { port, taken } = await startMailServer({
    authOptional: false,
    onAuth: ({ username, password }, _session, done) =>
      username === 'daftar' && password === 'secret'
        ? done(null, { user: username })
        : done(new Error('no such user')),
  })
  const right = createSmtp(at(port, { user: 'daftar', password: 'secret' }))
  assert.equal((await right.send([mail()]))[0]?.outcome, 'accepted')
  assert.equal(taken.length, 1)
  const wrong = createSmtp(at(port, { user: 'daftar', password: 'other' }))
  assert.equal((await wrong.send([mail()]))[0]?.outcome, 'failed')
  const without = createSmtp(at(port))
  assert.notEqual((await without.send([mail()]))[0]?.outcome, 'accepted')
  assert.equal(taken.length, 1)
})

test('what is refused for ever is refused, for now tried again, naming nobody', async () => {
  const refusing = (responseCode: number) => {
    const error = Object.assign(new Error('no mail box zara@mail.example here'), { responseCode })
    return startMailServer({ onRcptTo: (_address, _session, done) => done(error) })
  }
  for (const [code, outcome] of [
    [550, 'refused'],
    [451, 'failed'],
  ] as const) {
    const { port } = await refusing(code)
    const [result] = await createSmtp(at(port)).send([mail()])
    assert.equal(result?.outcome, outcome)
    assert.doesNotMatch(JSON.stringify(result), /zara|mail\.example/)
  }
})

test('an answer that never comes leaves it unknown; no connection is a failure', async () => {
  const { port } = await startMailServer({
    onData(stream, session, done) {
      stream.resume()
      stream.on('end', () => {
        // Nobody answers any more.
        const { socket } = session as unknown as { socket?: { destroy: () => void } }
        if (socket) socket.destroy()
        else setTimeout(done, 60_000).unref()
      })
    },
  })
  const [result] = await createSmtp(at(port, { timeoutMs: 500 })).send([mail()])
  assert.equal(result?.outcome, 'unclear')
  const [none] = await createSmtp(at(1, { timeoutMs: 500 })).send([mail()])
  assert.equal(none?.outcome, 'failed')
})

test('T-MAIL-4 nothing is said to a server without TLS, or that nobody vouches for', async () => {
  const plain = await startMailServer()
  const [refused] = await createSmtp(at(plain.port, { security: 'starttls' })).send([mail()])
  assert.equal(refused?.outcome, 'failed')
  // Its certificate is its own.
  const own = await startMailServer({ disabledCommands: [] })
  for (const security of ['starttls', 'tls'] as const) {
    const [untrusted] = await createSmtp(at(own.port, { security })).send([mail()])
    assert.equal(untrusted?.outcome, 'failed', security)
  }
  assert.equal(plain.taken.length + own.taken.length, 0)
})
