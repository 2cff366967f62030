import assert from 'node:assert/strict'
import { test } from 'node:test'
import { actOf, eventsOf } from '#platform/cases'
import { findStandings, getPerson, nameIn, openerFor } from '#platform/identity'
import { Problem } from '#platform/kernel'
import { findLeaves } from '#platform/log'
import {
  countLiving,
  findPersonEntries,
  findPopulationItems,
  loadFamily,
  personRecordOf,
  registerPlaces,
  type FamilyItem,
  type LifeEvent,
  type PopulationItem,
} from '#platform/population'
import { enterEvent, newcomer, seen, testRegistrars, type Registrar } from '#tests/registrars'
import { testReading } from '#tests/reading'
import { kiteDistrict, testPlatform } from '#tests/platform'

const platform = await testPlatform()
const kite = { ...platform, ...(await testRegistrars(platform)) }

const jurisdiction = kiteDistrict.code
const opener = openerFor(kite.db, testReading)

const refusedWith = (code: string) => (error: unknown) => {
  assert.ok(error instanceof Problem, String(error))
  assert.equal(error.code, code)
  return true
}

const enter = (event: LifeEvent, actor: Registrar = kite.maker) =>
  kite.door.perform({
    kind: 'population',
    actor,
    jurisdiction,
    step: { do: 'enter', event, evidence: seen },
  })

const decide = (actor: Registrar, how: 'approve' | 'refuse' | 'withdraw', proposal: string) =>
  kite.door.perform({ kind: 'population', actor, jurisdiction, step: { do: how, proposal } })

async function born(given: Parameters<typeof newcomer>[1]): Promise<string> {
  const id = await enterEvent(kite, { what: 'birth', person: newcomer(kite, given) })
  return id ?? ''
}

async function recordOf(id: string) {
  const entries = await findPersonEntries(kite.db, kite.setting.vault, opener, [id])
  return personRecordOf(id, entries.get(id) ?? [])
}

const itemAt = async (register: string, key: string) =>
  (
    await findPopulationItems(kite.db, kite.setting.vault, [
      { register, key, reading: testReading },
    ])
  )[0]?.item

test('a birth waits for a second registrar, and is then a person with parents', async () => {
  const { code, name } = kiteDistrict
  await registerPlaces(kite.db, [{ code, kind: 'district', name, from: '2026-01-01' }])
  const father = await born({ born: '1985-05-05', name: { en: 'Akram', ur: 'اکرم' } })
  const mother = await born({ sex: 'F', born: '1988-05-05' })
  const child = newcomer(kite, {
    born: '2020-02-02',
    father: { personId: father },
    mother: { personId: mother },
  })
  const { id, waits } = await enter({ what: 'birth', person: child })
  assert.equal(waits, true)
  assert.equal(await itemAt('population', child.cnic), undefined)
  await assert.rejects(decide(kite.maker, 'approve', id), refusedWith('population-own-proposal'))
  const { personId } = await decide(kite.checker, 'approve', id)
  assert.equal(personId, child.personId)
  const item = (await itemAt('population', child.cnic)) as PopulationItem
  assert.equal(item.alive, true)
  assert.equal(item.fatherNameUr, 'اکرم')
  assert.deepEqual(
    [item.placeOfBirthEn, item.addressPlaceUr],
    [kiteDistrict.name.en, kiteDistrict.name.ur],
  )
  assert.equal(item.dateOfBirth, '2020-02-02')
  const family = (await itemAt('families', child.cnic)) as FamilyItem
  assert.deepEqual(
    family.alpha.map(({ relation }) => relation),
    ['father', 'mother'],
  )
  assert.deepEqual((await recordOf(father)).children[0]?.personId, child.personId)
})

test('the same proposal is approved once, whoever tries at the same moment', async () => {
  const { id } = await enter({ what: 'birth', person: newcomer(kite, {}) })
  const both = await Promise.allSettled([
    decide(kite.checker, 'approve', id),
    decide(kite.checker, 'approve', id),
  ])
  assert.deepEqual(both.map(({ status }) => status).sort(), ['fulfilled', 'rejected'])
  await assert.rejects(decide(kite.checker, 'refuse', id), refusedWith('population-proposal-done'))
})

test('a refused proposal enters nothing, and its content is forgotten', async () => {
  const person = newcomer(kite, {})
  const { id } = await enter({ what: 'birth', person })
  await decide(kite.checker, 'refuse', id)
  assert.equal(await itemAt('population', person.cnic), undefined)
  const [row] = await kite.db.owner.query<{ data_key: unknown; state: string }>(
    `select data_key, state from population.proposal where id = $1`,
    [id],
  )
  assert.deepEqual(row, { data_key: null, state: 'refused' })
})

test('a number is given to nobody twice', async () => {
  const person = newcomer(kite, {})
  await enterEvent(kite, { what: 'birth', person })
  const again = { ...person, personId: kite.setting.newId() }
  await assert.rejects(
    enter({ what: 'birth', person: again }),
    refusedWith('population-number-taken'),
  )
})

