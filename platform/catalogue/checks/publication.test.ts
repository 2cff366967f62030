/** A service that publishes what people write, or a state without a stage, is refused. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { longText } from '#platform/forms'
import { kiteOutcry } from '#tests/kite-outcry'
import { kiteShown } from '#tests/kite-shown'
import type { Service } from '../definition.ts'
import type { Publication } from '../publication/declared.ts'
import { checkPublication } from './publication.ts'

const { publication } = kiteOutcry
assert.ok(publication)

const faultsOf = (other: Partial<Publication<never, string>>) => {
  const faults: string[] = []
  const service = { ...kiteOutcry, publication: { ...publication, ...other } } as Service
  checkPublication(service, (at, kind) => void faults.push(`${kind} ${at}`))
  return faults
}

test('what the invented service publishes is whole', () => {
  assert.deepEqual(faultsOf({}), [])
})

test('what people write, what is not asked, and a state without a stage are faults', () => {
  const { stages } = publication
  assert.deepEqual(faultsOf({ topic: 'told' }), ['faulty-publication publication.topic'])
  assert.deepEqual(faultsOf({ topic: 'none' }), ['faulty-publication publication.topic'])
  assert.deepEqual(faultsOf({ place: 'told' }), ['faulty-publication publication.place'])
  assert.deepEqual(faultsOf({ heard: 'where' }), ['faulty-publication publication.heard'])
  const { received: _, ...without } = stages as Record<string, 'open'>
  assert.deepEqual(faultsOf({ stages: without }), [
    'faulty-publication publication.stages.received',
  ])
  assert.deepEqual(faultsOf({ stages: { ...stages, moon: 'open' } as typeof stages }), [
    'unknown-state publication.stages.moon',
  ])
})

test('what is shown is screened words or photos, and somebody looks at it', () => {
  const shown = { ...kiteShown, id: 'kite-outcry' } as Service
  const found: string[] = []
  const check = (more: object) => {
    found.length = 0
    const own = { ...shown.publication, ...more }
    checkPublication({ ...shown, publication: own } as Service, (at) => void found.push(at))
    return found
  }
  assert.deepEqual(check({}), [])
  for (const text of ['about', 'none', 'pictures']) {
    assert.deepEqual(check({ text }), ['publication.text'])
  }
  assert.deepEqual(check({ photos: 'told' }), ['publication.photos'])
  assert.deepEqual(check({ answer: { step: 'take', text: 'reason' } }), ['publication.answer.text'])
  assert.deepEqual(check({ releasedBy: undefined }), ['publication.releasedBy'])
  assert.deepEqual(check({ releasedBy: 'gardener' }), ['publication.releasedBy'])
  const unscreened = { ...shown, form: { ...shown.form, told: longText({ max: 10 }) } } as Service
  const faults: string[] = []
  checkPublication(unscreened, (at) => void faults.push(at))
  assert.deepEqual(faults, ['publication.text'])
})
