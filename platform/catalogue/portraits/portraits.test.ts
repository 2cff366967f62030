/** The photograph of a document: which it is, who sees it, and when it ends. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  captureKeptMs,
  findCaptures,
  findPortrait,
  listPortraitsOf,
  sweepCaptures,
  sweepPortraits,
} from '#platform/biometrics'
import { listReads } from '#platform/consent'
import type { Actor } from '#platform/identity'
import { readerOfWords, frameOf } from '#tests/faces/seen-frames'
import { photo } from '#tests/faces/turned-head'
import { largeKite } from '#tests/kite-case'
import { kiteRegister } from '#tests/kite-permit'
import { kitePortrait, takeKiteFace, type FaceTaken } from '#tests/kite-portrait'
import { pay } from '#tests/payments'
import { kiteDistrict, testPlatform } from '#tests/platform'
import { plantBoundPortrait, plantPortrait } from '#tests/planted-rows'
import type { ActOutcome } from '../command.ts'
import { checkService } from '../check.ts'
import { getCase } from '../case-view.ts'
import type { Service } from '../definition.ts'
import { giveUpDrafts, keepDrafts, newDraft } from '../drafts.ts'
import { takeFaceAtCentre } from '../enrolment/index.ts'
import { printCertificate } from '../papers.ts'
import { readHeld } from '../privacy/export.ts'
import { eraseHeld, repeatErasures } from '../privacy/erase.ts'
import { whoLooked } from '../privacy/who-looked.ts'
import { scrubRecord } from '../scrub.ts'
import { awaitsPortrait, holdsPortrait } from './rules.ts'
import { findCasePortrait, pictureOfCase } from './show.ts'

const platform = await testPlatform([kitePortrait])
const { db, door, setting, citizen, neighbour, officer } = platform
const collins = photo('collins')

const take = (taken: FaceTaken, modality?: 'face' | 'exception') =>
  takeKiteFace(platform, { jpeg: collins, ...taken }, modality)

const newCase = () => ({ jurisdiction: kiteDistrict.code, id: setting.newId() })

function submit(on: { jurisdiction: string; id: string }, face: string) {
  const input = { ...largeKite, face }
  const act = { actor: citizen, service: 'kite-permit', action: 'submit', case: on, input } as const
  return door.perform({ kind: 'act', ...act, language: 'en' })
}

function decide(on: ActOutcome, action: string) {
  const input = { note: 'Seen' }
  return door.perform({ kind: 'act', actor: officer, case: on, action, input, language: 'en' })
}

/** Issued with the face of this capture. */
async function issued(on: { jurisdiction: string; id: string }, face: string) {
  const { settled } = await pay(platform, await decide(await submit(on, face), 'allow'))
  assert.equal(settled?.state, 'flying')
  return settled
}

const open = (on: { jurisdiction: string; id: string }, actor: Actor = citizen) =>
  getCase(db, setting, actor, on)
const isKept = async (id: string) => (await findPortrait(db, id, setting.now())) !== undefined
const kindOf = async (on: ActOutcome) => (await findCasePortrait(platform, await open(on)))?.kind

/** What is handed to the template, and what comes of it before it is signed. */
async function printed(on: ActOutcome, actor: Actor = citizen) {
  const found: { data: object; images: object | undefined; pdf: Buffer }[] = []
  const render: typeof platform.renderer.render = async (asked) => {
    const pdf = await platform.renderer.render(asked)
    found.push({ data: asked.data, images: asked.images, pdf })
    return pdf
  }
  const watched = { ...platform, renderer: { ...platform.renderer, render } }
  await printCertificate(watched, await open(on, actor))
  const [one] = found
  assert.ok(one)
  const { portrait } = one.data as { portrait: { words: { en: string } | null } }
  return { ...one, words: portrait.words?.en }
}

