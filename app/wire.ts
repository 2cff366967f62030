import { randomBytes, randomInt } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import {
  createAddressLimits,
  createCatalogue,
  type Platform,
  type Setting,
} from '#platform/catalogue'
import {
  applicationRole,
  connect,
  createRoom,
  guardWrites,
  migrate,
  startEmbedded,
  type Database,
  type Room,
} from '#platform/database'
import { createRenderer, loadOrCreateDocumentKeys } from '#platform/documents'
import {
  confirmVault,
  createSessionReader,
  createVault,
  loadOrCreateMasterKey,
} from '#platform/identity'
import { createIdSource, text } from '#platform/kernel'
import { createSequencer, loadOrCreateLogKey, openLog, type Sequencer } from '#platform/log'
import { createSender, demoPhone } from '#platform/notifications'
import { createBankDirectory, hashPassword } from '#platform/payments'
import type { Config } from './config.ts'
import { demoBankPassword, demoPersons, demoRoles, mehrabad, populate } from './demo.ts'
import { isHeld, untilOpen } from './lock.ts'
import { publishDemoTables } from './publish.ts'
import { registers, services } from './services.ts'

/** Everything that runs, and how to end it in the right order. */
export type Running = {
  readonly platform: Platform
  readonly sequencer: Sequencer
  readonly room: Room
  /** For the program's own work, which may use the reserve: it finishes what was accepted. */
  readonly ownDb: Database
  readonly processIds: readonly number[]
  stop(): Promise<void>
}

export type Progress = (step: string) => void

/**
 * Opens the database. The owner is the program that holds the data folder: it keeps the server
 * running, whoever had started it, and stops it. A command is a guest: it stops only a server
 * that it started itself and that no program has taken over since. When the owner leaves while a
 * guest works, the server goes with it: stopped means stopped, and the guest's command ends,
 * having done whole acts only, and can be given again.
 */
async function openDatabase(config: Config, progress: Progress, isOwner: boolean) {
  mkdirSync(config.dataFolder, { recursive: true })
  if (!isOwner) await untilOpen(config.dataFolder)
  const server = config.databaseUrl
    ? undefined
    : await startEmbedded(join(config.dataFolder, 'postgres'), { onProgress: progress, isOwner })
  const place = server
    ? { socketDirectory: server.socketDirectory, database: 'postgres' }
    : { url: config.databaseUrl ?? '' }
  const owner = connect({ ...place, connectionsMax: 1 })
  const applied = await migrate(owner).finally(() => void owner.close())
  if (applied.length > 0) progress('preparing the tables')
  const db = connect({ ...place, role: applicationRole })
  const stop = async () => {
    await db.close()
    const isLeft = isOwner || (!server?.wasRunning && !isHeld(config.dataFolder))
    if (isLeft) await server?.stop()
  }
  return { db, server, stop }
}

const withoutDemo =
  'Without the demonstration nobody could sign in: this version delivers messages only to the ' +
  'demo phone, and knows no offices or banks but those of the invented district.\n' +
  'On a machine that others reach, say DAFTAR_DEMO=on if that is what you want.'

/** The services on their database, serving nobody: what commands and the server build on. */
export async function openCatalogue(config: Config, progress: Progress, isOwner = false) {
  if (!config.isDemo) throw new Error(withoutDemo)
  const opened = await openDatabase(config, progress, isOwner)
  mkdirSync(config.keysFolder, { recursive: true, mode: 0o700 })
  const { setting, documentKeys } = await prepareSetting(config, opened.db)
  // The log's files and the embedded database share the data folder; the keys may lie elsewhere.
  const room = createRoom({
    folders: [config.dataFolder, config.keysFolder],
    reserveBytes: config.reserveBytes,
  })
  const catalogue = createCatalogue(guardWrites(opened.db, room.hasRoom), setting, demoRoles)
  if (config.isDemo) {
    progress('peopling the demonstration district')
    await opened.db.transact((tx) => populate(tx, setting.vault, setting.newId, setting.now()))
    await publishDemoTables(catalogue)
  }
  await room.start()
  const stop = async () => {
    room.stop()
    await opened.stop()
  }
  return { catalogue, documentKeys, room, ownDb: opened.db, server: opened.server, stop }
}

/** Wires the whole program by hand: the one place that knows every part. */
export async function wire(config: Config, progress: Progress): Promise<Running> {
  const opened = await openCatalogue(config, progress, true)
  const { catalogue, documentKeys, room, ownDb, server, stop } = opened
  const { setting } = catalogue
  const log = await openTheLog(config, ownDb)
  const sender = createSender({
    db: ownDb,
    vault: setting.vault,
    provider: demoPhone,
    now: setting.now,
    intervalMs: 1_000,
  })
  const renderer = createRenderer({ workers: config.renderWorkers })
  const demo = config.isDemo ? await demoBank(config) : undefined
  const platform: Platform = {
    ...catalogue,
    ...log.public,
    sender,
    renderer,
    documentKeys,
    sessions: createSessionReader(setting.vault),
    limits: createAddressLimits({ countsLoopback: hidesVisitors(config), now: setting.now }),
    banks: createBankDirectory(demo ? [demo.bank] : []),
    origin: config.origin?.replace(/\/+$/, ''),
    defaultLanguage: 'ur',
    demo: demo && { persons: demoPersons, bank: demo.credentials },
  }
  sender.start()
  catalogue.clock.start(clockIntervalMs)
  await log.sequencer.start()
  return {
    platform,
    sequencer: log.sequencer,
    room,
    ownDb,
    processIds: server ? [server.processId] : [],
    stop: async () => {
      await Promise.all([catalogue.clock.stop(), sender.stop(), log.sequencer.stop()])
      await renderer.close()
      await stop()
    },
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

async function prepareSetting(config: Config, db: Database) {
  const vault = createVault(loadOrCreateMasterKey(config.keysFolder))
  await confirmVault(db, vault)
  const documentKeys = loadOrCreateDocumentKeys(join(config.keysFolder, 'documents'), {
    issuer: 'PK-PB-BOR',
    name: 'Board of Revenue, Punjab',
    now: new Date(),
  })
  const setting: Setting = {
    services,
    registers,
    jurisdictions: new Map([[mehrabad.code, mehrabad]]),
    vault,
    signer: documentKeys,
    billerPrefix: '1786',
    newId: createIdSource(Date.now, randomInt),
    randomBelow: (limit) => randomInt(limit),
    randomBytes,
    now: () => new Date(),
  }
  return { setting, documentKeys }
}

/** The log's tiles lie in the data folder; its key and last head lie with the keys. */
async function openTheLog(config: Config, db: Database) {
  const directory = join(config.dataFolder, 'log')
  const origin = `${config.origin?.replace(/^https?:\/\//, '') ?? 'daftar.local'}/log`
  const key = await loadOrCreateLogKey(config.keysFolder, origin)
  const sequencer = createSequencer({
    db,
    directory,
    headFile: join(config.keysFolder, 'log-head'),
    key,
    origin,
    now: () => new Date(),
  })
  return { sequencer, public: { log: openLog(directory), logVerifierKey: key.verifierKey } }
}

async function demoBank(config: Config) {
  const password = demoBankPassword(config.keysFolder)
  const credentials = { mnemonic: 'DEMO', username: 'demo-bank', password }
  const bank = {
    mnemonic: credentials.mnemonic,
    username: credentials.username,
    name: text('Demo Bank', 'نمونہ بینک'),
    passwordHash: await hashPassword(password, randomBytes(16)),
  }
  return { bank, credentials }
}
