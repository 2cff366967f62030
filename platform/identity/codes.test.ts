import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Tx } from '#platform/database'
import { testDatabase } from '#tests/database'
import {
  codeLimits,
  confirmCode,
  createVault,
  requestCode,
  secureRandomness,
  sessionOf,
  sweepCodes,
  registerPersons,
  type IssuedCode,
  type Randomness,
} from './index.ts'

const vault = createVault(Buffer.alloc(32, 1))
const random = secureRandomness
const start = new Date('2026-11-22T05:00:00Z')
const after = (ms: number): Date => new Date(start.getTime() + ms)
const minute = 60_000
const hour = 60 * minute

const db = await testDatabase()
let next = 0

/** Each test has a citizen of its own on the file's database. */
async function citizen() {
  next += 1
  const cnic = `35202${String(next).padStart(7, '0')}1`
  const id = `PERSON${String(next).padStart(6, '0')}`
  const phone = `+92300${String(next).padStart(7, '0')}`
  await registerPersons(db, vault, [{ id, cnic, name: 'Ayesha', phone, language: 'ur' }], start)
  const ask = async (now: Date, address = home): Promise<Asked> => {
    const asked = await db.transact((tx) => requestCode(tx, { vault, cnic, address, now, random }))
    assert.ok(asked.issued)
    return { ...asked.issued, challenge: asked.challenge }
  }
  const confirm = ({ challenge, code }: { challenge: string; code: string }, now: Date) =>
    db.transact((tx) => confirmCode(tx, { vault, cnic, challenge, code, now, random }))
  return { cnic, id, phone, ask, confirm }
}

const home = '192.0.2.1'
const elsewhere = '198.51.100.7'

type Asked = IssuedCode & { readonly challenge: string }

const wrong = (asked: Asked): Asked => ({
  ...asked,
  code: String((Number(asked.code) + 1) % 1_000_000).padStart(6, '0'),
})

async function refusal(result: ReturnType<typeof confirmCode>): Promise<string | undefined> {
  const signIn = await result
  return signIn.signedIn ? undefined : signIn.problem.code
}

test('the code that was sent opens a session of that person', async () => {
  const { id, phone, ask, confirm } = await citizen()
  const issued = await ask(start)
  assert.match(issued.code, /^\d{6}$/)
  assert.deepEqual([issued.personId, issued.phone, issued.language], [id, phone, 'ur'])
  const signIn = await confirm(issued, after(minute))
  assert.ok(signIn.signedIn)
  const session = await sessionOf(db, vault, signIn.session.token, after(minute))
  assert.deepEqual(session?.actor, { kind: 'citizen', personId: id, assurance: 'substantial' })
})

test('codes are uniform, and a small one keeps its zeros', async () => {
  const { cnic } = await citizen()
  const low: Randomness = { ...random, below: (limit) => (assert.equal(limit, 1_000_000), 42) }
  const request = { vault, cnic, address: home, now: start, random: low }
  assert.equal((await requestCode(db, request)).issued?.code, '000042')
})

test('a code works once: its replay is refused', async () => {
  const { ask, confirm } = await citizen()
  const issued = await ask(start)
  assert.ok((await confirm(issued, after(1))).signedIn)
  assert.equal(await refusal(confirm(issued, after(2))), 'identity-code-expired')
})

test('T-ID-21 of twenty that type the right code at once, one comes in', async () => {
  const { ask, confirm } = await citizen()
  const issued = await ask(start)
  const all = await Promise.all(Array.from({ length: 20 }, () => confirm(issued, after(1))))
  assert.equal(all.filter((signIn) => signIn.signedIn).length, 1)
})

test('five wrong guesses spend a code, then even the right one is refused', async () => {
  const { ask, confirm } = await citizen()
  const issued = await ask(start)
  for (let guess = 0; guess < codeLimits.attemptsMax; guess += 1) {
    assert.equal(await refusal(confirm(wrong(issued), after(1))), 'identity-code-wrong')
  }
  assert.equal(await refusal(confirm(issued, after(2))), 'identity-code-attempts-spent')
})

test('T-ID-21 guesses made at the same moment are counted one by one', async () => {
  const { ask, confirm } = await citizen()
  const issued = await ask(start)
  const codes = await Promise.all(
    Array.from({ length: 30 }, () => refusal(confirm(wrong(issued), after(1)))),
  )
  assert.equal(codes.filter((code) => code === 'identity-code-wrong').length, 5)
  assert.equal(codes.filter((code) => code === 'identity-code-attempts-spent').length, 25)
  const counted = await db.owner.query(`select max(attempts) as most from identity.sign_in_code`)
  assert.deepEqual(counted, [{ most: 5 }])
})

