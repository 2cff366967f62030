import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decisionsIn, officeCounts, signalsIn } from '#platform/analytics'
import { restrict } from '#platform/consent'
import { civilDateOf } from '#platform/kernel'
import { applyForKite } from '#tests/kite-case'
import { kiteDistrict, testPlatform } from '#tests/platform'
import { createCounter } from './count-log.ts'

const platform = await testPlatform()
const { db, door, setting, sequencer } = platform

async function decided(action: 'allow' | 'refuse'): Promise<void> {
  await door.perform({
    kind: 'act',
    actor: platform.officer,
    case: await applyForKite(platform),
    action,
    input: { note: 'Fine' },
    language: 'en',
  })
}

const today = civilDateOf(setting.now())
const span = { jurisdictions: [kiteDistrict.code], from: today, to: today }
const page = { limit: 100, offset: 0 }

async function countsByState() {
  const counts = await officeCounts(db, span)
  return counts.map(({ office, state, reached }) => [office, state, reached])
}

test('each sealed act is counted once, by its office, whoever counts at once (AN-1)', async () => {
  await decided('allow')
  await decided('refuse')
  const [one, two] = [createCounter(db, setting), createCounter(db, setting)]
  await one.countOnce()
  assert.deepEqual(await countsByState(), [], 'what is not sealed is not counted')
  await sequencer.sealOnce()
  await Promise.all([one.countOnce(), two.countOnce()])
  await one.countOnce()
  await two.countOnce()
  const expected = [
    ['', 'review', 2],
    ['kites', 'payable', 1],
    ['kites', 'refused', 1],
  ]
  assert.deepEqual(await countsByState(), expected)
})

test('a decision opens its case and names the post, never the person (AN-2)', async () => {
  const decisions = await decisionsIn(db, span, page)
  assert.deepEqual(
    decisions.map(({ action, postId, office }) => [action, postId, office]),
    [
      ['refuse', 'kite-1', 'kites'],
      ['allow', 'kite-1', 'kites'],
    ],
  )
  const written = JSON.stringify(decisions)
  for (const { personId } of [platform.citizen, platform.officer]) {
    assert.ok(!written.includes(personId))
  }
})

test('what is decided in seconds is a signal', async () => {
  const signals = await signalsIn(db, span, { ...page, kind: 'hasty' })
  assert.equal(signals.length, 2)
})

test('who restricted the use of his data is in no published figure', async () => {
  const counted = await countsByState()
  const before = (await decisionsIn(db, span, page)).length
  const { personId } = platform.citizen
  await restrict(db, { personId, isRestricted: true, at: setting.now() })
  await decided('allow')
  await sequencer.sealOnce()
  await createCounter(db, setting).countOnce()
  assert.deepEqual(await countsByState(), counted)
  assert.equal((await decisionsIn(db, span, page)).length, before + 1)
  await restrict(db, { personId, isRestricted: false, at: setting.now() })
  await decided('allow')
  await sequencer.sealOnce()
  await createCounter(db, setting).countOnce()
  assert.notDeepEqual(await countsByState(), counted)
})
