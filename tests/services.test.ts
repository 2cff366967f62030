import assert from 'node:assert/strict'
import { test } from 'node:test'
import { faultsOf } from '#platform/catalogue'
import { demoRoles } from '../app/demo.ts'
import { registers, services } from '../app/services.ts'

test('the services that are installed have no faults', () => {
  assert.deepEqual(faultsOf({ services, registers }, demoRoles), [])
  assert.ok(services.size >= 2)
})

test('no two of them sign documents of the same type', () => {
  const types = [...services.values()].flatMap(
    ({ output }) => output?.certificate.documentType ?? [],
  )
  assert.equal(new Set(types).size, types.length)
})
