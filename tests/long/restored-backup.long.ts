/**
 * An older copy of the database is put in place. The log's signer does not take back a head that
 * the world may have seen: it signs nothing, says so and says the way out; the program shows and
 * verifies, and accepts nothing that could not reach the log. Both ways out of docs/operating.md
 * are then gone: the newer record put back, and, where there is none, `daftar log restore`.
 */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { renameSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { connect } from '#platform/database'
import { runCommand, startProgram, type Program } from '#tests/program'
import { checkLeaves, checkRecord, checkSealed } from './checks.ts'
import { watchHeads } from './heads.ts'
import { openJournal, type Journal } from './journal.ts'
import { actNamed, credentialsOf, live, newLife, send } from './one-life.ts'

let program: Program = await startProgram()
const { dataFolder } = program
const database = join(dataFolder, 'postgres')
const copy = join(dataFolder, 'copy')
const newer = join(dataFolder, 'newer')
const credentials = await credentialsOf(dataFolder)
const journal: Journal = openJournal(join(dataFolder, 'acknowledged.jsonl'))
const watcher = watchHeads(() => [program.url], journal)

const buy = () => live(program.url, credentials)
const ask = async (path: string) => (await fetch(program.url + path)).json() as Promise<unknown>

type Ready = { ready: boolean; log: boolean; signer?: { code: string; wayOut: string } }

/** Name, size and root; the lines of witnesses may be newer. */
async function headShown(): Promise<readonly string[]> {
  const note = await (await fetch(`${program.url}/log/checkpoint`)).text()
  return note.split('\n').slice(0, 3)
}

async function sizeShown(): Promise<number> {
  const [, size] = await headShown()
  return Number(size)
}

/** A database that is stopped is one folder: its copy is a backup. */
function copyFolder(from: string, to: string): void {
  assert.equal(spawnSync('cp', ['-a', from, to]).status, 0)
}

async function whileStopped(work: () => void): Promise<void> {
  await program.stop()
  work()
  program = await program.restart()
}

const before = await buy()
await checkPublished()
const sizeCopied = await sizeShown()
await whileStopped(() => copyFolder(database, copy))
const after = await buy()
await checkPublished()

/** The newest leaf is under a published head: outside, it has been seen. */
async function checkPublished(): Promise<void> {
  const owner = connect({ socketDirectory: database, database: 'postgres', connectionsMax: 1 })
  assert.deepEqual(await checkSealed(owner), [])
  const [row] = await owner.query<{ n: number }>(`select count(*) as n from log.leaf`)
  await owner.close()
  for (let tries = 0; tries < 150; tries += 1) {
    if ((await sizeShown()) === row?.n) return
    await wait(100)
  }
  assert.fail('the head was not published')
}

test('an older copy in place: nothing is signed, nothing accepted, all is read', async (t) => {
  await whileStopped(() => {
    renameSync(database, newer)
    copyFolder(copy, database)
  })
  const head = await headShown()
  await t.test('readyz, the terminal and the log say what it is and what to do', async () => {
    const ready = (await ask('/readyz')) as Ready
    assert.deepEqual([ready.ready, ready.log], [true, false])
    assert.equal(ready.signer?.code, 'log-database-behind')
    assert.match(ready.signer.wayOut, /Restore the database/)
    const said = program.output().join('\n')
    assert.match(said, /NOTHING IS ACCEPTED/)
    assert.match(said, /"code":"log-database-behind"/)
  })
  await t.test('what was there is shown and verified', async () => {
    const verified = await ask(`/api/verify/${before.number}`)
    const { state, log } = verified as Record<string, { result: string }>
    assert.deepEqual([state?.result, log?.result], ['known', 'sealed'])
    assert.equal((await fetch(`${program.url}/verify?lang=en`)).status, 200)
    const read = await send(program.url, credentials, actNamed('read'), before)
    assert.equal(read.status, 200)
  })
  await t.test('an act is refused in words, and may be sent again later', async () => {
    const refused = await send(program.url, credentials, actNamed('draft'), newLife())
    assert.deepEqual([refused.status, refused.body['code']], [503, 'log-not-signing'])
    assert.ok(refused.retryAfter)
    const paid = await send(program.url, credentials, actNamed('pay'), {
      ...before,
      authId: '000000',
    })
    assert.equal(paid.body['response_Code'], '05')
  })
  // Its witnesses confirm the same head again: that is all.
  assert.deepEqual(await headShown(), head)
})

test('the newer record put back: it goes on as if nothing had been', async () => {
  await whileStopped(() => {
    renameSync(database, join(dataFolder, 'older'))
    copyFolder(newer, database)
  })
  const verified = (await ask(`/api/verify/${after.number}`)) as Record<string, { result: string }>
  assert.equal(verified['state']?.result, 'known')
  await buy()
  await checkPublished()
})

/** How long the log was when its newest records were lost. */
let sizeLost = 0

test('no newer record: the log goes on from its last head, and names what is lost', async () => {
  const busy = await runCommand(['log', 'restore', '--data', dataFolder])
  assert.equal(busy.code, 1)
  assert.match(busy.output.join('\n'), /Stop the program first/)
  sizeLost = await sizeShown()
  await program.stop()
  renameSync(database, join(dataFolder, 'gone'))
  copyFolder(copy, database)
  const { code, output } = await runCommand(['log', 'restore', '--data', dataFolder])
  assert.equal(code, 0, output.join('\n'))
  assert.match(output.join('\n'), /leaves restored; the log has \d+ and goes on from there/)
  const again = await runCommand(['log', 'restore', '--data', dataFolder])
  assert.match(again.output.join('\n'), /Nothing to restore/)
  program = await program.restart()
  const bought = await buy()
  assert.notEqual(bought.number, after.number)
  const lost = (await ask(`/api/verify/${after.number}`)) as Record<string, { result: string }>
  assert.equal(lost['state']?.result, 'unknown')
})

test('every head that was ever shown is a beginning of the log', async () => {
  await checkPublished()
  const owner = connect({ socketDirectory: database, database: 'postgres', connectionsMax: 1 })
  assert.deepEqual(await checkRecord(owner), [])
  const { breaches, entries } = await checkLeaves(owner)
  // All since the copy: two stamps, and the demonstration's parties at each new address.
  assert.equal(breaches.length, 1)
  const lost = sizeLost - sizeCopied
  assert.ok(lost >= 4)
  assert.match(breaches[0] ?? '', new RegExp(`^AU-2 ${lost} leaves without an event: lost/`))
  await watcher.stop()
  watcher.check(entries)
  assert.deepEqual(journal.breaches, [])
  const verified = await runCommand(['log', 'verify', program.url])
  assert.equal(verified.code, 0, verified.output.join('\n'))
  await owner.close()
  await program.stop()
})
