/** A report that a program sends again, because no answer reached it, is one case. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { kiteOutcry } from '#tests/kite-outcry'
import { reason } from '#tests/nuisance-town'
import { reportingTown, type Taken } from '#tests/reporting-town'

const town = await reportingTown({ ...kiteOutcry, applicant: { assurance: 'none' } })
const { platform, actByHolder, key, keyOf, report, post, handedIn } = town

const numberIn = (answer: Awaited<ReturnType<typeof post>>) => {
  assert.equal(answer.statusCode, 200, answer.body)
  return answer.json<Taken>()[0] ?? assert.fail()
}

test('the same report sent again within an hour, or at once, is one case', async () => {
  const api_key = await keyOf()
  const same = { ...report, api_key, description: 'Sent again.' }
  const all = (await Promise.all([post(same), post(same), post(same)])).map(numberIn)
  assert.equal(new Set(all.map((one) => one.service_request_id)).size, 1)
  const later = numberIn(await post(same))
  assert.equal(later.service_request_id, all[0]?.service_request_id)
  assert.doesNotMatch(later.service_notice, /guest\/return/, 'no word for whoever says the same')
  assert.match(later.service_notice, /one request/)
  const mine = numberIn(await post({ ...same, device_id: 'another' }))
  assert.notEqual(mine.service_request_id, later.service_request_id)
  const elsewhere = numberIn(await post({ ...same, api_key: await keyOf() }))
  assert.notEqual(elsewhere.service_request_id, later.service_request_id)
  platform.clockTo(new Date(town.start + 2 * 3_600_000))
  try {
    const again = numberIn(await post(same))
    assert.notEqual(again.service_request_id, later.service_request_id)
  } finally {
    platform.clockTo(new Date(town.start))
  }
})

test('a program that names its request gets one answer, with a way back', async () => {
  const named = { 'idempotency-key': 'phone-7/report-1' }
  const told = { ...report, description: 'Named.' }
  const first = numberIn(await post(told, 'requests.json', named))
  const second = numberIn(await post(told, 'requests.json', named))
  assert.equal(second.service_request_id, first.service_request_id)
  assert.match(second.service_notice, /guest\/return/)
  const another = numberIn(await post(told, 'requests.json', { 'idempotency-key': 'report-2' }))
  assert.notEqual(another.service_request_id, first.service_request_id)
  const changed = await post({ ...told, description: 'Other.' }, 'requests.json', named)
  assert.equal(changed.statusCode, 400, changed.body)
  const wrong = await post(told, 'requests.json', { 'idempotency-key': 'a b' })
  assert.equal(wrong.statusCode, 400)
})

test('words of a named request count once', async () => {
  const { key: at, service_request_id } = await handedIn()
  await actByHolder(at, 'take')
  await actByHolder(at, 'ask', reason)
  const words = { api_key: key, service_request_id, description: 'It hangs there still.' }
  const say = () => post(words, 'servicerequestupdates.json', { 'idempotency-key': 'word-1' })
  const first = await say()
  const second = await say()
  assert.equal(first.statusCode, 200, first.body)
  assert.equal(second.statusCode, 200, second.body)
  assert.deepEqual(first.json(), second.json())
})
