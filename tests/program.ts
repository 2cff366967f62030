/**
 * The real program as a person starts it: a process of its own, a port of its own, a folder of
 * its own for everything it keeps. It can be stopped politely, killed, and started again.
 */
import assert from 'node:assert/strict'
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

export type ProgramOptions = {
  /** Another copy of the project than this one. */
  readonly checkout?: string
  /** Kept between two starts when given; otherwise new, and removed after the tests. */
  readonly dataFolder?: string
  /** Another command of `daftar` that goes on until it is stopped; `start` unless named. */
  readonly command?: readonly string[]
  /** More arguments of the command; the last word on what is said twice. */
  readonly args?: readonly string[]
  readonly environment?: Readonly<Record<string, string>>
  readonly readyMsMax?: number
}

export type Ended = {
  readonly code: number | null
  readonly signal: string | null
  readonly ms: number
}

export type Program = {
  /** Where it answers, without a slash at the end. */
  readonly url: string
  readonly dataFolder: string
  readonly processId: number
  /** From the start of the process to the line that says it is ready. */
  readonly readyMs: number
  /** Everything it has written so far, line by line. */
  output(): readonly string[]
  /** SIGTERM, as an operator would. */
  stop(): Promise<Ended>
  /** SIGKILL: nothing in it gets to finish. */
  kill(): Promise<Ended>
  /** Started again on the same data. */
  restart(): Promise<Program>
}

const running: ChildProcess[] = []
const made: string[] = []

// Registered as the file is loaded, and so for the whole test file: a program that is started
// inside one test or a hook may serve the tests that follow.
after(async () => {
  endPrograms()
  for (const folder of made) {
    await endDatabase(folder)
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
})
process.once('exit', endPrograms)

const readyLine = /http:\/\/(?:127\.0\.0\.1|localhost):(\d+)/

/** Starts it and waits until it names its address; ends it, and its database, after the tests. */
export async function startProgram(options: ProgramOptions = {}): Promise<Program> {
  const dataFolder = options.dataFolder ?? newDataFolder()
  const started = performance.now()
  const { command = ['start'], args = [] } = options
  const child = run([...command, '--port', '0', '--data', dataFolder, ...args], options)
  const lines = linesOf(child)
  const ended = endOf(child)
  running.push(child)
  const url = await untilReady(lines, ended, options.readyMsMax ?? 60_000)
  const end = async (signal: NodeJS.Signals): Promise<Ended> => {
    const asked = performance.now()
    child.kill(signal)
    return { ...(await ended), ms: performance.now() - asked }
  }
  return {
    url,
    dataFolder,
    processId: child.pid ?? 0,
    readyMs: performance.now() - started,
    output: () => lines,
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
    restart: () => startProgram({ ...options, dataFolder }),
  }
}

/** Runs one command of `daftar` to its end. */
export async function runCommand(
  args: readonly string[],
  options: ProgramOptions = {},
): Promise<{ readonly code: number | null; readonly output: readonly string[] }> {
  const child = run(args, options)
  const lines = linesOf(child)
  const { code } = await endOf(child)
  return { code, output: lines }
}

/** A folder for one program's data, removed after the tests with what still runs in it. */
export function newDataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'daftar-program-'))
  made.push(folder)
  return folder
}

/** The process of the Postgres that serves a data folder, where one is running. */
export function databaseProcess(dataFolder: string): number | undefined {
  const [first] = noteOf(dataFolder).split('\n')
  const processId = Number(first)
  return processId > 1 && isAlive(processId) ? processId : undefined
}

/** What Postgres writes about itself; empty when it has ended, even between two looks. */
function noteOf(dataFolder: string): string {
  try {
    return readFileSync(join(dataFolder, 'postgres', 'postmaster.pid'), 'utf8')
  } catch {
    return ''
  }
}

function run(args: readonly string[], options: ProgramOptions): ChildProcess {
  return spawn(process.execPath, ['--import', './app/tsx.ts', 'app/cli.ts', ...args], {
    cwd: options.checkout ?? root,
    env: { ...process.env, ...options.environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

function linesOf(child: ChildProcess): string[] {
  const lines: string[] = []
  for (const stream of [child.stdout, child.stderr]) {
    let rest = ''
    stream?.setEncoding('utf8')
    stream?.on('data', (chunk: string) => {
      const parts = (rest + chunk).split('\n')
      rest = parts.pop() ?? ''
      lines.push(...parts)
    })
    stream?.on('end', () => rest !== '' && lines.push(rest))
  }
  return lines
}

function endOf(child: ChildProcess): Promise<Omit<Ended, 'ms'>> {
  return new Promise((resolve) => {
    child.once('close', (code, signal) => resolve({ code, signal }))
  })
}

/** The ready line, or everything it said when it ends or stays silent. */
async function untilReady(
  lines: readonly string[],
  ended: Promise<Omit<Ended, 'ms'>>,
  msMax: number,
): Promise<string> {
  const pauseMs = 20
  const end = ended.then(() => true)
  for (let waited = 0; waited < msMax; waited += pauseMs) {
    const found = lines.map((line) => readyLine.exec(line)?.[1]).find((port) => port !== undefined)
    if (found) return `http://127.0.0.1:${found}`
    if (await Promise.race([end, wait(pauseMs, false)])) break
  }
  assert.fail(`the program did not get ready:\n${lines.join('\n')}`)
}

function endPrograms(): void {
  for (const child of running) child.kill('SIGKILL')
}

/** After a kill the database outlives the program: it is asked to stop, and then made to. */
async function endDatabase(dataFolder: string): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    const processId = databaseProcess(dataFolder)
    if (processId === undefined) return
    try {
      process.kill(processId, signal)
    } catch {
      return // It has just ended by itself.
    }
    // It takes its pid file away as it ends.
    for (let i = 0; i < 100 && databaseProcess(dataFolder) !== undefined; i += 1) await wait(50)
  }
}

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0)
    return true
  } catch {
    return false
  }
}
