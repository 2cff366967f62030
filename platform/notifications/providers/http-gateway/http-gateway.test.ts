import assert from 'node:assert/strict'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, test } from 'node:test'
import type { MessageToSend } from '../../provider.ts'
import { createHttpGateway, faultsOfFields, type HttpGatewayOptions } from './index.ts'

const now = new Date('2026-11-22T05:00:00Z')

type Heard = {
  readonly headers: IncomingMessage['headers']
  readonly body: string
}

let heard: Heard[] = []
let answer: (reply: ServerResponse, heard: Heard) => void = () => undefined

const server = createServer((request, reply) => {
  let body = ''
  request.setEncoding('utf8')
  request.on('data', (chunk: string) => {
    body += chunk
  })
  request.on('end', () => {
    const one = { headers: request.headers, body }
    heard.push(one)
    answer(reply, one)
  })
})
await new Promise<void>((listening) => {
  server.listen(0, '127.0.0.1', listening)
})
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/send`
after(() => {
  server.closeAllConnections()
  server.close()
})

const options: HttpGatewayOptions = {
  url,
  key: 'sesame',
  sender: 'DAFTAR',
  format: 'json',
  fields: { to: '{phone92}', msg: '{text}', from: '{sender}', coding: '{coding}', ref: '{id}' },
  keyHeader: { name: 'authorization', value: 'Bearer {key}' },
  reference: 'data.messages.0.id',
  dropsRepeats: false,
  timeoutMs: 2_000,
  now: () => now,
}
const english: MessageToSend = {
  id: 'M00000000001',
  phone: '+923990000001',
  text: '123456 is your code',
  language: 'en',
}
const urdu: MessageToSend = { ...english, id: 'M00000000002', text: '123456 آپ کا کوڈ ہے' }

async function send(
  messages: readonly MessageToSend[],
  reply: typeof answer,
  more: Partial<HttpGatewayOptions> = {},
) {
  heard = []
  answer = reply
  return createHttpGateway({ ...options, ...more }).send(messages)
}

/** Answers with a status, headers and a body. */
const answering =
  (status: number, body: unknown = {}, headers: Record<string, string> = {}) =>
  (reply: ServerResponse) => {
    reply.writeHead(status, headers).end(typeof body === 'string' ? body : JSON.stringify(body))
  }

test('a message goes out as the gateway wants it, and its id is kept', async () => {
  const taken = answering(202, { data: { messages: [{ id: 4711 }] } })
  const results = await send([english], taken)
  assert.deepEqual(results, [{ outcome: 'accepted', reference: '4711' }])
  assert.equal(heard[0]?.headers['authorization'], 'Bearer sesame')
  assert.deepEqual(JSON.parse(heard[0]?.body ?? ''), {
    to: '923990000001',
    msg: english.text,
    from: 'DAFTAR',
    coding: 0,
    ref: english.id,
  })
})

test('Urdu is flagged as UCS-2, and arrives letter by letter', async () => {
  await send([urdu], answering(200))
  const body = JSON.parse(heard[0]?.body ?? '') as Record<string, unknown>
  assert.equal(body['coding'], 2)
  assert.equal(body['msg'], urdu.text)
})

test('a gateway of forms gets a form, with the key in a field and no header', async () => {
  const fields = { api_key: '{key}', to: '{phone0}', message: '{text}', unicode: '{unicode}' }
  const form = { format: 'form', fields, keyHeader: undefined } as const
  const results = await send([urdu], answering(200, 'OK'), form)
  const body = new URLSearchParams(heard[0]?.body ?? '')
  assert.equal(body.get('api_key'), 'sesame')
  assert.equal(body.get('to'), '03990000001')
  assert.equal(body.get('message'), urdu.text)
  assert.equal(body.get('unicode'), 'true')
  assert.equal(heard[0]?.headers['authorization'], undefined)
  // It named no id of its own: ours stands in for it.
  assert.deepEqual(results, [{ outcome: 'accepted', reference: urdu.id }])
})

test('a status tells what may be tried again, what may not and what nobody knows', async () => {
  const outcomes: Record<number, string> = {}
  for (const status of [400, 401, 402, 404, 413, 422, 429, 500, 502, 503, 504]) {
    const [result] = await send([english], answering(status, 'no'))
    outcomes[status] = result?.outcome ?? ''
  }
  assert.deepEqual(outcomes, {
    400: 'refused',
    401: 'failed',
    402: 'failed',
    404: 'failed',
    413: 'refused',
    422: 'refused',
    429: 'failed',
    500: 'failed',
    502: 'unclear',
    503: 'failed',
    504: 'unclear',
  })
})

test('after 429 it keeps the pause that is asked for, in seconds or as a time', async () => {
  const inSeconds = await send([english], answering(429, '', { 'retry-after': '90' }))
  const later = new Date(now.getTime() + 120_000).toUTCString()
  const asTime = await send([english], answering(503, '', { 'retry-after': later }))
  const unsaid = await send([english], answering(429))
  const pauses = [inSeconds, asTime, unsaid].map(([result]) =>
    result?.outcome === 'failed' ? result.retryAfterMs : undefined,
  )
  assert.deepEqual(pauses, [90_000, 120_000, 30_000])
})

test('once it asks for a pause, the messages still waiting are not even tried', async () => {
  const many = Array.from({ length: 40 }, (_, i) => ({ ...english, id: `M${i}` }))
  const results = await send(many, answering(429, '', { 'retry-after': '60' }))
  assert.equal(results.length, 40)
  assert.ok(heard.length <= 8, `${heard.length} requests`)
  const postponed = results.filter(({ outcome }) => outcome === 'postponed')
  assert.equal(postponed.length, 40 - heard.length)
  assert.ok(postponed.every((one) => 'retryAfterMs' in one && one.retryAfterMs === 60_000))
})

test('each answer goes to its own message, whatever order they come in', async () => {
  const many = Array.from({ length: 20 }, (_, i) => ({ ...english, id: `M${i}` }))
  const results = await send(
    many,
    (reply, { body }) => {
      const { ref } = JSON.parse(body) as { ref: string }
      const wait = ref.length === 2 ? 20 : 1
      setTimeout(() => answering(200, { data: { messages: [{ id: `G-${ref}` }] } })(reply), wait)
    },
    {},
  )
  assert.deepEqual(
    results.map((result) => ('reference' in result ? result.reference : '')),
    many.map(({ id }) => `G-${id}`),
  )
})

test('a gateway that is slow leaves it unclear whether the message went', async () => {
  const [result] = await send([english], () => undefined, { timeoutMs: 60 })
  assert.deepEqual(result, { outcome: 'unclear', reason: 'the gateway did not answer' })
})

test('a connection cut before or within the answer leaves it unclear', async () => {
  const [before] = await send([english], (reply) => reply.destroy())
  assert.equal(before?.outcome, 'unclear')
  const [within] = await send([english], (reply) => {
    reply.writeHead(200, { 'content-length': '100' })
    reply.write('{"data"')
    setTimeout(() => reply.destroy(), 20)
  })
  assert.equal(within?.outcome, 'unclear')
})

test('where nobody listens, nothing was sent and it is tried again', async () => {
  const closed = createServer()
  await new Promise<void>((listening) => {
    closed.listen(0, '127.0.0.1', listening)
  })
  const { port } = closed.address() as AddressInfo
  await new Promise((done) => closed.close(done))
  const [result] = await send([english], answering(200), { url: `http://127.0.0.1:${port}/` })
  assert.equal(result?.outcome, 'failed')
})

