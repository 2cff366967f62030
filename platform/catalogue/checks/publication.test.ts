/** A service that publishes what people write, or a state without a stage, is refused. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { kiteOutcry } from '#tests/kite-outcry'
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
  const { received: _, ...without } = stages as Record<string, 'open'>
  assert.deepEqual(faultsOf({ stages: without }), [
    'faulty-publication publication.stages.received',
  ])
  assert.deepEqual(faultsOf({ stages: { ...stages, moon: 'open' } as typeof stages }), [
    'unknown-state publication.stages.moon',
  ])
})
