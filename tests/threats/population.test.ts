/** Threats to the population register, each against the door and the pages that registrars use. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findPersonsFor, registryPerson, registryProposal } from '#platform/catalogue'
import { listReads } from '#platform/consent'
import { findStandings } from '#platform/identity'
import type { NewFact } from '#platform/population'
import { enterEvent, newcomer, seen, testRegistrars } from '#tests/registrars'
import { kiteDistrict, testPlatform } from '#tests/platform'

const platform = await testPlatform()
const town = { ...platform, ...(await testRegistrars(platform)) }
const jurisdiction = kiteDistrict.code
const purpose = 'correction'

const born = async (given: Parameters<typeof newcomer>[1]) =>
  (await enterEvent(town, { what: 'birth', person: newcomer(platform, given) })) ?? ''
const enter = (event: Parameters<typeof enterEvent>[1]) =>
  town.door.perform({
    kind: 'population',
    actor: town.maker,
    jurisdiction,
    step: { do: 'enter', event, evidence: seen },
  })
/** From an old register, whose word needs no second registrar. */
const takeIn = (facts: readonly NewFact[]) =>
  platform.door.perform({
    kind: 'population',
    actor: { kind: 'system' },
    jurisdiction,
    step: {
      do: 'take-in',
      source: { name: 'old register', sha256: 'ab'.repeat(32) },
      persons: [],
      facts,
    },
  })
const search = (query: Parameters<typeof findPersonsFor>[1]['query'], actor = town.maker) =>
  findPersonsFor(platform, { actor, purpose, query })

test('T-ID-50 nobody is enrolled by one registrar, nor without a paper', async () => {
  const person = newcomer(platform, {})
  const { id, waits } = await enter({ what: 'birth', person })
  assert.ok(waits)
  const approve = { do: 'approve', proposal: id } as const
  const own = { kind: 'population', actor: town.maker, jurisdiction, step: approve } as const
  await assert.rejects(town.door.perform(own), { code: 'population-own-proposal' })
  const step = {
    do: 'enter',
    event: { what: 'birth', person: newcomer(platform, {}) },
    evidence: { ...seen, sha256: '' },
  } as const
  const bare = { kind: 'population', actor: town.maker, jurisdiction, step } as const
  // Told at the scan, which is missing, and not at the number, which is there.
  const missing = { code: 'population-evidence-missing', field: 'scan' }
  await assert.rejects(town.door.perform(bare), missing)
})

test('T-ID-51 nobody joins two records alone, nor those of different persons', async () => {
  const [one, other] = [await born({ born: '1970-01-01' }), await born({ born: '1971-01-01' })]
  await assert.rejects(enter({ what: 'merge', personId: one, surviving: other }), {
    code: 'population-merge-impossible',
  })
  const same = await born({ born: '1970-01-01' })
  const { waits } = await enter({ what: 'merge', personId: same, surviving: one })
  assert.ok(waits)
  assert.equal((await findStandings(platform.db, [same])).get(same), 'living')
})

test('T-ID-52 a name alone finds nobody, and many are not shown', async () => {
  const name = { en: 'Walked Often', ur: 'بہت تلاش' }
  for (let i = 0; i < 9; i += 1) await born({ name, born: '1966-06-06' })
  await assert.rejects(search({ name: 'Walked' }), { code: 'population-search-bare' })
  await assert.rejects(search({ name: 'Walked', yearOfBirth: 1966 }), {
    code: 'population-search-wide',
  })
  await assert.rejects(search({ name: '', place: jurisdiction }), {
    code: 'population-search-bare',
  })
})

test('T-ID-95 what waits in one district opens to no registrar of another', async () => {
  const { id } = await enter({ what: 'birth', person: newcomer(platform, {}) })
  const key = { jurisdiction, id }
  assert.ok((await registryProposal(platform, town.checker, key)).content)
  const posts = town.checker.posts.map((post) => ({ ...post, jurisdiction: 'PB-OTH' }))
  const elsewhere = { ...town.checker, posts }
  const refused = registryProposal(platform, elsewhere, key)
  await assert.rejects(refused, { code: 'action-not-yours' })
})

test('T-ID-53 each who is shown can see it, and searches end', async () => {
  const name = { en: 'Seen Once', ur: 'ایک نظر' }
  const personId = await born({ name, born: '1955-05-05' })
  const [found, ...others] = await search({ name: 'Seen', yearOfBirth: 1954 }, town.checker)
  assert.deepEqual([found?.personId, others.length], [personId, 0])
  assert.match(found?.cnic ?? '', /\*{5}/)
  const now = new Date(Date.now() + 60_000)
  const reads = await listReads(platform.db, personId, { now, before: now, limit: 5 })
  assert.deepEqual(
    reads.map(({ readerId, purpose: why }) => [readerId, why]),
    [[town.checker.personId, 'population-register']],
  )
  const many = async () => {
    for (let i = 0; i < 61; i += 1)
      await search({ name: 'Nobody', yearOfBirth: 1900 }, town.checker)
  }
  await assert.rejects(many(), { code: 'population-searches-spent' })
})

