import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeNumber } from '#platform/documents'
import { formatReference } from '#platform/cases'
import { findPersonByCnic } from '#platform/identity'
import { demoMessages } from '#platform/notifications'
import { payableKite, payKite } from '#tests/kite-payment'
import { testPersons } from '#tests/platform'
import { testReading } from '#tests/reading'
import { giveSoftPasskey } from '#tests/soft-passkeys'
import { issue, kiteAnswers, testApi } from './test-api.ts'

const api = await testApi()
const { call, platform, tokens } = api
const token = tokens.own

async function submitted(): Promise<string> {
  const body = { service: 'kite-permit', answers: kiteAnswers }
  const { json } = await call('POST', '/api/cases', { token, body })
  const reference = String(json['reference'])
  await call('POST', `/api/cases/${reference}/actions/submit`, { token, body: {} })
  return reference
}

test('a program finds a service, its questions and its cost with no token', async () => {
  const { json: list } = await call('GET', '/api/services')
  assert.deepEqual(
    (list['services'] as { id: string }[]).map(({ id }) => id),
    ['kite-permit'],
  )
  const { json: service } = await call('GET', '/api/services/kite-permit')
  assert.equal((service['workflow'] as { initial: string }).initial, 'draft')
  const { json: quote } = await call('POST', '/api/services/kite-permit/quote', {
    key: null,
    body: { answers: kiteAnswers },
  })
  assert.equal(quote['amountPaisa'], 10_000)
  assert.equal((quote['steps'] as { article: { en: string } }[])[0]?.article.en, 'Section 1')
})

test('T-ID-21 a code alone lets no program in for whoever has a passkey', async () => {
  const { db, setting } = platform
  const [{ cnic, phone }] = testPersons
  const person = await findPersonByCnic(db, setting.vault, cnic, testReading)
  assert.ok(person)
  await giveSoftPasskey(platform, person)
  const { json } = await call('POST', '/api/sign-in/codes', { body: { cnic } })
  await platform.sender.sendDue()
  const [shown] = await demoMessages(db, setting.vault, { phone, limit: 1 })
  const code = /\d{6}/.exec(shown?.messages[0]?.text ?? '')?.[0] ?? ''
  const body = { cnic, challenge: json['challenge'], code }
  const refused = await call('POST', '/api/sign-in/tokens', { body })
  assert.deepEqual([refused.status, refused.json['code']], [403, 'identity-code-too-weak'])
  const again = await call('POST', '/api/sign-in/tokens', { body })
  assert.equal(again.json['code'], 'identity-code-expired', 'and the code is spent')
})

test('a program signs in with the code from the phone and signs out', async () => {
  const { cnic, phone } = testPersons[1]
  const asked = await call('POST', '/api/sign-in/codes', { body: { cnic } })
  assert.equal(asked.status, 202)
  const unknown = await call('POST', '/api/sign-in/codes', { body: { cnic: '3520212345671' } })
  const { challenge } = asked.json
  assert.match(String(unknown.json['challenge']), /^[\w-]{22}$/)
  assert.deepEqual({ ...unknown.json, challenge }, asked.json)
  platform.sender.start()
  const code = await codeOnPhone(phone)
  await platform.sender.stop()
  const wrong = await call('POST', '/api/sign-in/tokens', {
    body: { cnic, challenge, code: '000000x1' },
  })
  assert.equal(wrong.json['code'], 'identity-code-wrong')
  const body = { cnic, challenge, code }
  const made = await call('POST', '/api/sign-in/tokens', { body })
  assert.equal(made.status, 201)
  const again = await call('POST', '/api/sign-in/tokens', { body })
  assert.equal(again.json['code'], 'identity-code-expired')
  const fresh = String(made.json['token'])
  assert.equal((await call('GET', '/api/cases', { token: fresh })).status, 200)
  assert.equal((await call('DELETE', '/api/sign-in/tokens/current', { token: fresh })).status, 204)
  assert.equal((await call('GET', '/api/cases', { token: fresh })).status, 401)
})

async function codeOnPhone(number: string): Promise<string> {
  for (let tries = 0; tries < 200; tries += 1) {
    const asked = { phone: number, limit: 5 }
    const [phone] = await demoMessages(platform.db, platform.setting.vault, asked)
    const code = /\b(\d{6})\b/.exec(phone?.messages[0]?.text ?? '')?.[1]
    if (code) return code
    await new Promise((done) => setTimeout(done, 25))
  }
  throw new Error('no message came')
}

