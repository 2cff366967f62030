import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, test } from 'node:test'
import { createVault } from '#platform/identity'
import { testDatabase } from '#tests/database'
import { enqueueLetters, type NewLetter } from './letter.ts'
import { createPostman } from './postman.ts'
import { attemptsMax, claimLetters, claimMs, retryAt, settlementOf } from './queue.ts'

const db = await testDatabase()
const vault = createVault(randomBytes(32))
let now = new Date('2026-11-22T12:00:00+05:00')

type Taken = { readonly path: string; readonly headers: IncomingHttpHeaders; readonly body: string }
const taken: Taken[] = []
let status = 200
const server = createServer((request, response) => {
  let body = ''
  request.on('data', (chunk: Buffer) => (body += chunk.toString()))
  request.on('end', () => {
    taken.push({ path: request.url ?? '', headers: request.headers, body })
    response.writeHead(status, { location: '/elsewhere' }).end('thank you')
  })
})
await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
after(() => server.close())

const troubles: unknown[] = []
const addresses = new Set(['library'])
const { port } = server.address() as AddressInfo
const postman = createPostman({
  db,
  vault,
  addressOf: async (recipient) =>
    addresses.has(recipient)
      ? { url: `http://127.0.0.1:${port}/in`, headersFor: (body) => ({ proof: `of ${body}` }) }
      : undefined,
  now: () => now,
  intervalMs: 1_000,
  onTrouble: (_error, about) => troubles.push(about),
})

let made = 0
function letter(changes: Partial<NewLetter> = {}): NewLetter {
  made += 1
  return {
    recipient: 'library',
    id: `letter-${made}`,
    kind: 'paid',
    contentType: 'application/json',
    body: `{"made":${made}}`,
    createdAt: now,
    ...changes,
  }
}

const rowOf = async ({ id }: NewLetter) =>
  (
    await db.query(`select state, trouble, sealed, attempts from outbox.letter where id = $1`, [id])
  )[0]

test('a letter goes to its registered address, with its proof, and is then forgotten', async () => {
  const one = letter()
  await enqueueLetters(db, vault, [one, one])
  await enqueueLetters(db, vault, [{ ...one, body: 'something else' }])
  assert.equal(await postman.deliverDue(), 1)
  const [{ path, headers, body } = { path: '', headers: {}, body: '' }] = taken.splice(0)
  assert.deepEqual([path, body], ['/in', one.body])
  assert.deepEqual([headers['daftar-letter'], headers['proof']], [one.id, `of ${one.body}`])
  assert.equal(headers['content-type'], 'application/json')
  assert.deepEqual(await rowOf(one), {
    state: 'delivered',
    trouble: null,
    sealed: null,
    attempts: 1,
  })
  assert.equal(await postman.deliverDue(), 0)
})

test('a letter whose cause is not committed does not exist', async () => {
  await assert.rejects(
    db.transact(async (tx) => {
      await enqueueLetters(tx, vault, [letter()])
      throw new Error('the act failed')
    }),
  )
  assert.equal(await postman.deliverDue(), 0)
})

test('what is not taken is sent again later, redirects included, until given up', async () => {
  const one = letter()
  await enqueueLetters(db, vault, [one])
  for (const answer of [500, 302, 404]) {
    status = answer
    assert.equal(await postman.deliverDue(), 1)
    const { state, trouble, attempts } = (await rowOf(one)) ?? {}
    assert.deepEqual([state, trouble], ['waiting', `answered ${answer}`])
    assert.equal(await postman.deliverDue(), 0, 'not before its time')
    now = retryAt(Number(attempts), now)
  }
  assert.ok(taken.splice(0).every(({ path }) => path === '/in'))
  await db.owner.query(`update outbox.letter set attempts = ${attemptsMax - 1} where id = $1`, [
    one.id,
  ])
  await postman.deliverDue()
  assert.deepEqual((await rowOf(one))?.['state'], 'given-up')
  assert.deepEqual(troubles.splice(0), [{ recipient: 'library', kind: 'paid' }])
  taken.splice(0)
  status = 200
})

test('a recipient that is registered no more gets nothing', async () => {
  const one = letter({ recipient: 'closed' })
  await enqueueLetters(db, vault, [one])
  assert.equal(await postman.deliverDue(), 1)
  assert.equal((await rowOf(one))?.['trouble'], 'no address is registered')
  assert.deepEqual(taken.splice(0), [])
})

test('two postmen never hold one letter, and a claim runs out', async () => {
  await enqueueLetters(db, vault, [letter(), letter()])
  const claim = () => db.transact((tx) => claimLetters(tx, vault, now, 10))
  const both = (await Promise.all([claim(), claim()])).flat()
  assert.equal(new Set(both.map(({ id }) => id)).size, 2)
  assert.equal(both.length, 2)
  now = new Date(now.getTime() + claimMs)
  assert.equal((await claim()).filter(({ recipient }) => recipient === 'library').length, 2)
})

test('the rests between tries grow from ten seconds to an hour, for a day', () => {
  const rests = Array.from({ length: attemptsMax - 1 }, (_, at) => {
    const claimed = { ...letter(), attempts: at + 1 }
    const { due_at: due } = settlementOf({ letter: claimed, trouble: 'no' }, now)
    return ((due?.getTime() ?? 0) - now.getTime()) / 1_000
  })
  assert.deepEqual(rests.slice(0, 6), [10, 40, 160, 640, 2_560, 3_600])
  const hours = rests.reduce((sum, rest) => sum + rest, 0) / 3_600
  assert.ok(hours > 22 && hours < 25)
})

test('the database does not show what a waiting letter says', async () => {
  const one = letter({ body: 'Zara Invented owes' })
  await enqueueLetters(db, vault, [one])
  const { sealed } = (await rowOf(one)) as { sealed: Buffer }
  assert.ok(!sealed.toString('latin1').includes('Zara'))
})

test('OB-6 a recipient with many letters leaves room for those of another', async () => {
  const many = Array.from({ length: 40 }, () => letter({ recipient: 'slow' }))
  const one = letter({ createdAt: new Date(now.getTime() + 1_000) })
  await enqueueLetters(db, vault, [...many, one])
  now = new Date(now.getTime() + 2_000)
  const claimed = await db.transact((tx) => claimLetters(tx, vault, now, 16))
  assert.ok(claimed.some(({ id }) => id === one.id))
  assert.equal(claimed.filter(({ recipient }) => recipient === 'slow').length, 4)
})
