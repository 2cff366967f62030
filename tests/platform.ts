/** The platform at work on a fresh database, with an invented service: never with a real one. */
import { randomBytes, randomInt } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import { createPictureReader } from '#platform/attachments'
import {
  createBiometricVault,
  createFaceReader,
  createFaceSearch,
  createFingerMatcher,
} from '#platform/biometrics'
import {
  createAddressLimits,
  createCatalogue,
  openLedger,
  rolesOf,
  type Platform,
  type RegisterDefinition,
  type Service,
  type Setting,
} from '#platform/catalogue'
import { createRenderer, loadOrCreateDocumentKeys } from '#platform/documents'
import {
  createSessionReader,
  createVault,
  dutiesThatMustNotMeet,
  givePost,
  registerOffices,
  registerPersons,
  registerPosts,
  type Actor,
} from '#platform/identity'
import { createIdSource, text } from '#platform/kernel'
import { createSequencer, loadOrCreateLogKey, openLog, type Sequencer } from '#platform/log'
import { createSender, demoPhone } from '#platform/notifications'
import { createBankDirectory, hashPassword, type Bank } from '#platform/payments'
import { testDatabase, type TestDatabase } from '#tests/database'
import { kitePermit, kiteRegister } from '#tests/kite-permit'

export type TestPlatform = Platform & {
  readonly db: TestDatabase
  readonly sequencer: Sequencer
  /** Where the log's files lie. */
  readonly logFolder: string
  readonly clockTo: (at: Date) => void
  /** Opens the accounts of posts that a test has registered since. */
  readonly openBooks: () => Promise<void>
  readonly citizen: Actor & { kind: 'citizen' }
  readonly neighbour: Actor & { kind: 'citizen' }
  readonly officer: Actor & { kind: 'officer' }
  readonly supervisor: Actor & { kind: 'officer' }
}

export const kiteDistrict = {
  code: 'PB-KTE',
  number: 98,
  name: text('Kite Town', 'پتنگ نگر'),
  calendar: { closedWeekdays: [0], holidays: new Set<string>() },
}

export const bankCredentials = {
  mnemonic: 'KITE',
  username: 'kite-bank',
  password: 'paper-and-string',
}

export const testPersons = [
  { name: 'Zara Invented', cnic: '3999099000011', phone: '+923990099001' },
  { name: 'Bilal Invented', cnic: '3999099000028', phone: '+923990099002' },
  { name: 'Officer Invented', cnic: '3999099000035', phone: '+923990099003' },
  { name: 'Supervisor Invented', cnic: '3999099000042', phone: '+923990099004' },
] as const

const kiteDemo = {
  persons: testPersons.map((person) => ({ ...person, post: undefined })),
  bank: bankCredentials,
  wallet: 'http://localhost:8092',
}
const kitePayingAccount = { holder: 'Kite Treasury', bank: 'SBP', account: 'ACCOUNT-NO-1' }
const kiteIssuer = { issuer: 'PK-KITE', name: 'Kite Office' }

const kiteKeys = (folder: string, now: Date) =>
  loadOrCreateDocumentKeys(join(folder, 'documents'), { ...kiteIssuer, now })

export async function testPlatform(
  services: readonly Service[] = [kitePermit],
  registers: readonly RegisterDefinition[] = [kiteRegister],
): Promise<TestPlatform> {
  const db = await testDatabase()
  const folder = mkdtempSync(join(tmpdir(), 'daftar-platform-'))
  let offsetMs = 0
  const now = () => new Date(Date.now() + offsetMs)
  const vault = createVault(randomBytes(32))
  const documentKeys = kiteKeys(folder, now())
  const setting: Setting = {
    services: new Map(services.map((service) => [service.id, service])),
    registers: new Map(registers.map((register) => [register.id, register])),
    jurisdictions: new Map([[kiteDistrict.code, kiteDistrict]]),
    duties: dutiesThatMustNotMeet,
    vault,
    biometricVault: createBiometricVault(randomBytes(32)),
    signer: documentKeys,
    billerPrefix: '9999',
    payingAccount: kitePayingAccount,
    billerAddresses: new Map(),
    mailsFrom: () => 'https://kite.example',
    newId: createIdSource(() => now().getTime(), randomInt),
    randomBelow: (limit) => randomInt(limit),
    randomBytes,
    now,
  }
  const town = await openKiteTown(db, setting)
  const catalogue = createCatalogue(db, setting, new Set(rolesOf(setting)))
  const key = await loadOrCreateLogKey(folder, 'kite.example/log')
  const sequencer = createSequencer({
    db,
    directory: join(folder, 'log'),
    headFile: join(folder, 'log-head'),
    key,
    origin: 'kite.example/log',
    now,
  })
  const renderer = createRenderer({ workers: 1 })
  after(async () => {
    await sequencer.stop()
    await renderer.close()
    rmSync(folder, { recursive: true, force: true })
  })
  return {
    ...catalogue,
    db,
    sequencer,
    logFolder: join(folder, 'log'),
    renderer,
    ...openTestReaders(db, setting),
    documentKeys,
    log: openLog(join(folder, 'log')),
    logVerifierKey: key.verifierKey,
    witnesses: { verifierKeys: [], areDemo: false },
    sessions: createSessionReader(vault),
    limits: createAddressLimits({ countsLoopback: false, now }),
    workAuthenticators: undefined,
    sender: createSender({ db, vault, provider: demoPhone, now, intervalMs: 50 }),
    banks: createBankDirectory({ read: async () => [await kite], now }),
    origin: undefined,
    verifyAt: undefined,
    defaultLanguage: 'ur',
    demo: kiteDemo,
    clockTo: (at) => {
      offsetMs = at.getTime() - Date.now()
    },
    ...town,
  }
}