test('a draft takes its answers bit by bit and says what is missing', async () => {
  const begun = await call('POST', '/api/cases', { token, body: { service: 'kite-permit' } })
  assert.equal(begun.status, 201)
  assert.deepEqual(begun.json['missing'], ['size', 'flyer', 'day'])
  const link = `/api/cases/${String(begun.json['reference'])}`
  const wrong = await call('PUT', `${link}/answers`, { token, body: { answers: { size: 'vast' } } })
  assert.equal(wrong.status, 422)
  assert.equal((wrong.json['faults'] as { field: string }[])[0]?.field, 'size')
  const { size, colour } = kiteAnswers
  await call('PUT', `${link}/answers`, { token, body: { answers: { size, colour } } })
  const { json } = await call('GET', link, { token })
  assert.deepEqual(json['answers'], { size, colour })
  assert.deepEqual(json['missing'], ['flyer', 'day'])
  const early = await call('POST', `${link}/actions/submit`, { token })
  assert.equal(early.json['code'], 'answers-faulty')
  await call('PUT', `${link}/answers`, { token, body: { answers: kiteAnswers } })
  const done = await call('POST', `${link}/actions/submit`, { token })
  assert.equal(done.json['state'], 'review')
})

test('a program with every answer applies at once, and a repeat is answered alike', async () => {
  const asking = { token, key: 'at-once-1', body: { service: 'kite-permit', answers: kiteAnswers } }
  const applied = await call('POST', '/api/applications', asking)
  assert.equal(applied.status, 201)
  assert.equal(applied.json['state'], 'review')
  const { json: kase } = await call('GET', String(applied.headers['location']), { token })
  assert.equal(kase['reference'], applied.json['reference'])
  assert.equal((await call('POST', '/api/applications', asking)).text, applied.text)
  const incomplete = { token, body: { service: 'kite-permit', answers: { size: 'large' } } }
  const refused = await call('POST', '/api/applications', incomplete)
  assert.equal(refused.json['code'], 'answers-faulty')
})

test('a case is handed in, allowed, paid, fetched and verified', async () => {
  const reference = await submitted()
  const link = `/api/cases/${reference}`
  const waiting = await call('GET', `${link}/certificate.pdf`, { token })
  assert.equal(waiting.json['code'], 'action-not-now')
  await issue(platform, reference)
  const { json } = await call('GET', link, { token })
  assert.equal(json['state'], 'flying')
  assert.deepEqual(
    (json['events'] as { action: string; by: string }[]).map(({ action, by }) => [action, by]),
    [
      ['submit', 'applicant'],
      ['allow', 'officer'],
      ['settle', 'ledger'],
    ],
  )
  const number = String(json['number'])
  const { json: credential } = await call('GET', `${link}/credential`, { token })
  assert.equal(credential['number'], number)
  const cose = await call('GET', `${link}/credential`, {
    token,
    headers: { accept: 'application/cose' },
  })
  assert.equal(cose.bytes.toString('base64'), credential['cose'])
  const early = await call('GET', `${link}/proof`, { token })
  assert.equal(early.json['code'], 'api-proof-not-yet')
  await platform.sequencer.start()
  const proof = await proofOf(link)
  assert.match(proof, /^c2sp\.org\/tlog-proof@v1\n/)
  const byNumber = await call('GET', `/api/verify/${number}`)
  assert.deepEqual(results(byNumber.json), ['none', 'known', 'sealed'])
  assert.doesNotMatch(byNumber.text, /Zara|39990/)
  const code = String(credential['text'])
  const byCode = await call('POST', '/api/verify', { key: null, body: { code } })
  assert.deepEqual(results(byCode.json), ['good', 'known', 'sealed'])
  const changed = code.replace(/.{8}$/, 'AAAAAAAA')
  const forged = await call('POST', '/api/verify', { key: null, body: { code: changed } })
  assert.notEqual(results(forged.json)[0], 'good')
  const pdf = await call('GET', `${link}/certificate.pdf`, { token })
  assert.equal(pdf.bytes.subarray(0, 5).toString(), '%PDF-')
  await platform.sequencer.stop()
})

async function proofOf(link: string): Promise<string> {
  for (let tries = 0; tries < 200; tries += 1) {
    const { status, text } = await call('GET', `${link}/proof`, { token })
    if (status === 200) return text
    await new Promise((done) => setTimeout(done, 50))
  }
  throw new Error('it was never sealed')
}

function results(json: Record<string, unknown>): unknown[] {
  const parts = ['signature', 'state', 'log'] as const
  return parts.map((part) => (json[part] as { result: string }).result)
}

