/** What becomes of what was said: shown or withheld, answered, and in the end nobody’s. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import {
  appealComment,
  commentCounts,
  commentsToScreen,
  decideAppeal,
  eraseHeld,
  findConsultation,
  findOpened,
  publishAnswer,
  readHeld,
  screenComment,
  sweepOpinions,
  toldAnswer,
  writeReply,
} from '#platform/catalogue'
import type { Reply } from '#platform/consultations'
import { givePost, registerPersons, registerPosts, type Actor } from '#platform/identity'
import { text } from '#platform/kernel'
import { draftWorld, type Citizen } from '#tests/consultation-world'
import { draftTerms, say } from '#tests/consultations'
import { refusedWith } from '#tests/refusals'

const {
  platform,
  citizen,
  citizens,
  clockTo,
  tend,
  town,
  ownDraft,
  shownIn,
  waitingOf,
  ownOf,
  toldTo,
  actsOn,
} = await draftWorld()
const { db, setting, officer } = platform

describe('screening', () => {
  test('T-SAY-4 a comment is withheld for a reason of the list, counted and told', async () => {
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
      told
        .map(({ about, words, ground, level }) => [about, words, ground, level])
        .toSorted(([a], [b]) => String(a).localeCompare(String(b))),
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
      `select 1 as one from log.pending l join cases.event e
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

  test('what somebody said stays his to see and to appeal, also once he is in office', async () => {
    const key = await ownDraft('in-office')
    const person = await citizen()
    await say(platform, person, { key, comments: { strings: 'From outside.' } })
    const [waiting] = await waitingOf(key)
    const comment = waiting?.id ?? ''
    await screenComment(platform, town.screener, { key, comment, ground: 'abuse' })
    const post = { id: 'kite-screener-new', jurisdiction: 'PB-KTE', officeId: 'kites' }
    await db.transact(async (tx) => {
      const title = text('Post', 'عہدہ')
      await registerPosts(tx, [{ ...post, role: 'kite-screener', title }])
      const { personId } = person
      const held = { jurisdiction: post.jurisdiction, postId: post.id, personId }
      await givePost(tx, { ...held, from: '2026-01-01' }, [])
    })
    const again = say(platform, person, { key, comments: { strings: 'From inside.' } })
    await assert.rejects(again, refusedWith('consultation-own-draft'))
    assert.equal((await ownOf(person, key))?.comments[0]?.state, 'withheld')
    await appealComment(platform, person, { key, comment })
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

  test('T-SAY-7 what is open goes with its person; what was counted stays nobody’s', async () => {
    const closedKey = await ownDraft('erased-closed')
    const openKey = await ownDraft('erased-open', { closesAt: '2027-03-30T17:00:00+05:00' })
    const person = await newcomer()
    for (const key of [closedKey, openKey]) {
      await say(platform, person, { key, comments: { strings: 'Mine.' }, answers: { night: 'no' } })
    }
    const held = await readHeld(platform, person.personId)
    assert.deepEqual(
      held.parts.opinions
        .toSorted((a, b) => a.consultation.localeCompare(b.consultation))
        .map(({ consultation, answers }) => [consultation, answers]),
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
