import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { rolesOf } from '#platform/catalogue'
import { findReporterOfKey } from '#platform/clients'
import { testDatabase } from '#tests/database'
import { registers, services } from '../services.ts'
import { rotateClientKey } from './apply-clients.ts'
import { applyReporters } from './apply-reporters.ts'
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

test('a program that reports proves phones only where its file says so', async () => {
  const name = { en: 'Kite Watch', ur: 'پتنگ نگہبان' }
  const reporter = { id: 'kite-watch', name, jurisdiction: 'PB' }
  const read = (reporters: object[]) =>
    readRegistration({ ...(JSON.parse(example) as object), reporters }, { roles, folder })
  const [plain, proving] =
    read([reporter, { ...reporter, id: 'other', provesPhones: true }]).reporters ?? []
  assert.deepEqual([plain?.provesPhones, plain?.isOpen, proving?.provesPhones], [false, true, true])
  assert.throws(
    () => read([reporter, reporter, { ...reporter, id: 'x y', open: 'no' }]),
    (error) => {
      assert.ok(error instanceof RegistrationRefused)
      assert.deepEqual(
        error.faults.map(({ at }) => at),
        ['reporters[2].open', 'reporters[2].id', 'reporters[1]'],
      )
      return true
    },
  )
})

test('a program that reports is given its key once, and another on demand', async () => {
  const db = await testDatabase()
  const name = { en: 'Kite Watch', ur: 'پتنگ نگہبان' }
  const proving = { provesPhones: false, isOpen: true }
  const reporter = { id: 'kite-watch', name, jurisdiction: 'PB', ...proving }
  const now = new Date('2026-11-23T05:00:00Z')
  const apply = () => db.transact((tx) => applyReporters(tx, [reporter], now))
  const first = await apply()
  assert.deepEqual(await apply(), { changes: [], made: [] })
  const [{ id, key } = { id: '', key: '' }] = first.made
  assert.equal((await findReporterOfKey(db, key, now))?.id, 'kite-watch')
  const rotated = await db.transact((tx) => rotateClientKey(tx, id, 1, now))
  const later = new Date('2026-11-23T06:00:01Z')
  assert.equal(await findReporterOfKey(db, key, later), undefined)
  assert.equal((await findReporterOfKey(db, rotated?.made.key ?? '', later))?.id, 'kite-watch')
  assert.equal(await db.transact((tx) => rotateClientKey(tx, 'reporter/none', 1, now)), undefined)
})
