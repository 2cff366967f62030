/**
 * A province starts the real program: registers its offices, posts and banks from a file, lets an
 * SMS gateway carry the codes, and nothing of the demonstration is there.
 */
import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { newDataFolder, runCommand, startProgram, type Program } from '#tests/program'

type Body = Readonly<Record<string, unknown>>
type Sms = { readonly to: string; readonly text: string; readonly unicode: boolean }

const example = fileURLToPath(
  new URL('../../docs/operating/registration.example.json', import.meta.url),
)
const cnic = '39990-2000004-8'
const phone = '+923990200004'
const dataFolder = newDataFolder()
const folder = newDataFolder()
const keyFile = join(folder, 'sms-key')
writeFileSync(keyFile, 'open-sesame\n')

const received: Sms[] = []
const authorizations = new Set<string | undefined>()
const gateway = createServer((request, reply) => {
  let body = ''
  request.on('data', (chunk: Buffer) => {
    body += chunk.toString('utf8')
  })
  request.on('end', () => {
    authorizations.add(request.headers.authorization)
    received.push(JSON.parse(body) as Sms)
    reply.writeHead(202).end('{}')
  })
})
await new Promise<void>((listening) => {
  gateway.listen(0, '127.0.0.1', listening)
})
after(() => {
  gateway.closeAllConnections()
  gateway.close()
})

const bare = { DAFTAR_DEMO: 'off', DAFTAR_SMS_URL: '', DATABASE_URL: '' }
const environment = {
  ...bare,
  DAFTAR_SMS_URL: `http://127.0.0.1:${(gateway.address() as AddressInfo).port}/sms`,
  DAFTAR_SMS_KEY_FILE: keyFile,
  DAFTAR_SMS_SENDER: 'PUNJAB',
}

async function command(args: readonly string[], environment_: Record<string, string> = bare) {
  const ran = await runCommand([...args, '--data', dataFolder], { environment: environment_ })
  return { code: ran.code, output: ran.output.join('\n') }
}

let program: Program
let banner = ''
let bankPassword = ''

