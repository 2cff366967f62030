/** GL-3: at no door does an answer, its shape or the work behind it tell who is registered. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { registerAccount } from '#channels/account'
import { registerDesk } from '#channels/desk'
import { registerPortal } from '#channels/portal'
import { sendSignInCode } from '#platform/catalogue'
import type { Database, Tx } from '#platform/database'
import { addDays, civilDateOf, formatCnic } from '#platform/kernel'
import { appointOfficer } from '#tests/officers'
import { kiteDistrict, testPersons, testPlatform } from '#tests/platform'
import { signedIn, visitor, webOn, type Seen } from '#tests/web'

const platform = await testPlatform()
const { db, setting } = platform
const app = await webOn(platform, (web) => {
  registerPortal(web, platform)
  registerAccount(web, platform)
})
const desk = await webOn(platform, registerDesk)
const [, bilal] = testPersons
/** One that somebody has, and one that nobody has. */
const both = [bilal.cnic, '3999099099998'] as const

/** What can be seen of an answer, but for what the visitor typed and what is random. */
function shapeOf(cnic: string, { status, location, html, headers }: Seen) {
  const shown = html
    .replaceAll(cnic, 'CNIC')
    .replaceAll(formatCnic(cnic), 'CNIC')
    .replaceAll(/value="[^"]{20,}"/g, (value) => `value of ${value.length}`)
    .replaceAll(/nonce-[^'"]+|\d{1,2} \w+ \d{4},? \d\d:\d\d/g, '')
  const named = Object.keys(headers).sort()
  return { status, location, shown, bytes: html.length, named }
}

async function alike(ask: (cnic: string) => Promise<Seen>): Promise<void> {
  const [known, unknown] = [await ask(both[0]), await ask(both[1])]
  assert.deepEqual(shapeOf(both[0], known), shapeOf(both[1], unknown))
}

test('T-ID-27 asking for a code, and typing a wrong one', async () => {
  const asked = async (cnic: string) => {
    const visit = visitor(app)
    await visit.open('/sign-in')
    return [visit, await visit.send('/sign-in/code', { cnic })] as const
  }
  await alike(async (cnic) => (await asked(cnic))[1])
  await alike(async (cnic) => {
    const [visit] = await asked(cnic)
    return visit.send('/sign-in/code', { code: '999999' })
  })
})

/** Every statement, by its text. */
function watched(base: Database): { readonly db: Database; readonly said: string[] } {
  const said: string[] = []
  const watch = (tx: Tx): Tx => ({
    query: (sql, parameters) => {
      said.push(sql.replaceAll(/\s+/g, ' '))
      return tx.query(sql, parameters)
    },
  })
  const own = { ...base, ...watch(base) }
  return { db: { ...own, transact: (work) => base.transact((tx) => work(watch(tx))) }, said }
}

test('T-ID-27 asking for a code takes the same statements, whether or not it is sent', async () => {
  const statements = async (cnic: string) => {
    const { db: one, said } = watched(db)
    await sendSignInCode({ ...platform, db: one }, { cnic, address: '192.0.2.77', language: 'en' })
    return said.map((sql) => sql.replace(/^(?:release|rollback to) savepoint/, 'end of savepoint'))
  }
  const [known, unknown] = [await statements(both[0]), await statements(both[1])]
  assert.ok(known.some((sql) => sql.includes('insert into notifications.message')))
  assert.deepEqual(known, unknown)
  const left = await db.query(
    `select 1 as one from notifications.message where person_id = 'NOBODY'`,
  )
  assert.deepEqual(left, [])
})

test('T-ID-27 offering a mandate', async () => {
  const today = civilDateOf(setting.now())
  const terms = { kind: 'client', from: today, to: addDays(today, 9), evidence: 'Deed 3' }
  const visit = await signedIn(app, platform, platform.citizen.personId, { kind: 'citizen' })
  await alike(async (other) => {
    await visit.open('/account/mandates/offer')
    return visit.send('/account/mandates/offer', { ...terms, other })
  })
})

test('T-ID-27 an officer without the right: the search, and recovery', async () => {
  const clerk = await appointOfficer(platform, 'sorter', kiteDistrict.code)
  const visit = await signedIn(desk, platform, clerk.personId, { kind: 'officer' })
  await alike(async (q) => {
    await visit.open('/desk')
    return visit.send('/desk/search', { q })
  })
  await alike(async (cnic) => {
    await visit.open('/desk')
    return visit.send('/desk/recovery', { cnic, reason: 'Lost it all', evidence: 'Old card 7' })
  })
})
