import { testReading } from '#tests/reading'
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import {
  createVault,
  findInstallation,
  findPersonByCnic,
  findPostsFor,
  listHoldings,
  listJurisdictions,
  openSession,
  secureRandomness,
  sessionOf,
} from '#platform/identity'
import { createBankDirectory, listBanks } from '#platform/payments'
import { actOf, findEvents } from '#platform/cases'
import { eventContent, rolesOf } from '#platform/catalogue'
import { decodeEntry } from '#platform/log'
import { testDatabase } from '#tests/database'
import { registers, services } from '../services.ts'
import { writeRegistration } from '../world.ts'
import { readRegistration, readRegistrationFile } from './read-registration.ts'
import { RegistrationRefused, type Fault } from './registration.ts'

const db = await testDatabase()
const vault = createVault(Buffer.alloc(32, 9))
const roles = rolesOf({ services, registers })
const example = fileURLToPath(
  new URL('../../docs/operating/registration.example.json', import.meta.url),
)
const folder = mkdtempSync(join(tmpdir(), 'daftar-registration-'))
after(() => rmSync(folder, { recursive: true, force: true }))

/** A part of the file, object or list. */
type Json = { readonly [name: string]: Json }

/** The example as an operator has changed it. */
function changed(change: (file: Json) => void): unknown {
  const file = JSON.parse(readFileSync(example, 'utf8')) as Json
  change(file)
  return file
}

const read = (content: unknown) => readRegistration(content, { roles, folder })
const write = (content: unknown) => writeRegistration(db, vault, read(content))
const unchanged = changed(() => undefined)
const put = (target: Json | undefined, value: object) => Object.assign(target ?? {}, value)

function faultsOf(work: () => unknown): Record<string, string> {
  try {
    work()
  } catch (error) {
    if (!(error instanceof RegistrationRefused)) throw error
    return Object.fromEntries(error.faults.map(({ at, fault }) => [at, fault]))
  }
  return {}
}

async function refusalOf(content: unknown): Promise<Record<string, string>> {
  const error: unknown = await write(content).then(
    () => undefined,
    (refusal: unknown) => refusal,
  )
  return faultsOf(() => {
    if (error) throw error as Error
  })
}

async function everything(): Promise<string> {
  const tables = [
    'identity.installation',
    'identity.jurisdiction',
    'identity.office',
    'identity.post',
    'identity.holding',
  ]
  const all = []
  for (const table of [...tables, 'identity.person', 'payments.bank', 'payments.bank_credential']) {
    const [row] = await db.owner.query<{ whole: string }>(
      `select coalesce(json_agg(t order by t::text), '[]')::text as whole
       from (select * from ${table}) t`,
    )
    all.push(row?.whole)
  }
  return all.join('\n')
}

async function bankThatSignsIn(username: string, password: string, at = new Date()) {
  const read = () => listBanks(db, vault, at)
  const banks = createBankDirectory({ read, now: () => at })
  const answer = await banks.authenticate({ username, password, address: '203.0.113.1' })
  return 'bank' in answer ? answer.bank.mnemonic : undefined
}

const nothing = {
  installation: 0,
  jurisdictions: 0,
  offices: 0,
  posts: 0,
  persons: 0,
  postings: 0,
  banks: 0,
  raast: 0,
  clients: 0,
  reporters: 0,
}
const noSecrets = { secrets: [], clientSecrets: [], tickets: [] }
const lahore = { jurisdiction: 'PB-LHR', postId: 'lhr-collector' }

test('the example registers, and again changes nothing', async () => {
  const registration = readRegistrationFile(example, { roles })
  const written = await writeRegistration(db, vault, registration)
  const { secrets, clientSecrets, tickets, ...counts } = written
  assert.deepEqual(counts, {
    installation: 1,
    jurisdictions: 2,
    offices: 9,
    posts: 28,
    persons: 4,
    postings: 3,
    banks: 2,
    raast: 1,
    clients: 1,
    reporters: 0,
  })
  for (const { mnemonic, username, password = '' } of secrets) {
    assert.equal(await bankThatSignsIn(username, password), mnemonic)
  }
  assert.equal(secrets.length, 2)
  assert.deepEqual(
    clientSecrets.map(({ id }) => id),
    ['land-records'],
  )
  assert.equal(tickets.length, 3, 'each officer can make a passkey')
  const banks = await listBanks(db, vault, new Date())
  assert.equal(banks.find(({ mnemonic }) => mnemonic === '1LINK')?.forwards, true)
  const before = await everything()
  assert.deepEqual(await write(unchanged), { ...nothing, ...noSecrets })
  assert.equal(await everything(), before)
})