test('a code ends after five minutes, and not when a newer one is sent', async () => {
  const { ask, confirm } = await citizen()
  const first = await ask(start)
  assert.equal(await refusal(confirm(first, after(5 * minute))), 'identity-code-expired')
  const old = await ask(after(6 * minute))
  const newer = await ask(after(7 * minute))
  assert.notEqual(old.challenge, newer.challenge)
  assert.ok((await confirm(old, after(8 * minute))).signedIn)
  assert.ok((await confirm(newer, after(8 * minute))).signedIn)
})

test('a code counts for the question it was sent for, and for no other', async () => {
  const one = await citizen()
  const two = await citizen()
  const same: Randomness = { ...random, below: () => 123_456 }
  const askSame = (cnic: string) =>
    requestCode(db, { vault, cnic, address: home, now: start, random: same })
  const [first, second] = [await askSame(one.cnic), await askSame(two.cnic)]
  const rows = await db.owner.query<{ code_hash: Buffer }>(
    `select code_hash from identity.sign_in_code where challenge = any($1)`,
    [[first.challenge, second.challenge]],
  )
  const hashes = new Set(rows.map(({ code_hash }) => code_hash.toString('hex')))
  assert.equal(hashes.size, 2, 'equal codes do not look equal')
  const theirs = { challenge: first.challenge, code: '123456' }
  assert.equal(await refusal(two.confirm(theirs, after(1))), 'identity-code-wrong')
  assert.ok((await one.confirm(theirs, after(2))).signedIn)
  const invented = { challenge: random.bytes(16).toString('base64url'), code: '123456' }
  assert.equal(await refusal(one.confirm(invented, after(3))), 'identity-code-wrong')
})

test("a stranger's questions and guesses leave the person's own sign-in alone", async () => {
  const { ask, confirm } = await citizen()
  const mine = await ask(start)
  let refused = 0
  for (let i = 0; i < 20; i += 1) {
    const theirs = await ask(after(i), elsewhere).catch(() => undefined)
    if (!theirs) refused += 1
    for (let guess = 0; theirs && guess < 6; guess += 1) await confirm(wrong(theirs), after(i))
  }
  assert.equal(refused, 20 - codeLimits.perHourMax)
  assert.ok((await confirm(mine, after(minute))).signedIn, 'the code in hand still opens')
  const again = await ask(after(2 * minute))
  assert.ok((await confirm(again, after(2 * minute))).signedIn, 'and so does another')
})

test('many networks share one count; where the person signs in stands outside', async () => {
  const { ask, confirm } = await citizen()
  assert.ok((await confirm(await ask(start), after(1))).signedIn)
  const asked = await Promise.allSettled(
    Array.from({ length: 60 }, (_, i) => ask(after(minute), `203.0.113.${i}`)),
  )
  const answered = asked.filter(({ status }) => status === 'fulfilled').length
  // The first question of this test was a stranger's, too.
  assert.equal(answered, codeLimits.strangersPerHourMax - 1)
  await assert.rejects(ask(after(2 * minute), elsewhere), { code: 'identity-codes-too-many' })
  assert.ok((await confirm(await ask(after(2 * minute)), after(3 * minute))).signedIn)
  const late = after(codeLimits.networkKnownDays * 24 * hour + 4 * minute)
  const strangersAgain = Array.from({ length: 12 }, (_, i) => ask(late, `203.0.113.${i}`))
  await Promise.all(strangersAgain)
  await assert.rejects(ask(late), { code: 'identity-codes-too-many' }, 'known for so long only')
})

test('what is counted names neither a CNIC nor a network, not even by comparison', async () => {
  const one = await citizen()
  const two = await citizen()
  await db.owner.query(`delete from identity.code_budget`)
  await one.ask(start)
  await two.ask(start)
  const rows = await db.owner.query<{ subject: Buffer; asker: Buffer }>(
    `select subject, asker from identity.code_budget where length(asker) > 0`,
  )
  assert.equal(new Set(rows.map(({ asker }) => asker.toString('hex'))).size, 2)
  assert.ok(!asText(rows).includes(home))
})

