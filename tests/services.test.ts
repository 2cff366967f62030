import assert from 'node:assert/strict'
import { test } from 'node:test'
import { faultsOf, roleNameOf, rolesOf } from '#platform/catalogue'
import documentTypes from '../app/builder/document-types.json' with { type: 'json' }
import { demoRoles } from '../app/demo.ts'
import { installed } from '../app/services.ts'

test('the services that are installed have no faults', () => {
  assert.deepEqual(faultsOf(installed, demoRoles), [])
  assert.ok(installed.services.length >= 2)
})

test('every role of the installation has a name in both languages', () => {
  const services = new Map(installed.services.map((one) => [one.id, one]))
  const registers = new Map(installed.registers.map((one) => [one.id, one]))
  for (const role of rolesOf({ services, registers })) {
    const { en, ur } = roleNameOf({ services }, role)
    assert.notEqual(en, role)
    assert.match(ur, /^[^a-z]+$/, `${role} is called ${ur}`)
  }
})

test('the number of every signed document is on the list of those that were given out', () => {
  const given: Readonly<Record<string, string>> = documentTypes
  for (const { id, output, endorsements = [] } of installed.services) {
    for (const { certificate } of [...(output ? [output] : []), ...endorsements]) {
      assert.equal(given[certificate.documentType], id, `document-types.json lacks one of ${id}`)
    }
  }
})
