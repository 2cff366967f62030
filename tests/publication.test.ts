/** The public view of cases on a real database: written with each step, the same when made anew. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatReference, readReference, type CaseKey } from '#platform/cases'
import {
  addOwnVoice,
  announcedFigures,
  eraseHeld,
  findNearCases,
  followCase,
  heldParts,
  ownPart,
  publicCase,
  rebuildPublication,
  stopFollowing,
} from '#platform/catalogue'
import { messagesOf } from '#platform/notifications'
import { findPublic, type PublicCase } from '#platform/publication'
import { kiteOutcry } from '#tests/kite-outcry'
import { isRefused, nuisanceTown, reason } from '#tests/nuisance-town'

const point = { lat: 31.58831, lon: 74.31071 }
const open = { where: { place: 'minto', landmark: 'Behind the school', point }, openness: 'public' }
const town = await nuisanceTown(kiteOutcry, open)
const { platform, lodge, act, actByHolder, onDay, tickAll } = town
const { db, setting, citizen, neighbour } = platform

const rowOf = async (key: CaseKey) => {
  const [row] = await db.query<PublicCase & Record<string, unknown>>(
    `select * from publication.case where jurisdiction = $1 and id = $2`,
    [key.jurisdiction, key.id],
  )
  assert.ok(row)
  return row
}
const personal = { ...open, openness: 'personal' }

test('a case is public with the step that hands it in: about where, and no word', async () => {
  const key = await lodge('strings')
  const found = await publicCase(db, setting, key)
  assert.equal(found.topic, 'strings')
  assert.equal(found.place, 'minto')
  assert.deepEqual([found.lat, found.lon], [31.5875, 74.31])
  assert.equal(found.stage, 'open')
  assert.equal(found.office, 'PB-KTE/strings')
  assert.ok(found.deadlineOn)
  const all = JSON.stringify(await rowOf(key))
  for (const word of ['string lies', 'school', citizen.personId, '31.588']) {
    assert.ok(!all.includes(word), word)
  }
})

test('T-PUB-1 a case that is not public is counted, and found by nobody', async () => {
  const key = await lodge('noise', 'nobody', citizen, personal)
  const row = await rowOf(key)
  assert.deepEqual([row.place, row.lat, row.lon], [null, null, null])
  await assert.rejects(publicCase(db, setting, key), isRefused('publication-unknown'))
  const listed = await findPublic(db, {}, { limit: 100 })
  assert.ok(listed.length > 0 && listed.every(({ id }) => id !== key.id))
  for (const act of [
    () => addOwnVoice(platform, neighbour, key),
    () => followCase(platform, neighbour, key, 'en'),
  ])
    await assert.rejects(act, isRefused('publication-unknown'))
})

test('the row follows each step: given on, answered, disputed and raised, confirmed', async () => {
  const key = await lodge('strings')
  await actByHolder(key, 'take')
  await actByHolder(key, 'pass', { nuisance: 'noise', ...reason })
  let row = await publicCase(db, setting, key)
  assert.deepEqual([row.topic, row.office, row.passedOn], ['noise', 'PB-KTE/noise', 1])
  await actByHolder(key, 'answer', reason)
  row = await publicCase(db, setting, key)
  assert.equal(row.stage, 'answered')
  assert.ok(row.answeredOn)
  await act(key, citizen, 'dispute', reason)
  row = await publicCase(db, setting, key)
  assert.deepEqual([row.stage, row.levels, row.disputed], ['disputed', 1, 1])
  assert.equal((await rowOf(key))['counts_for'], 'PB-KTE/noise')
  await actByHolder(key, 'answer', reason)
  await act(key, citizen, 'confirm')
  row = await publicCase(db, setting, key)
  assert.equal(row.stage, 'confirmed')
  assert.equal(row.disputed, 1)
  assert.ok(row.endedOn)
})

test('a rung that passes is told, and silence after an answer is no confirmation', async () => {
  const late = await lodge('strings')
  await onDay(21, tickAll)
  const { levels, breached } = await publicCase(db, setting, late)
  assert.deepEqual([levels, breached], [1, 1])
  const silent = await lodge('noise')
  await actByHolder(silent, 'take')
  await actByHolder(silent, 'answer', reason)
  await onDay(16, tickAll)
  assert.equal((await publicCase(db, setting, silent)).stage, 'unconfirmed')
})

test('who answered in time has missed nothing, however late that is disputed', async () => {
  const key = await lodge('strings')
  await onDay(10, async () => {
    await actByHolder(key, 'take')
    await actByHolder(key, 'answer', reason)
  })
  await onDay(24, async () => {
    await act(key, citizen, 'dispute', reason)
    const { levels, breached } = await publicCase(db, setting, key)
    assert.deepEqual([levels, breached], [1, 0])
  })
  // The next rung is that of whoever has it now.
  await onDay(31, async () => {
    await tickAll()
    assert.equal((await publicCase(db, setting, key)).breached, 1)
  })
})

test('made anew from cases and steps, every row is the same; a lost one comes back', async () => {
  const { cases, mended } = await rebuildPublication(db, setting)
  assert.ok(cases > 4)
  assert.equal(mended, 0)
  const key = await lodge('strings')
  const before = await rowOf(key)
  await db.query(`delete from publication.case where id = $1`, [key.id])
  assert.equal((await rebuildPublication(db, setting)).mended, 1)
  assert.deepEqual(await rowOf(key), before)
  await db.query(`update publication.case set stage = 'confirmed' where id = $1`, [key.id])
  assert.equal((await rebuildPublication(db, setting)).mended, 1)
  assert.deepEqual(await rowOf(key), before)
})

test('near cases are those of the topic at the place or not far, that go on', async () => {
  const key = await lodge('other')
  const { jurisdiction } = key
  const near = async (nuisance: string, place: string, lat?: number) => {
    const where = { place, ...(lat !== undefined && { point: { lat, lon: point.lon } }) }
    const found = await findNearCases(db, kiteOutcry, {
      jurisdiction,
      answers: { nuisance, where, openness: 'public' },
    })
    return found.map(({ id }) => id)
  }
  assert.deepEqual(await near('other', 'minto'), [key.id])
  assert.deepEqual(await near('other', 'bazaar', point.lat + 0.001), [key.id])
  assert.deepEqual(await near('other', 'bazaar', point.lat + 0.01), [])
  assert.deepEqual(await near('other', 'bazaar'), [])
  assert.ok(!(await near('strings', 'minto')).includes(key.id))
  await act(key, citizen, 'withdraw')
  assert.deepEqual(await near('other', 'minto'), [])
})

test('T-PUB-3 a voice counts once for a person, sixty times at one moment as well', async () => {
  const key = await lodge('strings')
  const pressed = Array.from({ length: 60 }, () => addOwnVoice(platform, neighbour, key))
  await Promise.all(pressed)
  assert.equal((await publicCase(db, setting, key)).voices, 1)
  assert.equal((await ownPart(platform, neighbour, key)).hasVoice, true)
  await assert.rejects(addOwnVoice(platform, citizen, key), isRefused('publication-own-case'))
  const low = { ...neighbour, assurance: 'basic' } as const
  await assert.rejects(addOwnVoice(platform, low, key), isRefused('assurance-too-low'))
  const officer = town.officerAt('strings-1')
  await assert.rejects(addOwnVoice(platform, officer, key), isRefused('publication-only-oneself'))
  await act(key, citizen, 'withdraw')
  const { personId } = officer
  const other = { kind: 'citizen', personId, assurance: 'substantial' } as const
  await assert.rejects(addOwnVoice(platform, other, key), isRefused('publication-over'))
})

test('T-PUB-4 no table tells who spoke: two voices of one person differ', async () => {
  const keys = [await lodge('noise'), await lodge('other')]
  for (const key of keys) await addOwnVoice(platform, neighbour, key)
  const rows = await db.query<{ voice_hash: Buffer }>(
    `select voice_hash from publication.voice where case_id = any($1)`,
    [keys.map(({ id }) => id)],
  )
  assert.equal(new Set(rows.map(({ voice_hash: hash }) => hash.toString('hex'))).size, 2)
})

test('who follows hears each stage once, in his language, until he stops', async () => {
  const key = await lodge('strings')
  await followCase(platform, neighbour, key, 'ur')
  const heard = async () => {
    await platform.clock.tick()
    const { personId } = neighbour
    const all = await messagesOf(db, setting.vault, { personId, limit: 100 })
    return all.filter(({ text }) => /جواب دیا گیا|دوبارہ زیرِ کار|واپس/.test(text)).length
  }
  assert.equal(await heard(), 0)
  await actByHolder(key, 'take')
  await actByHolder(key, 'answer', reason)
  assert.equal(await heard(), 1)
  assert.equal(await heard(), 1)
  await act(key, citizen, 'dispute', reason)
  assert.equal(await heard(), 2)
  await stopFollowing(platform, neighbour, key)
  await actByHolder(key, 'answer', reason)
  assert.equal(await heard(), 2)
  assert.equal((await ownPart(platform, neighbour, key)).follows, false)
})

/** By the next look; a told row changes by ten cases at least. */
async function countAgain() {
  await db.query(`update publication.counted set at = '-infinity'`)
  await platform.clock.tick()
  return (await announcedFigures(db, kiteOutcry.id)).of
}

