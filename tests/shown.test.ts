/** Words and photos of public cases on a real database: covered, looked over, taken back, gone. */
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import sharp from 'sharp'
import {
  announcedFigures,
  casesToLookOver,
  eraseHeld,
  findFacesAfter,
  getCase,
  keepDrafts,
  newDraft,
  partActions,
  partsOfCase,
  partsToLookOver,
  photosOfCase,
  photosOfDraft,
  previewPart,
  publicationFaults,
  rebuildPublication,
  releasedCopy,
  showInTime,
  shownOf,
  takePhoto,
} from '#platform/catalogue'
import type { CaseKey } from '#platform/cases'
import type { Actor } from '#platform/identity'
import { grid, type Part } from '#platform/publication'
import { kiteShown } from '#tests/kite-shown'
import { isRefused, nuisanceTown, reason } from '#tests/nuisance-town'
import { cameraWords, phonePhoto } from '#tests/phone-pictures'

const where = { place: 'minto', landmark: 'Behind the school' }
const town = await nuisanceTown(kiteShown, { where, openness: 'public' })
const { platform, act, actByHolder, holderOf, onDay, officerAt } = town
const { db, setting, citizen, neighbour } = platform
const jurisdiction = 'PB-KTE'

const secrets = ['39990-1000001-8', '۰۳۰۰ ۱۲۳ ۴۵۶۷', 'LEA-1234', 'Zara', 'Wani', 'وٹو']
const told =
  'I am Zara Invented, card 39990-1000001-8, phone ۰۳۰۰ ۱۲۳ ۴۵۶۷. Mr Wani in LEA-1234 and ' +
  'جناب سرفراز وٹو نے leave strings across the road. My sick cousin fell.'

async function face(name: string): Promise<Buffer> {
  return readFile(new URL(`./faces/${name}.jpg`, import.meta.url))
}

/** Hands in a case with words and photos, as whoever it is. */
async function lodge(
  input: object = {},
  pictures: readonly Buffer[] = [],
  actor: Actor & { kind: 'citizen' } = citizen,
): Promise<CaseKey> {
  const { personId: applicantId } = actor
  const draft = newDraft(setting, { service: kiteShown.id, jurisdiction, applicantId })
  await keepDrafts(db, setting, [draft])
  const place = await photosOfDraft(platform, kiteShown, draft, applicantId)
  const given: string[] = []
  for (const bytes of pictures) {
    given.push(await takePhoto(platform, place, { question: 'pictures', bytes }))
  }
  const answers = { nuisance: 'strings', about: 'nobody', told, where, openness: 'public' }
  await platform.door.perform({
    kind: 'act',
    actor,
    case: { jurisdiction, id: draft.id },
    service: kiteShown.id,
    action: 'lodge',
    input: { ...answers, ...(given.length > 0 && { pictures: given }), ...input },
    language: 'en',
  })
  return { jurisdiction, id: draft.id }
}

const partsOf = (key: CaseKey) => partsOfCase(db, setting, key)
const part = async (key: CaseKey, kind: Part['kind'], source: Part['source'] = 'told') => {
  const found = (await partsOf(key)).find((one) => one.kind === kind && one.source === source)
  assert.ok(found)
  return found
}
const wordsShown = async (key: CaseKey) => (await shownOf(db, setting, [key]))(key)
/** Of the office that has or had it, whoever is free. */
const looker = officerAt('strings-2')
const decide = async (key: CaseKey, action: string, one: Part, more: object = {}) =>
  act(key, looker, action, { seq: one.seq, name: one.name, ...more })
const look = async (key: CaseKey, one: Part) => {
  const view = await getCase(db, setting, looker, key)
  return previewPart(platform, view, one)
}
/** Everything that the tables keep of what is shown. */
const kept = async (key: CaseKey) =>
  JSON.stringify(await db.query(`select * from publication.part where case_id = $1`, [key.id]))

test('T-PUB-8 words are covered as they are handed in, and shown though nobody looks', async () => {
  const key = await lodge()
  const waiting = await part(key, 'text')
  assert.deepEqual([waiting.state, waiting.isShown, waiting.words], ['waiting', false, null])
  assert.equal((await wordsShown(key)).told, undefined)
  const all = await kept(key)
  for (const secret of secrets) assert.ok(!all.includes(secret), secret)
  // Nor can who reads the tables read before everybody does what is not covered.
  assert.ok(!all.includes('strings across'))
  assert.equal(await showInTime(db, setting), 0)
  await onDay(7, async () => {
    assert.ok((await showInTime(db, setting)) >= 1)
    const { told: words = '' } = await wordsShown(key)
    assert.match(words, /leave strings across the road/)
    for (const secret of secrets) assert.ok(!words.includes(secret), secret)
    assert.doesNotMatch(words, /\p{Nd}/u)
  })
  const closed = await lodge({ openness: 'personal' })
  assert.equal(await kept(closed), '[]')
})

