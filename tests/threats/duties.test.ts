import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rolesOf } from '#platform/catalogue'
import { givePost, registerOffices, registerPosts } from '#platform/identity'
import { Problem, text } from '#platform/kernel'
import { kiteDistrict, testPlatform } from '#tests/platform'
import { dutiesAmong, rolesApart } from '../../app/duties.ts'
import { scrubAll } from '../../app/scrub-all.ts'
import { registers, services } from '../../app/services.ts'

const platform = await testPlatform()
const { db, citizen, neighbour, sequencer } = platform
const roles = rolesOf({ services, registers })
const duties = dutiesAmong(roles)
const pairs = duties.filter(({ within }) => within === 'person')

const place = { jurisdiction: kiteDistrict.code, officeId: 'desk' }
const title = text('Post', 'عہدہ')
await registerOffices(db, [{ ...place, id: 'desk', kind: 'office', name: title }])

/** A new post in each of these roles, every time. */
async function postsIn(...wanted: readonly string[]): Promise<string[]> {
  const posts = wanted.map((role) => ({ ...place, id: platform.setting.newId(), role, title }))
  await registerPosts(db, posts)
  return posts.map(({ id }) => id)
}

const give = (postId = '', personId: string, from = '2026-01-01', to?: string) =>
  db.transact((tx) =>
    givePost(tx, { jurisdiction: place.jurisdiction, postId, personId, from, to }, duties),
  )
const refused = (error: unknown) =>
  error instanceof Problem && error.code === 'identity-duties-meet'

test('T-DUTY-1 no person is given two roles of the conflict matrix, in either order', async () => {
  assert.ok(pairs.length >= roles.length)
  let day = 0
  for (const { duties: both } of pairs) {
    for (const [first, second] of [both, both.toReversed()]) {
      // Each pair has a month of its own, long past.
      const from = new Date(Date.UTC(1990, (day += 1), 1)).toISOString().slice(0, 10)
      const to = `${from.slice(0, 8)}20`
      const [held, wanted] = await postsIn(first ?? '', second ?? '')
      await give(held, citizen.personId, from, to)
      await assert.rejects(give(wanted, citizen.personId, from), refused, `${first} ${second}`)
      await give(wanted, neighbour.personId, from, to)
    }
  }
})

test('T-DUTY-1 the conflict matrix names roles that exist, and holds an auditor apart', () => {
  const named = rolesApart.flatMap((pair) => pair.duties)
  for (const role of named) assert.ok(roles.includes(role), `no service knows the role ${role}`)
  const apart = (one: string, other: string) =>
    pairs.some(({ duties: both }) => both.includes(one) && both.includes(other))
  for (const role of roles) assert.ok(role === 'auditor' || apart('auditor', role), role)
  assert.ok(apart('refund-clerk', 'collector') && apart('stamp-vendor', 'sub-registrar'))
})

test('T-DUTY-2 an appointment written past the matrix is told every night', async () => {
  while ((await sequencer.sealOnce()) > 0);
  const faults = async () => (await scrubAll(platform, db, async () => {})).faults
  assert.deepEqual(await faults(), [])
  const posts = await postsIn('refund-clerk', 'collector')
  for (const postId of posts) {
    await db.query(
      `insert into identity.holding (jurisdiction, post_id, person_id, from_date)
       values ($1, $2, $3, '2026-01-01')`,
      [place.jurisdiction, postId, citizen.personId],
    )
  }
  const [first = '', second = ''] = posts.map((id) => `${place.jurisdiction}/${id}`).sort()
  assert.deepEqual(await faults(), [
    { at: `posts ${first} and ${second}`, fault: 'one person is refund-clerk and collector' },
  ])
})
