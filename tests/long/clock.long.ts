/**
 * Clocks that jump. The program's clock (and the database's, where libfaketime is installed) goes
 * back an hour, on a day and on eight, and back to the truth, while stamps are bought. Ids stay
 * unique and increase; a stamp of seven days lapses once, after seven days and not before; an
 * officer's deadline stays where it was set; the log only grows, whatever its clock says; what was
 * signed under a wrong clock still verifies under the right one.
 *
 * No statement asks the database for the time (`tests/clock.test.ts`), so its clock decides
 * nothing; that the two may differ by a day is tried here all the same.
 */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { connect, type Database } from '#platform/database'
import { tariqCnic } from '#tests/affidavit'
import { newDataFolder, runCommand, startProgram, type Program } from '#tests/program'
import { checkLeaves, checkRecord, checkSealed } from './checks.ts'
import { watchHeads } from './heads.ts'
import { openJournal } from './journal.ts'
import { credentialsOf, live } from './one-life.ts'
import type { Patch } from './patch-modules.ts'

const hourMs = 3_600_000
const dayMs = 24 * hourMs
const folder = newDataFolder()
const files = { program: join(folder, 'clock'), database: join(folder, 'faketime') }
const fakeTime = '/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1'
const hasFakeTime = existsSync(fakeTime)
const at = (name: string) => fileURLToPath(new URL(name, import.meta.url))

/** The embedded database is started with a clock of its own. */
const ofDatabase: Patch = {
  file: 'platform/database/embedded.ts',
  find: `TZ: 'UTC' }`,
  put: `TZ: 'UTC', LD_PRELOAD: '${fakeTime}', FAKETIME_TIMESTAMP_FILE: '${files.database}',
    FAKETIME_NO_CACHE: '1', DONT_FAKE_MONOTONIC: '1' }`,
}

function setClocks(programMs: number, databaseMs: number): void {
  writeFileSync(files.program, String(programMs))
  writeFileSync(files.database, `${databaseMs >= 0 ? '+' : ''}${databaseMs / 1_000}s`)
}

async function start(): Promise<Program> {
  return startProgram({
    dataFolder: join(folder, 'data'),
    environment: {
      NODE_OPTIONS: `--import=${at('./patch-modules.ts')} --import=${at('./move-clock.ts')}`,
      DAFTAR_TEST_PATCHES: JSON.stringify(hasFakeTime ? [ofDatabase] : []),
      DAFTAR_TEST_CLOCK: files.program,
    },
  })
}

/** A domicile certificate asked for: an officer has five working days. */
async function askOfficer(url: string, token: string): Promise<string> {
  const headers = () => ({
    'content-type': 'application/json',
    authorization: `Bearer ${token}`,
    'idempotency-key': randomUUID(),
  })
  const person = { name: 'Tariq', cnic: tariqCnic, relation: 'son-of', relativeName: 'Mehmood' }
  const answers = {
    reason: 'birth',
    since: '2001-01-01',
    applicant: { ...person, address: 'Mehrabad' },
    purpose: 'A post',
  }
  const body = JSON.stringify({ service: 'domicile', answers })
  const made = await fetch(`${url}/api/cases`, { method: 'POST', headers: headers(), body })
  const { reference } = (await made.json()) as { reference: string }
  const submit = `${url}/api/cases/${reference}/actions/submit`
  const handed = await fetch(submit, { method: 'POST', headers: headers(), body: '{}' })
  assert.equal(handed.status, 200, await handed.text())
  return reference.replace(/-/g, '').slice(-12)
}

test('clocks that jump lose no deadline, lapse nothing early or twice, fork no log', async (t) => {
  t.diagnostic(hasFakeTime ? 'both clocks move' : 'only the program’s clock moves')
  setClocks(0, 0)
  let program = await start()
  const socketDirectory = join(program.dataFolder, 'postgres')
  const owner = connect({ socketDirectory, database: 'postgres', connectionsMax: 1 })
  const journal = openJournal(join(folder, 'acknowledged.jsonl'))
  const watcher = watchHeads(() => [program.url], journal)
  const credentials = await credentialsOf(program.dataFolder)
  const buy = (lastAct?: string) => live(program.url, credentials, lastAct)
  const stateOf = (psid: string) => stateOfCase(owner, psid)

  const first = await buy()
  const waiting = await buy('submit')
  const officersCase = await askOfficer(program.url, credentials.citizen)
  const deadlineSql = `select deadline_at, escalations from cases.case where id = $1`
  const [before] = await owner.query(deadlineSql, [officersCase])

  await t.test('an hour back: served as before, and nothing is numbered anew', async () => {
    setClocks(-hourMs, 0)
    await wait(200)
    const second = await buy()
    assert.ok(idOf(second.reference) > idOf(waiting.reference), 'ids increase')
    assert.notEqual(second.number, first.number)
    setClocks(0, -hourMs)
    await wait(200)
    assert.ok(idOf((await buy()).reference) > idOf(second.reference))
  })
  await t.test('a day on: what has seven days has not lapsed', async () => {
    setClocks(dayMs, -hourMs)
    await clockLooks()
    assert.equal(await stateOf(waiting.psid), 'payable')
    const [after] = await owner.query(deadlineSql, [officersCase])
    assert.deepEqual(after, before, 'the officer’s deadline stays where it was set')
    await buy()
  })
  await t.test('eight days on: it lapses once, and the officer’s superior hears once', async () => {
    setClocks(8 * dayMs, dayMs)
    await clockLooks()
    assert.equal(await stateOf(waiting.psid), 'lapsed')
    const [late] = await owner.query<{ escalations: number }>(deadlineSql, [officersCase])
    assert.equal(late?.escalations, 1)
  })
  await t.test('the truth again, and a restart: nothing lapses or rises twice', async () => {
    setClocks(0, 0)
    await clockLooks()
    await program.stop()
    program = await start()
    assert.equal(await stateOf(waiting.psid), 'lapsed')
    const last = await buy()
    assert.equal(await stateOf(last.psid), 'issued')
    const [late] = await owner.query<{ escalations: number }>(deadlineSql, [officersCase])
    assert.equal(late?.escalations, 1)
  })
  await t.test('the record and the log are whole', async () => {
    const { breaches, entries } = await afterwards(owner)
    assert.deepEqual(breaches, [])
    await watcher.stop()
    watcher.check(entries)
    assert.deepEqual(journal.breaches, [])
    const twice = `select case_id from cases.event where action in ('lapse', 'escalate')
      group by case_id, action having count(*) > 1`
    assert.deepEqual(await owner.query(twice), [])
    const verified = await runCommand(['log', 'verify', program.url])
    assert.equal(verified.code, 0, verified.output.join('\n'))
    await owner.close()
    await program.stop()
  })
})

/** The program looks every five seconds at what time has made due. */
const clockLooks = () => wait(8_000)

async function stateOfCase(owner: Database, psid: string): Promise<string | undefined> {
  const sql = `select k.state from cases.case k join payments.charge c on c.case_id = k.id
    where c.psid = $1`
  return (await owner.query<{ state: string }>(sql, [psid]))[0]?.state
}

async function afterwards(owner: Database) {
  const sealed = await checkSealed(owner)
  const record = await checkRecord(owner)
  const { breaches, entries } = await checkLeaves(owner)
  return { breaches: [...sealed, ...record, ...breaches], entries }
}

/** The part of a reference that is made from the time. */
function idOf(reference: string): string {
  return reference.replace(/-/g, '').slice(-12)
}