test('an office may cover more and uncover nothing, and no word changes', async () => {
  const key = await lodge()
  const one = await part(key, 'text')
  const from = told.indexOf('My sick')
  await decide(key, partActions.release, one, { covered: [[from, told.length]] })
  const { told: words = '' } = await wordsShown(key)
  assert.ok(!words.includes('cousin') && words.includes('across the road'))
  await decide(key, partActions.release, one, { covered: [] })
  assert.equal((await wordsShown(key)).told, words)
  for (const covered of [[[5, 1]], [['a', 2]], [[0, 1e9]], 'all', [[-1, 2]]]) {
    const asked = decide(key, partActions.release, one, { covered })
    if (covered === 'all') await asked
    else await assert.rejects(asked, isRefused('publication-part-faulty'))
  }
  assert.equal((await wordsShown(key)).told, words)
})

test('T-PUB-9 what an office withholds has a reason of the list, and is counted', async () => {
  const key = await lodge()
  const one = await part(key, 'text')
  await assert.rejects(
    decide(key, partActions.withhold, one, { reason: 'we look bad' }),
    isRefused('publication-part-faulty'),
  )
  await decide(key, partActions.withhold, one, { reason: 'abuse' })
  await onDay(7, async () => {
    await showInTime(db, setting)
    assert.equal((await wordsShown(key)).told, undefined)
  })
  assert.ok(!(await kept(key)).includes('strings across'))
  assert.deepEqual([(await part(key, 'text')).reason], ['abuse'])
  await db.query(`update publication.counted set at = '-infinity'`)
  for (let times = 0; times < 10; times += 1) await lodge()
  await platform.clock.tick()
  const { office } = (await announcedFigures(db, kiteShown.id)).of
  assert.equal(office[0]?.counts?.withheld['abuse'], 1)
  await decide(key, partActions.release, one)
  assert.match((await wordsShown(key)).told ?? '', /strings/)
})

test('T-PUB-10 no other office, no citizen and no stranger releases or hides', async () => {
  const key = await lodge()
  const { seq, name } = await part(key, 'text')
  const foreign = officerAt('noise-1')
  for (const [actor, action, input] of [
    [foreign, partActions.release, { seq, name }],
    [foreign, partActions.withhold, { seq, name, reason: 'abuse' }],
    [citizen, partActions.release, { seq, name }],
    [citizen, partActions.withhold, { seq, name, reason: 'abuse' }],
    [neighbour, partActions.back, { group: 'words' }],
    [await holderOf(key), partActions.back, { group: 'words' }],
  ] as const) {
    await assert.rejects(act(key, actor, action, input), isRefused('action-not-yours'))
  }
  const unknown = act(key, await holderOf(key), partActions.release, { seq: 9, name })
  await assert.rejects(unknown, isRefused('publication-part-unknown'))
  const view = await getCase(db, setting, await holderOf(key), key)
  assert.equal((await partsToLookOver(db, await holderOf(key), view))?.length, 1)
  const waits = await casesToLookOver(db, setting, await holderOf(key), 100)
  assert.ok(waits.some(({ id }) => id === key.id))
  assert.deepEqual(await casesToLookOver(db, setting, foreign, 100), [])
})

