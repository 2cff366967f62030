/**
 * The real program on a small disk of its own. Nearly full, it refuses what writes and serves what
 * reads; quite full, its database ends; with room again it goes on by itself. No stamp that was
 * acknowledged is missing afterwards.
 */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  statfsSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { test, type TestContext } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { connect } from '#platform/database'
import { affidavit, tariqCnic } from '#tests/affidavit'
import {
  databaseProcess,
  newDataFolder,
  runCommand,
  startProgram,
  type Program,
} from '#tests/program'

const mebibyte = 1024 * 1024
const diskMebibytes = 256

/** A file system in memory, taken away after the test; undefined where none may be made. */
function smallDisk(): string | undefined {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return undefined
  const folder = join(newDataFolder(), 'disk')
  mkdirSync(folder)
  const args = ['-t', 'tmpfs', '-o', `size=${diskMebibytes}m`, 'tmpfs', folder]
  if (spawnSync('mount', args).status !== 0) return undefined
  return folder
}

const disk = smallDisk()
const needsDisk = {
  skip: disk === undefined && 'a small disk can be mounted only by root, on Linux',
}

type Answer = { readonly status: number; readonly type: string; readonly body: Body }
type Body = Readonly<Record<string, unknown>>

/** A citizen and a bank before the program, with what they were promised. */
class Customers {
  readonly references: string[] = []
  readonly url: string
  private readonly token: string
  private readonly bankPassword: string

  constructor(url: string, token: string, bankPassword: string) {
    this.url = url
    this.token = token
    this.bankPassword = bankPassword
  }

  async ask(method: string, path: string, body?: Body, headers: Record<string, string> = {}) {
    const answer = await fetch(this.url + path, {
      method,
      headers: {
        'content-type': 'application/json',
        'accept-language': 'ur',
        'idempotency-key': randomUUID(),
        authorization: `Bearer ${this.token}`,
        ...headers,
      },
      ...(body && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(20_000),
    })
    const type = answer.headers.get('content-type') ?? ''
    const read = type.includes('json') ? ((await answer.json()) as Body) : {}
    return { status: answer.status, type, body: read } satisfies Answer
  }

  /** Draft, submission, payment. Undefined once it is paid; otherwise the refusal. */
  async buy(): Promise<Answer | undefined> {
    const draft = await this.ask('POST', '/api/cases', { service: 'e-stamp', answers: affidavit })
    if (draft.status !== 201) return draft
    const reference = String(draft.body['reference'])
    const opened = await this.ask('POST', `/api/cases/${reference}/actions/submit`, {})
    if (opened.status !== 200) return opened
    const paid = await this.ask('POST', '/biller/BillPayment', billOf(opened.body), {
      username: 'demo-bank',
      password: this.bankPassword,
    })
    if (paid.body['response_Code'] !== '00') return paid
    this.references.push(reference)
    return undefined
  }

  /** Buys at eight counters until each of them is refused. */
  async buyUntilRefused(): Promise<void> {
    const counter = async () => {
      while (!(await this.buy()));
    }
    await Promise.all(Array.from({ length: 8 }, counter))
  }

  /** Every stamp that was acknowledged is in the register, and sealed in the log. */
  async verifyAll(): Promise<void> {
    const verify = async (reference: string) => {
      const kase = await this.ask('GET', `/api/cases/${reference}`)
      const path = `/api/verify/${String(kase.body['number'])}`
      await until(`${reference} is sealed`, async () => {
        const { body } = await this.ask('GET', path)
        assert.equal((body['state'] as Body)['result'], 'known', reference)
        return (body['log'] as Body)['result'] === 'sealed'
      })
    }
    await Promise.all(this.references.map(verify))
  }
}

function billOf(opened: Body): Body {
  return {
    consumer_number: opened['psid'],
    tran_auth_id: String(Math.floor(Math.random() * 1e6)).padStart(6, '0'),
    transaction_amount: String(opened['amountPaisa']).padStart(12, '0'),
    tran_date: '20261122',
    tran_time: '120000',
    bank_mnemonic: 'DEMO',
    reserved: '',
  }
}

async function until(what: string, isSo: () => Promise<boolean> | boolean): Promise<void> {
  const triesMax = 300
  for (let tries = 0; !(await isSo()); tries += 1) {
    assert.ok(tries < triesMax, `${what}: not within the time allowed`)
    await wait(100)
  }
}

/** Somebody else's file, grown until so much is left: 0 leaves nothing. */
function fillUp(folder: string, leaveBytes: number): void {
  const file = openSync(join(folder, 'foreign'), 'a')
  const block = Buffer.alloc(64 * 1024, 1)
  try {
    while (freeBytes(folder) > leaveBytes) writeSync(file, block)
  } catch (error) {
    assert.equal((error as { code?: string }).code, 'ENOSPC')
  } finally {
    closeSync(file)
  }
}

function freeBytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize
}