test('a marriage is entered by one registrar with both; a death ends it with both', async () => {
  const husband = await born({ born: '1970-01-01' })
  const woman = newcomer(kite, { sex: 'F', born: '1972-01-01' })
  const wife = (await enterEvent(kite, { what: 'birth', person: woman })) ?? ''
  const marriage = { what: 'marriage', personId: husband, spouse: wife, on: '1995-03-03' } as const
  assert.equal((await enter(marriage)).waits, false)
  assert.equal((await recordOf(wife)).marriages[0]?.ended, undefined)
  await enterEvent(kite, { what: 'death', personId: husband, on: '2026-02-01' })
  assert.deepEqual((await recordOf(wife)).marriages[0]?.ended, { on: '2026-02-01', by: 'death' })
  // Whose widow somebody is the register still says, as it says whose wife.
  const item = (await itemAt('population', woman.cnic)) as PopulationItem
  assert.deepEqual(item.spouses, [{ nameEn: 'Kite Flyer', nameUr: 'پتنگ باز' }])
  const standings = await findStandings(kite.db, [husband, wife])
  assert.deepEqual([standings.get(husband), standings.get(wife)], ['died', 'living'])
})

test('nothing happens to the dead; a death that was none is struck with all it did', async () => {
  const husband = await born({ born: '1970-01-01' })
  const wife = await born({ sex: 'F', born: '1972-01-01' })
  await enter({ what: 'marriage', personId: husband, spouse: wife, on: '1995-03-03' })
  await enterEvent(kite, { what: 'death', personId: husband, on: '2026-02-01' })
  const moved = { place: jurisdiction, line: 'Grave Street' }
  await assert.rejects(
    enter({ what: 'address', personId: husband, use: 'present', address: moved, on: '2026-03-01' }),
    refusedWith('population-person-dead'),
  )
  const entries = await findPersonEntries(kite.db, kite.setting.vault, opener, [husband])
  const death = entries.get(husband)?.find(({ fact }) => fact.kind === 'death')
  await enterEvent(kite, { what: 'strike', personId: husband, seq: death?.seq ?? 0 })
  assert.equal((await recordOf(husband)).died, undefined)
  assert.equal((await recordOf(wife)).marriages[0]?.ended, undefined)
  assert.equal((await findStandings(kite.db, [husband])).get(husband), 'living')
})

test('two records of one person become one under four eyes, and can be parted again', async () => {
  const own = { born: '1990-09-09', name: { en: 'Twice Entered', ur: 'دو بار درج' } }
  const first = await born(own)
  const second = await born(own)
  const child = await born({ born: '2015-01-01', father: { personId: second } })
  const { id } = await enter({ what: 'merge', personId: second, surviving: first })
  await assert.rejects(decide(kite.maker, 'approve', id), refusedWith('population-own-proposal'))
  await decide(kite.checker, 'approve', id)
  const family = await loadFamily(kite.db, kite.setting.vault, opener, second)
  assert.equal(family?.record.personId, first)
  assert.deepEqual(
    family?.record.children.map(({ personId }) => personId),
    [child],
  )
  assert.equal((await findStandings(kite.db, [second])).get(second), 'merged')
  await enterEvent(kite, { what: 'separation', personId: second, surviving: first })
  assert.equal((await findStandings(kite.db, [second])).get(second), 'living')
  const apart = await loadFamily(kite.db, kite.setting.vault, opener, first)
  assert.deepEqual(apart?.record.children, [])
})

test('a new name is the person’s everywhere from then on, and what it was is kept', async () => {
  const person = await born({ name: { en: 'Before Changing', ur: 'پہلا نام' } })
  const nameOf = async () => {
    const { vault } = kite.setting
    const found = await getPerson(kite.db, vault, person, testReading)
    return [nameIn(found, 'en'), nameIn(found, 'ur')]
  }
  assert.deepEqual(await nameOf(), ['Before Changing', 'پہلا نام'])
  const name = { en: 'After Changing', ur: 'نیا نام' }
  await enterEvent(kite, { what: 'name', personId: person, name, on: '2026-02-01' })
  assert.deepEqual(await nameOf(), ['After Changing', 'نیا نام'])
  const record = await recordOf(person)
  assert.deepEqual(
    record.formerNames.map(({ en }) => en),
    ['Before Changing'],
  )
  const entries = await findPersonEntries(kite.db, kite.setting.vault, opener, [person])
  const entry = entries.get(person)?.find(({ fact }) => fact.kind === 'name' && fact.on)
  await enterEvent(kite, { what: 'strike', personId: person, seq: entry?.seq ?? 0 })
  const restored = ['Before Changing', 'پہلا نام']
  assert.deepEqual(await nameOf(), restored, 'what was struck holds nowhere')
})