test('T-PUB-11 a photo is public once somebody has looked, and then without faces', async () => {
  const [width, height] = [1_200, 900]
  const wall = { create: { width, height, channels: 3, background: '#7a8a6a' } } as const
  const small = await sharp(await face('hopper'))
    .resize(110, 110)
    .toBuffer()
  const turned = await sharp(await face('collins'))
    .resize(220, 220)
    .rotate(90)
    .toBuffer()
  const scene = await sharp(wall)
    .composite([
      {
        input: await sharp(await face('collins'))
          .resize(300, 300)
          .toBuffer(),
        left: 80,
        top: 80,
      },
      { input: small, left: 900, top: 120 },
      { input: turned, left: 500, top: 560 },
    ])
    .jpeg()
    .toBuffer()
  const key = await lodge({}, [scene])
  const one = await part(key, 'photo')
  assert.deepEqual([one.isShown, one.address], [false, null])
  await onDay(30, async () => assert.deepEqual((await wordsShown(key)).photos, []))
  await assert.rejects(
    decide(key, partActions.release, one),
    isRefused('publication-part-not-looked-at'),
  )
  assert.equal(await findFacesAfter(platform, ''), `${key.id}/${one.name}`)
  assert.equal(await findFacesAfter(platform, ''), undefined)
  const cell = grid.columns * grid.rows - 1
  await decide(key, partActions.release, one, { covered: [cell] })
  const [address = ''] = (await wordsShown(key)).photos
  assert.match(address, /^[\w-]{22}$/)
  const copy = await releasedCopy(platform, address)
  const { data, info } = await sharp(copy).raw().toBuffer({ resolveWithObject: true })
  assert.ok(info.width <= 1_024)
  const at = (x: number, y: number) => {
    const place =
      (Math.round((y / height) * info.height) * info.width + Math.round((x / width) * info.width)) *
      3
    return [...data.subarray(place, place + 3)]
  }
  for (const [x, y] of [
    [230, 190],
    [955, 175],
    [610, 670],
    [width - 4, height - 4],
  ] as const) {
    assert.ok(
      at(x, y).every((value) => Math.abs(value - 0x38) < 8),
      `${x},${y}: ${at(x, y).join()}`,
    )
  }
  assert.ok(at(700, 300)[1] !== 0x38)
  const { faces } = platform.biometrics
  assert.deepEqual(await faces.findToCover(copy), [])
  await decide(key, partActions.withhold, one, { reason: 'person' })
  await assert.rejects(releasedCopy(platform, address), isRefused('publication-part-unknown'))
})

test('a public photo tells nothing of the camera; each release has its own address', async () => {
  const key = await lodge({}, [await phonePhoto()])
  const one = await part(key, 'photo')
  await look(key, one)
  await decide(key, partActions.release, one)
  const [first = ''] = (await wordsShown(key)).photos
  const copy = await releasedCopy(platform, first)
  for (const word of cameraWords) assert.ok(!copy.includes(word), word)
  assert.equal((await sharp(copy).metadata()).exif, undefined)
  await decide(key, partActions.release, one, { covered: [0] })
  const [second = ''] = (await wordsShown(key)).photos
  assert.notEqual(second, first)
  await assert.rejects(releasedCopy(platform, first), isRefused('publication-part-unknown'))
  assert.ok(!(await releasedCopy(platform, second)).equals(copy))
})

test('an answer is shown at once, without whose case it is; its photos later', async () => {
  const key = await lodge()
  await actByHolder(key, 'take')
  const officer = await holderOf(key)
  const view = await getCase(db, setting, officer, key)
  const place = photosOfCase(view, officer.personId)
  const bytes = await phonePhoto()
  const proof = await takePhoto(platform, place, { question: 'answer.proof', bytes })
  const answer = 'Dear Zara Invented, the string is gone. Call 0300 1234567.'
  await actByHolder(key, 'answer', { reason: answer, proof: [proof] })
  const { answer: words = '', photos } = await wordsShown(key)
  assert.match(words, /the string is gone/)
  assert.doesNotMatch(words, /Zara|0300/)
  assert.deepEqual(photos, [])
  const one = await part(key, 'photo', 'answer')
  await look(key, one)
  await decide(key, partActions.release, one)
  assert.equal((await wordsShown(key)).photos.length, 1)
})

test('T-PUB-12 whose case it is takes words, photos or the answer back, for good', async () => {
  const key = await lodge({}, [await phonePhoto()])
  const [text, photo] = [await part(key, 'text'), await part(key, 'photo')]
  await look(key, photo)
  await decide(key, partActions.release, photo)
  await decide(key, partActions.release, text)
  const [address = ''] = (await wordsShown(key)).photos
  await releasedCopy(platform, address)
  await act(key, citizen, partActions.back, { group: 'photos' })
  await assert.rejects(releasedCopy(platform, address), isRefused('publication-part-unknown'))
  assert.ok((await wordsShown(key)).told)
  await act(key, citizen, partActions.back, { group: 'words' })
  assert.deepEqual(await wordsShown(key), { told: undefined, answer: undefined, photos: [] })
  assert.ok(!(await kept(key)).includes('strings across'))
  for (const one of [text, photo]) {
    const again = decide(key, partActions.release, one)
    await assert.rejects(again, isRefused('publication-part-unknown'))
  }
  const twice = act(key, citizen, partActions.back, { group: 'words' })
  await assert.rejects(twice, isRefused('publication-part-unknown'))
  assert.equal(
    (await db.query(`select 1 from publication.copy where address = $1`, [address])).length,
    0,
  )
})