/** As if for the first time. */
async function countAnew() {
  await db.owner.query('delete from publication.figure')
  return countAgain()
}

test('T-PUB-16 figures are told of ten cases, those not public by ten at once', async () => {
  const few = await countAgain()
  const noise = few.topic.find(({ subject }) => subject === 'noise')
  assert.equal(noise?.counts, undefined)
  for (let times = 0; times < 22; times += 1) {
    if (times < 12) await lodge('other')
    const key = await lodge('noise', 'nobody', citizen, times < 12 ? open : personal)
    await actByHolder(key, 'take')
    await actByHolder(key, 'answer', reason)
    if (times < 9) await act(key, citizen, 'confirm')
  }
  const [first] = (await countAgain()).topic.filter(({ subject }) => subject === 'noise')
  assert.ok(first?.counts)
  const { received, closed, confirmed, silent } = first.counts
  assert.ok(received >= 22 && closed >= 22 && confirmed >= 9 && confirmed + silent <= closed)
  assert.ok(first.confirmed && first.confirmed.low < first.confirmed.share)
  const noiseAgain = async () =>
    (await countAgain()).topic.find(({ subject }) => subject === 'noise')?.counts?.received
  // One that nobody else may see: two files that differ by it alone would tell what it is about.
  for (let times = 0; times < 10; times += 1) {
    assert.equal(await noiseAgain(), received)
    await lodge('noise', 'nobody', citizen, personal)
  }
  assert.equal(await noiseAgain(), received + 10)
})