test('T-ID-59 a registrar opens neither his own record nor one of his family', async () => {
  const [wife, child] = [await born({ sex: 'F' }), await born({ born: '2010-01-01' })]
  const { maker, checker } = town
  const self = maker.personId
  const fact = { birth: { kind: 'birth', on: '1980-01-01' } } as const
  const on = '2005-01-01'
  await takeIn([
    { personId: self, fact: fact.birth },
    { personId: self, fact: { kind: 'marriage', spouse: wife, on } },
    { personId: wife, fact: { kind: 'marriage', spouse: self, on } },
    { personId: self, fact: { kind: 'child', child, as: 'father', tie: 'birth' } },
    { personId: child, fact: { kind: 'parent', parent: self, as: 'father', tie: 'birth' } },
  ])
  for (const id of [self, wife, child]) {
    const code = 'population-own-look'
    await assert.rejects(registryPerson(platform, maker, id), { code })
    assert.equal((await registryPerson(platform, checker, id)).history.length > 0, true)
    const name = { en: 'B', ur: 'ب' }
    const change = enter({ what: 'name', personId: id, name, on: '2026-01-01' })
    await assert.rejects(change, { code: 'population-own-record' })
  }
  const now = new Date(Date.now() + 60_000)
  const reads = await listReads(platform.db, wife, { now, before: now, limit: 9 })
  assert.ok(
    reads.some(({ readerId }) => readerId === self),
    'and she sees who tried',
  )
})

test('T-ID-59 nor does he open or refuse what waits about his family', async () => {
  const [wife, same] = [await born({ sex: 'F' }), await born({ sex: 'F' })]
  const { checker } = town
  const self = checker.personId
  const marriage = { kind: 'marriage', on: '2005-01-01' } as const
  await takeIn([
    { personId: self, fact: { kind: 'birth', on: '1980-01-01' } },
    { personId: self, fact: { ...marriage, spouse: wife } },
    { personId: wife, fact: { ...marriage, spouse: self } },
  ])
  const own = await enter({ what: 'death', personId: wife, on: '2026-01-01' })
  const other = await enter({ what: 'death', personId: same, on: '2026-01-01' })
  const open = (id: string) => registryProposal(platform, checker, { jurisdiction, id })
  const refuse = (id: string, actor = checker) =>
    town.door.perform({
      kind: 'population',
      actor,
      jurisdiction,
      step: { do: 'refuse', proposal: id },
    })
  await assert.rejects(open(own.id), { code: 'population-own-look' })
  await assert.rejects(refuse(own.id), { code: 'population-own-record' })
  assert.ok((await open(other.id)).content)
  await refuse(other.id)
  const now = new Date(Date.now() + 60_000)
  const reads = await listReads(platform.db, wife, { now, before: now, limit: 9 })
  assert.ok(
    reads.some(({ readerId }) => readerId === self),
    'and she sees who tried',
  )
  const posts = checker.posts.map((post) => ({ ...post, id: 'registrar-9' }))
  const colleague = { ...checker, personId: platform.officer.personId, posts }
  await refuse(own.id, colleague)
})

test('T-ID-54 nothing is entered of the dead, and nobody signs in as one', async () => {
  const person = await born({ born: '1950-01-01' })
  await enterEvent(town, { what: 'death', personId: person, on: '2026-01-01' })
  const address = { place: jurisdiction, line: 'Grave Street' }
  for (const event of [
    { what: 'address', personId: person, use: 'present', address, on: '2026-02-01' },
    { what: 'name', personId: person, name: { en: 'Ghost', ur: 'بھوت' }, on: '2026-02-01' },
    { what: 'death', personId: person, on: '2025-01-01' },
  ] as const) {
    await assert.rejects(enter(event), { code: 'population-person-dead' })
  }
  assert.equal((await findStandings(platform.db, [person])).get(person), 'died')
})

test('T-ID-55 a death lies neither before a birth nor ahead, and takes two officers', async () => {
  const person = await born({ born: '1980-05-05' })
  for (const on of ['1980-05-04', '2999-01-01', '2026-02-30']) {
    await assert.rejects(enter({ what: 'death', personId: person, on }), {
      code: 'population-date-wrong',
    })
  }
  const { waits } = await enter({ what: 'death', personId: person, on: '1999-09-09' })
  assert.ok(waits)
})

test('T-ID-56 a family is not invented: no own ancestor, no parent too young or dead', async () => {
  const mother = await born({ sex: 'F', born: '1980-01-01' })
  const child = await born({ born: '2001-01-01', mother: { personId: mother } })
  const parent = { what: 'parent', personId: mother, as: 'father', tie: 'birth' } as const
  await assert.rejects(enter({ ...parent, parent: { personId: child } }), {
    code: 'population-own-ancestor',
  })
  await enterEvent(town, { what: 'death', personId: mother, on: '2010-01-01' })
  for (const day of ['2010-01-02', '1990-01-01']) {
    const person = newcomer(platform, { born: day, mother: { personId: mother } })
    await assert.rejects(enter({ what: 'birth', person }), {
      code: 'population-parent-impossible',
    })
  }
})
