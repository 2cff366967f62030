import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fillBasket } from '#platform/catalogue'
import { findCase } from '#platform/cases'
import { checkLedger, closeCharges, findCharges } from '#platform/payments'
import { payableKite } from '#tests/kite-payment'
import { bankCredentials, testPlatform } from '#tests/platform'
import { twoBillers } from './test-billers.ts'
import { inquiring, paying } from '#tests/kite-messages'

const platform = await testPlatform()
const { db, setting, citizen } = platform
const [here, elsewhere] = twoBillers(platform)
const { username, password } = bankCredentials

async function send(message: string, payload: object, app = here) {
  const headers = { username, password }
  const url = `/biller/${message}`
  const answer = await app.inject({ method: 'POST', url, headers, payload })
  return answer.json<Record<string, string>>()
}
const codeOf = async (payload: object, at = here) =>
  (await send('BillPayment', payload, at))['response_Code']

async function basketOf(size: number) {
  const kites: Awaited<ReturnType<typeof payableKite>>[] = []
  for (let one = 0; one < size; one += 1) kites.push(await payableKite(platform))
  const psids = kites.map(({ psid }) => psid)
  const { psid, amountPaisa } = await fillBasket(db, setting, citizen.personId, psids)
  const states = async () => {
    const charges = await findCharges(db, psids)
    const cases = await Promise.all(kites.map((kite) => findCase(db, kite)))
    return [...charges.map(({ state }) => state), ...cases.map((kase) => kase?.state)]
  }
  return { kites, psid, amount: amountPaisa, states }
}

test('a bank pays a basket: every charge of it is paid, every case goes on', async () => {
  const { psid, amount, states } = await basketOf(3)
  const asked = await send('BillInquiry', inquiring(psid))
  assert.deepEqual([asked['response_Code'], asked['bill_status']], ['00', 'U'])
  assert.equal(Number(asked['amount_within_dueDate']), amount)
  assert.equal(await codeOf(paying(psid, amount)), '00')
  assert.deepEqual(await states(), ['paid', 'paid', 'paid', 'flying', 'flying', 'flying'])
  assert.equal(await codeOf(paying(psid, amount)), '03')
  assert.equal(await codeOf(paying(psid, amount, '654321')), '04')
  const after = await send('BillInquiry', inquiring(psid))
  assert.deepEqual([after['bill_status'], Number(after['amount_paid'])], ['P', amount])
  assert.deepEqual(await checkLedger(db), [])
})

test('all or none: another amount pays nothing of it', async () => {
  const { psid, amount, kites, states } = await basketOf(2)
  for (const paisa of [amount - 1, amount + 1, kites[0]?.amount ?? 0]) {
    assert.equal(await codeOf(paying(psid, paisa)), '04')
  }
  assert.deepEqual(await states(), ['unpaid', 'unpaid', 'payable', 'payable'])
})

test('once one of its charges is paid or given up, a basket is closed', async () => {
  const single = await basketOf(2)
  const [first] = single.kites
  assert.equal(await codeOf(paying(first?.psid ?? '', first?.amount ?? 0)), '00')
  assert.equal(await codeOf(paying(single.psid, single.amount)), '02')
  const asked = await send('BillInquiry', inquiring(single.psid))
  assert.deepEqual([asked['response_Code'], asked['bill_status']], ['02', 'B'])
  const given = await basketOf(2)
  const psid = given.kites[1]?.psid ?? ''
  await closeCharges(db, [{ psid, state: 'cancelled' }], setting.now())
  assert.equal(await codeOf(paying(given.psid, given.amount)), '02')
  assert.deepEqual(
    (await given.states()).filter((state) => state === 'paid'),
    [],
  )
})

test('a charge of a paid basket is paid: its own number takes no more money', async () => {
  const { psid, amount, kites } = await basketOf(2)
  assert.equal(await codeOf(paying(psid, amount)), '00')
  const [first] = kites
  assert.equal(await codeOf(paying(first?.psid ?? '', first?.amount ?? 0, '777777')), '04')
})

test('a basket and its charges at once, again and again: each is paid exactly once', async () => {
  const { psid, amount, kites, states } = await basketOf(3)
  const answers = await Promise.all([
    ...Array.from({ length: 5 }, (_, n) => codeOf(paying(psid, amount, `00000${n}`))),
    ...kites.map((kite) => codeOf(paying(kite.psid, kite.amount))),
    ...kites.map((kite) => codeOf(paying(kite.psid, kite.amount, '999999'))),
  ])
  const paid = answers.map((code) => code === '00')
  const wholes = paid.slice(0, 5).filter(Boolean).length
  const singles = paid.slice(5).filter(Boolean).length
  assert.deepEqual([wholes, singles], wholes === 1 ? [1, 0] : [0, 3])
  assert.deepEqual((await states()).slice(0, 3), ['paid', 'paid', 'paid'])
  assert.deepEqual(await checkLedger(db), [])
})

test('two programs that hear of one basket at once pay it once, and know the repeat', async () => {
  const { psid, amount } = await basketOf(3)
  const codes = await Promise.all(
    Array.from({ length: 16 }, (_, n) => codeOf(paying(psid, amount), n % 2 ? elsewhere : here)),
  )
  assert.equal(codes.filter((code) => code === '00').length, 1)
  assert.equal(codes.filter((code) => code === '03').length, 15)
  assert.deepEqual(await checkLedger(db), [])
})

test('a basket at one program and its charges at another: one way or the other', async () => {
  const kites = [await payableKite(platform), await payableKite(platform)]
  const psids = kites.map((kite) => kite.psid)
  const whole = await fillBasket(db, setting, citizen.personId, psids)
  const codes = await Promise.all([
    codeOf(paying(whole.psid, whole.amountPaisa)),
    ...kites.map((kite) => codeOf(paying(kite.psid, kite.amount), elsewhere)),
  ])
  const paid = codes.map((code) => code === '00').join()
  assert.ok(['true,false,false', 'false,true,true'].includes(paid), paid)
  assert.deepEqual(await checkLedger(db), [])
})

test('two baskets with a charge in common: one is paid, the other closed', async () => {
  const one = await basketOf(2)
  const extra = await payableKite(platform)
  const shared = one.kites[0]?.psid ?? ''
  const second = await fillBasket(db, setting, citizen.personId, [shared, extra.psid])
  const codes = await Promise.all([
    codeOf(paying(one.psid, one.amount)),
    codeOf(paying(second.psid, second.amountPaisa)),
  ])
  assert.deepEqual(codes.sort(), ['00', '02'])
  assert.deepEqual(await checkLedger(db), [])
})
