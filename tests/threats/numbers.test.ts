import assert from 'node:assert/strict'
import { test } from 'node:test'
import { registerApi } from '#channels/api'
import {
  createAddressLimits,
  trackCase,
  verifyByNumber,
  verifyByNumbers,
  type Verification,
} from '#platform/catalogue'
import { makeNumber } from '#platform/documents'
import { civilDateOf, Problem } from '#platform/kernel'
import fastify from 'fastify'
import { verifierServer } from '../../channels/verifier/test-verifier.ts'
import { buyer, deed, stampOffice } from './stamp-office.ts'

const office = await stampOffice()
const { platform, registrar, act, issue } = office
const { db, setting } = platform

const stamps = [await issue(), await issue(), await issue()]
const prefix = `${stamps[0]?.jurisdiction}-`
const today = civilDateOf(setting.now())
const drawnOf = ({ number = '' }: { number?: string }) => Number(number.slice(-11, -2))
const stateOf = (answer: Verification | Problem) => (answer instanceof Problem ? '' : answer.state)

test('T-STAMP-8 who walks the numbers from one that he holds meets no other', async () => {
  const held = drawnOf(stamps[0] ?? {})
  const given = new Set(stamps.map(({ number }) => number))
  const walk = Array.from({ length: 400 }, (_, i) => Math.max(0, held - 200 + i))
    .map((drawn) => makeNumber(prefix, today, () => drawn))
    .filter((number) => !given.has(number))
  const answers = await verifyByNumbers(platform, walk)
  assert.ok(answers.length >= 390)
  for (const answer of answers) assert.equal(stateOf(answer), 'unknown')
  const drawn = stamps.map(drawnOf)
  assert.ok(new Set(drawn).size === 3 && drawn.every((one) => one < 1_000_000_000))
})

test('T-STAMP-8 a number alone tells nobody’s name, CNIC or purpose, used or unused', async () => {
  const [on] = stamps
  assert.ok(on)
  const tell = async () => {
    const { state, credential, signature } = await verifyByNumber(platform, on.number ?? '')
    assert.ok(typeof state === 'object')
    assert.equal(credential, undefined)
    assert.equal(signature.signature, 'none')
    const { item, number, state: name } = state
    return { name, told: JSON.stringify([item, number]) }
  }
  const before = await tell()
  await act(on, registrar, 'consume', deed)
  const after = await tell()
  assert.deepEqual([before.name, after.name], ['issued', 'consumed'])
  for (const { told } of [before, after]) {
    for (const secret of [buyer.name, 'Unmistakable', buyer.cnic, '39990', 'purpose']) {
      assert.ok(!told.includes(secret), `${secret} in ${told}`)
    }
  }
})

test('T-STAMP-8 whoever walks the references of cases meets none', async () => {
  const [on] = stamps
  assert.ok(on)
  const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
  const last = digits.indexOf(on.id.at(-1) ?? '')
  for (let step = 1; step < 32; step += 1) {
    const id = `${on.id.slice(0, -1)}${digits[(last + step) % 32]}`
    const asked = trackCase(db, setting, { jurisdiction: on.jurisdiction, id })
    await assert.rejects(asked, { code: 'case-not-found' })
  }
})

/** In one moment, however slow the machine. */
const at = setting.now()
const strangers = { countsLoopback: true, now: () => at }

test('T-STAMP-8 who tries numbers out is stopped soon, who verifies stamps is not', async () => {
  const app = await verifierServer({ ...platform, limits: createAddressLimits(strangers) })
  const get = (url: string) => app.inject({ url })
  const guess = (drawn: number) => `/verify/number?number=${makeNumber(prefix, today, () => drawn)}`
  const held = `/verify/number?number=${stamps[0]?.number}`
  for (let asked = 0; asked < 30; asked += 1) assert.equal((await get(held)).statusCode, 200)
  const guesses: number[] = []
  for (let drawn = 0; drawn < 8; drawn += 1) guesses.push((await get(guess(drawn))).statusCode)
  assert.ok(guesses.filter((status) => status === 200).length <= 4, guesses.join())
  assert.equal(guesses.at(-1), 429)
})

test('T-STAMP-8 the API stops whoever tries numbers out as well', async () => {
  const app = fastify()
  registerApi(app, { ...platform, limits: createAddressLimits(strangers) })
  const statuses: number[] = []
  for (let drawn = 0; drawn < 10; drawn += 1) {
    const number = makeNumber(prefix, today, () => drawn)
    statuses.push((await app.inject(`/api/verify/${number}`)).statusCode)
  }
  await app.close()
  assert.ok(statuses.filter((status) => status === 200).length <= 7, statuses.join())
  assert.equal(statuses.at(-1), 429)
})
