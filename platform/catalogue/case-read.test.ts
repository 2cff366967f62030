/** Whoever opens a case is on record for those whose data lie in it. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { listReads } from '#platform/consent'
import { applyForKite, permitKite } from '#tests/kite-case'
import { testPlatform } from '#tests/platform'
import { getCase } from './case-view.ts'

const platform = await testPlatform()
const { db, setting, citizen, officer, supervisor, neighbour } = platform
const permit = await permitKite(platform)

const before = new Date('2100-01-01')
const linesOf = (subject: string) => listReads(db, subject, { now: before, before, limit: 100 })

test('T-ID-40 who opens a case is on record with post, purpose and case (CN-3)', async () => {
  const earlier = await linesOf(citizen.personId)
  await getCase(db, setting, officer, permit)
  const [line, ...others] = await linesOf(citizen.personId)
  assert.deepEqual(others, earlier)
  const [post] = officer.posts
  assert.deepEqual(
    { ...line, id: undefined, at: undefined },
    {
      id: undefined,
      at: undefined,
      readerKind: 'officer',
      readerId: officer.personId,
      jurisdiction: post?.jurisdiction,
      officeId: post?.officeId,
      postId: post?.id,
      purpose: 'case-work',
      order: undefined,
      case: { jurisdiction: permit.jurisdiction, id: permit.id },
    },
  )
})

test('who oversees is on record as overseeing', async () => {
  const posts = [{ id: 'audit', jurisdiction: 'PB', officeId: 'audit', role: 'auditor' }]
  await getCase(db, setting, { ...supervisor, posts }, permit)
  assert.equal((await linesOf(citizen.personId))[0]?.purpose, 'oversight')
})

test('the applicant’s own look is not written down, and a refused one opens nothing', async () => {
  const earlier = await linesOf(citizen.personId)
  await getCase(db, setting, citizen, permit)
  await assert.rejects(getCase(db, setting, neighbour, permit), { code: 'case-not-found' })
  assert.deepEqual(await linesOf(citizen.personId), earlier)
})

test('a registered person whom the answers name sees the look as the applicant does', async () => {
  const asked = await applyForKite({ ...platform, citizen: neighbour })
  const earlier = await linesOf(citizen.personId)
  await getCase(db, setting, officer, asked)
  const seen = (await linesOf(citizen.personId)).slice(0, -earlier.length)
  assert.deepEqual(
    seen.map((line) => [line.purpose, line.case?.id]),
    [['case-work', asked.id]],
  )
  assert.equal((await linesOf(neighbour.personId))[0]?.case?.id, asked.id)
})
