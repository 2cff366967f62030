import assert from 'node:assert/strict'
import { test } from 'node:test'
import { listReads } from '#platform/consent'
import { openSession, secureRandomness, type Actor } from '#platform/identity'
import { applyForKite } from '#tests/kite-case'
import { kiteDistrict, testPlatform } from '#tests/platform'
import { appointOfficer, type Officer } from '#tests/officers'
import { countLeaves } from '#platform/log'
import { messagesOf } from '#platform/notifications'
import {
  allowBreakGlass,
  askBreakGlass,
  lookThroughGlass,
  reviewBreakGlass,
} from './break-glass.ts'

const platform = await testPlatform()
const { db, setting, citizen } = platform
const place = kiteDistrict.code
const asker = await appointOfficer(platform, 'kite-clerk', place)
const supervisor = await appointOfficer(platform, 'supervisor', place)
const auditor = await appointOfficer(platform, 'auditor', place)
const reason = 'A lost child was found and cannot say his name.'
const scope = { personId: citizen.personId }
const ask = (by: Actor = asker) => askBreakGlass(platform, by, { scope, place, reason })
const notYours = { code: 'identity-glass-not-yours' }
const closed = { code: 'identity-glass-closed' }
const days = (count: number) => platform.clockTo(new Date(Date.now() + count * 86_400_000))

const comesIn = async ({ personId }: { personId: string }) => {
  const now = setting.now()
  return openSession(db, { personId, kind: 'officer', now, random: secureRandomness })
}

test('T-ID-67 two open one thing for an hour, and who oversees is told at once', async () => {
  const before = await countLeaves(db)
  const id = await ask()
  await assert.rejects(lookThroughGlass(platform, asker, id), closed)
  await assert.rejects(allowBreakGlass(platform, asker, id), notYours)
  await assert.rejects(allowBreakGlass(platform, platform.officer, id), notYours)
  await allowBreakGlass(platform, supervisor, id)
  await assert.rejects(allowBreakGlass(platform, supervisor, id), closed)
  assert.equal(await countLeaves(db), before + 2)
  const toldOf = async ({ personId }: Officer) => {
    const found = await messagesOf(db, setting.vault, { personId, limit: 5 })
    return found.filter(({ template }) => template === 'break-glass-alert').length
  }
  assert.deepEqual(await Promise.all([supervisor, auditor, asker].map(toldOf)), [1, 1, 0])

  const seen = await lookThroughGlass(platform, asker, id)
  assert.ok('person' in seen && seen.person.id === citizen.personId)
  await assert.rejects(lookThroughGlass(platform, supervisor, id), notYours)
  const at = { now: setting.now(), before: new Date(Date.now() + 1_000), limit: 10 }
  const [line] = await listReads(db, citizen.personId, at)
  assert.equal(line?.purpose, 'break-glass')
  platform.clockTo(new Date(Date.now() + 61 * 60_000))
  await assert.rejects(lookThroughGlass(platform, asker, id), closed)
  days(0)
  await assert.rejects(reviewBreakGlass(platform, supervisor, id, 'justified'), notYours)
  await assert.rejects(reviewBreakGlass(platform, asker, id, 'justified'), notYours)
  await reviewBreakGlass(platform, auditor, id, 'justified')
  await assert.rejects(reviewBreakGlass(platform, auditor, id, 'justified'), closed)
})

test('a case opens to whoever has no part in it, and gives no step in it', async () => {
  const { jurisdiction, id: caseId } = await applyForKite(platform)
  const of = { jurisdiction, id: caseId }
  const id = await askBreakGlass(platform, asker, { scope: { case: of }, place, reason })
  await allowBreakGlass(platform, supervisor, id)
  const seen = await lookThroughGlass(platform, asker, id)
  assert.ok('case' in seen)
  assert.equal(seen.case.answers['size'], 'large')
  assert.deepEqual(seen.case.moves, [])
  await reviewBreakGlass(platform, auditor, id, 'unjustified')
})

test('without a reason, or for a place that is not his, nobody asks', async () => {
  const short = askBreakGlass(platform, asker, { scope, place, reason: 'urgent' })
  await assert.rejects(short, { code: 'identity-glass-reason' })
  const elsewhere = askBreakGlass(platform, asker, { scope, place: 'PB-OTH', reason })
  await assert.rejects(elsewhere, notYours)
  await assert.rejects(askBreakGlass(platform, citizen, { scope, place, reason }), notYours)
})

test('T-ID-65 a break-glass not reviewed in time locks the posts of its asker', async () => {
  const id = await ask()
  await allowBreakGlass(platform, supervisor, id)
  assert.ok(await comesIn(asker))
  days(5)
  assert.ok(await comesIn(asker))
  days(9)
  assert.equal(await comesIn(asker), undefined)
  assert.ok(await comesIn(supervisor))
  await reviewBreakGlass(platform, auditor, id, 'justified')
  assert.ok(await comesIn(asker))
  days(0)
})
