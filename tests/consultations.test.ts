/** A consultation from its publishing to the answer, on a real database. */
import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import {
  appealComment,
  commentCounts,
  commentsToScreen,
  decideAppeal,
  eraseHeld,
  everyComment,
  findConsultation,
  findOpened,
  openConsultation,
  ownOpinion,
  publishAnswer,
  readHeld,
  sayerFor,
  screenComment,
  sweepOpinions,
  takeOpinionBack,
  tendConsultations,
  toldAnswer,
  writeReply,
} from '#platform/catalogue'
import type { Reply } from '#platform/consultations'
import { registerPersons, type Actor } from '#platform/identity'
import { messagesOf } from '#platform/notifications'
import { residents } from '#tests/ballots'
import {
  draftRegisters,
  draftTerms,
  forCompany,
  guestOn,
  kiteDrafts,
  openDraft,
  publishDraft,
  say,
  seatDraftTown,
  type DraftTown,
} from '#tests/consultations'
import { appointOfficer } from '#tests/officers'
import { testPersons, testPlatform } from '#tests/platform'
import { refusedWith } from '#tests/refusals'

type Citizen = Actor & { kind: 'citizen' }

const platform = await testPlatform(undefined, draftRegisters)
const { db, setting, officer, neighbour } = platform
const clockTo = (at: string) => platform.clockTo(new Date(`2027-03-${at}:00+05:00`))
let town: DraftTown

before(async () => {
  clockTo('01T10:00')
  town = await seatDraftTown(platform)
})

const tend = () => tendConsultations(platform)

/** A consultation of this test's own, open from the first of March. */
async function ownDraft(name: string, changed: object = {}): Promise<string> {
  clockTo('01T10:00')
  const key = `PB-KTE/${name}`
  await openDraft(platform, town, { ...changed, key })
  return key
}

async function shownIn(key: string) {
  const all = []
  for await (const page of everyComment(db, key)) all.push(...page)
  return all
}

async function actsOn(key: string): Promise<string[]> {
  const rows = await db.query<{ action: string }>(
    `select e.action from cases.event e where e.facts->>'consultation' = $1
     order by e.at, e.case_id`,
    [key],
  )
  return rows.map(({ action }) => action)
}

async function waitingOf(key: string) {
  return commentsToScreen(platform, town.screener, { key, as: 'screenedBy' })
}

async function ownOf(actor: Citizen, key: string) {
  const consultation = await findOpened(db, setting, key)
  return ownOpinion(platform, await sayerFor(platform, actor, consultation), key)
}

async function toldTo(actor: Citizen): Promise<string[]> {
  const all = await messagesOf(db, setting.vault, { personId: actor.personId, limit: 50 })
  return all.map(({ template }) => template)
}

const citizens = (count: number) => residents(platform, count) as Promise<Citizen[]>
async function citizen(): Promise<Citizen> {
  const [one] = await citizens(1)
  assert.ok(one)
  return one
}

