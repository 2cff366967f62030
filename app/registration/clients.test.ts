import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { rolesOf } from '#platform/catalogue'
import { registers, services } from '../services.ts'
import { faultsAgainst, type KnownWorld } from './known-world.ts'
import { readRegistration } from './read-registration.ts'
import { RegistrationRefused } from './registration.ts'

const roles = rolesOf({ services, registers })
const folder = fileURLToPath(new URL('../../docs/operating', import.meta.url))
const example = readFileSync(`${folder}/registration.example.json`, 'utf8')

/** The example, its one client changed. */
function changed(client: object) {
  const file = JSON.parse(example) as { clients: object[] }
  const clients = file.clients.map((one) => ({ ...one, ...client }))
  return readRegistration({ ...file, clients }, { roles, folder })
}

test('a client stays in the district where it asked for its payments', () => {
  const empty: KnownWorld = {
    installation: undefined,
    hasIssued: false,
    jurisdictions: [],
    offices: [],
    posts: [],
    banks: [],
    clients: changed({}).clients,
  }
  const faults = (client: object) =>
    faultsAgainst(empty, changed(client), []).map(({ at, fault }) => `${at} ${fault}`)
  assert.deepEqual(faults({}), [])
  assert.deepEqual(faults({ jurisdiction: 'PB-KSR' }), [
    'clients[0].jurisdiction is PB-LHR since land-records was registered, and stays so',
  ])
  assert.deepEqual(faults({ id: 'museum', jurisdiction: 'PB-XXX' }), [
    'clients[0].jurisdiction PB-XXX is not registered',
  ])
})

test('a client is told over TLS, and its payers go back to an origin over TLS', () => {
  const read = () =>
    changed({ webhook: 'http://records.example', returnTo: ['https://a.example/in'] })
  assert.throws(read, (error) => {
    assert.ok(error instanceof RegistrationRefused)
    assert.deepEqual(
      error.faults.map(({ at }) => at),
      ['clients[0].returnTo[0]', 'clients[0].webhook'],
    )
    return true
  })
})