test('what it names is in force: places with their days, posts with who holds them', async () => {
  const places = await listJurisdictions(db)
  assert.deepEqual(
    places.map(({ code, number }) => [code, number]),
    [
      ['PB-KSR', 2],
      ['PB-LHR', 1],
    ],
  )
  assert.deepEqual(places[1]?.calendar.closedWeekdays, [0, 6])
  const asked = { role: 'domicile-officer', jurisdiction: 'PB-KSR', on: '2026-11-22' }
  const [secretary] = await findPostsFor(db, asked)
  assert.equal(secretary?.id, 'pb-domicile')
  const citizen = await findPersonByCnic(db, vault, '3999020000048', testReading)
  assert.equal(citizen?.phone, '+923990200004')
})

test('every fault is named by its place in the file, all at once', () => {
  const faults = faultsOf(() =>
    read(
      changed((file) => {
        put(file['installation'], { issuer: 'Punjab', billerPrefix: '17', logName: 'A B' })
        put(file['installation'], { name: { en: 'Board' } })
        put(file['jurisdictions']?.[0], { code: 'Lahore', number: 100 })
        put(file['jurisdictions']?.[1]?.['calendar'], { holidays: ['2026-02-30'] })
        put(file['offices']?.[0]?.['name'], { ur: ' ' })
        put(file['posts']?.[0], { role: 'king' })
        put(file['posts']?.[1], { to: '2025-01-01' })
        put(file['posts']?.[1]?.['holder'], { cnic: '123', phone: '042 111' })
        put(file['posts']?.[3], { from: '2026-01-01', salary: 5 })
        put(file['persons']?.[0], { language: 'fr' })
        put(file['banks']?.[0], { passwordFile: 'nowhere', username: 'a b' })
        put(file, { officers: [] })
      }),
    ),
  )
  assert.deepEqual(Object.keys(faults).sort(), [
    'banks[0].passwordFile',
    'banks[0].username',
    'installation.billerPrefix',
    'installation.issuer',
    'installation.logName',
    'installation.name.ur',
    'jurisdictions[0].code',
    'jurisdictions[0].number',
    'jurisdictions[1].calendar.holidays[0]',
    'officers',
    'offices[0].name.ur',
    'persons[0].language',
    'posts[0].role',
    'posts[1].holder.cnic',
    'posts[1].holder.phone',
    'posts[1].to',
    'posts[3].from',
    'posts[3].salary',
  ])
  assert.match(faults['posts[0].role'] ?? '', /"king"; known are: .*\bcollector\b/)
  assert.doesNotMatch(faults['posts[1].holder.cnic'] ?? '', /123\b/)
})

test('what stands twice, or contradicts itself, is named', () => {
  const faults = faultsOf(() =>
    read(
      changed((file) => {
        put(file['jurisdictions']?.[1], { number: 1 })
        put(file['posts']?.[2], { id: 'lhr-collector' })
        put(file['banks']?.[1], { username: 'bop-biller' })
        put(file['persons']?.[0], { cnic: '39990-2000001-7', name: 'Somebody Else' })
      }),
    ),
  )
  assert.match(faults['jurisdictions[1]'] ?? '', /see jurisdictions\[0\]/)
  assert.match(faults['posts[2]'] ?? '', /see posts\[0\]/)
  assert.match(faults['banks[1]'] ?? '', /see banks\[0\]/)
  assert.match(faults['posts[0].holder.name'] ?? '', /differs from persons\[0\]/)
})

