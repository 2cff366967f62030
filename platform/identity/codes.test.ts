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
  type CodeLimits,
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
  const ask = (now: Date, limits?: CodeLimits) =>
    db.transact((tx) => requestCode(tx, { vault, cnic, now, random, ...(limits && { limits }) }))
  const confirm = (code: string, now: Date, previousToken?: string) =>
    db.transact((tx) =>
      confirmCode(tx, { vault, cnic, code, kind: 'citizen', now, random, previousToken }),
    )
  return { cnic, id, phone, ask, confirm }
}

const wrongFor = (issued: IssuedCode | undefined): string =>
  String((Number(issued?.code) + 1) % 1_000_000).padStart(6, '0')

async function refusal(result: ReturnType<typeof confirmCode>): Promise<string | undefined> {
  const signIn = await result
  return signIn.signedIn ? undefined : signIn.problem.code
}

test('the code that was sent opens a session of that person', async () => {
  const { id, phone, ask, confirm } = await citizen()
  const issued = await ask(start)
  assert.match(issued?.code ?? '', /^\d{6}$/)
  assert.deepEqual([issued?.personId, issued?.phone, issued?.language], [id, phone, 'ur'])
  const signIn = await confirm(issued?.code ?? '', after(minute))
  assert.ok(signIn.signedIn)
  const session = await sessionOf(db, vault, signIn.session.token, after(minute))
  assert.deepEqual(session?.actor, { kind: 'citizen', personId: id, assurance: 'substantial' })
})

test('codes are uniform, and a small one keeps its zeros', async () => {
  const { cnic } = await citizen()
  const low: Randomness = { ...random, below: (limit) => (assert.equal(limit, 1_000_000), 42) }
  const issued = await requestCode(db, { vault, cnic, now: start, random: low })
  assert.equal(issued?.code, '000042')
})

test('a code works once: its replay is refused', async () => {
  const { ask, confirm } = await citizen()
  const issued = await ask(start)
  assert.ok((await confirm(issued?.code ?? '', after(1))).signedIn)
  assert.equal(await refusal(confirm(issued?.code ?? '', after(2))), 'identity-code-expired')
})

test('of twenty that type the right code at once, one comes in', async () => {
  const { ask, confirm } = await citizen()
  const issued = await ask(start)
  const all = await Promise.all(
    Array.from({ length: 20 }, () => confirm(issued?.code ?? '', after(1))),
  )
  assert.equal(all.filter((signIn) => signIn.signedIn).length, 1)
})

test('five wrong guesses spend a code, then even the right one is refused', async () => {
  const { ask, confirm } = await citizen()
  const issued = await ask(start)
  for (let guess = 0; guess < codeLimits.attemptsMax; guess += 1) {
    assert.equal(await refusal(confirm(wrongFor(issued), after(1))), 'identity-code-wrong')
  }
  assert.equal(await refusal(confirm(issued?.code ?? '', after(2))), 'identity-code-attempts-spent')
})

test('guesses made at the same moment are counted one by one', async () => {
  const { ask, confirm } = await citizen()
  const issued = await ask(start)
  const codes = await Promise.all(
    Array.from({ length: 30 }, () => refusal(confirm(wrongFor(issued), after(1)))),
  )
  assert.equal(codes.filter((code) => code === 'identity-code-wrong').length, 5)
  assert.equal(codes.filter((code) => code === 'identity-code-attempts-spent').length, 25)
  const counted = await db.owner.query(`select max(attempts) as most from identity.code`)
  assert.deepEqual(counted, [{ most: 5 }])
})

test('a code ends after five minutes, and when a newer one is sent', async () => {
  const { ask, confirm } = await citizen()
  const first = await ask(start)
  assert.equal(
    await refusal(confirm(first?.code ?? '', after(5 * minute))),
    'identity-code-expired',
  )
  const old = await ask(after(6 * minute))
  let newer = await ask(after(7 * minute))
  if (newer?.code === old?.code) newer = await ask(after(7 * minute + 1))
  assert.equal(await refusal(confirm(old?.code ?? '', after(8 * minute))), 'identity-code-wrong')
  assert.ok((await confirm(newer?.code ?? '', after(8 * minute))).signedIn)
})

test("a code sent to one person does not open another's door", async () => {
  const one = await citizen()
  const two = await citizen()
  const same: Randomness = { ...random, below: () => 123_456 }
  for (const { cnic } of [one, two]) {
    await requestCode(db, { vault, cnic, now: start, random: same })
  }
  const hashes = await db.owner.query<{ n: number }>(
    `select count(distinct code_hash) as n from identity.code`,
  )
  const rows = await db.owner.query<{ n: number }>(`select count(*) as n from identity.code`)
  assert.deepEqual(hashes, rows)
  const three = await citizen()
  assert.equal(await refusal(three.confirm('123456', after(1))), 'identity-code-wrong')
})

test('five codes an hour and ten a day, back from any moment, also in a burst', async () => {
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

test('asking for more codes does not buy more than five guesses each', async () => {
  const { ask, confirm } = await citizen()
  let guesses = 0
  for (let i = 0; i < 24 * 60; i += 7) {
    const now = after(i * minute)
    const issued = await ask(now).catch(() => undefined)
    if (!issued) continue
    for (let guess = 0; guess < 10; guess += 1) {
      const result = await refusal(confirm(wrongFor(issued), now))
      if (result === 'identity-code-wrong') guesses += 1
    }
  }
  assert.equal(guesses, codeLimits.perDayMax * codeLimits.attemptsMax)
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
    for (let i = 0; i < 6; i += 1) {
      const asked = requestCode(spied, { vault, cnic: subject, now: start, random })
      outcomes.push(
        await asked.then(
          () => 'asked',
          (error: { code: string }) => error.code,
        ),
      )
    }
    for (let i = 0; i < 7; i += 1) {
      const code = 'none'
      const tried = confirmCode(spied, {
        vault,
        cnic: subject,
        code,
        kind: 'citizen',
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
  assert.equal(await requestCode(db, { vault, cnic, now: start, random: drawn }), undefined)
  const tried = confirmCode(db, {
    vault,
    cnic,
    code: '000007',
    kind: 'citizen',
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
  const before = asText(await db.owner.query(`select * from identity.code`))
  const signIn = await confirm(issued?.code ?? '', after(1))
  assert.ok(signIn.signedIn)
  const stored = before + asText(await db.owner.query(`select * from identity.session`))
  assert.ok(!stored.includes(issued?.code ?? ''))
  assert.ok(!stored.includes(signIn.session.token))
  assert.ok(!stored.includes(cnic))
})

test('codes that no limit counts any more are swept away', async () => {
  const { ask } = await citizen()
  await ask(start)
  assert.equal(await sweepCodes(db, after(23 * hour)), 0)
  assert.ok((await sweepCodes(db, after(40 * 24 * hour))) >= 1)
  assert.deepEqual(await db.owner.query(`select * from identity.code`), [])
})
