import { randomBytes, randomInt } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { createPictureReader } from '#platform/attachments'
import {
  announceRules,
  billersOf,
  createAddressLimits,
  createCatalogue,
  createCounter,
  createExceptionCounter,
  createFarewells,
  createMoneyCounter,
  createFaceFinding,
  createReminding,
  createVoteCounter,
  repeatErasures,
  rolesOf,
  type Counter,
  type Demo,
  type Platform,
  type Reminding,
  type Setting,
} from '#platform/catalogue'
import {
  applicationRole,
  connect,
  createRoom,
  databaseProblems,
  guardWrites,
  migrate,
  startEmbedded,
  type Database,
  type Room,
} from '#platform/database'
import { createRenderer, loadOrCreateDocumentKeys } from '#platform/documents'
import {
  confirmVault,
  openDestroyedKeys,
  createSessionReader,
  createVault,
  loadOrCreateMasterKey,
  type Vault,
} from '#platform/identity'
import { createIdSource, type Problem } from '#platform/kernel'
import { logProblems, signerRefusalOf, type Sequencer, type Witnessing } from '#platform/log'
import { issuerAt, loadSigningKeys } from '#platform/openid'
import { createOutsideRegister } from '#platform/population'
import { createBankDirectory, createMarking, listBanks, type Marking } from '#platform/payments'
import { openBiometrics, openBiometricVault } from './biometrics.ts'
import { refuseUnfinishedLoad } from './bulk/unfinished.ts'
import { checkBillers } from './billers-config.ts'
import { walletAddress, type Config } from './config.ts'
import { clusterOf, placeOf } from './database-place.ts'
import { demoBankPassword, demoPersons } from './demo.ts'
import { openDemo } from './demo-opening.ts'
import { dutiesAmong } from './duties.ts'
import { refuseFaulty } from './faults.ts'
import { isHeld, untilOpen } from './lock.ts'
import { openTheLog } from './log.ts'
import { openPostman } from './postman.ts'
import { createScrubbing } from './scrubbing.ts'
import { openSenders, providersOf } from './senders.ts'
import { registers, services } from './services.ts'
import { createSweeping, type Sweeping } from './sweeping.ts'
import { createTroubles, type Troubles } from './troubles.ts'
import { openWorld, type World } from './world.ts'

/** Everything that runs, and how to end it in the right order. */
export type Running = {
  readonly platform: Platform
  readonly site: Site
  readonly sequencer: Sequencer
  readonly witnessing: Witnessing
  readonly room: Room
  readonly troubles: Troubles
  readonly sweeping: Sweeping
  /** For the program's own work, which may use the reserve: it finishes what was accepted. */
  readonly ownDb: Database
  readonly processIds: readonly number[]
  stop(): Promise<void>
}

/** Where this program is reached: a laptop's knows it once it listens, and says so here. */
export type Site = { origin: () => string | undefined }

export type Progress = (step: string) => void

/**
 * Opens the database. The owner is the program that holds the data folder: it keeps the server
 * running, whoever had started it, and stops it. A command is a guest: it stops only a server
 * that it started itself and that no program has taken over since. When the owner leaves while a
 * guest works, the server goes with it: stopped means stopped, and the guest's command ends,
 * having done whole acts only, and can be given again.
 */
export async function openDatabase(config: Config, progress: Progress, isOwner: boolean) {
  mkdirSync(config.dataFolder, { recursive: true })
  if (!isOwner) await untilOpen(config.dataFolder)
  const server = config.databaseUrl
    ? undefined
    : await startEmbedded(clusterOf(config), { onProgress: progress, isOwner })
  const place = placeOf(config, server)
  const owner = connect({ ...place, connectionsMax: 1 })
  const leave = async () => {
    const isLeft = isOwner || (!server?.wasRunning && !isHeld(config.dataFolder))
    if (isLeft) await server?.stop()
  }
  const prepareTables = async () => {
    await refuseUnfinishedLoad(owner, config.databaseUrl ? 'the database' : config.dataFolder)
    return migrate(owner)
  }
  const applied = await prepareTables()
    .finally(() => void owner.close())
    .catch(async (error: unknown) => {
      await leave()
      throw error
    })
  if (applied.length > 0) progress('preparing the tables')
  const db = connect({ ...place, role: applicationRole })
  const stop = async () => {
    await db.close()
    await leave()
  }
  return { db, server, stop }
}

/** The vault with this installation's master key, which must be the one of this database. */
export async function openVault(config: Config, db: Database): Promise<Vault> {
  mkdirSync(config.keysFolder, { recursive: true, mode: 0o700 })
  const destroyed = openDestroyedKeys(config.keysFolder)
  const vault = createVault(loadOrCreateMasterKey(config.keysFolder), destroyed)
  await confirmVault(db, vault)
  await db.transact((tx) => repeatErasures(tx, destroyed.all(), new Date()))
  return vault
}