test('a file that does not fit what is registered is refused, and nothing is written', async () => {
  const before = await everything()
  const faults = await refusalOf(
    changed((file) => {
      put(file['jurisdictions']?.[0], { number: 5, name: { en: 'Lahore!', ur: 'لاہور' } })
      put(file['offices']?.[1], { jurisdiction: 'SD-KHI', parent: 'nobody' })
      put(file['posts']?.[0], { role: 'domicile-officer' })
      put(file['posts']?.[3], { office: 'nowhere' })
      put(file['banks']?.[0], { mnemonic: 'HBL' })
    }),
  )
  assert.deepEqual(Object.keys(faults).sort(), [
    'banks[0].username',
    'jurisdictions[0].number',
    'offices[1].jurisdiction',
    'offices[1].parent',
    'posts[0].role',
    'posts[3].office',
  ])
  const late = await refusalOf(
    changed((file) => {
      put(file['persons']?.[0], { phone: '0399 0209999' })
      put(file['posts']?.[2], { from: '2026-01-01' })
    }),
  )
  assert.deepEqual(Object.keys(late), ['posts[2].from'])
  assert.equal(await everything(), before)
})

test('who issues may be corrected until a document names it, and no longer', async () => {
  const province = await testDatabase()
  const registered = (installation?: object) =>
    writeRegistration(province, vault, read(changed((file) => put(file, { installation }))))
  const refused = (installation?: object) =>
    registered(installation).then(
      () => [],
      (refusal: unknown) => (refusal instanceof RegistrationRefused ? refusal.faults : [refusal]),
    ) as Promise<readonly Fault[]>
  const [missing, ...others] = await refused()
  assert.deepEqual([missing?.at, others], ['installation', []])
  assert.equal(await findInstallation(province), undefined)
  const sindh = {
    issuer: 'PK-SD-BOR',
    name: { en: 'Board of Revenue, Sindh', ur: 'بورڈ آف ریونیو سندھ' },
    billerPrefix: '2345',
    logName: 'daftar.sindh.gov.pk/log',
    treasury: { bank: 'SBP', account: '01234567' },
  }
  assert.equal((await registered({ ...sindh, issuer: 'PK-SD-REV' })).installation, 1)
  assert.equal((await registered(sindh)).installation, 1)
  assert.equal((await registered(sindh)).installation, 0)
  await province.query(
    `insert into documents.document values
       ('PB-LHR', 'D1', 'stamp', 'PB-LHR-1', 'C1', 1, '', '', now(), '')`,
  )
  const [issuer, logName] = await refused({ ...sindh, issuer: 'PK-PB-BOR', logName: 'a.pk/log' })
  assert.equal(issuer?.at, 'installation.issuer')
  assert.match(issuer.fault, /^is PK-SD-BOR and stays so: documents have been issued/)
  assert.equal(logName?.at, 'installation.logName')
  // What banks send payments by, and what the authority is called, may change.
  const name = { en: 'Sindh Revenue', ur: 'سندھ ریونیو' }
  const renamed = { ...sindh, name, billerPrefix: '3456' }
  assert.equal((await registered(renamed)).installation, 1)
  assert.deepEqual(await findInstallation(province), renamed)
  assert.equal((await registered()).installation, 0, 'left out, it stays')
})

test('a district in which nobody could decide is refused', async () => {
  const faults = await refusalOf(
    changed((file) => {
      const third = { ...file['jurisdictions']?.[0], code: 'PB-SGD', number: 3 }
      put(file['jurisdictions'], { 2: third })
    }),
  )
  assert.match(faults['posts'] ?? '', /^none with the role "[a-z-]+" covers PB-SGD$/)
})

test('a successor ends the predecessor the day before; a last day ends a posting', async () => {
  const written = await write(
    changed((file) => {
      const holder = { cnic: '39990-2000009-3', name: 'Successor', phone: '0399 0200009' }
      put(file['posts']?.[0], { holder, from: '2027-01-01' })
      put(file['posts']?.[2], { to: '2026-12-31' })
    }),
  )
  assert.deepEqual(written, { ...nothing, ...noSecrets, persons: 1, postings: 2 })
  const held = await listHoldings(db, lahore)
  assert.deepEqual(
    held.map(({ from, to }) => [from, to]),
    [
      ['2026-07-01', '2026-12-31'],
      ['2027-01-01', undefined],
    ],
  )
  const stale = await refusalOf(unchanged)
  assert.deepEqual(Object.keys(stale).sort(), ['posts[0].to', 'posts[2].to'])
})

