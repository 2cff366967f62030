import assert from 'node:assert/strict'
import { test } from 'node:test'
import { faultsOf } from '#platform/catalogue'
import { demoRoles } from '../app/demo.ts'
import { installed } from '../app/services.ts'

test('the services that are installed have no faults', () => {
  assert.deepEqual(faultsOf(installed, demoRoles), [])
  assert.ok(installed.services.length >= 2)
})
