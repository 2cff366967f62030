import assert from 'node:assert/strict'
import { test } from 'node:test'
import { demoPersons } from './demo.ts'

test('no two persons of the demonstration have one name', () => {
  const names = demoPersons.map(({ name, cnic }) => [name, cnic] as const)
  const twice = names.filter(([name, cnic]) => names.some(([n, c]) => n === name && c !== cnic))
  assert.deepEqual(twice, [])
})