describe('publishing and opening', () => {
  test('T-SAY-1 a draft is opened by another than who published it, once, and never changes', async () => {
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

  test('T-SAY-3 whoever shows too little is refused, and nobody without a name speaks', async () => {
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

  test('T-SAY-6 whose office has a part in the draft does not speak of it as a citizen', async () => {
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

describe('screening', () => {
  test('T-SAY-4 a comment is withheld for a reason of the list, counted, told and logged', async () => {
    const key = await ownDraft('withheld')
    const person = await citizen()
    await say(platform, person, { key, comments: { strings: 'A rude word.', hours: 'Good.' } })
    const waiting = await waitingOf(key)
    const rude = waiting.find(({ about }) => about === 'strings')
    const good = waiting.find(({ about }) => about === 'hours')
    assert.ok(rude && good)
    for (const ground of ['', 'disagrees', 'constructor']) {
      const asked = { key, comment: rude.id, ground }
      await assert.rejects(
        screenComment(platform, town.screener, asked),
        refusedWith('consultation-ground-missing'),
      )
    }
    const stranger = screenComment(platform, officer, { key, comment: rude.id, ground: 'abuse' })
    await assert.rejects(stranger, refusedWith('action-not-yours'))
    await screenComment(platform, town.screener, { key, comment: rude.id, ground: 'abuse' })
    await screenComment(platform, town.screener, { key, comment: good.id, ground: undefined })
    const twice = screenComment(platform, town.screener, { key, comment: good.id, ground: 'abuse' })
    await assert.rejects(twice, refusedWith('consultation-decided'), 'what is shown stays shown')
    const told = await shownIn(key)
    assert.deepEqual(
      told.map(({ about, words, ground, level }) => [about, words, ground, level]).sort(),
      [
        ['hours', 'Good.', null, 'verified'],
        ['strings', null, 'abuse', 'verified'],
      ],
    )
    const counts = await commentCounts(db, key)
    assert.equal(counts.get('strings')?.withheld, 1)
    assert.deepEqual(await toldTo(person), ['consultation-withheld'])
    const acts = await actsOn(key)
    assert.ok(acts.includes('withhold-comment') && acts.includes('show-comment'))
    const [leaf] = await db.query(
      `select 1 as one from log.leaf l join cases.event e
         on l.act = e.jurisdiction || '/' || e.case_id || '/1'
       where e.action = 'withhold-comment' and e.facts->>'consultation' = $1`,
      [key],
    )
    assert.ok(leaf, 'it has a leaf')
  })

  test('T-SAY-4 what nobody withholds in time is shown by itself', async () => {
    const key = await ownDraft('silence')
    await say(platform, await citizen(), { key, comments: { strings: 'Buried?' } })
    clockTo('04T12:00')
    await tend()
    assert.deepEqual(await shownIn(key), [])
    clockTo('05T00:01')
    await tend()
    const [shown] = await shownIn(key)
    assert.equal(shown?.words, 'Buried?')
  })

  test('T-SAY-4 the head decides an appeal, and never who withheld it', async () => {
    const key = await ownDraft('appeals')
    const [one, other] = await citizens(2)
    assert.ok(one && other)
    for (const person of [one, other]) {
      await say(platform, person, { key, comments: { strings: 'Not that bad.' } })
    }
    const both: Actor = { ...town.screener, posts: [...town.screener.posts, ...town.head.posts] }
    for (const { id } of await waitingOf(key)) {
      await screenComment(platform, both, { key, comment: id, ground: 'abuse' })
    }
    const mine = (await ownOf(one, key))?.comments[0]?.id ?? ''
    const theirs = (await ownOf(other, key))?.comments[0]?.id ?? ''
    const stolen = appealComment(platform, one, { key, comment: theirs })
    await assert.rejects(stolen, refusedWith('consultation-comment-unknown'))
    clockTo('12T17:00')
    await tend()
    await appealComment(platform, one, { key, comment: mine })
    await appealComment(platform, other, { key, comment: theirs })
    const again = appealComment(platform, one, { key, comment: mine })
    await assert.rejects(again, refusedWith('consultation-decided'))
    const own = decideAppeal(platform, both, { key, comment: mine, ground: 'abuse' })
    await assert.rejects(own, refusedWith('consultation-own-decision'))
    await decideAppeal(platform, town.head, { key, comment: mine, ground: undefined })
    await decideAppeal(platform, town.head, { key, comment: theirs, ground: 'threat' })
    const told = new Map((await shownIn(key)).map((comment) => [comment.id, comment]))
    assert.equal(told.get(mine)?.words, 'Not that bad.')
    assert.deepEqual([told.get(theirs)?.state, told.get(theirs)?.ground], ['upheld', 'threat'])
    assert.ok((await toldTo(one)).includes('consultation-shown'))
    assert.ok((await toldTo(other)).includes('consultation-upheld'))
  })

  test('T-SAY-4 who changes a shown comment has it looked at anew; what stays, stays', async () => {
    const key = await ownDraft('changed')
    const person = await citizen()
    await say(platform, person, { key, comments: { strings: 'Fine.', hours: 'Rude.' } })
    for (const { id, about } of await waitingOf(key)) {
      const ground = about === 'hours' ? 'abuse' : undefined
      await screenComment(platform, town.screener, { key, comment: id, ground })
    }
    await say(platform, person, { key, comments: { strings: 'Rude now.', hours: 'Rude.' } })
    assert.deepEqual(
      (await waitingOf(key)).map(({ words }) => words),
      ['Rude now.'],
    )
    const own = await ownOf(person, key)
    assert.deepEqual(
      own?.comments.map(({ about, state }) => [about, state]),
      [
        ['hours', 'withheld'],
        ['strings', 'waiting'],
      ],
    )
  })

  test('T-SAY-7 an officer sees the words and nothing of who wrote them', async () => {
    const key = await ownDraft('unnamed')
    await say(platform, await citizen(), { key, comments: { strings: 'Whose?' } })
    const [shown] = await waitingOf(key)
    assert.deepEqual(Object.keys(shown ?? {}).sort(), [
      'about',
      'dueAt',
      'ground',
      'id',
      'saidOn',
      'state',
      'words',
    ])
    const rows = await db.query<{ sealed: Buffer; words: string | null }>(
      `select sealed, words from consultations.comment where round = $1`,
      [key],
    )
    assert.ok(rows.every(({ sealed, words }) => words === null && !sealed.includes('Whose?')))
    const unseen = commentsToScreen(platform, officer, { key, as: 'screenedBy' })
    await assert.rejects(unseen, refusedWith('action-not-yours'), 'not before they are shown')
  })
})

const reply = (about: string, changed: Partial<Reply> = {}): Reply => ({
  about,
  outcome: 'kept',
  saidEn: 'One spoke of it.',
  saidUr: null,
  whyEn: 'It is right.',
  whyUr: null,
  textEn: null,
  textUr: null,
  ...changed,
})

describe('the answer', () => {
  test('T-SAY-8 without an answer in time everybody sees it, and the head hears', async () => {
    const key = await ownDraft('late')
    clockTo('12T17:00')
    await tend()
    const head: Citizen = { kind: 'citizen', personId: town.head.personId, assurance: 'high' }
    const before = (await toldTo(head)).filter((one) => one === 'consultation-overdue').length
    const { round } = await findConsultation(db, setting, key)
    assert.equal(round?.answerDueAt.toISOString(), '2027-03-24T18:59:59.999Z')
    clockTo('25T00:01')
    await tend()
    await tend()
    const acts = (await actsOn(key)).filter((one) => one === 'consultation-overdue')
    assert.equal(acts.length, 1, 'once')
    const after = (await toldTo(head)).filter((one) => one === 'consultation-overdue').length
    assert.ok(after > before)
  })

  test('T-SAY-8 it answers every section and all that was said, or is not published', async () => {
    const key = await ownDraft('answered')
    const person = await citizen()
    await say(platform, person, { key, comments: { general: 'Why at all?', strings: 'Glass!' } })
    const early = writeReply(platform, officer, { key, reply: reply('strings') })
    await assert.rejects(early, refusedWith('consultation-not-open'), 'not before the close')
    clockTo('12T17:00')
    await tend()
    const mayNot = writeReply(platform, town.screener, { key, reply: reply('strings') })
    await assert.rejects(mayNot, refusedWith('action-not-yours'))
    const refused = refusedWith('consultation-not-answerable')
    await assert.rejects(publishAnswer(platform, officer, key), refused)
    const changed = { outcome: 'changed', textUr: 'ڈور پر کچھ نہ ہو گا۔' } as const
    const half = writeReply(platform, officer, { key, reply: reply('strings', changed) })
    await assert.rejects(half, refusedWith('consultation-reply-wrong'))
    const whole = { ...changed, textEn: 'A string bears nothing.' }
    await writeReply(platform, officer, { key, reply: reply('strings', whole) })
    await writeReply(platform, officer, { key, reply: reply('hours') })
    await assert.rejects(publishAnswer(platform, officer, key), refused, 'the whole is missing')
    await writeReply(platform, officer, { key, reply: reply('general') })
    const strange = writeReply(platform, officer, { key, reply: reply('else') })
    await assert.rejects(strange, refusedWith('consultation-reply-wrong'))
    const { round: closed } = await findOpened(db, setting, key)
    assert.equal(await toldAnswer(db, closed), undefined, 'a working paper is not seen')
    await tend()
    await publishAnswer(platform, officer, key)
    const { round } = await findOpened(db, setting, key)
    const answer = await toldAnswer(db, round)
    assert.equal(answer?.sections[0]?.adopted.textEn, 'A string bears nothing.')
    assert.equal(answer?.sections[1]?.adopted.textUr, draftTerms.sections[1]?.textUr)
    assert.deepEqual(
      answer?.others.map(({ about }) => about),
      ['general'],
    )
    assert.ok(!(await toldTo(person)).includes('consultation-answered'))
    await tend()
    await tend()
    const heard = (await toldTo(person)).filter((one) => one === 'consultation-answered')
    assert.equal(heard.length, 1, 'told once')
    const later = writeReply(platform, officer, { key, reply: reply('hours') })
    await assert.rejects(later, refusedWith('consultation-not-open'), 'it stays as it is')
    await assert.rejects(
      publishAnswer(platform, officer, key),
      refusedWith('consultation-not-open'),
    )
  })

  test('T-SAY-8 it waits for every comment and appeal to be decided', async () => {
    const key = await ownDraft('undecided')
    const person = await citizen()
    clockTo('12T16:00')
    await say(platform, person, { key, comments: { strings: 'In the last hour.' } })
    clockTo('12T17:00')
    await tend()
    for (const about of ['strings', 'hours']) {
      await writeReply(platform, officer, { key, reply: reply(about) })
    }
    const refused = refusedWith('consultation-not-answerable')
    await assert.rejects(publishAnswer(platform, officer, key), refused)
    const [waiting] = await waitingOf(key)
    const comment = waiting?.id ?? ''
    await screenComment(platform, town.screener, { key, comment, ground: 'abuse' })
    await appealComment(platform, person, { key, comment })
    await assert.rejects(publishAnswer(platform, officer, key), refused)
    await decideAppeal(platform, town.head, { key, comment, ground: undefined })
    await publishAnswer(platform, officer, key)
  })
})

describe('what is kept', () => {
  async function newcomer(): Promise<Citizen> {
    const personId = setting.newId()
    const number = personId.slice(-6).replaceAll(/\D/g, '7')
    const cnic = `3999077${number}`
    const phone = `+923991${number}`
    const person = { id: personId, cnic, name: 'Newcomer', phone, language: 'en' as const }
    await registerPersons(db, setting.vault, [person], setting.now())
    return { kind: 'citizen', personId, assurance: 'substantial' }
  }
  const linked = async (personId: string) =>
    db.query(`select 1 as one from consultations.opinion where person_id = $1`, [personId])

  test('T-SAY-7 what is open goes with its person; what was counted stays, as nobody’s', async () => {
    const closedKey = await ownDraft('erased-closed')
    const openKey = await ownDraft('erased-open', { closesAt: '2027-03-30T17:00:00+05:00' })
    const person = await newcomer()
    for (const key of [closedKey, openKey]) {
      await say(platform, person, { key, comments: { strings: 'Mine.' }, answers: { night: 'no' } })
    }
    const held = await readHeld(platform, person.personId)
    assert.deepEqual(
      held.parts.opinions.map(({ consultation, answers }) => [consultation, answers]).sort(),
      [
        [closedKey, { night: 'no' }],
        [openKey, { night: 'no' }],
      ],
    )
    clockTo('12T17:00')
    await tend()
    await eraseHeld(platform, person.personId)
    assert.deepEqual(await linked(person.personId), [])
    assert.deepEqual(await shownIn(openKey), [])
    const left = await db.query<{ person_hash: Buffer | null; phone_hash: Buffer | null }>(
      `select person_hash, phone_hash from consultations.opinion where round = any($1)`,
      [[closedKey, openKey]],
    )
    assert.deepEqual(left, [{ person_hash: null, phone_hash: null }])
    assert.equal((await shownIn(closedKey))[0]?.words, 'Mine.')
  })

  test('T-SAY-7 a year after the answer nothing leads from the words to a person', async () => {
    const key = await ownDraft('parted')
    const person = await newcomer()
    await say(platform, person, { key, answers: { night: 'no' } })
    clockTo('12T17:00')
    await tend()
    for (const about of ['strings', 'hours']) {
      await writeReply(platform, officer, { key, reply: reply(about) })
    }
    await publishAnswer(platform, officer, key)
    const answered = setting.now().getTime()
    const day = 24 * 60 * 60_000
    await sweepOpinions(db, new Date(answered + 364 * day), 1_000)
    assert.equal((await linked(person.personId)).length, 1)
    await sweepOpinions(db, new Date(answered + 367 * day), 1_000)
    assert.deepEqual(await linked(person.personId), [])
  })
})
