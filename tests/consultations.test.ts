/** Publishing a draft, opening it, and saying something of it: once for everybody. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { findConsultation, openConsultation, takeOpinionBack } from '#platform/catalogue'
import { residents } from '#tests/ballots'
import { draftWorld, type Citizen } from '#tests/consultation-world'
import { forCompany, guestOn, kiteDrafts, publishDraft, say } from '#tests/consultations'
import { appointOfficer } from '#tests/officers'
import { testPersons } from '#tests/platform'
import { refusedWith } from '#tests/refusals'

const { platform, citizen, citizens, clockTo, tend, town, ownDraft, waitingOf, ownOf, toldTo } =
  await draftWorld()
const { db, setting, officer, neighbour } = platform

describe('publishing and opening', () => {
  test('T-SAY-1 a draft is opened by another than who published it, once, for good', async () => {
    const key = 'PB-KTE/second'
    await publishDraft(platform, { key })
    const both = { ...officer, posts: [...officer.posts, ...town.opener.posts] }
    await assert.rejects(
      openConsultation(platform, both, key),
      refusedWith('consultation-own-round'),
    )
    await assert.rejects(openConsultation(platform, officer, key), refusedWith('action-not-yours'))
    const early = say(platform, await citizen(), { key, comments: { strings: 'Good.' } })
    await assert.rejects(early, refusedWith('consultation-not-open'))
    await openConsultation(platform, town.opener, key)
    await assert.rejects(
      openConsultation(platform, town.opener, key),
      refusedWith('consultation-opened-already'),
    )
    const again = publishDraft(platform, { key, nameEn: 'Other' })
    await assert.rejects(again, refusedWith('register-state-order'))
  })

  test('what is published wrongly is refused', async () => {
    const wrong = publishDraft(platform, { key: 'PB-KTE/wrong', sections: [] })
    await assert.rejects(wrong, refusedWith('register-entry-refused'))
    const unknown = findConsultation(db, setting, 'PB-KTE/none')
    await assert.rejects(unknown, refusedWith('consultation-unknown'))
  })
})

describe('saying something', () => {
  test('T-SAY-2 one person counts once, however often and from however many windows', async () => {
    const key = await ownDraft('once')
    const person = await citizen()
    await Promise.all(
      ['one', 'two', 'three', 'four'].map((words) =>
        say(platform, person, { key, comments: { strings: words }, answers: { night: 'no' } }),
      ),
    )
    await say(platform, person, { key, comments: { hours: 'Day.' }, answers: { night: 'yes' } })
    clockTo('12T17:00')
    await tend()
    const { round } = await findConsultation(db, setting, key)
    assert.deepEqual(round?.outcome?.said, { verified: 1, phone: 0, organisation: 0 })
    assert.equal(round?.outcome?.comments, 1, 'what was said before gave way')
  })

  test('T-SAY-2 who is entered under two numbers speaks under one of them', async () => {
    const [one, other] = await citizens(2)
    assert.ok(one && other)
    await platform.door.perform({
      kind: 'population',
      actor: { kind: 'system' },
      jurisdiction: 'PB-KTE',
      step: {
        do: 'take-in',
        source: { name: 'joined-sayers', sha256: '0'.repeat(64) },
        persons: [],
        facts: [
          { personId: other.personId, fact: { kind: 'merge', into: one.personId } },
          { personId: one.personId, fact: { kind: 'merged', from: other.personId } },
        ],
      },
    })
    const key = await ownDraft('joined')
    const joined = say(platform, other, { key, comments: { strings: 'Good.' } })
    await assert.rejects(joined, refusedWith('consultation-record-joined'))
    await say(platform, one, { key, comments: { strings: 'Good.' } })
  })

  test('T-SAY-2 a phone without a card counts once, and gives way to the card', async () => {
    const key = await ownDraft('phones')
    const { phone } = testPersons[1]
    const guest = await guestOn(platform, phone)
    await say(platform, guest, { key, comments: { strings: 'By phone.' } })
    await say(platform, neighbour, { key, comments: { strings: 'By card.' } })
    const left = (await waitingOf(key)).map(({ words }) => words)
    assert.deepEqual(left, ['By card.'])
    assert.ok((await toldTo(guest)).includes('consultation-gave-way'))
    const again = say(platform, guest, { key, comments: { strings: 'Again.' } })
    await assert.rejects(again, refusedWith('consultation-phone-spoke'))
  })

  test('T-SAY-2 of a phone and its card at one moment one is left', async () => {
    const { phone } = testPersons[1]
    const guest = await guestOn(platform, phone)
    for (const round of ['race-1', 'race-2', 'race-3']) {
      const key = await ownDraft(round)
      await Promise.allSettled(
        [guest, neighbour, guest, neighbour].map((actor) =>
          say(platform, actor, { key, comments: { strings: actor.guest ?? 'card' } }),
        ),
      )
      assert.deepEqual(
        (await waitingOf(key)).map(({ words }) => words),
        ['card'],
      )
    }
  })

  test('T-SAY-3 many phones are told apart from people with cards, in every figure', async () => {
    const key = await ownDraft('bots')
    const bots = await Promise.all(
      Array.from({ length: 24 }, (_, at) => guestOn(platform, `+9239901${String(10_000 + at)}`)),
    )
    const people = await citizens(24)
    for (const [at, bot] of bots.entries()) {
      await say(platform, bot, { key, answers: { night: at < 12 ? 'yes' : 'no' }, area: 'PB-KTE' })
    }
    for (const [at, person] of people.entries()) {
      await say(platform, person, { key, answers: { night: at < 10 ? 'yes' : 'no' } })
    }
    clockTo('12T17:00')
    await tend()
    const { round } = await findConsultation(db, setting, key)
    assert.deepEqual(round?.outcome?.said, { verified: 24, phone: 24, organisation: 0 })
    const [night] = round?.outcome?.questions ?? []
    assert.deepEqual(night?.byLevel, [
      { group: 'phone', counts: { yes: 12, no: 12 } },
      { group: 'verified', counts: { yes: 10, no: 14 } },
    ])
    assert.deepEqual(night?.byArea, [{ group: 'PB-KTE', counts: { yes: 22, no: 26 } }])
  })

  test('T-SAY-3 whoever shows too little is refused, as is who shows nothing', async () => {
    const key = await ownDraft('card-only', { assurance: 'substantial', place: 'PB-KTE' })
    const guest = await guestOn(platform, '+923990177001')
    const byPhone = say(platform, guest, { key, comments: { strings: 'Good.' } })
    await assert.rejects(byPhone, refusedWith('assurance-too-low'))
    const [elsewhere] = await residents(platform, 1, { at: 'PB-ELS' })
    assert.ok(elsewhere)
    const away = say(platform, elsewhere, { key, comments: { strings: 'Good.' } })
    await assert.rejects(away, refusedWith('consultation-not-resident'))
    const nameless: Citizen = { ...guest, assurance: 'none', guest: 'anonymous' }
    const forAll = await ownDraft('for-all')
    const unnamed = say(platform, nameless, { key: forAll, comments: { strings: 'Good.' } })
    await assert.rejects(unnamed, refusedWith('assurance-too-low'))
    await say(platform, await citizen(), { key, comments: { strings: 'Good.' } })
  })

  test('T-SAY-6 whose office has a part in a draft is no citizen towards it', async () => {
    const key = await ownDraft('own-office')
    const later = await appointOfficer(platform, 'kite-screener', 'PB-KTE')
    for (const { personId } of [officer, town.opener, town.screener, town.head, later]) {
      const offDuty: Citizen = { kind: 'citizen', personId, assurance: 'substantial' }
      const spoken = say(platform, offDuty, { key, comments: { strings: 'A fine draft.' } })
      await assert.rejects(spoken, refusedWith('consultation-own-draft'))
    }
    const atWork = say(platform, officer, { key, comments: { strings: 'A fine draft.' } })
    await assert.rejects(atWork, refusedWith('consultation-only-oneself'))
  })

  test('a company speaks once, under its name and counted with nobody', async () => {
    const key = await ownDraft('companies')
    const [one, other] = await citizens(2)
    assert.ok(one && other)
    const number = 'K-0001'
    const first = await forCompany(platform, one, { number })
    await say(platform, first, { key, answers: { night: 'yes' } })
    const second = await forCompany(platform, other, { number, services: [kiteDrafts.id] })
    await say(platform, second, { key, answers: { night: 'no' } })
    const elsewhere = await forCompany(platform, other, { number, services: ['kite-permit'] })
    const beyond = say(platform, elsewhere, { key, answers: { night: 'yes' } })
    await assert.rejects(beyond, refusedWith('consultation-only-oneself'))
    const forParent: Citizen = {
      ...one,
      actingBy: { personId: other.personId, mandateId: 'M', kind: 'parent', isInForce: true },
    }
    const parent = say(platform, forParent, { key, answers: { night: 'yes' } })
    await assert.rejects(parent, refusedWith('consultation-only-oneself'))
    await say(platform, one, { key, answers: { night: 'yes' } })
    clockTo('12T17:00')
    await tend()
    const { outcome } = (await findConsultation(db, setting, key)).round ?? {}
    assert.deepEqual(outcome?.said, { verified: 1, phone: 0, organisation: 1 })
    assert.deepEqual(outcome?.organisations, [
      { name: 'Kite Works K-0001', answers: { night: 'no' } },
    ])
  })

  test('what cannot be taken is refused, and what was said stays', async () => {
    const key = await ownDraft('wrong')
    const person = await citizen()
    await say(platform, person, { key, comments: { strings: 'Good.' } })
    const wrong = [
      [{}, 'consultation-empty'],
      [{ comments: { strings: '35202-1234567-1' } }, 'consultation-numbers'],
      [{ comments: { strings: 'x'.repeat(2_001) } }, 'consultation-comment-long'],
      [{ comments: { none: 'x' } }, 'consultation-said-wrong'],
      [{ answers: { night: 'maybe' } }, 'consultation-said-wrong'],
    ] as const
    for (const [said, code] of wrong) {
      await assert.rejects(say(platform, person, { key, ...said }), refusedWith(code), code)
    }
    assert.equal((await ownOf(person, key))?.comments[0]?.words, 'Good.')
  })

  test('T-SAY-5 after the close nothing is said, changed or taken back', async () => {
    const key = await ownDraft('closed')
    const person = await citizen()
    await say(platform, person, { key, comments: { strings: 'First.' } })
    await takeOpinionBack(platform, person, key)
    assert.equal(await ownOf(person, key), undefined)
    await say(platform, person, { key, comments: { strings: 'Second.' } })
    clockTo('12T17:00')
    const late = say(platform, person, { key, comments: { strings: 'Third.' } })
    await assert.rejects(late, refusedWith('consultation-not-open'), 'before it is counted')
    await tend()
    const changed = say(platform, person, { key, comments: { strings: 'Third.' } })
    await assert.rejects(changed, refusedWith('consultation-not-open'))
    await assert.rejects(
      takeOpinionBack(platform, person, key),
      refusedWith('consultation-not-open'),
    )
    assert.equal((await ownOf(person, key))?.comments[0]?.words, 'Second.')
    // Of the acts nothing tells who, not even to who reads the events.
    const rows = await db.query<{ who: string }>(
      `select actor_id as who from cases.event
       where facts->>'consultation' = $1 and action in ('say', 'take-back')`,
      [key],
    )
    assert.equal(rows.length, 3)
    assert.ok(rows.every(({ who }) => who === key))
  })
})