function openTestReaders(db: TestDatabase, { biometricVault: vault, now }: Setting) {
  const faces = createFaceReader({ workers: 1 })
  const fingers = createFingerMatcher({ workers: 1 })
  const faceSearch = createFaceSearch({ db, vault, now, threads: 1 })
  const pictures = createPictureReader({ workers: 1 })
  const all = [faces, fingers, pictures]
  after(() => Promise.all([...all.map((one) => one.close()), faceSearch.stop()]))
  return { biometrics: { faces, fingers, faceSearch }, pictures }
}

/** Its people in their posts, and the accounts that their money goes through. */
async function openKiteTown(db: TestDatabase, setting: Setting) {
  const ids = await peopleKiteTown(db, setting)
  const openBooks = () =>
    db.transact(async (tx) => void (await openLedger(tx, setting, [bankCredentials])))
  await openBooks()
  return { openBooks, ...actorsOf(ids) }
}

const kite = kiteBank()

/** The invented bank, with its one password and no limits. */
export async function kiteBank(): Promise<Bank> {
  const passwordHash = await hashPassword(bankCredentials.password, randomBytes(16))
  return {
    mnemonic: bankCredentials.mnemonic,
    username: bankCredentials.username,
    name: text('Kite Bank', 'پتنگ بینک'),
    forwards: false,
    networks: [],
    signs: false,
    limits: {},
    credentials: [{ id: 'kite-1', passwordHash, signingKey: undefined, endsAt: undefined }],
  }
}

function actorsOf(ids: readonly string[]) {
  const citizen = (personId = '') =>
    ({ kind: 'citizen', personId, assurance: 'substantial' }) as const
  const officer = (personId = '', id: string, jurisdiction: string) =>
    ({
      kind: 'officer',
      personId,
      posts: [{ id, jurisdiction, officeId: 'kites', role: 'kite-officer' }],
    }) as const
  return {
    citizen: citizen(ids[0]),
    neighbour: citizen(ids[1]),
    officer: officer(ids[2], 'kite-1', kiteDistrict.code),
    supervisor: officer(ids[3], 'kite-2', 'PB'),
  }
}

async function peopleKiteTown(db: TestDatabase, setting: Setting): Promise<string[]> {
  const persons = testPersons.map((person) => ({
    ...person,
    id: setting.newId(),
    language: 'en' as const,
  }))
  await db.transact(async (tx) => {
    await registerOffices(tx, [
      { jurisdiction: 'PB', id: 'kites', kind: 'board', name: text('Kite Board', 'پتنگ بورڈ') },
      {
        jurisdiction: kiteDistrict.code,
        id: 'kites',
        kind: 'office',
        name: text('Kite Office', 'پتنگ دفتر'),
      },
    ])
    await registerPosts(tx, [
      {
        id: 'kite-1',
        jurisdiction: kiteDistrict.code,
        officeId: 'kites',
        role: 'kite-officer',
        title: text('Kite Officer', 'پتنگ افسر'),
      },
      {
        id: 'kite-2',
        jurisdiction: 'PB',
        officeId: 'kites',
        role: 'kite-officer',
        title: text('Kite Commissioner', 'پتنگ کمشنر'),
      },
      {
        id: 'kite-3',
        jurisdiction: kiteDistrict.code,
        officeId: 'kites',
        role: 'kite-clerk',
        title: text('Kite Clerk', 'پتنگ کلرک'),
      },
    ])
    await registerPersons(tx, setting.vault, persons, setting.now())
    for (const [index, id, place] of [
      [2, 'kite-1', kiteDistrict.code],
      [3, 'kite-2', 'PB'],
    ] as const) {
      const holding = {
        jurisdiction: place,
        postId: id,
        personId: persons[index]?.id ?? '',
        from: '2026-01-01',
      }
      await givePost(tx, holding, dutiesThatMustNotMeet)
    }
  })
  return persons.map(({ id }) => id)
}