test('a redirect is not followed: it would carry the key to somebody else', async () => {
  const [result] = await send([english], answering(307, '', { location: url }))
  assert.equal(heard.length, 1)
  assert.equal(result?.outcome, 'failed')
})

test('a gateway that says 200 to everything is believed only when its field says yes', async () => {
  const accepted = { at: 'status', is: 'queued' }
  const [no] = await send([english], answering(200, { status: 'low balance' }), { accepted })
  const [yes] = await send([english], answering(200, { status: 'queued' }), { accepted })
  const [mute] = await send([english], answering(200, 'OK'), { accepted })
  assert.equal(no?.outcome, 'failed')
  assert.match(no?.outcome === 'failed' ? no.reason : '', /status: "low balance"/)
  assert.equal(yes?.outcome, 'accepted')
  assert.equal(mute?.outcome, 'failed')
})

test('no reason that is kept holds the key, the words or the phone', async () => {
  const echo =
    (status: number) =>
    (reply: ServerResponse, { body }: Heard) =>
      answering(status, `sesame ${body}`)(reply)
  for (const status of [400, 401, 500, 502]) {
    const [result] = await send([english], echo(status))
    assert.doesNotMatch(JSON.stringify(result), /sesame|123456|9990000001/)
  }
})

test('a message sent twice carries one id, by which the gateway can tell', async () => {
  const seen = new Set<string>()
  const dedupe = (reply: ServerResponse, { body }: Heard) => {
    seen.add((JSON.parse(body) as { ref: string }).ref)
    answering(200)(reply)
  }
  const gateway = { dropsRepeats: true }
  await send([english], dedupe, gateway)
  await send([english], dedupe, gateway)
  assert.deepEqual([...seen], [english.id])
})

test('a template that would lose the words or the phone is refused', () => {
  assert.deepEqual(faultsOfFields({ to: '{phone}', body: ['{text}'] }, 'json'), [])
  assert.equal(faultsOfFields({ to: '{phone}' }, 'json').length, 1)
  assert.equal(faultsOfFields({ text: '{text}' }, 'json').length, 1)
  assert.match(faultsOfFields({ a: '{phone} {text} {pin}' }, 'json')[0] ?? '', /\{pin\}/)
  assert.equal(faultsOfFields({ a: { b: '{phone} {text}' } }, 'form').length, 1)
  assert.equal(faultsOfFields('{phone} {text}', 'json').length, 1)
})