test('T-PUB-16 the public list taken from figures leaves none, or ten', async () => {
  const kinds = ['received', 'answered', 'confirmed', 'disputed', 'refused'] as const
  const left = async () => {
    const counts = (await countAgain()).topic.find(({ subject }) => subject === 'strings')?.counts
    assert.ok(counts)
    const listed = await findPublic(db, { topics: [`${kiteOutcry.id}/strings`] }, { limit: 1000 })
    const among = (is: (one: PublicCase) => boolean) => listed.filter(is).length
    const [received, answered, confirmed, disputed, refused] = [
      listed.length,
      among(({ answeredOn }) => answeredOn !== null),
      among(({ stage }) => stage === 'confirmed'),
      among((one) => one.disputed > 0),
      among(({ stage }) => stage === 'refused'),
    ]
    const told = { received, answered, confirmed, disputed, refused }
    return kinds.map((kind) => counts[kind] - told[kind])
  }
  for (let times = 0; times < 10; times += 1) await lodge('strings')
  for (let times = 0; times < 9; times += 1) {
    const key = await lodge('strings', 'nobody', citizen, personal)
    if (times === 0) await actByHolder(key, 'refuse')
    assert.deepEqual(await left(), [0, 0, 0, 0, 0])
  }
  const hidden = await lodge('strings', 'nobody', citizen, personal)
  const first = await left()
  assert.deepEqual(first, [10, 0, 0, 0, 1])
  // Many others change, all of them public, and with them the one that nobody else may see.
  await actByHolder(hidden, 'take')
  await actByHolder(hidden, 'answer', reason)
  for (let times = 0; times < 10; times += 1) {
    const key = await lodge('strings')
    await actByHolder(key, 'take')
    await actByHolder(key, 'answer', reason)
  }
  assert.deepEqual(await left(), first)
})

test('T-PUB-5 a refusal counts as closed, what a higher office mended as no merit', async () => {
  const figure = async (kind: 'office' | 'topic', of: string) => {
    const all = await countAnew()
    const counts = all[kind].find(({ subject }) => subject === of)?.counts
    assert.ok(counts, of)
    return counts
  }
  const [office, topic] = [
    ['office', 'PB-KTE/noise'],
    ['topic', 'noise'],
  ] as const
  const before = await figure(...office)
  const noise = await figure(...topic)
  await actByHolder(await lodge('noise'), 'refuse')
  const mended = await lodge('noise')
  await actByHolder(mended, 'take')
  await actByHolder(mended, 'answer', reason)
  await act(mended, citizen, 'dispute', reason)
  await actByHolder(mended, 'answer', reason)
  await act(mended, citizen, 'confirm')
  await act(await lodge('noise'), citizen, 'withdraw')
  const after = await figure(...office)
  const since = (name: 'received' | 'closed' | 'refused' | 'confirmed' | 'ended') =>
    after[name] - before[name]
  assert.deepEqual(
    [since('received'), since('closed'), since('refused'), since('confirmed'), since('ended')],
    [3, 2, 1, 0, 2],
  )
  assert.equal((await figure(...topic)).confirmed, noise.confirmed + 1)
})

