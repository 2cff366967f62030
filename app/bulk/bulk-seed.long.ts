/** A bulk load as an operator gives it, and what may be believed of it afterwards. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { connect, startEmbedded } from '#platform/database'
import { parseNumber } from '#platform/documents'
import { idMadeAt } from '#platform/kernel'
import { decodeEntry } from '#platform/log'
import { checkLedger, parsePsid } from '#platform/payments'
import { newDataFolder, runCommand, startProgram } from '#tests/program'
import { after } from 'node:test'
import { join } from 'node:path'
import { readFileSync } from 'node:fs'

const stamps = 20_000
const dataFolder = newDataFolder()
const seeded = await runCommand(['seed', '--stamps', String(stamps), '--data', dataFolder])
const program = await startProgram({ dataFolder })
const { socketDirectory } = await startEmbedded(join(dataFolder, 'postgres'))
const db = connect({ socketDirectory, database: 'postgres' })
after(() => db.close())

/** Those bought through the door, from which the others are copied, stand beside them. */
const bought = 1_000

async function count(sql: string): Promise<number> {
  const [row] = await db.query<{ count: number }>(sql)
  return row?.count ?? -1
}

test('the command says what it made', () => {
  assert.equal(seeded.code, 0, seeded.output.join('\n'))
  assert.match(seeded.output.at(-1) ?? '', /19375 stamps issued, 6\d\d lapsed, \d+ payable/)
})

test('every stamp is there, in its state', async () => {
  const rows = await db.query<{ state: string; count: number }>(
    `select state, count(*) as count from cases.case where service = 'e-stamp' group by state`,
  )
  const states = new Map(rows.map((row) => [row.state, row.count]))
  assert.equal(
    [...states.values()].reduce((a, b) => a + b),
    stamps + bought,
  )
  assert.equal(states.get('issued'), 19_375 + bought)
  const [lapsed = 0, payable = 0] = ['lapsed', 'payable'].map((state) => states.get(state))
  assert.ok(lapsed > payable && payable > 0)
  assert.equal(lapsed + payable, 625)
})

test('the supervisor’s figures begin after the load', async () => {
  // One leaf for each of the stamps, one more for each that was paid or lapsed.
  const next = await count(`select next_index as count from analytics.cursor where name = 'acts'`)
  assert.ok(next >= 2 * stamps - 20, `figures begin at leaf ${next}`)
})

test('the money adds up', async () => {
  assert.deepEqual(await checkLedger(db), [])
  assert.equal(
    await count(
      `select count(*) as count from payments.charge p join cases.case c on c.id = p.case_id
       where p.state = 'paid' and c.service = 'e-stamp'`,
    ),
    19_375 + bought,
  )
})

test('every issued stamp has its entry, its document, its events and its leaves', async () => {
  const faults = await count(
    `select count(*) as count from cases.case c
     left join registers.entry e on e.case_id = c.id and e.key = c.record_key and e.state = 'issued'
     left join documents.document d on d.case_id = c.id and d.number = e.key
     left join cases.event v on v.case_id = c.id and v.seq = 2 and v.commitment = d.hash
     left join log.leaf l on l.act = c.jurisdiction || '/' || c.id || '/2'
       and substr(l.entry, 6, 32) = d.hash
     left join payments.charge p on p.case_id = c.id and p.psid = c.facts->>'psid'
     where c.state = 'issued' and (l.index is null or p.state <> 'paid' or p.psid is null)`,
  )
  assert.equal(faults, 0)
  const missing = await count(
    `select count(*) as count from cases.event v
     where not exists (select from log.leaf l
       where l.act = v.jurisdiction || '/' || v.case_id || '/' || v.seq)`,
  )
  assert.equal(missing, 0)
})

test('numbers, payment numbers and ids are each given once and are well formed', async () => {
  const documents = await db.query<{ number: string; case_id: string }>(
    `select number, case_id from documents.document`,
  )
  assert.equal(new Set(documents.map(({ number }) => number)).size, documents.length)
  for (const { number } of documents) assert.equal(parseNumber(number)?.number, number)
  const charges = await db.query<{ psid: string }>(`select psid from payments.charge`)
  assert.equal(new Set(charges.map(({ psid }) => psid)).size, charges.length)
  for (const { psid } of charges) assert.equal(parsePsid(psid), psid)
  const cases = await db.query<{ id: string; created_at: Date }>(
    `select id, created_at from cases.case`,
  )
  for (const { id, created_at } of cases) {
    assert.ok(Math.abs(idMadeAt(id) - created_at.getTime()) < 2_000, id)
  }
})

