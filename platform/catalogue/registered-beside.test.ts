/** What the register says beside a case, and whose look at it that is. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { listReads } from '#platform/consent'
import { text } from '#platform/kernel'
import { applyForKite } from '#tests/kite-case'
import { kitePermit } from '#tests/kite-permit'
import { kiteDistrict, testPlatform } from '#tests/platform'
import { getCase } from './case-view.ts'
import { defineService } from './definition.ts'
import { whoLooked } from './privacy/who-looked.ts'
import { registeredBeside } from './registered-beside.ts'

const service = defineService({
  ...kitePermit,
  evidence: {
    flyer: {
      register: 'population',
      purpose: text('To know who flies it', 'یہ جاننے کے لیے کہ کون اڑائے گا'),
      key: (answers: { flyer: { cnic: string } }) => answers.flyer.cnic,
    },
  },
} as never)
const platform = await testPlatform([service])
const { db, setting, door, citizen, neighbour, officer } = platform

const born = (personId: string) => ({
  personId,
  fact: { kind: 'birth', on: '1990-01-01' } as const,
})
await door.perform({
  kind: 'population',
  actor: { kind: 'system' },
  jurisdiction: kiteDistrict.code,
  step: {
    do: 'take-in',
    source: { name: 'old register', sha256: 'ab'.repeat(32) },
    persons: [],
    facts: [born(citizen.personId)],
  },
})

const linesOf = async (personId: string) => {
  const now = new Date(setting.now().getTime() + 1_000)
  return listReads(db, personId, { now, before: now, limit: 100 })
}

test('T-ID-40 whoever sees the register beside a case is on record, not the service', async () => {
  const asked = await applyForKite({ ...platform, citizen: neighbour })
  const view = await getCase(db, setting, officer, asked)
  const before = await linesOf(citizen.personId)
  const [item] = await registeredBeside(db, setting, view)
  assert.equal(item?.['dateOfBirth'], '1990-01-01')
  const lines = await linesOf(citizen.personId)
  const [line] = lines
  const [post] = officer.posts
  assert.equal(lines.length, before.length + 1)
  assert.deepEqual(
    [line?.readerKind, line?.readerId, line?.postId, line?.purpose, line?.case?.id],
    ['officer', officer.personId, post?.id, 'evidence', asked.id],
  )
  const { looks } = await whoLooked(db, setting, citizen.personId, { limit: 10 })
  const look = looks.find(({ why }) => why.en.includes('against a register'))
  assert.equal(look?.seen.en, 'your entries in the register: birth, family, address')
  assert.ok(look.post, 'which post it was')
})

test('whoever has no step to take, and the applicant himself, compares nothing', async () => {
  const asked = await applyForKite(platform)
  const before = await linesOf(citizen.personId)
  const own = await getCase(db, setting, citizen, asked)
  assert.deepEqual(await registeredBeside(db, setting, own), [])
  assert.deepEqual(await linesOf(citizen.personId), before)
})
