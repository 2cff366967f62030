import assert from 'node:assert/strict'
import { test } from 'node:test'
import { eventsOf, findCase } from '#platform/cases'
import {
  listAppointments,
  listHoldings,
  openSession,
  registerPosts,
  secureRandomness,
  sessionOf,
  tryTicket,
  type Actor,
  type Proposal,
} from '#platform/identity'
import { addDays, civilDateOf, text } from '#platform/kernel'
import { countLeaves } from '#platform/log'
import { messagesOf } from '#platform/notifications'
import { applyForKite } from '#tests/kite-case'
import { appointOfficer, type Officer } from '#tests/officers'
import { kiteDistrict, testPlatform } from '#tests/platform'
import { decideProposal, giveWorkTicket, proposeAppointment } from './appoint.ts'
import { handOverDue } from './hand-over.ts'

const platform = await testPlatform()
const { db, setting } = platform
const jurisdiction = kiteDistrict.code
const place = { jurisdiction, officeId: 'kites' }
const today = () => civilDateOf(setting.now())

const officerIn = (role: string, place = jurisdiction) => appointOfficer(platform, role, place)

const proposer = await officerIn('establishment-officer')
const approver = await officerIn('appointing-authority')
const both: Officer = {
  kind: 'officer',
  personId: proposer.personId,
  posts: [...proposer.posts, ...approver.posts],
}

function change(kind: Proposal['kind'], asked: Partial<Proposal> = {}): Proposal {
  const { personId } = platform.citizen
  const base = { kind, jurisdiction, postId: 'kite-3', personId, from: today(), ground: 'SO(E)-7' }
  return { ...base, ...asked }
}

const propose = (proposal: Proposal, by: Actor = proposer) =>
  proposeAppointment(platform, by, proposal)
const approve = (id: string, by: Actor = approver) => decideProposal(platform, by, id, 'approved')

async function inPostNow(personId: string): Promise<readonly string[]> {
  const now = setting.now()
  const opening = { personId, kind: 'officer', now, random: secureRandomness } as const
  const opened = await openSession(db, opening)
  const session = opened && (await sessionOf(db, setting.vault, opened.token, now))
  return session?.actor.kind === 'officer' ? session.actor.posts.map(({ id }) => id) : []
}

test('T-ID-60 nobody raises his own role, nor changes a post single-handed', async () => {
  const own = { code: 'identity-appointment-own' }
  const notYours = { code: 'identity-appointment-not-yours' }
  const forMyself = change('give', { personId: proposer.personId })
  await assert.rejects(propose(forMyself), own)
  await assert.rejects(propose(change('give'), platform.officer), notYours)
  await assert.rejects(propose(change('give'), platform.citizen), notYours)
  const before = await countLeaves(db)
  const id = await propose(change('give'))
  assert.equal(await countLeaves(db), before + 1)
  assert.deepEqual(await inPostNow(platform.citizen.personId), [])
  // The same person does not approve, though he held both roles.
  await assert.rejects(approve(id, both), own)
  await assert.rejects(approve(id, proposer), notYours)
  const concerned: Officer = { ...approver, personId: platform.citizen.personId }
  await assert.rejects(approve(id, concerned), own)
  assert.equal(await countLeaves(db), before + 1)
  await approve(id)
  assert.deepEqual(await inPostNow(platform.citizen.personId), ['kite-3'])
  assert.equal(await countLeaves(db), before + 2)
  await assert.rejects(approve(id), { code: 'identity-appointment-decided' })
  const [event] = await eventsOf(db, { jurisdiction, id })
  assert.equal(event?.actorId, proposer.personId)
})

test('an approval gives a new officer a ticket, and who appoints a fresh one', async () => {
  const { neighbour } = platform
  const { personId } = neighbour
  const asked = change('give', { personId, postId: 'kite-4' })
  await registerPosts(db, [
    { ...place, id: 'kite-4', role: 'kite-clerk', title: text('Clerk', 'کلرک') },
  ])
  const { ticket = '' } = await approve(await propose(asked))
  const { vault } = setting
  const now = setting.now()
  assert.equal(await tryTicket(db, { vault, personId, ticket, now }), undefined)
  const notYours = { code: 'identity-appointment-not-yours' }
  await assert.rejects(giveWorkTicket(platform, proposer, personId), notYours)
  const own = { ...approver, personId }
  await assert.rejects(giveWorkTicket(platform, own, personId), {
    code: 'identity-appointment-own',
  })
  const fresh = await giveWorkTicket(platform, approver, personId)
  assert.ok(await tryTicket(db, { vault, personId, ticket, now }), 'the first one is void')
  assert.equal(await tryTicket(db, { vault, personId, ticket: fresh, now }), undefined)
  const later = change('give', {
    personId: platform.citizen.personId,
    postId: 'kite-5',
    from: addDays(today(), 4),
  })
  await registerPosts(db, [
    { ...place, id: 'kite-5', role: 'kite-clerk', title: text('Clerk', 'کلرک') },
  ])
  assert.equal((await approve(await propose(later))).ticket, undefined, 'it would lapse before')
})