async function ask(path: string, body: Body, headers: Record<string, string> = {}) {
  const answer = await fetch(program.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
  const json = (await answer.json()) as Body
  assert.ok(answer.status < 300, `${path}: ${JSON.stringify(json)}`)
  return json
}

async function smsTo(number: string, pattern: RegExp): Promise<Sms> {
  for (let waited = 0; waited < 20_000; waited += 50) {
    const found = received.find(({ to, text }) => to === number && pattern.test(text))
    if (found) return found
    await wait(50)
  }
  return assert.fail(`no message to ${number} says so: ${JSON.stringify(received)}`)
}

test('without a gateway, and then without a district, it says what is missing', async () => {
  const mute = await command(['start', '--port', '0'])
  assert.equal(mute.code, 1)
  assert.match(mute.output, /DAFTAR_SMS_URL=https:.*DAFTAR_SMS_KEY_FILE=FILE/)
  const empty = await command(['start', '--port', '0'], environment)
  assert.equal(empty.code, 1)
  assert.ok(empty.output.includes(`npm run daftar -- register FILE --data ${dataFolder}`))
})

test('a file with a fault is refused by the place of the fault', async () => {
  const faulty = join(folder, 'faulty.json')
  writeFileSync(faulty, readFileSync(example, 'utf8').replace('"collector"', '"king"'))
  const { code, output } = await command(['register', faulty])
  assert.equal(code, 1)
  assert.match(output, /^posts\[0\]\.role: is "king"; known are: /m)
  assert.match(output, /Nothing was written/)
})

test('registered once it shows the banks their passwords; twice it changes nothing', async () => {
  const first = await command(['register', example])
  assert.equal(first.code, 0, first.output)
  assert.match(
    first.output,
    /1 installation, 2 jurisdictions, 9 offices, 28 posts, 4 persons, 3 postings, 2 banks/,
  )
  bankPassword = /BOP signs in as bop-biller with the password (\S+)/.exec(first.output)?.[1] ?? ''
  const second = await command(['register', example])
  assert.match(second.output, /nothing was changed/)
  assert.doesNotMatch(second.output, /password/)
})

test("a bank's password is changed by a command, and the one before counts a while", async () => {
  const unknown = await command(['banks', 'rotate', 'NOBODY'])
  assert.deepEqual([unknown.code, /No bank is registered/.test(unknown.output)], [1, true])
  const rotated = await command(['banks', 'rotate', 'BOP', '--overlap', '1'])
  assert.equal(rotated.code, 0, rotated.output)
  assert.match(rotated.output, /BOP signs in as bop-biller with the password \S{24}\n/)
  assert.match(rotated.output, /What it had before counts until/)
})

test('a Collector publishes the values of the own district, and nobody else does', async () => {
  const demoTable = new URL('../../services/e-stamp/demo-valuation.csv', import.meta.url)
  const invented = readFileSync(demoTable, 'utf8')
  const table = join(folder, 'lahore.csv')
  writeFileSync(table, invented.replaceAll('PB-MHR', 'PB-LHR'))
  const collector = await command(['publish', table, '39990-2000001-7'])
  assert.match(collector.output, /^\d+ records published/m)
  const neighbour = await command(['publish', table, '39990-2000002-4'])
  assert.match(neighbour.output, /holds no post as collector for PB-LHR today/)
  writeFileSync(table, invented)
  const elsewhere = await command(['publish', table, '39990-2000001-7'])
  assert.match(elsewhere.output, /the district "PB-MHR", which is not registered here/)
})

test('it opens, without a trace of the demonstration', async () => {
  program = await startProgram({ dataFolder, environment })
  banner = program.output().join('\n')
  assert.doesNotMatch(banner, /demo|open-sesame/i)
  for (const path of ['/demo/phone', '/demo/bank', '/demo']) {
    assert.equal((await fetch(program.url + path)).status, 404, path)
  }
  const page = await fetch(`${program.url}/sign-in`)
  assert.equal(page.status, 200)
  assert.doesNotMatch(await page.text(), /Amina|\/demo/)
})

test('a citizen signs in with the code sent, applies, and a bank knows the bill', async () => {
  const { challenge } = await ask('/api/sign-in/codes', { cnic })
  const sms = await smsTo(phone, /\d{6}/)
  assert.equal(sms.unicode, true)
  assert.deepEqual([...authorizations], ['Bearer open-sesame'])
  const code = /\d{6}/.exec(sms.text)?.[0] ?? ''
  const { token } = await ask('/api/sign-in/tokens', { cnic, challenge, code })
  const as = (key: string) => ({ authorization: `Bearer ${String(token)}`, 'idempotency-key': key })
  const answers = {
    instrument: 'affidavit',
    executionDate: '2026-11-01',
    purpose: 'Domicile',
    firstParties: [
      { name: 'Tariq', cnic, relation: 'son-of', relativeName: 'Mehmood', address: 'Lahore' },
    ],
  }
  const opening = { service: 'e-stamp', jurisdiction: 'PB-LHR', answers }
  const { reference } = await ask('/api/cases', opening, as('open-province-case-1'))
  assert.match(String(reference), /^PB-LHR/)
  const path = `/api/cases/${String(reference)}/actions/submit`
  const { psid } = await ask(path, {}, as('submit-province-case-1'))
  await smsTo(phone, new RegExp(String(psid).slice(0, 4)))
  const bill = await ask(
    '/biller/BillInquiry',
    { consumer_number: psid, bank_mnemonic: 'BOP', reserved: '' },
    { username: 'bop-biller', password: bankPassword },
  )
  assert.equal(bill['response_Code'], '00')
})

test('the demonstration has no place in its database', async () => {
  await program.stop()
  const demo = await command(['token', cnic], { ...bare, DAFTAR_DEMO: 'on' })
  assert.equal(demo.code, 1)
  assert.match(demo.output, /This database serves Kasur.*\n.*DAFTAR_DEMO=off/)
})
