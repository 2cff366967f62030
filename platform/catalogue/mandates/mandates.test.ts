import assert from 'node:assert/strict'
import { test } from 'node:test'
import { eventsOf, findCase } from '#platform/cases'
import { listReads } from '#platform/consent'
import {
  createSessionReader,
  findMandate,
  findPersons,
  lastDayOfChildhood,
  openSession,
  secureRandomness,
  sessionCacheMsMax,
  sessionOf,
  setStandings,
  type Actor,
  type MandateScope,
} from '#platform/identity'
import { addDays, civilDateOf, type CivilDate } from '#platform/kernel'
import { countLeaves } from '#platform/log'
import { messagesOf } from '#platform/notifications'
import { kiteDistrict, testPersons, testPlatform } from '#tests/platform'
import { largeKite } from '#tests/kite-case'
import { testReading } from '#tests/reading'
import { enterEvent, newcomer, testRegistrars } from '#tests/registrars'
import { getCase } from '../case-view.ts'
import { actFor } from './act-for.ts'
import {
  answerMandate,
  confirmMandate,
  offerMandate,
  withdrawMandate,
  type MandateOffer,
} from './mandates.ts'
import { mandateToConfirm } from './to-confirm.ts'

const platform = await testPlatform()
const { db, setting } = platform
const [zara, bilal, officerPerson] = testPersons
const today = civilDateOf(setting.now())

const persons = await findPersons(
  db,
  setting.vault,
  [platform.citizen.personId, platform.neighbour.personId, platform.officer.personId],
  testReading,
)

/** Somebody who has just signed in. */
function present(personId: string) {
  const person = persons.get(personId)
  assert.ok(person)
  return { person, authenticatedAt: setting.now() }
}

const grantor = present(platform.citizen.personId)
const grantee = present(platform.neighbour.personId)

const offer = (scope: MandateScope = {}, asked: Partial<MandateOffer> = {}): MandateOffer => ({
  kind: 'parent',
  offeredAs: 'grantor',
  other: bilal.cnic,
  evidence: 'Power of attorney 7 of 2026',
  from: today,
  to: addDays(today, 30),
  ...scope,
  ...asked,
})

async function agreed(scope: MandateScope = {}): Promise<string> {
  const id = await offerMandate(platform, grantor, offer(scope))
  await answerMandate(platform, grantee, id, 'accepted')
  return id
}

/** A session of the grantee's, acting by a mandate; read again each time it is asked. */
async function acting(mandateId: string) {
  const now = setting.now()
  const { personId } = platform.neighbour
  const opening = { personId, kind: 'citizen', now, random: secureRandomness } as const
  const opened = await openSession(db, opening)
  assert.ok(opened)
  const read = async () => {
    const session = await sessionOf(db, setting.vault, opened.token, setting.now())
    assert.ok(session)
    return session
  }
  await actFor(platform, await read(), mandateId)
  return { token: opened.token, read, actor: async () => (await read()).actor }
}

/** An officer who accepts for children and companies. */
function mandateClerk(): Extract<Actor, { kind: 'officer' }> {
  const place = { jurisdiction: kiteDistrict.code, officeId: 'kites' }
  const post = { ...place, id: 'm-1', role: 'mandate-officer' }
  return { kind: 'officer', personId: 'MANDATECLERK', posts: [post] }
}

const apply = (actor: Actor, size = 'large') =>
  platform.door.perform({
    kind: 'act',
    actor,
    service: 'kite-permit',
    action: 'submit',
    case: { jurisdiction: kiteDistrict.code, id: setting.newId() },
    input: size === 'large' ? largeKite : { ...largeKite, size, colour: undefined },
    language: 'en',
  })

test('T-ID-64 nobody acts by a mandate that was given to another', async () => {
  const id = await agreed()
  const now = setting.now()
  const { personId } = platform.officer
  const opening = { personId, kind: 'citizen', now, random: secureRandomness } as const
  const opened = await openSession(db, opening)
  const session = opened && (await sessionOf(db, setting.vault, opened.token, now))
  assert.ok(session)
  await assert.rejects(actFor(platform, session, id), { code: 'mandate-not-found' })
})