/** Another user of the same database writes on, reserve or not, until it can no more. */
async function breakDatabase(dataFolder: string): Promise<void> {
  fillUp(dataFolder, 0)
  const socketDirectory = join(dataFolder, 'postgres')
  const owner = connect({ socketDirectory, database: 'postgres', connectionsMax: 1 })
  const write = `select pg_logical_emit_message(true, 'foreign', repeat('x', 1000000))`
  const writing = async () => {
    for (;;) await owner.query(write)
  }
  await assert.rejects(writing(), { name: 'Problem' })
  await owner.close()
  // Mostly it then ends, unable to recover. Where it goes on, it is ended: the rest must hold.
  await until('the database has ended', () => {
    fillUp(dataFolder, 0)
    const processId = databaseProcess(dataFolder)
    if (processId !== undefined) process.kill(processId, 'SIGQUIT')
    return processId === undefined
  })
}

async function open(folder: string, t: TestContext): Promise<Customers> {
  let program: Program | undefined
  t.after(async () => {
    await program?.stop()
    // Lazily: whatever a failed test has left running there goes with the test.
    spawnSync('umount', ['--lazy', folder])
  })
  program = await startProgram({ dataFolder: folder })
  const { output } = await runCommand(['token', tariqCnic, '--data', folder])
  const password = readFileSync(join(folder, 'keys', 'demo-bank'), 'utf8').trim()
  return new Customers(program.url, output.at(-1) ?? '', password)
}

test('a disk that fills loses nothing and, emptied, needs nobody', needsDisk, async (t) => {
  const folder = disk ?? ''
  const customers = await open(folder, t)
  const statusOf = async (path: string) => (await customers.ask('GET', path)).status

  fillUp(folder, (diskMebibytes / 10 + 2) * mebibyte)
  await customers.buyUntilRefused()
  assert.ok(customers.references.length > 10, 'some were bought before')
  await t.test('nearly full, it refuses what writes', async () => {
    const refusal = await customers.buy()
    assert.equal(refusal?.status, 507)
    assert.match(refusal.type, /^application\/problem\+json/)
    assert.equal(refusal.body['code'], 'database-full')
    assert.equal(refusal.body['language'], 'ur')
    assert.notEqual(refusal.body['detail'], '')
  })
  await t.test('nearly full, it serves what reads, and seals what it accepted', async () => {
    await customers.verifyAll()
    for (const path of ['/livez', '/', '/verify', '/log']) assert.equal(await statusOf(path), 200)
    const ready = await customers.ask('GET', '/readyz')
    assert.deepEqual(ready.body, {
      ready: true,
      database: true,
      log: true,
      room: false,
      scrub: null,
    })
    const metrics = await (await fetch(`${customers.url}/metrics`)).text()
    assert.match(metrics, /^daftar_writes_refused 1$/m)
  })
  await breakDatabase(folder)
  await t.test('quite full and its database gone, it says so plainly', async () => {
    const read = await customers.ask('GET', '/api/cases')
    assert.deepEqual([read.status, read.body['code']], [503, 'database-unavailable'])
    const write = await customers.buy()
    assert.ok(write?.status === 503 || write?.status === 507, `answered ${write?.status}`)
    assert.match(write.type, /^application\/problem\+json/)
    assert.deepEqual([await statusOf('/livez'), await statusOf('/readyz')], [200, 503])
  })
  rmSync(join(folder, 'foreign'))
  await t.test('with room again it goes on by itself, and nothing is missing', async () => {
    await until('writes go on', async () => (await customers.buy()) === undefined)
    await customers.verifyAll()
    const verified = await runCommand(['log', 'verify', customers.url])
    assert.equal(verified.code, 0, verified.output.join('\n'))
  })
})