test('what an office gives on stays among what it received, and is told as given on', async () => {
  const figureOf = async (office: string) => {
    const counts = (await countAnew()).office.find(
      ({ subject }) => subject === `PB-KTE/${office}`,
    )?.counts
    assert.ok(counts, office)
    return counts
  }
  for (let times = 0; times < 10; times += 1) await lodge('strings')
  const [giver, taker] = [await figureOf('strings'), await figureOf('noise')]
  const key = await lodge('strings')
  await actByHolder(key, 'take')
  await actByHolder(key, 'pass', { nuisance: 'noise', ...reason })
  await actByHolder(key, 'answer', reason)
  const [gave, took] = [await figureOf('strings'), await figureOf('noise')]
  const more = (after: typeof gave, before: typeof gave) =>
    (['received', 'passedOn', 'closed'] as const).map((name) => after[name] - before[name])
  assert.deepEqual(more(gave, giver), [1, 1, 0])
  assert.deepEqual(more(took, taker), [1, 0, 1])
  assert.equal((await rebuildPublication(db, setting)).mended, 0)
})

test('what joins another is so for the public; a second matter has its own row', async () => {
  const [main, same] = [await lodge('noise'), await lodge('noise', 'nobody', neighbour)]
  for (const key of [main, same]) await actByHolder(key, 'take')
  await actByHolder(same, 'join', { into: formatReference(main), ...reason })
  assert.equal((await rowOf(same)).stage, 'joined')
  await actByHolder(main, 'split', { nuisance: 'strings', told: 'Strings.', ...reason })
  const { splitInto } = (await town.caseAt(main)).facts['links'] as { splitInto: string[] }
  const second = await publicCase(db, setting, readReference(splitInto[0]))
  assert.deepEqual([second.topic, second.place, second.stage], ['strings', 'minto', 'open'])
  await actByHolder(main, 'answer', reason)
  for (const key of [main, same]) assert.equal((await rowOf(key)).stage, 'answered')
  const isTogether = async (key: CaseKey) => (await publicCase(db, setting, key)).together
  assert.deepEqual([await isTogether(main), await isTogether(same)], [false, true])
  assert.equal((await rebuildPublication(db, setting)).mended, 0)
})

test('putting cases together raises no share: confirmed, they count apart', async () => {
  const noise = async () => {
    const found = (await countAnew()).topic.find(({ subject }) => subject === 'noise')?.counts
    assert.ok(found)
    return found
  }
  const [main, ...others] = [await lodge('noise'), await lodge('noise'), await lodge('noise')]
  for (const key of [main, ...others]) await actByHolder(key, 'take')
  for (const key of others) {
    await actByHolder(key, 'join', { into: formatReference(main), ...reason })
  }
  const before = await noise()
  await actByHolder(main, 'answer', reason)
  const [first, second] = others
  assert.ok(first && second)
  await act(first, citizen, 'confirm')
  const after = await noise()
  assert.equal(after.together, before.together, 'they stood apart from the moment they joined')
  assert.equal(after.confirmed, before.confirmed)
  assert.equal(after.closed, before.closed + 2, 'the one that was joined, and one not confirmed')
  await act(second, citizen, 'confirm')
  const all = await noise()
  assert.equal(all.closed, before.closed + 1)
  // Nor are their days among those that a median is taken of.
  assert.deepEqual([all.answered, all.ended], [before.answered + 1, before.ended])
  assert.equal((await rebuildPublication(db, setting)).mended, 0)
})

test('T-PUB-2 an erased case keeps its figures alone: no page, place, voice', async () => {
  const key = await lodge('strings')
  await addOwnVoice(platform, neighbour, key)
  await followCase(platform, neighbour, key, 'en')
  const held = await heldParts.follows.read(db, setting, neighbour.personId)
  assert.ok(held.some((one) => 'id' in one && one.id === key.id))
  await act(key, citizen, 'withdraw')
  const before = await rowOf(key)
  await onDay(20 * 366, () => eraseHeld(platform, citizen.personId))
  await assert.rejects(publicCase(db, setting, key), isRefused('publication-unknown'))
  const row = await rowOf(key)
  assert.deepEqual([row.place, row.lat, row.voices], [null, null, 0])
  assert.deepEqual([row.topic, row.stage], [before.topic, before.stage])
  const [left] = await db.query<{ count: number }>(
    `select (select count(*) from publication.voice where case_id = $1)
       + (select count(*) from publication.follow where case_id = $1) as count`,
    [key.id],
  )
  assert.equal(left?.count, 0)
  await rebuildPublication(db, setting)
  assert.deepEqual(await rowOf(key), row)
})