test('a document shows the face that was taken for it, the same bytes each time', async () => {
  const on = newCase()
  const [unused, face] = [
    await take({ caseId: on.id, jpeg: photo('hopper') }),
    await take({ caseId: on.id }),
  ]
  const permit = await issued(on, face)
  assert.deepEqual([await isKept(unused), await isKept(face)], [false, true])
  const [first, again] = [await printed(permit), await printed(permit, officer)]
  assert.deepEqual(first.images, { portrait: collins })
  assert.ok(first.pdf.includes(collins), 'the picture is set as it is')
  assert.ok(first.pdf.equals(again.pdf))
  const later = new Date(setting.now().getTime() + captureKeptMs)
  await sweepCaptures(db, later, 1_000)
  await sweepPortraits(db, later, 1_000)
  assert.ok((await printed(permit)).pdf.equals(first.pdf), 'its capture is gone')
})

test('T-ID-111 another picture in its place is printed nowhere; the scrub finds it', async () => {
  const on = newCase()
  const face = await take({ caseId: on.id })
  const permit = await issued(on, face)
  while ((await platform.sequencer.sealOnce()) > 0);
  const faults = async () => {
    const { faults: found } = await scrubRecord(platform, db, async () => {})
    return found.map(({ fault }) => fault)
  }
  assert.deepEqual(await faults(), [])
  // Sealed by the program's own key, as only whoever runs it can.
  const place = { personId: citizen.personId, captureId: face }
  const sealed = setting.biometricVault.sealPortrait(photo('hopper'), place)
  await plantPortrait(db.owner, face, sealed)
  assert.equal(await kindOf(permit), 'changed')
  await assert.rejects(printed(permit), { code: 'portrait-not-genuine' })
  await assert.rejects(pictureOfCase(platform, await open(permit)), {
    code: 'portrait-not-genuine',
  })
  assert.deepEqual(await faults(), ['its portrait is another one'])
  // He writes into the act that this was its picture.
  await plantBoundPortrait(db.owner, on.id, sealed)
  assert.deepEqual(await faults(), ['its event or its entries were changed'])
})

test('T-ID-113 a portrait ends with its document, with a refusal, and with its keys', async () => {
  const on = newCase()
  const face = await take({ caseId: on.id })
  const permit = await issued(on, face)
  await decide(permit, 'ground')
  assert.equal(await isKept(face), false)
  assert.equal(await kindOf(permit), 'gone')
  const { words, images } = await printed(permit)
  assert.deepEqual([words, images], ['No longer valid: the photograph was destroyed', {}])

  const [refused, erased] = [newCase(), newCase()]
  const faces = [await take({ caseId: refused.id }), await take({ caseId: erased.id })]
  await decide(await submit(refused, faces[0] ?? ''), 'refuse')
  await submit(erased, faces[1] ?? '')
  await repeatErasures(db, [`case|${erased.id}`], setting.now())
  assert.deepEqual(await Promise.all(faces.map(isKept)), [false, false])
})

test('T-ID-113 an application that is given up leaves neither portrait nor capture', async () => {
  const begin = async () => {
    const asked = { service: 'kite-permit', jurisdiction: kiteDistrict.code }
    const draft = newDraft(setting, { ...asked, applicantId: citizen.personId })
    await keepDrafts(db, setting, [draft])
    return { draft, face: await take({ caseId: draft.id, of: setting.newId() }) }
  }
  const isTaken = async (face: string) => (await findCaptures(db, [face])).length > 0
  const [given, kept] = [await begin(), await begin()]
  await giveUpDrafts(db, [given.draft.id])
  assert.deepEqual([await isKept(given.face), await isTaken(given.face)], [false, false])
  assert.deepEqual([await isKept(kept.face), await isTaken(kept.face)], [true, true])
  await eraseHeld(platform, citizen.personId)
  assert.deepEqual([await isKept(kept.face), await isTaken(kept.face)], [false, false])

  const handedIn = await begin()
  await submit(handedIn.draft, handedIn.face)
  await giveUpDrafts(db, [handedIn.draft.id])
  assert.equal(await isKept(handedIn.face), true, 'another window has handed it in meanwhile')
})

test('who has an exception for the face is told of on the document', async () => {
  const on = newCase()
  const permit = await issued(on, await take({ caseId: on.id }, 'exception'))
  assert.equal((await printed(permit)).words, 'No photograph: exception granted')
  assert.equal(await kindOf(permit), 'exception')
})