test('a number that nobody was given is unknown, and one that cannot be is mistyped', async () => {
  const { json: mistyped } = await call('GET', '/api/verify/PB-KTE-1234567890123456')
  assert.deepEqual(results(mistyped), ['none', 'mistyped', 'absent'])
  const number = makeNumber('PB-KTE-', '2026-06-01', () => 7)
  const { json: unknown } = await call('GET', `/api/verify/${number}`)
  assert.deepEqual(results(unknown), ['none', 'unknown', 'absent'])
})

test('each of many who verify at the same moment gets the answer to its own question', async () => {
  const numbers: string[] = []
  for (let i = 0; i < 3; i += 1) {
    const reference = await submitted()
    await issue(platform, reference)
    numbers.push(String((await call('GET', `/api/cases/${reference}`, { token })).json['number']))
  }
  const asked = Array.from({ length: 60 }, (_, i) => {
    const known = numbers[i % 4]
    return known ?? (i % 8 === 3 ? 'nonsense' : makeNumber('PB-KTE-', '2026-06-01', () => i))
  })
  const answers = await Promise.all(asked.map((number) => call('GET', `/api/verify/${number}`)))
  answers.forEach(({ json }, i) => {
    const { result, number } = json['state'] as { result: string; number?: string }
    const known = numbers[i % 4]
    const expected = known ? 'known' : i % 8 === 3 ? 'mistyped' : 'unknown'
    assert.deepEqual([result, number], [expected, known])
  })
})

test('my cases and drafts are listed, the newest first, and nobody else sees them', async () => {
  const reference = await submitted()
  const { json: mine } = await call('GET', '/api/cases?limit=1', { token })
  assert.deepEqual(
    (mine['cases'] as { reference: string; kind: string }[]).map((one) => [
      one.kind,
      one.reference,
    ]),
    [['case', reference]],
  )
  const { json: theirs } = await call('GET', '/api/cases', { token: tokens.other })
  assert.deepEqual(theirs['cases'], [])
})

test('several charges get one number, a bank pays it, and each has its receipt', async () => {
  const kites = [await payableKite(platform), await payableKite(platform)]
  const psids = kites.map(({ psid }) => psid)
  const open = await call('GET', '/api/charges', { token })
  const listed = open.json['charges'] as { psid: string; amountPaisa: number }[]
  assert.ok(psids.every((psid) => listed.some((charge) => charge.psid === psid)))
  const key = 'basket-1'
  const asked = { token, key, body: { psids } }
  const made = await call('POST', '/api/baskets', asked)
  assert.deepEqual([made.status, made.json['state']], [201, 'unpaid'])
  assert.equal((await call('POST', '/api/baskets', asked)).text, made.text)
  const other = await call('POST', '/api/baskets', { token, key, body: { psids: psids.slice(1) } })
  assert.deepEqual([other.status, other.json['code']], [422, 'case-key-reused'])
  const psid = String(made.json['psid'])
  await payKite(platform, { psid, amount: Number(made.json['amountPaisa']) })
  const paid = await call('GET', `/api/baskets/${psid}`, { token })
  assert.equal(paid.json['state'], 'paid')
  const charges = paid.json['charges'] as { links: { receipt: string } }[]
  for (const { links } of charges) {
    const receipt = await call('GET', links.receipt, { token })
    assert.equal(receipt.bytes.subarray(0, 5).toString(), '%PDF-')
    const stranger = await call('GET', links.receipt, { token: tokens.other })
    assert.equal(stranger.json['code'], 'case-not-found')
  }
  assert.equal(charges.length, 2)
})

test('a basket is refused by its reason, and is nobody else’s', async () => {
  const kites = [await payableKite(platform), await payableKite(platform)]
  const psids = kites.map(({ psid }) => psid)
  const codeOf = async (body: object, asker = token) =>
    (await call('POST', '/api/baskets', { token: asker, body })).json['code']
  assert.equal(await codeOf({ psids: [] }), 'payments-basket-size')
  assert.equal(await codeOf({ psids: psids.slice(1) }), 'payments-basket-size')
  assert.equal(await codeOf({ psids: ['1'] }), 'api-field-wrong')
  assert.equal(await codeOf({ psids }, tokens.other), 'payments-basket-closed')
  const { json } = await call('POST', '/api/baskets', { token, body: { psids } })
  const theirs = await call('GET', `/api/baskets/${String(json['psid'])}`, { token: tokens.other })
  assert.deepEqual([theirs.status, theirs.json['code']], [404, 'payments-charge-unknown'])
  const [first] = kites
  assert.ok(first)
  const receipt = `/api/cases/${formatReference(first)}/receipts/${first.psid}.pdf`
  assert.equal((await call('GET', receipt, { token })).json['code'], 'action-not-now')
})
