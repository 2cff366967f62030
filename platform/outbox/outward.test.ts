import assert from 'node:assert/strict'
import dns from 'node:dns'
import { createServer } from 'node:http'
import { syncBuiltinESMExports } from 'node:module'
import type { AddressInfo } from 'node:net'
import { after, test } from 'node:test'
import { isInside, outwardLookup, postOutward } from './outward.ts'

let asked = 0
const server = createServer((_request, response) => {
  asked += 1
  response.writeHead(204).end()
})
await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
after(() => server.close())
const { port } = server.address() as AddressInfo
const post = { headers: {}, body: 'x', msMax: 2_000, mayStayHere: false }

test('T-ID-57 what lies inside is told by its address, however that is written', () => {
  const within =
    '10.1.2.3 172.16.0.1 172.31.255.255 192.168.1.1 169.254.169.254 127.0.0.1 0.0.0.0 100.64.0.1 ' +
    '192.0.0.8 198.18.0.1 198.19.255.255 224.0.0.1 255.255.255.255 ::1 :: fd00::1 fe80::1 ff02::1 ' +
    '::ffff:10.0.0.1 64:ff9b::a00:1 2002:a00:1::1'
  for (const address of within.split(' ')) {
    assert.equal(isInside(address), true, address)
  }
  for (const address of ['8.8.8.8', '172.32.0.1', '192.169.0.1', '2606:4700::1111']) {
    assert.equal(isInside(address), false, address)
  }
})

test('T-ID-57 nothing inside is asked, by number or by a name that leads there', async () => {
  for (const address of [
    `http://127.0.0.1:${port}/`,
    `http://localhost:${port}/`,
    `https://[::ffff:127.0.0.1]:${port}/`,
    `https://2130706433:${port}/`,
    `https://10.0.0.1:${port}/`,
    'http://198.51.100.7/',
  ]) {
    await assert.rejects(postOutward(address, post), { code: 'INSIDE' }, address)
  }
  assert.equal(asked, 0)
  // Whatever a name says of itself, what it leads to counts.
  const found = await new Promise((done) => outwardLookup('localhost', {}, (error) => done(error)))
  assert.equal((found as { code?: string } | null)?.code, 'INSIDE')
})

test('T-ID-57 a name is looked up as it is asked, whatever it led to before', async (t) => {
  const lookUp = dns.lookup as (...about: readonly unknown[]) => void
  const leadsInside = (host: string, options: unknown, done: (...found: unknown[]) => void) => {
    if (host !== 'inside.example') return lookUp(host, options, done)
    done(null, [{ address: '127.0.0.1', family: 4 }])
  }
  t.mock.method(dns, 'lookup', leadsInside as never)
  syncBuiltinESMExports()
  try {
    for (const mayStayHere of [true, false]) {
      const sent = postOutward(`https://inside.example:${port}/`, { ...post, mayStayHere })
      await assert.rejects(sent, { code: 'INSIDE' })
    }
  } finally {
    t.mock.restoreAll()
    syncBuiltinESMExports()
  }
})

test('on a laptop the program beside this one may be called', async () => {
  assert.equal(await postOutward(`http://127.0.0.1:${port}/`, { ...post, mayStayHere: true }), 204)
  const far = postOutward(`http://198.51.100.7/`, { ...post, mayStayHere: true })
  await assert.rejects(far, { code: 'INSIDE' }, 'but nobody elsewhere without https')
})