test('the log stands in the order of its acts and is whole', async () => {
  const leaves = await db.query<{ index: number; entry: Buffer; recorded_at: Date }>(
    `select index, entry, recorded_at from log.leaf order by index`,
  )
  leaves.forEach(({ index, entry, recorded_at }, at) => {
    assert.equal(index, at)
    assert.ok(decodeEntry(entry), `entry ${at}`)
    assert.ok(at === 0 || recorded_at >= (leaves[at - 1]?.recorded_at ?? 0), `leaf ${at}`)
  })
  const scrubbed = await runCommand(['scrub', '--data', dataFolder])
  assert.equal(scrubbed.code, 0, scrubbed.output.join('\n'))
  const { code, output } = await runCommand(['log', 'verify', program.url])
  assert.equal(code, 0, output.join('\n'))
})

test('a loaded stamp verifies by its number, with a proof', async () => {
  const [row] = await db.query<{ number: string }>(
    `select number from documents.document order by issued_at limit 1 offset 4321`,
  )
  const answer = await fetch(`${program.url}/api/verify/${row?.number}`)
  const found = (await answer.json()) as {
    state: { state: string }
    log: { result: string; proof: string }
  }
  assert.equal(found.state.state, 'issued')
  assert.equal(found.log.result, 'sealed')
  assert.match(found.log.proof, /^c2sp\.org\/tlog-proof@v1\n/)
})

test('the program issues further stamps on top, and the log takes them up', async () => {
  const cnic = '3999010000025'
  const { output } = await runCommand(['token', cnic, '--data', dataFolder])
  const password = readFileSync(join(dataFolder, 'keys', 'demo-bank'), 'utf8').trim()
  const opened = await post(
    '/api/applications',
    { authorization: `Bearer ${output.at(-1)}` },
    {
      service: 'e-stamp',
      answers: {
        instrument: 'affidavit',
        executionDate: '2026-11-01',
        purpose: 'Domicile',
        firstParties: [
          { name: 'Tariq', cnic, relation: 'son-of', relativeName: 'Mehmood', address: 'Mehrabad' },
        ],
      },
    },
  )
  const now = new Date(Date.now() + 5 * 3_600_000).toISOString()
  const paid = await post(
    '/biller/BillPayment',
    { username: 'demo-bank', password },
    {
      consumer_number: opened['psid'],
      tran_auth_id: '123456',
      transaction_amount: String(opened['amountPaisa']).padStart(12, '0'),
      tran_date: now.slice(0, 10).replaceAll('-', ''),
      tran_time: now.slice(11, 19).replaceAll(':', ''),
      bank_mnemonic: 'DEMO',
      reserved: '',
    },
  )
  assert.equal(paid['response_Code'], '00')
  for (let waited = 0; waited < 100; waited += 1) {
    if ((await count(`select count(*) as count from log.pending`)) === 0) break
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  const { code, output: told } = await runCommand(['log', 'verify', program.url])
  assert.equal(code, 0, told.join('\n'))
})

test('no second load on top, and what a cut-off load left is refused with a way out', async () => {
  await program.stop()
  const again = await runCommand(['seed', '--stamps', String(stamps), '--data', dataFolder])
  assert.equal(again.code, 1)
  assert.match(again.output.join('\n'), /There are stamps in this database already/)
  const server = await startEmbedded(join(dataFolder, 'postgres'))
  const owner = connect({ socketDirectory, database: 'postgres', connectionsMax: 1 })
  await owner.query(`create schema seed`)
  await owner.query(`create table seed.load as select 'stamps' as what, 20000::bigint as many`)
  await owner.close()
  await server.stop()
  for (const command of ['start', 'seed']) {
    const refused = await runCommand([command, '--port', '0', '--data', dataFolder])
    assert.equal(refused.code, 1)
    assert.match(refused.output.join('\n'), /Loading 20000 stamps was cut off/)
    assert.ok(refused.output.join('\n').includes(dataFolder))
  }
})

async function post(path: string, headers: Record<string, string>, body: object) {
  const answer = await fetch(program.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': 'one-more', ...headers },
    body: JSON.stringify(body),
  })
  assert.ok(answer.status < 300, `${path}: ${await answer.clone().text()}`)
  return (await answer.json()) as Record<string, unknown>
}