test('a mandate works once both agreed: the case is of the one, done by the other', async () => {
  const before = await countLeaves(db)
  const id = await offerMandate(platform, grantor, offer())
  await assert.rejects(actFor(platform, { id: 'S', person: grantee.person }, id), {
    code: 'mandate-not-found',
  })
  await assert.rejects(answerMandate(platform, grantor, id, 'accepted'), {
    code: 'mandate-not-found',
  })
  await answerMandate(platform, grantee, id, 'accepted')
  assert.equal(await countLeaves(db), before + 2)
  const { actor, read } = await acting(id)
  const done = await apply(await actor())
  const kase = await findCase(db, done)
  assert.equal(kase?.applicantId, platform.citizen.personId)
  const [event] = await eventsOf(db, done)
  assert.equal(event?.actorId, platform.neighbour.personId)
  assert.deepEqual(event?.facts['actingFor'], {
    personId: platform.citizen.personId,
    mandateId: id,
  })
  const session = await read()
  assert.equal(session.actor.kind === 'citizen' && session.actor.actingBy?.name, zara.name)
  // Both may open it; whom it is of sees that the other looked, and why.
  assert.ok(await getCase(db, setting, await actor(), done))
  assert.ok(await getCase(db, setting, platform.citizen, done))
  const reads = await listReads(db, platform.citizen.personId, {
    now: setting.now(),
    before: new Date(Date.now() + 1_000),
    limit: 50,
  })
  assert.ok(JSON.stringify(reads).includes('mandate'))
})

test('T-ID-64 without a mandate nobody acts for another, whatever the actor says', async () => {
  const id = await agreed()
  const { neighbour, officer, citizen } = platform
  const actingBy = {
    personId: citizen.personId,
    mandateId: id,
    kind: 'parent' as const,
    isInForce: true,
  }
  const notNow = { code: 'mandate-not-now' }
  // Another person's mandate, and one that does not exist.
  const stolen = { ...neighbour, personId: officer.personId, actingBy }
  await assert.rejects(apply(stolen), notNow)
  const invented = { ...neighbour, actingBy: { ...actingBy, mandateId: 'M-NONE' } }
  await assert.rejects(apply(invented), notNow)
})

test('what was withdrawn is out at the door at once, and in sessions within 5 s', async () => {
  for (const side of [grantor, grantee]) {
    const id = await agreed()
    const { token, actor } = await acting(id)
    const reader = createSessionReader(setting.vault)
    const remembered = await reader.sessionOf(db, token, setting.now())
    const stale = await actor()
    await withdrawMandate(platform, side.person, id)
    await assert.rejects(apply(stale), { code: 'mandate-not-now' })
    const later = new Date(setting.now().getTime() + sessionCacheMsMax)
    const session = await reader.sessionOf(db, token, later)
    assert.ok(remembered?.actor.kind === 'citizen' && remembered.actor.actingBy?.isInForce)
    assert.ok(session?.actor.kind === 'citizen' && session.actor.actingBy?.isInForce === false)
    // Nothing is done in his own name by mistake either.
    await assert.rejects(apply(session.actor), { code: 'mandate-not-now' })
  }
  await assert.rejects(withdrawMandate(platform, present(platform.officer.personId).person, 'M'), {
    code: 'mandate-not-found',
  })
})

test('T-ID-64 no mandate is used beyond its services, steps, amount or days', async () => {
  const beyond = { code: 'mandate-beyond' }
  const elsewhere = await acting(await agreed({ services: ['another-service'] }))
  await assert.rejects(apply(await elsewhere.actor()), beyond)
  const otherStep = await acting(await agreed({ actions: ['withdraw'] }))
  await assert.rejects(apply(await otherStep.actor()), beyond)
  const cheap = await acting(await agreed({ amountPaisaMax: 5_000 }))
  await assert.rejects(apply(await cheap.actor()), beyond)
  const small = await apply(await cheap.actor(), 'small')
  await assert.rejects(getCase(db, setting, await elsewhere.actor(), small), {
    code: 'case-not-found',
  })
  const id = await agreed()
  const { actor } = await acting(id)
  const stale = await actor()
  platform.clockTo(new Date(Date.now() + 31 * 86_400_000))
  await assert.rejects(apply(stale), { code: 'mandate-not-now' })
  platform.clockTo(new Date())
})