test('looking over moves nothing: not the state, its day, nor what the row tells', async () => {
  const key = await lodge()
  await actByHolder(key, 'take')
  await actByHolder(key, 'answer', reason)
  await act(key, citizen, 'confirm')
  const row = async () => db.query(`select * from publication.case where id = $1`, [key.id])
  const [before, kase] = [await row(), await town.caseAt(key)]
  await onDay(9, async () => decide(key, partActions.release, await part(key, 'text')))
  assert.deepEqual(await row(), before)
  const after = await town.caseAt(key)
  assert.deepEqual(
    [after.state, after.updatedAt, after.seq],
    [kase.state, kase.updatedAt, kase.seq + 1],
  )
})

test('T-PUB-13 made anew it is the same; the scrub names what an insider has changed', async () => {
  const faults = async () => publicationFaults(db, setting, async () => {})
  assert.equal((await rebuildPublication(db, setting)).mended, 0)
  assert.deepEqual(await faults(), [])
  const key = await lodge({}, [await phonePhoto()])
  const photo = await part(key, 'photo')
  await look(key, photo)
  assert.deepEqual(await faults(), [])
  const { owner } = db
  const sets = [
    `update publication.part set words = 'All is well' where case_id = $1 and kind = 'text'`,
    `update publication.part set state = 'withheld', reason = 'abuse'
     where case_id = $1 and kind = 'text'`,
    `update publication.part set state = 'released', address = 'x'
     where case_id = $1 and kind = 'photo'`,
    `delete from publication.part where case_id = $1 and kind = 'text'`,
    `update publication.case set is_public = false, place = null where id = $1`,
    `update publication.case set stage = 'confirmed' where id = $1`,
  ]
  for (const set of sets) {
    await owner.query(set, [key.id])
    assert.deepEqual([...new Set((await faults()).map(({ at }) => at))], [`public ${key.id}`], set)
    assert.equal((await rebuildPublication(db, setting)).mended, 1, set)
    assert.deepEqual(await faults(), [], set)
  }
  await owner.query(
    `insert into publication.part select jurisdiction, case_id, 7, 'more', source, kind, state,
       reason, 'invented', covered, faces, shown_at, null from publication.part
     where case_id = $1 and kind = 'text'`,
    [key.id],
  )
  assert.equal((await faults()).length, 1)
  assert.equal((await rebuildPublication(db, setting)).mended, 1)
})

test('T-PUB-13 of many cases a night opens its share, and in turn each', async () => {
  const { owner } = db
  for (let lodged = 0; lodged < 24; lodged += 1) await lodge()
  const { cases } = await rebuildPublication(db, setting)
  const casesMax = Math.ceil(cases / 3)
  const namedIn = async (night: number) =>
    (await publicationFaults(db, setting, async () => {}, { night, casesMax })).map(({ at }) => at)
  await owner.query(`update publication.part set words = 'All is well' where kind = 'text'`)
  const wrong = await publicationFaults(db, setting, async () => {})
  assert.ok(wrong.length >= 24)
  const nights = [await namedIn(7), await namedIn(8), await namedIn(9)]
  for (const named of nights) assert.ok(named.length < wrong.length)
  assert.deepEqual(nights.flat().toSorted(), wrong.map(({ at }) => at).toSorted())
  assert.deepEqual(await namedIn(10), nights[0])
  await rebuildPublication(db, setting)
  assert.deepEqual([...(await namedIn(7)), ...(await namedIn(8)), ...(await namedIn(9))], [])
})

test('T-PUB-14 what is withdrawn or erased is shown nowhere, nor when made anew', async () => {
  const [gone, erased] = [await lodge({}, [await phonePhoto()]), await lodge()]
  for (const key of [gone, erased]) await decide(key, partActions.release, await part(key, 'text'))
  await act(gone, citizen, 'withdraw')
  assert.equal(await kept(gone), '[]')
  assert.deepEqual(await wordsShown(gone), { told: undefined, answer: undefined, photos: [] })
  await act(erased, citizen, 'withdraw')
  await onDay(20 * 366, () => eraseHeld(platform, citizen.personId))
  await rebuildPublication(db, setting)
  assert.equal(await kept(gone), '[]')
  assert.equal(await kept(erased), '[]')
  assert.deepEqual(await publicationFaults(db, setting, async () => {}), [])
})