test('a registrar enters nothing of his own, and nothing of another district', async () => {
  const own = newcomer(kite, { cnic: '3999099000101', born: '1980-01-01' })
  await assert.rejects(enter({ what: 'birth', person: own }), refusedWith('population-own-record'))
  const person = await born({})
  const event = { what: 'death', personId: person, on: '2026-01-01' } as const
  await assert.rejects(enter(event, kite.elsewhere), refusedWith('action-not-yours'))
  const far = newcomer(kite, {
    birthPlace: 'PB-ELS',
    address: { place: 'PB-ELS', line: 'Far Street' },
  })
  await assert.rejects(enter({ what: 'birth', person: far }), refusedWith('population-elsewhere'))
})

test('what was prepared in a post is not approved in it, whoever sits there by then', async () => {
  const step = { do: 'enter', event: { what: 'birth', person: newcomer(kite, {}) } } as const
  const asked = { kind: 'population', jurisdiction, actor: kite.maker } as const
  const prepared = await kite.door.perform({ ...asked, step: { ...step, evidence: seen } })
  const successor = { ...kite.checker, posts: kite.maker.posts }
  const own = refusedWith('population-own-proposal')
  await assert.rejects(decide(successor, 'approve', prepared.id), own)
  assert.ok((await decide(kite.checker, 'approve', prepared.id)).personId)
})

test('of one person one thing waits at a time', async () => {
  const person = await born({})
  await enter({ what: 'death', personId: person, on: '2026-01-01' })
  await assert.rejects(
    enter({ what: 'name', personId: person, name: { en: 'B', ur: 'ب' }, on: '2026-01-01' }),
    refusedWith('population-proposal-open'),
  )
})

test('a citizen, a clock and an officer of other duties enter nothing', async () => {
  const step = { do: 'enter', event: { what: 'birth', person: newcomer(kite, {}) }, evidence: seen }
  for (const actor of [kite.citizen, kite.officer, { kind: 'clock' } as const]) {
    const asked = { kind: 'population', actor, jurisdiction, step } as never
    await assert.rejects(kite.door.perform(asked), refusedWith('action-not-yours'))
  }
})

test('every act is an event and a leaf that binds its entries', async () => {
  const { id } = await enter({ what: 'birth', person: newcomer(kite, {}) })
  const approved = await decide(kite.checker, 'approve', id)
  const [event] = await eventsOf(kite.db, { jurisdiction, id: approved.id })
  assert.ok(event)
  assert.match(String(event.facts['entries']), /^[\w-]{43}$/)
  const { waiting } = await findLeaves(kite.db, [actOf(event)])
  assert.equal(waiting.size, 1)
})

test('the database holds no name, no number and no day of anybody', async () => {
  const names = { en: 'Zulekha Unheardof', ur: 'زلیخا ناشنیدہ' }
  const person = newcomer(kite, { sex: 'F', name: names, born: '1987-11-13' })
  await enterEvent(kite, { what: 'birth', person })
  await enter({ what: 'birth', person: newcomer(kite, { sex: 'F', name: names }) })
  const tables = ['entry', 'name_key', 'proposal', 'search'].map((one) => `population.${one}`)
  for (const table of [...tables, 'identity.person', 'cases.event', 'log.pending']) {
    const rows = await kite.db.owner.query<{ line: string }>(
      `select t::text as line from ${table} t`,
    )
    const dump = rows.map(({ line }) => line).join('\n')
    for (const plain of [names.en, 'Unheardof', names.ur, person.cnic, '1987-11-13']) {
      assert.ok(!dump.includes(plain), `${table} holds ${plain}`)
      const hex = Buffer.from(plain).toString('hex')
      assert.ok(!dump.includes(hex), `${table} holds the bytes of ${plain}`)
    }
  }
})

test('the application may neither change nor remove an entry', async () => {
  for (const sql of [
    'update population.entry set seq = seq',
    'delete from population.entry',
    'update population.search set found = 0',
    `update population.proposal set made_by = 'nobody'`,
  ]) {
    await assert.rejects(kite.db.query(sql), /permission denied/)
  }
})

test('POP-8 how many live is counted from the entries, as sign-in has it', async () => {
  const before = await countLiving(kite.db)
  const own = { born: '1971-07-07' }
  const [dead, first, second] = [await born(own), await born(own), await born(own)]
  assert.equal(await countLiving(kite.db), before + 3)
  await enterEvent(kite, { what: 'death', personId: dead, on: '2026-01-05' })
  await enterEvent(kite, { what: 'merge', personId: second, surviving: first })
  assert.equal(await countLiving(kite.db), before + 1)
  await enterEvent(kite, { what: 'separation', personId: second, surviving: first })
  assert.equal(await countLiving(kite.db), before + 2)
  const [row] = await kite.db.owner.query<{ living: number }>(
    `select count(*) as living from identity.person where standing is null
     and exists (select from population.entry where person_id = person.id)`,
  )
  assert.equal(await countLiving(kite.db), row?.living)
})
