import assert from 'node:assert/strict'
import { test } from 'node:test'
import { faultsOf } from '#platform/catalogue'
import documentTypes from '../app/builder/document-types.json' with { type: 'json' }
import { demoRoles } from '../app/demo.ts'
import { installed } from '../app/services.ts'

test('the services that are installed have no faults', () => {
  assert.deepEqual(faultsOf(installed, demoRoles), [])
  assert.ok(installed.services.length >= 2)
})

test('the number of every signed document is on the list of those that were given out', () => {
  const given: Readonly<Record<string, string>> = documentTypes
  for (const { id, output, endorsements = [] } of installed.services) {
    for (const { certificate } of [...(output ? [output] : []), ...endorsements]) {
      assert.equal(given[certificate.documentType], id, `document-types.json lacks one of ${id}`)
    }
  }
})