test('a new phone counts at once and ends every session; a chosen language stays', async () => {
  const person = await findPersonByCnic(db, vault, '3999020000048', testReading)
  assert.ok(person)
  const now = new Date()
  const opening = { personId: person.id, kind: 'citizen', now, random: secureRandomness } as const
  const session = await openSession(db, opening)
  const { cnic, name } = person
  const said = { cnic, name, phone: '+92 399 0200044', language: 'en' }
  // A file that says no Urdu name leaves the one that is known.
  for (const file of [{ ...said, nameUr: 'نیا نام' }, said]) await write({ persons: [file] })
  const after = await findPersonByCnic(db, vault, person.cnic, testReading)
  assert.deepEqual(after, { ...person, nameUr: 'نیا نام', phone: '+923990200044' })
  assert.equal(await sessionOf(db, vault, session?.token ?? '', now), undefined)
})

test("a bank's password comes from a file when one is named, and changes with it", async () => {
  const bank = (more: object) => ({
    banks: [
      { mnemonic: 'BOP', username: 'bop-biller', name: { en: 'BoP', ur: 'بی او پی' }, ...more },
    ],
  })
  writeFileSync(join(folder, 'secret'), 'correct-horse-battery\n')
  const first = await write(bank({ passwordFile: 'secret' }))
  assert.deepEqual(first.secrets, [])
  const accepts = (password: string) => bankThatSignsIn('bop-biller', password)
  assert.ok(await accepts('correct-horse-battery'))
  assert.equal((await write(bank({ passwordFile: 'secret' }))).banks, 0)
  assert.equal((await write(bank({}))).banks, 0)
  assert.ok(await accepts('correct-horse-battery'))
  writeFileSync(join(folder, 'secret'), 'another-horse-battery')
  assert.equal((await write(bank({ passwordFile: 'secret' }))).banks, 1)
  assert.equal(await accepts('correct-horse-battery'), undefined)
  writeFileSync(join(folder, 'secret'), 'short')
  const faults = faultsOf(() => read(bank({ passwordFile: 'secret' })))
  assert.deepEqual(Object.keys(faults), ['banks[0].passwordFile'])
})

test('each change of who may act is an act with a leaf that names nobody', async () => {
  const rows = await db.query<{ act: string; entry: Buffer }>(
    `select act, entry from log.pending order by id`,
  )
  const keys = rows.map(({ act }) => {
    const [jurisdiction = '', id = '', seq] = act.split('/')
    return { jurisdiction, id, seq: Number(seq) }
  })
  const events = new Map((await findEvents(db, keys)).map((event) => [actOf(event), event]))
  const told = rows.map(({ act, entry }) => {
    const event = events.get(act)
    const leaf = decodeEntry(entry)
    assert.ok(event && leaf)
    const bound = createHash('sha256')
      .update(eventContent(event, undefined, []))
      .digest()
    assert.deepEqual(Buffer.from(leaf.commitment), bound)
    const blank = { ...event, facts: { ...event.facts, personId: 'somebody-else' } }
    const other = createHash('sha256')
      .update(eventContent(blank, undefined, []))
      .digest()
    assert.notDeepEqual(other, bound)
    return `${event.toState} ${leaf.kind} ${leaf.issuer}`
  })
  assert.deepEqual(told.toSorted(), [
    'bank-changed noted PK-PB-BOR',
    'bank-changed noted PK-PB-BOR',
    'bank-registered noted PK-PB-BOR',
    'bank-registered noted PK-PB-BOR',
    'client-registered noted PK-PB-BOR',
    'phone-changed noted PK-PB-BOR',
    'posting-ended withdrawn PB-LHR',
    'posting-ended withdrawn PB-LHR',
    'posting-given appointed PB-KSR',
    'posting-given appointed PB-LHR',
    'posting-given appointed PB-LHR',
    'posting-given appointed PB-LHR',
    'raast-registered noted PK-PB-BOR',
  ])
  const facts = JSON.stringify([...events.values()].map((event) => event.facts))
  assert.doesNotMatch(facts, /39990|0399|\+92|Successor|horse|scrypt/)
})
