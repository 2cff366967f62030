import assert from 'node:assert/strict'
import { test } from 'node:test'
import { demoPersons } from './demo.ts'
import { welcome } from './welcome.ts'

test('no two persons of the demonstration have one name', () => {
  const names = demoPersons.map(({ name, cnic }) => [name, cnic] as const)
  const twice = names.filter(([name, cnic]) => names.some(([n, c]) => n === name && c !== cnic))
  assert.deepEqual(twice, [])
})

test('what the terminal prints fits one screen, and says where the rest is', () => {
  const lines = welcome({ isDemo: true }, 'http://localhost:8080').trimEnd().split('\n')
  assert.ok(lines.length <= 24, `${lines.length} lines`)
  for (const line of lines) assert.ok(line.length <= 80, line)
  const printed = lines.join('\n')
  for (const said of ['localhost:8080/demo', 'Complaints Officer', 'Amina Bibi', 'Ctrl+C']) {
    assert.ok(printed.includes(said), said)
  }
  assert.ok(!welcome({ isDemo: false }, 'http://localhost:8080').includes('/demo'))
})