test('T-ID-112 whoever looks at a portrait is on record for whoever is in it', async () => {
  const [own, child] = [newCase(), newCase()]
  const applied = await submit(own, await take({ caseId: own.id }))
  const forChild = await submit(child, await take({ caseId: child.id, of: neighbour.personId }))
  const looksAt = async (personId: string) => {
    const now = new Date(setting.now().getTime() + 1_000)
    const lines = await listReads(db, personId, { now, before: now, limit: 100 })
    return lines.filter((line) => [own.id, child.id].includes(line.case?.id ?? '')).length
  }
  assert.deepEqual(await pictureOfCase(platform, await open(applied, officer)), collins)
  assert.equal(await looksAt(citizen.personId), 1)
  assert.equal(await looksAt(neighbour.personId), 0)
  assert.deepEqual(await pictureOfCase(platform, await open(forChild, officer)), collins)
  assert.equal(await looksAt(neighbour.personId), 1, 'he is in the picture')
  assert.deepEqual(await pictureOfCase(platform, await open(forChild)), collins, 'the applicant')
  assert.equal(await looksAt(neighbour.personId), 2, 'a parent’s looks are told to the child')
  const before = await looksAt(citizen.personId)
  assert.deepEqual(await pictureOfCase(platform, await open(applied)), collins, 'his own picture')
  assert.equal(await looksAt(citizen.personId), before, 'his own case is his own affair')
  const { looks } = await whoLooked(db, setting, neighbour.personId, { limit: 10 })
  const [look] = looks
  assert.deepEqual(
    [look?.who.en, look?.why.en, look?.reference],
    ['A person who applied for you', 'To apply for your document', undefined],
  )
  await assert.rejects(open(applied, neighbour), { code: 'case-not-found' })
})

test('what is held of a person has his portraits, and nobody else’s', async () => {
  const [kept] = await listPortraitsOf(db, neighbour.personId)
  const { parts } = await readHeld(platform, neighbour.personId)
  const { takenAt, expiresAt, caseId } = kept ?? {}
  const picture = collins.toString('base64')
  const held = { modality: 'portrait', takenAt, expiresAt, caseId, picture }
  assert.deepEqual(parts['biometrics'], [held])
})

test('a portrait is made only of a face that a document may come to show', async () => {
  const biometrics = { ...platform.biometrics, faces: readerOfWords() }
  const [post] = officer.posts
  assert.ok(post)
  const taken = async (of: { jurisdiction: string; id: string } | undefined) => {
    const hand = { actor: officer, post, case: of }
    const sent = { personId: neighbour.personId, image: frameOf() }
    return isKept((await takeFaceAtCentre({ ...platform, biometrics }, hand, sent)).id)
  }
  const on = newCase()
  const permit = await issued(on, await take({ caseId: on.id }))
  assert.equal(await taken(undefined), true, 'there may be a case yet')
  assert.equal(await taken(permit), false, 'who collects it is in no document')
})

test('it is kept while its document is to come or may hold, and no longer', () => {
  const kept = ['draft', 'review', 'payable', 'flying', 'grounded', 'refused', 'lapsed']
  const of = (rule: typeof awaitsPortrait) => kept.filter((state) => rule(kitePortrait, state))
  assert.deepEqual(of(awaitsPortrait), ['draft', 'review', 'payable'])
  assert.deepEqual(of(holdsPortrait), ['draft', 'review', 'payable', 'flying'])
})

test('a paper that shows a face which nobody takes does not start', () => {
  const { output } = kitePortrait
  const portrait = ['toe']
  const wrong = {
    ...kitePortrait,
    output: { ...output, certificate: { ...output?.certificate, portrait } },
  } as Service
  const known = { roles: new Set(['kite-officer']), registers: new Set([kiteRegister.id]) }
  assert.deepEqual(
    checkService(wrong, known).map(({ at, kind }) => [at, kind]),
    [['output.certificate.portrait', 'faulty-question']],
  )
})