/** The services on their database, serving nobody: what commands and the server build on. */
export async function openCatalogue(
  config: Config,
  progress: Progress,
  isOwner = false,
  signerRefusal: () => Problem | undefined = () => undefined,
  mailsFrom?: Setting['mailsFrom'],
) {
  const opened = await openDatabase(config, progress, isOwner)
  try {
    const vault = await openVault(config, opened.db)
    if (config.isDemo) progress('peopling the demonstration district')
    const world = await openWorld(config, opened.db, vault)
    const biometricVault = await openBiometricVault(config, opened.db)
    const vaults = { vault, biometricVault }
    const { setting, documentKeys } = prepareSetting(config, vaults, world, mailsFrom)
    // The log's files and the embedded database share the data folder; the keys may lie elsewhere.
    const room = createRoom({
      folders: [config.dataFolder, config.keysFolder],
      reserveBytes: config.reserveBytes,
    })
    const whyNot = () => {
      if (!room.hasRoom()) return databaseProblems['database-full']()
      // What could not reach the log is not accepted (AU-6).
      return signerRefusal() && logProblems['log-not-signing']()
    }
    const guarded = guardWrites(opened.db, whyNot)
    refuseFaulty(world.roles)
    const catalogue = createCatalogue(guarded, setting, world.roles)
    if (config.isDemo) await openDemo(catalogue)
    await room.start()
    const stop = async () => {
      room.stop()
      await opened.stop()
    }
    const { db: ownDb, server } = opened
    return { catalogue, world, documentKeys, room, ownDb, server, stop }
  } catch (error) {
    await opened.stop()
    throw error
  }
}

/** Wires the whole program by hand: the one place that knows every part. */
export async function wire(config: Config, progress: Progress): Promise<Running> {
  const providers = providersOf(config)
  let sequencer: Sequencer | undefined
  const signerRefusal = () => signerRefusalOf(sequencer?.status().failure)
  const site: Site = { origin: () => originOf(config) }
  const mailsFrom = providers.mail && (() => site.origin())
  const opened = await openCatalogue(config, progress, true, signerRefusal, mailsFrom)
  const { catalogue, world, documentKeys, room, ownDb, server, stop } = opened
  const { setting } = catalogue
  const log = await openTheLog(config, ownDb)
  sequencer = log.sequencer
  const troubles = createTroubles()
  const { sender, ownSenders } = openSenders(ownDb, setting, providers, troubles)
  const writers = openWriters(config, { db: ownDb, setting, troubles, site })
  const renderer = createRenderer({ workers: config.renderWorkers })
  const biometrics = openBiometrics(ownDb, setting, troubles)
  const pictures = createPictureReader({ workers: 1 })
  const platform: Platform = {
    ...catalogue,
    biometrics: biometrics.parts,
    pictures,
    ...log.public,
    sender,
    renderer,
    documentKeys,
    sessions: createSessionReader(setting.vault),
    limits: createAddressLimits({ countsLoopback: hidesVisitors(config), now: setting.now }),
    workAuthenticators: config.workAuthenticators,
    banks: bankDirectoryOn(ownDb, setting),
    origin: originOf(config),
    verifyAt: verifyAddressOf(config),
    defaultLanguage: 'ur',
    demo: config.isDemo ? demoOf(config, world) : undefined,
  }
  await startSealing(log.sequencer, progress)
  // What an older record has still to send was sent long ago: it says nothing until it is mended.
  if (!signerRefusal()) {
    await announceRules(ownDb, setting)
    for (const one of [...ownSenders, ...writers]) one.start()
  }
  const scrubbing = createScrubbing({ platform, db: ownDb, troubles, ...config })
  catalogue.clock.start(clockIntervalMs, ({ error, ...about }) => {
    troubles.tell('clock', error, about)
  })
  const counters = startCounters(ownDb, setting, troubles)
  await log.witnessing.start((error) => troubles.tell('witnessing', error))
  scrubbing.start()
  const quiet = [startReminding(ownDb, setting, troubles), startFaceFinding(platform, troubles)]
  const sweeping = createSweeping({ db: ownDb, troubles, now: setting.now })
  sweeping.start()
  const marking = startMarking(ownDb, setting, troubles)
  return {
    platform,
    site,
    sequencer: log.sequencer,
    witnessing: log.witnessing,
    room,
    troubles,
    sweeping,
    ownDb,
    processIds: server ? [server.processId] : [],
    stop: async () => {
      const ending = [...counters, ...quiet, ...ownSenders, ...writers, log.sequencer]
      await Promise.all([catalogue.clock, ...ending].map((one) => one.stop()))
      await Promise.all([sweeping, marking, scrubbing, log.witnessing].map((one) => one.stop()))
      await Promise.all([renderer.close(), biometrics.stop(), pictures.close()])
      await stop()
    },
  }
}