test('one network gets five codes an hour and ten a day, also in a burst', async () => {
  const { ask } = await citizen()
  const many = { code: 'identity-codes-too-many' }
  const burst = await Promise.allSettled(Array.from({ length: 12 }, () => ask(start)))
  assert.equal(burst.filter((one) => one.status === 'fulfilled').length, 5)
  await assert.rejects(ask(after(hour - 1)), many)
  for (let i = 0; i < 5; i += 1) assert.ok(await ask(after(hour + i * 10 * minute)))
  await assert.rejects(ask(after(hour + 55 * minute)), many)
  await assert.rejects(ask(after(12 * hour)), many)
  await assert.rejects(ask(after(24 * hour - 1)), many)
  for (let i = 0; i < 5; i += 1) assert.ok(await ask(after(24 * hour)))
  await assert.rejects(ask(after(24 * hour)), many)
})

test('T-ID-21 in a day strangers get a hundred guesses, however many they are', async () => {
  const { ask, confirm } = await citizen()
  let guesses = 0
  for (let i = 0; i < 24 * 60; i += 7) {
    const now = after(i * minute)
    const issued = await ask(now, `203.0.113.${i % 200}`).catch(() => undefined)
    for (let guess = 0; issued && guess < 10; guess += 1) {
      const result = await refusal(confirm(wrong(issued), now))
      if (result === 'identity-code-wrong') guesses += 1
    }
  }
  assert.equal(guesses, 100)
})

test('an unknown CNIC is answered, limited and recorded like a known one', async () => {
  const { cnic } = await citizen()
  const unknown = '4210199999991'
  const trace = async (subject: string) => {
    const statements: string[] = []
    const spied: Tx = {
      query: (sql, parameters) => {
        statements.push(sql)
        return db.query(sql, parameters)
      },
    }
    const outcomes: string[] = []
    let challenge = ''
    const known = { vault, address: home, random }
    for (let i = 0; i < 6; i += 1) {
      const asked = requestCode(spied, { ...known, cnic: subject, now: start })
      outcomes.push(
        await asked.then(
          (made) => ((challenge = made.challenge), 'asked'),
          (error: { code: string }) => error.code,
        ),
      )
    }
    for (let i = 0; i < 7; i += 1) {
      const code = 'none'
      const tried = confirmCode(spied, {
        vault,
        cnic: subject,
        challenge,
        code,
        now: start,
        random,
      })
      outcomes.push((await refusal(tried)) ?? 'in')
    }
    return { statements, outcomes }
  }
  const known = await trace(cnic)
  assert.deepEqual(await trace(unknown), known)
  assert.ok(known.outcomes.includes('identity-codes-too-many'))
  assert.ok(known.outcomes.includes('identity-code-attempts-spent'))
})

test('the very code drawn for an unknown CNIC opens nothing', async () => {
  const cnic = '4210188888881'
  const drawn: Randomness = { ...random, below: () => 7 }
  const request = { vault, cnic, address: home, now: start, random: drawn }
  const { challenge, issued } = await requestCode(db, request)
  assert.equal(issued, undefined)
  const tried = confirmCode(db, {
    vault,
    cnic,
    challenge,
    code: '000007',
    now: start,
    random,
  })
  assert.equal(await refusal(tried), 'identity-code-wrong')
})

/** Every value as somebody with the database's files would see it; times are left out. */
function asText(rows: readonly Record<string, unknown>[]): string {
  const values = rows.flatMap(Object.values).filter((value) => !(value instanceof Date))
  return values.map((v) => (Buffer.isBuffer(v) ? v.toString('latin1') : String(v))).join('|')
}

test('neither codes nor tokens can be read from the database', async () => {
  const { ask, confirm, cnic } = await citizen()
  const issued = await ask(start)
  const before = asText(await db.owner.query(`select * from identity.sign_in_code`))
  const signIn = await confirm(issued, after(1))
  assert.ok(signIn.signedIn)
  const stored = before + asText(await db.owner.query(`select * from identity.session`))
  assert.ok(!stored.includes(issued.code))
  assert.ok(!stored.includes(signIn.session.token))
  assert.ok(!stored.includes(cnic))
})

test('codes and counts that limit nothing any more are swept away', async () => {
  const { ask, confirm } = await citizen()
  await db.owner.query(`delete from identity.code_budget`)
  await db.owner.query(`delete from identity.sign_in_code`)
  assert.ok((await confirm(await ask(start), after(1))).signedIn)
  await ask(start, elsewhere)
  assert.equal(await sweepCodes(db, after(23 * hour)), 0)
  // Two codes, the count of the one network that stayed strange, and that of all strange ones.
  assert.equal(await sweepCodes(db, after(40 * 24 * hour)), 4)
  assert.equal(await sweepCodes(db, after(91 * 24 * hour)), 1)
  const left = await db.owner.query(`select 1 from identity.code_budget`)
  assert.deepEqual(left, [])
})
