/**
 * The real program under load, killed without warning, its database killed too. Whatever was
 * acknowledged is there afterwards, a repeat of an unanswered request does no second thing, and
 * the public log verifies whole from outside.
 */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { connect, startEmbedded } from '#platform/database'
import { checkLedger } from '#platform/payments'
import { affidavit, tariqCnic } from '#tests/affidavit'
import { databaseProcess, runCommand, startProgram, type Program } from '#tests/program'

type Body = Readonly<Record<string, unknown>>

/** One citizen's stamp: each request keeps its key until it has got an answer. */
class Buyer {
  readonly keys = [randomUUID(), randomUUID()]
  readonly authId = String(Math.floor(Math.random() * 1e6)).padStart(6, '0')
  reference: string | undefined
  psid: string | undefined
  amount = 0
  paid = false
}

let program: Program = await startProgram()
const { output } = await runCommand(['token', tariqCnic, '--data', program.dataFolder])
const token = output.at(-1) ?? ''
const bankPassword = readFileSync(join(program.dataFolder, 'keys', 'demo-bank'), 'utf8').trim()
let isOver = false

async function post(path: string, headers: Record<string, string>, body: Body): Promise<Body> {
  const answer = await fetch(program.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', connection: 'close', ...headers },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(15_000),
  })
  if (answer.status >= 500) throw new Error(`answered ${answer.status}`)
  assert.ok(answer.status < 300, `${path} was refused: ${await answer.clone().text()}`)
  return (await answer.json()) as Body
}

const asCitizen = (key: string | undefined) => ({
  authorization: `Bearer ${token}`,
  'idempotency-key': key ?? '',
})

async function step(buyer: Buyer): Promise<void> {
  if (!buyer.reference) {
    const draft = await post('/api/cases', asCitizen(buyer.keys[0]), {
      service: 'e-stamp',
      answers: affidavit,
    })
    buyer.reference = String(draft['reference'])
  }
  if (!buyer.psid) {
    const path = `/api/cases/${buyer.reference}/actions/submit`
    const opened = await post(path, asCitizen(buyer.keys[1]), {})
    buyer.psid = String(opened['psid'])
    buyer.amount = Number(opened['amountPaisa'])
  }
  const bill = await post(
    '/biller/BillPayment',
    { username: 'demo-bank', password: bankPassword },
    {
      consumer_number: buyer.psid,
      tran_auth_id: buyer.authId,
      transaction_amount: String(buyer.amount).padStart(12, '0'),
      tran_date: '20261122',
      tran_time: '120000',
      bank_mnemonic: 'DEMO',
      reserved: '',
    },
  )
  // 05: the program lost its database in the middle and says that nothing was done; ask again.
  if (bill['response_Code'] === '05') throw new Error('answered 05')
  // 03: the first message had arrived although its answer was lost. A refusal would be a breach.
  assert.match(String(bill['response_Code']), /^0[03]$/)
  buyer.paid = true
}

async function client(bought: Buyer[]): Promise<void> {
  while (!isOver) {
    const buyer = new Buyer()
    while (!buyer.paid) {
      try {
        await step(buyer)
      } catch (error) {
        // Nobody answered: the same request is sent again until somebody does.
        if (error instanceof assert.AssertionError) throw error
        await wait(100)
      }
    }
    bought.push(buyer)
  }
}

after(() => {
  isOver = true
})

test('killed again and again under load, it loses and doubles nothing (ST-2, ST-3)', async () => {
  const bought: Buyer[] = []
  const clients = Promise.all(Array.from({ length: 8 }, () => client(bought)))
  // A breach is told below: told at once, the next test would begin under this one's feet.
  clients.catch(() => undefined)
  for (let round = 0; round < 4; round += 1) {
    await wait(900)
    if (round % 2 === 1) process.kill(databaseProcess(program.dataFolder) ?? 0, 'SIGQUIT')
    await program.kill()
    program = await program.restart()
  }
  await wait(900)
  isOver = true
  await clients
  assert.ok(bought.length > 20, `only ${bought.length} stamps were bought`)

  const server = await startEmbedded(join(program.dataFolder, 'postgres'))
  const owner = connect({ socketDirectory: server.socketDirectory, database: 'postgres' })
  for (const { reference, psid } of bought) {
    const id = (reference ?? '').replace(/-/g, '').slice(-12)
    const entries = await owner.query(`select 1 from registers.entry where case_id = $1`, [id])
    assert.equal(entries.length, 1, `${reference} has exactly one stamp`)
    const payments = await owner.query(`select 1 from payments.payment where psid = $1`, [psid])
    assert.equal(payments.length, 1, `${psid} is paid exactly once`)
  }
  assert.deepEqual(await checkLedger(owner), [])
  for (let waiting = 1; waiting > 0; await wait(200)) {
    const [row] = await owner.query<{ n: number }>(`select count(*) as n from log.pending`)
    waiting = row?.n ?? 0
  }
  const [counts] = await owner.query(
    `select (select count(*) from cases.event) as events, (select count(*) from log.leaf) as leaves`,
  )
  assert.equal(counts?.['events'], counts?.['leaves'], 'each act has its leaf')
  await owner.close()
  const verified = await runCommand(['log', 'verify', program.url])
  assert.equal(verified.code, 0, verified.output.join('\n'))
})

test('a second copy on the same folder says so and does no harm', async () => {
  const second = await runCommand(['start', '--port', '0', '--data', program.dataFolder])
  assert.equal(second.code, 1)
  assert.match(second.output.join('\n'), /already runs on this data folder at http/)
})

test('asked to stop, it stops within two seconds and starts again on the same data', async () => {
  const { code, ms } = await program.stop()
  assert.equal(code, 0)
  assert.ok(ms > 0)
  program = await program.restart()
  assert.equal((await fetch(`${program.url}/readyz`)).status, 200)
})