/** Whoever carries letters to other programs, and whoever writes those of signing out. */
function openWriters(
  config: Config,
  parts: { db: Database; setting: Setting; troubles: Troubles; site: Site },
) {
  const { db, setting, troubles, site } = parts
  const postman = openPostman(db, setting, troubles, {
    issuer: () => issuerAt(site.origin()),
    keys: (now) => loadSigningKeys(config.keysFolder, now),
  })
  return [postman, createFarewells(db, setting, (error) => troubles.tell('farewells', error))]
}

function originOf({ origin }: Config): string | undefined {
  return origin?.replace(/\/+$/, '')
}

/** A laptop has no public address: a specimen of its demonstration names the local one. */
export function verifyAddressOf(config: Config): string | undefined {
  const { isDemo, host, port } = config
  const origin = originOf(config) ?? (isDemo ? `http://${host}:${port}` : undefined)
  return origin && `${origin}/verify`
}

function bankDirectoryOn(db: Database, { vault, now }: Setting) {
  return createBankDirectory({ read: () => listBanks(db, vault, now()), now })
}

/** Not the guarded database: what was accepted is counted also while the disk is nearly full. */
function startCounters(db: Database, setting: Setting, troubles: Troubles): Counter[] {
  const counters = [
    { counter: createCounter(db, setting), intervalMs: 2_000 },
    { counter: createMoneyCounter(db, setting), intervalMs: 60_000 },
    { counter: createExceptionCounter(db, setting), intervalMs: 60_000 },
    { counter: createVoteCounter(db, setting), intervalMs: 10_000 },
  ]
  return counters.map(({ counter, intervalMs }) => {
    counter.start(intervalMs, (error) => troubles.tell('counter', error))
    return counter
  })
}

/** Keeps statements fast; not the guarded database: what is posted is marked in any case. */
function startMarking(db: Database, { now }: Pick<Setting, 'now'>, troubles: Troubles): Marking {
  const marking = createMarking({ db, now })
  marking.start(markIntervalMs, (error) => troubles.tell('ledger', error))
  return marking
}

function startFaceFinding(platform: Platform, troubles: Troubles) {
  const finding = createFaceFinding(platform)
  finding.start(faceIntervalMs, (error) => troubles.tell('faces', error))
  return finding
}

function startReminding(db: Database, setting: Setting, troubles: Troubles): Reminding {
  const reminding = createReminding(db, setting)
  reminding.start(remindIntervalMs, (error) => troubles.tell('reminding', error))
  return reminding
}

/** Where the signer refuses, the program serves what reads; the operator is told the way out. */
async function startSealing(sequencer: Sequencer, progress: Progress): Promise<void> {
  try {
    await sequencer.start()
  } catch (error) {
    const refusal = signerRefusalOf(error)
    if (!refusal) throw error
    progress(`NOTHING IS ACCEPTED: ${refusal.title('en')} ${refusal.wayOut('en')}`)
  }
}

/**
 * A site with a public address stands behind a proxy. Where we were not told of it, every visitor
 * comes from this machine, and nobody may ask without end: all share one count until we are told.
 * Anywhere else what comes from this machine is its own: tests, measures, the operator.
 */
export function hidesVisitors({ origin, proxies }: Config): boolean {
  return origin !== undefined && proxies.length === 0
}

const clockIntervalMs = 5_000
const faceIntervalMs = 10_000
const markIntervalMs = 10 * 60_000
const remindIntervalMs = 10 * 60_000

type Vaults = Pick<Setting, 'vault' | 'biometricVault'>

function prepareSetting(
  config: Config,
  vaults: Vaults,
  { installation, jurisdictions }: World,
  mailsFrom: Setting['mailsFrom'],
) {
  checkBillers(config.billers, {
    billers: billersOf({ services }).map(({ id }) => id),
    jurisdictions: [...jurisdictions.keys()],
  })
  const documentKeys = loadOrCreateDocumentKeys(join(config.keysFolder, 'documents'), {
    issuer: installation.issuer,
    name: installation.name.en,
    now: new Date(),
  })
  const setting: Setting = {
    services,
    registers,
    jurisdictions,
    duties: dutiesAmong(rolesOf({ services, registers })),
    ...vaults,
    signer: documentKeys,
    billerPrefix: installation.billerPrefix,
    origin: config.origin,
    payingAccount: installation.treasury && {
      holder: installation.name.en,
      ...installation.treasury,
    },
    billerAddresses: config.billers,
    mailsFrom,
    outsideRegister:
      config.outsideRegister && createOutsideRegister(config.outsideRegister, () => new Date()),
    newId: createIdSource(Date.now, randomInt),
    randomBelow: (limit) => randomInt(limit),
    randomBytes,
    now: () => new Date(),
  }
  return { setting, documentKeys }
}

/** The demonstration's bank page speaks as the only bank that is registered there. */
function demoOf(config: Config, { banks }: World): Demo {
  const { mnemonic = '', username = '' } = banks[0] ?? {}
  const password = demoBankPassword(config.keysFolder)
  return { persons: demoPersons, bank: { mnemonic, username, password }, wallet: walletAddress }
}