test('an authority of another place decides nothing here', async () => {
  const elsewhere = await officerIn('appointing-authority', 'PB-OTH')
  const id = await propose(change('end', { from: addDays(today(), 5) }))
  await assert.rejects(approve(id, elsewhere), { code: 'identity-appointment-not-yours' })
  await decideProposal(platform, proposer, id, 'withdrawn')
})

test('T-ID-92 two officers of one place put nobody of another on leave', async () => {
  const elsewhere = await officerIn('establishment-officer', 'PB-OTH')
  const { personId } = platform.officer
  const to = addDays(today(), 30)
  const [theirs] = elsewhere.posts
  const away = { jurisdiction: 'PB-OTH', postId: theirs?.id ?? '', personId, to }
  const nothing = { code: 'identity-appointment-nothing' }
  await assert.rejects(propose(change('leave', away), elsewhere), nothing)
  await assert.rejects(propose(change('return', away), elsewhere), nothing)
  // Nor where it would be written down as if it concerned a post that is not his.
  await assert.rejects(propose(change('leave', { personId, postId: 'kite-2', to })), nothing)
})

test('a proposal lapses after three days, waits once, and may not be dated back', async () => {
  const later = change('end', { from: addDays(today(), 9) })
  const id = await propose(later)
  await assert.rejects(propose(later), { code: 'identity-appointment-waits' })
  await assert.rejects(propose(change('end', { from: addDays(today(), -1) })), {
    code: 'identity-appointment-days',
  })
  platform.clockTo(new Date(Date.now() + 73 * 3_600_000))
  await assert.rejects(approve(id), { code: 'identity-appointment-decided' })
  await decideProposal(platform, approver, await propose(later), 'refused')
  platform.clockTo(new Date())
  const found = await listAppointments(db, jurisdiction)
  assert.equal(found.filter(({ decision }) => decision === undefined).length, 0)
})

test('T-ID-60 duties that must not meet do not meet by an acting charge', async () => {
  const clerk = await officerIn('kite-clerk')
  const strict = {
    ...platform,
    setting: {
      ...setting,
      duties: [
        {
          within: 'person' as const,
          duties: ['kite-clerk', 'kite-officer'] as const,
          why: text('x', 'ایکس'),
        },
      ],
    },
  }
  const acts = change('act', {
    personId: clerk.personId,
    postId: 'kite-1',
    to: addDays(today(), 3),
  })
  const id = await propose(acts)
  const decided = decideProposal(strict, approver, id, 'approved')
  await assert.rejects(decided, { code: 'identity-duties-meet' })
  assert.equal((await listHoldings(db, { jurisdiction, postId: 'kite-1' })).length, 1)
  await decideProposal(platform, approver, id, 'refused')
})

test('on leave rights rest, another acts, and no open case waits for an empty post', async () => {
  const { officer, supervisor } = platform
  const key = await applyForKite(platform)
  assert.equal((await findCase(db, key))?.postId, 'kite-1')
  const to = addDays(today(), 2)
  // Everybody asks for his own leave; somebody else approves it.
  const away = change('leave', { postId: 'kite-1', personId: officer.personId, to })
  await approve(await propose(away, officer))
  assert.deepEqual(await inPostNow(officer.personId), [])
  const moved = await findCase(db, key)
  assert.equal(moved?.postId, 'kite-2', 'it went over in the transaction of the approval')
  const [last] = (await eventsOf(db, key)).slice(-1)
  assert.equal(last?.action, 'hand-over')
  assert.equal(last?.postId, 'kite-1')
  const taker = { personId: supervisor.personId, limit: 9 }
  const [told] = await messagesOf(db, setting.vault, taker)
  assert.equal(told?.template, 'cases-taken-over', 'whoever takes over is told')

  const { personId } = await officerIn('kite-clerk')
  await approve(await propose(change('act', { postId: 'kite-1', personId, to })))
  assert.ok((await inPostNow(personId)).includes('kite-1'))
  await platform.clock.tick()
  assert.equal((await findCase(db, key))?.postId, 'kite-2', 'what was handed over stays there')

  // Back sooner: the charge rests at once, and never are two in force.
  const back = change('return', { postId: 'kite-1', personId: officer.personId })
  await approve(await propose(back, officer))
  assert.deepEqual(await inPostNow(officer.personId), ['kite-1'])
  assert.ok(!(await inPostNow(personId)).includes('kite-1'))
  assert.deepEqual(await inPostNow(supervisor.personId), ['kite-2'])
})

test('a posting that ends by the day hands its cases over that morning', async () => {
  const key = await applyForKite(platform)
  const from = addDays(today(), 1)
  const { personId } = platform.officer
  await approve(await propose(change('end', { postId: 'kite-1', personId, from })))
  assert.equal((await findCase(db, key))?.postId, 'kite-1')
  const days = (count: number) => new Date(Date.now() + count * 86_400_000)
  platform.clockTo(days(1))
  assert.equal(await handOverDue(platform), 0, 'whoever is still in charge goes on')
  platform.clockTo(days(3))
  assert.ok((await handOverDue(platform)) > 0)
  assert.equal((await findCase(db, key))?.postId, 'kite-2')
  platform.clockTo(new Date())
})