test('T-ID-66 nobody decides where a mandate ties him to the applicant', async () => {
  const { officer, citizen } = platform
  const officerAt = present(officer.personId)
  const decide = (reference: Awaited<ReturnType<typeof apply>>) =>
    platform.door.perform({
      kind: 'act',
      actor: officer,
      case: reference,
      action: 'allow',
      input: { note: 'Fine' },
      language: 'en',
    })
  const own = { code: 'action-own-case' }
  const kase = await apply(citizen)
  const id = await offerMandate(
    platform,
    officerAt,
    offer({}, { offeredAs: 'grantee', other: zara.cnic }),
  )
  await answerMandate(platform, grantor, id, 'accepted')
  await assert.rejects(decide(kase), own)
  // He applied for another by his mandate: after it has ended he is no judge of it either.
  const asCitizen = {
    kind: 'citizen',
    personId: officer.personId,
    assurance: 'substantial',
  } as const
  const actingBy = {
    personId: citizen.personId,
    mandateId: id,
    kind: 'parent',
    isInForce: true,
  } as const
  const applied = await apply({ ...asCitizen, actingBy })
  await withdrawMandate(platform, officerAt.person, id)
  await assert.rejects(decide(applied), own)
  await decide(kase)
})

test('a mandate is offered and accepted by somebody who has just proved to be there', async () => {
  const late = { ...grantor, authenticatedAt: new Date(setting.now().getTime() - 11 * 60_000) }
  const stepUp = { code: 'mandate-step-up' }
  await assert.rejects(offerMandate(platform, late, offer()), stepUp)
  const id = await offerMandate(platform, grantor, offer())
  const lateToo = { ...grantee, authenticatedAt: late.authenticatedAt }
  await assert.rejects(answerMandate(platform, lateToo, id, 'accepted'), stepUp)
  await assert.rejects(offerMandate(platform, grantor, offer({}, { other: zara.cnic })), {
    code: 'mandate-self',
  })
  await answerMandate(platform, lateToo, id, 'declined')
  await assert.rejects(answerMandate(platform, grantee, id, 'accepted'), {
    code: 'mandate-not-now',
  })
})

test("an officer who saw the evidence accepts a child's or a company's, not his own", async () => {
  const born = addDays(today, -3_650)
  const child = offer({}, { kind: 'child', other: officerPerson.cnic, dateOfBirth: born })
  const id = await offerMandate(platform, grantee, child)
  const childsOwn = present(platform.officer.personId)
  await assert.rejects(answerMandate(platform, childsOwn, id, 'accepted'), {
    code: 'mandate-not-now',
  })
  const clerk = mandateClerk()
  const own: Actor = { ...clerk, personId: grantee.person.id }
  await assert.rejects(confirmMandate(platform, platform.officer, id), {
    code: 'mandate-not-found',
  })
  await assert.rejects(confirmMandate(platform, own, id), { code: 'mandate-self' })
  await confirmMandate(platform, clerk, id)
  const { actor } = await acting(id)
  const kase = await findCase(db, await apply(await actor()))
  assert.equal(kase?.applicantId, platform.officer.personId)

  const otherName = 'Kites (Private) Limited'
  const asked = { kind: 'company' as const, other: '0123456', otherName }
  const company = await offerMandate(platform, grantee, offer({}, asked))
  await confirmMandate(platform, clerk, company)
  const session = await (await acting(company)).read()
  assert.ok(session.actor.kind === 'citizen')
  assert.equal(session.actor.actingBy?.name, 'Kites (Private) Limited')
})

test('T-ID-63 a mandate ends with the death of either, at the door at once', async () => {
  const id = await agreed()
  const { actor } = await acting(id)
  const stale = await actor()
  const { citizen } = platform
  const died = (standing: 'died' | 'living') =>
    db.transact((tx) => setStandings(tx, [{ personId: citizen.personId, standing }]))
  await died('died')
  // In plain words, to whoever held it: why nothing can be done by it any more.
  const byDeath = { code: 'mandate-ended-by-death' }
  await assert.rejects(apply(stale), byDeath)
  await assert.rejects(actFor(platform, { id: 'S', person: grantee.person }, id), byDeath)
  const offered = await offerMandate(platform, grantee, offer({}, { other: officerPerson.cnic }))
  const before = await countLeaves(db)
  await platform.clock.tick()
  await platform.clock.tick()
  const mandate = await findMandate(db, setting.vault, id)
  assert.ok(mandate?.events.some(({ what, why }) => what === 'ended' && why === 'death'))
  assert.ok((await countLeaves(db)) > before)
  await died('living')
  await assert.rejects(apply(stale), byDeath, 'it does not come back')
  const dead = grantee.person.id
  await db.transact((tx) => setStandings(tx, [{ personId: dead, standing: 'died' }]))
  const accepting = answerMandate(platform, present(platform.officer.personId), offered, 'accepted')
  await assert.rejects(accepting, byDeath, 'nor is the offer of somebody who has died accepted')
  await db.transact((tx) => setStandings(tx, [{ personId: dead, standing: 'living' }]))
})

