/** A face that a form asks for: whose it must be, for which case, and what becomes of it. */
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import {
  captureKeptMs,
  findCaptures,
  keepCapture,
  keepComparison,
  openTemplatesOf,
  sweepCaptures,
  type NewCapture,
} from '#platform/biometrics'
import { biometric } from '#platform/forms'
import { defineProblems, text } from '#platform/kernel'
import { largeKite } from '#tests/kite-case'
import { kitePermit, kiteRegister } from '#tests/kite-permit'
import { kiteDistrict, testPlatform } from '#tests/platform'
import { testReading } from '#tests/reading'
import { refusedWith } from '#tests/refusals'
import { checkService } from './check.ts'
import type { CapturesGiven } from './captures.ts'
import type { Move, Service } from './definition.ts'

const said = text('a', 'ا')
const problems = defineProblems({ 'kite-face-differs': { status: 422, title: said, wayOut: said } })
const seen: CapturesGiven[] = []

function pilotOf(change: Partial<Move> = {}): Service {
  const { draft, review } = kitePermit.workflow.states
  return {
    ...kitePermit,
    form: { ...kitePermit.form, face: biometric({ modality: 'face' }) },
    questions: { ...kitePermit.questions, face: { title: said } } as never,
    workflow: {
      initial: 'draft',
      states: {
        ...kitePermit.workflow.states,
        draft: {
          submit: {
            ...(draft?.['submit'] as Move),
            check: ({ captures }) => {
              seen.push(captures)
              if (captures['face']?.matched === false) throw problems['kite-face-differs']()
            },
          },
        },
        review: { ...review, allow: { ...(review?.['allow'] as Move), enrols: 'face', ...change } },
      },
    },
  }
}

const platform = await testPlatform([pilotOf()])
const { db, setting } = platform

async function take(caseId: string, change: Partial<NewCapture> = {}) {
  const capture: NewCapture = {
    id: setting.newId(),
    personId: platform.citizen.personId,
    modality: 'face',
    position: 'face',
    quality: 80,
    liveness: 'active-challenge',
    pad: 'uncertified',
    takenBy: platform.citizen.personId,
    assistedBy: undefined,
    takenForCase: caseId,
    takenAt: setting.now(),
    ...change,
  }
  const format = capture.modality === 'exception' ? 'reason' : 'face-128'
  await keepCapture(db, setting.biometricVault, capture, { format, bytes: randomBytes(512) })
  return capture.id
}

const newCase = () => ({ jurisdiction: kiteDistrict.code, id: setting.newId() })

function submit(on: { jurisdiction: string; id: string }, face: string) {
  return platform.door.perform({
    kind: 'act',
    actor: platform.citizen,
    service: 'kite-permit',
    action: 'submit',
    case: on,
    input: { ...largeKite, face },
    language: 'en',
  })
}

const allow = (on: { jurisdiction: string; id: string }) =>
  platform.door.perform({
    kind: 'act',
    actor: platform.officer,
    case: on,
    action: 'allow',
    input: { note: 'A steady hand' },
    language: 'en',
  })

test('rules see what was taken, the case keeps it, and the deciding step enrols it', async () => {
  const on = newCase()
  const id = await take(on.id)
  await keepComparison(db, { id, matched: true, score: 0.4, threshold: 0.5, at: setting.now() })
  await submit(on, id)
  const { matched, liveness, duplicates } = seen.at(-1)?.['face'] ?? {}
  assert.deepEqual([matched, liveness, duplicates], [true, 'active-challenge', 0])
  assert.equal((await findCaptures(db, [id]))[0]?.usedByCase, on.id)
  const place = { id: platform.citizen.personId, modality: 'face' as const }
  const held = () => openTemplatesOf(db, setting.biometricVault, place, testReading)
  assert.deepEqual(await held(), [])
  await allow(on)
  assert.equal((await held()).length, 1)
})

test('a capture of another person, another case or another kind is refused (T-ID-16)', async () => {
  const on = newCase()
  const neighbours = await take(on.id, { personId: platform.neighbour.personId })
  await assert.rejects(submit(on, neighbours), refusedWith('biometrics-capture-unknown'))
  const elsewhere = await take(setting.newId())
  await assert.rejects(submit(on, elsewhere), refusedWith('biometrics-capture-of-another-case'))
  const finger = await take(on.id, { modality: 'finger', position: 'right-thumb' })
  await assert.rejects(submit(on, finger), refusedWith('biometrics-capture-unknown'))
  await assert.rejects(submit(on, setting.newId()), refusedWith('biometrics-capture-unknown'))
  await assert.rejects(submit(on, 'not a number'), refusedWith('form-biometric-wrong'))
})

test('a capture serves one case, also of two that arrive together (T-ID-16)', async () => {
  const [one, two] = [newCase(), newCase()]
  const id = await take(one.id, { takenForCase: undefined })
  const tries = await Promise.allSettled([submit(one, id), submit(two, id)])
  assert.deepEqual(
    tries.map(({ status }) => status),
    ['fulfilled', 'rejected'],
  )
})

test('an old capture is refused, and so is enrolling one that is gone', async () => {
  const on = newCase()
  const old = await take(on.id, {
    takenAt: new Date(setting.now().getTime() - captureKeptMs - 1_000),
  })
  await assert.rejects(submit(on, old), refusedWith('biometrics-capture-expired'))
  const id = await take(on.id)
  await submit(on, id)
  await sweepCaptures(db, new Date(setting.now().getTime() + captureKeptMs + 1_000), 100)
  await assert.rejects(allow(on), refusedWith('biometrics-capture-expired'))
})

test('an exception stands for a face, and enrols nothing', async () => {
  const on = newCase()
  const id = await take(on.id, { modality: 'exception', quality: undefined, liveness: 'attended' })
  await submit(on, id)
  assert.equal(seen.at(-1)?.['face']?.modality, 'exception')
  await allow(on)
})

test('a rule may refuse a face that is not its owner’s; nothing is bound then', async () => {
  const on = newCase()
  const id = await take(on.id)
  await keepComparison(db, { id, matched: false, score: 0.9, threshold: 0.5, at: setting.now() })
  await assert.rejects(submit(on, id), refusedWith('kite-face-differs'))
  assert.equal((await findCaptures(db, [id]))[0]?.usedByCase, undefined)
})

test('a step that enrols what nobody asks for does not start', () => {
  const known = { roles: new Set(['kite-officer']), registers: new Set([kiteRegister.id]) }
  const faults = checkService(pilotOf({ enrols: 'toe' }), known)
  assert.deepEqual(
    faults.map(({ at, kind }) => [at, kind]),
    [['workflow.states.review.allow.enrols', 'faulty-question']],
  )
})
