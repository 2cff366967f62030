/**
 * A person has everything erased, and then the backup of the day before is put in place beside
 * the file of destroyed keys. Nothing of the person opens, before the program is started nor
 * after; what lies under other keys is erased again at the start; the log verifies.
 */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { renameSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { before, test } from 'node:test'
import { machinePermit } from '#platform/consent'
import { connect, type Database } from '#platform/database'
import {
  createVault,
  loadOrCreateMasterKey,
  openDestroyedKeys,
  personKeyOwner,
  registerPersons,
} from '#platform/identity'
import { runCommand, startProgram, type Program } from '#tests/program'
import { placeOf, pressMain, useJourney, type Person } from '../journeys/journey.ts'
import { credentialsOf, live } from './one-life.ts'

let program: Program = await startProgram()
const site = {
  get url() {
    return program.url
  },
  stop: async () => program.stop(),
}
const { at, comeAs } = useJourney('erased', async () => site)

const id = 'SANAERASED00'
const sana: Person & { readonly name: string } = {
  name: 'Sana Invented',
  cnic: '3999010099995',
  phone: '+923990009999',
}
const screen = { language: 'en', javaScript: false, width: 360 } as const
const inData = (...names: readonly string[]) => join(program.dataFolder, ...names)
const vaultNow = () =>
  createVault(loadOrCreateMasterKey(inData('keys')), openDestroyedKeys(inData('keys')))

async function asOwner<T>(work: (db: Database) => Promise<T>): Promise<T> {
  const socketDirectory = inData('postgres')
  const owner = connect({ socketDirectory, database: 'postgres', connectionsMax: 1 })
  try {
    return await work(owner)
  } finally {
    await owner.close()
  }
}

type Row = { data_key: Buffer | null; sealed: Buffer; cnic_index: Buffer | null }
const rowOf = () =>
  asOwner(async (db) => {
    const [row] = await db.query<Row>(
      `select data_key, sealed, cnic_index from identity.person where id = $1`,
      [id],
    )
    assert.ok(row)
    return row
  })
const unwrap = (wrapped: Buffer) =>
  vaultNow().unwrapKey(wrapped, personKeyOwner(id), machinePermit('rules'), [id])

let wrapped: Buffer

before(async () => {
  await asOwner((db) =>
    registerPersons(db, vaultNow(), [{ id, ...sana, language: 'en' }], new Date()),
  )
  await live(program.url, await credentialsOf(program.dataFolder))
  const { data_key: key } = await rowOf()
  assert.ok(key && unwrap(key), 'before, it opens')
  wrapped = key
  const page = await comeAs(sana, screen, '/account/data')
  assert.match(await page.innerText('main'), /Your data/)
  await program.stop()
  assert.equal(spawnSync('cp', ['-a', inData('postgres'), inData('backup')]).status, 0)
  program = await program.restart()
})

test('T-ID-45 a person whom no law keeps erases everything, and is signed out', async () => {
  const page = await comeAs(sana, screen, '/account/data/erase')
  await pressMain(page)
  assert.equal(placeOf(page), '/')
  assert.deepEqual((await rowOf()).data_key, null)
  assert.match(readFileSync(inData('keys', 'destroyed-keys'), 'utf8'), new RegExp(id))
  await live(program.url, await credentialsOf(program.dataFolder))
})

test('T-ID-45 the backup brings the row back, and the file keeps it shut', async () => {
  await program.stop()
  renameSync(inData('postgres'), inData('newer'))
  renameSync(inData('backup'), inData('postgres'))
  const restored = await runCommand(['log', 'restore', '--data', program.dataFolder])
  assert.equal(restored.code, 0, restored.output.join('\n'))
  assert.throws(() => unwrap(wrapped), { code: 'identity-sealed-unreadable' })
  // The proof that it is the file that does it: without the file the backup opens.
  const forgetful = createVault(loadOrCreateMasterKey(inData('keys')))
  assert.ok(forgetful.unwrapKey(wrapped, personKeyOwner(id), machinePermit('rules'), [id]))
  program = await program.restart()
  assert.deepEqual(await rowOf(), { data_key: null, sealed: Buffer.alloc(0), cnic_index: null })
})

test('T-ID-45 the log and the record agree, and the person is nobody', async () => {
  const verified = await runCommand(['log', 'verify', program.url])
  assert.equal(verified.code, 0, verified.output.join('\n'))
  const sessions = await asOwner((db) =>
    db.query(`select 1 as one from identity.session where person_id = $1`, [id]),
  )
  assert.deepEqual(sessions, [])
  const answer = await fetch(at('/account'), { redirect: 'manual' })
  assert.equal(answer.status, 303)
})