test("T-ID-63 a child's mandate ends with the eighteenth birthday", async () => {
  const clerk = mandateClerk()
  const { maker, checker } = await testRegistrars(platform)
  const born = (days: number) => addDays(today, days - 18 * 365 - 5)
  const person = newcomer(platform, { born: born(5) })
  const child = await enterEvent({ ...platform, maker, checker }, { what: 'birth', person })
  const other = person.cnic
  const asked = (dateOfBirth: CivilDate) =>
    offerMandate(platform, grantee, offer({}, { kind: 'child', other, dateOfBirth }))
  const later = await asked(born(20))
  const differs = { code: 'mandate-birth-differs' }
  await assert.rejects(confirmMandate(platform, clerk, later), differs)
  const seen = await mandateToConfirm(platform, clerk, later)
  assert.deepEqual([seen.mandate.born, seen.child?.dateOfBirth], [born(20), born(5)])
  const now = setting.now()
  const [look] = await listReads(db, child ?? '', { now, before: now, limit: 1 })
  assert.equal(look?.purpose, 'verification', 'the look is on the record of the child')
  const right = await asked(born(5))
  await confirmMandate(platform, clerk, right)
  const { actor } = await acting(right)
  const stale = await actor()
  const kase = await apply(stale)
  assert.equal((await findCase(db, kase))?.applicantId, child)
  const { to = '' } = (await findMandate(db, setting.vault, right)) ?? {}
  assert.equal(to, lastDayOfChildhood(born(5)))
  platform.clockTo(new Date(`${addDays(to, 1)}T07:00:00Z`))
  await assert.rejects(apply(stale), { code: 'mandate-grown-up' })
  platform.clockTo(new Date())
})

test('what is said to a company reaches its representatives in force alone', async () => {
  const company = { kind: 'company' as const, other: '7654321', otherName: 'Paper Company' }
  const mandate = async (present: typeof grantee, scope: MandateScope = {}) => {
    const id = await offerMandate(platform, present, offer(scope, company))
    await confirmMandate(platform, mandateClerk(), id)
    return id
  }
  const own = await mandate(grantee)
  await mandate(grantor, { services: ['another-service'] })
  const { actor } = await acting(own)
  const told = async () => {
    const sides = [grantee.person.id, grantor.person.id]
    const all = sides.map(async (personId) => {
      const messages = await messagesOf(db, setting.vault, { personId, limit: 50 })
      return messages.filter(({ caseId }) => caseId === kase.id).map(() => personId)
    })
    return (await Promise.all(all)).flat()
  }
  const kase = await apply(await actor())
  assert.deepEqual(await told(), [grantee.person.id])
  await withdrawMandate(platform, grantee.person, own)
  const decision = { action: 'allow', input: { note: 'Fine' }, language: 'en' } as const
  await platform.door.perform({ kind: 'act', actor: platform.officer, case: kase, ...decision })
  assert.deepEqual(await told(), [grantee.person.id], 'whose mandate has ended hears no more')
})

test('T-ID-121 nobody offers without end, however many at one moment', async () => {
  platform.clockTo(new Date(Date.now() + 2 * 86_400_000))
  const now = present(platform.officer.personId)
  const asked = offer({}, { from: addDays(today, 9), to: addDays(today, 40) })
  const offers = Array.from({ length: 45 }, () => offerMandate(platform, now, asked))
  const told = await Promise.allSettled(offers)
  const kept = told.filter(({ status }) => status === 'fulfilled')
  assert.equal(kept.length, 30)
  const spent = { code: 'mandate-offers-many' }
  await assert.rejects(offerMandate(platform, now, asked), spent)
  platform.clockTo(new Date(Date.now() + 3 * 86_400_001))
  await offerMandate(platform, present(platform.officer.personId), asked)
  platform.clockTo(new Date())
})
