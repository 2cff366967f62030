import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const arguments_ = ['--import', './app/tsx.ts', 'app/cli.ts']

/** The real program in a process of its own, on a data folder of its own. */
export type Program = {
  readonly port: number
  readonly dataFolder: string
  readonly startedMs: number
  readonly processId: number
  stop(): Promise<void>
}

export function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'daftar-bench-'))
}

export async function startProgram(dataFolder = newFolder()): Promise<Program> {
  const from = performance.now()
  const child = spawn(
    process.execPath,
    [...arguments_, 'start', '--port', '0', '--data', dataFolder],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const port = await portOf(child)
  await fetch(`http://127.0.0.1:${port}/`).then((answer) => answer.arrayBuffer())
  return {
    port,
    dataFolder,
    startedMs: performance.now() - from,
    processId: child.pid ?? 0,
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve())
        child.kill('SIGTERM')
      }),
  }
}

export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true })
}

function portOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let text = ''
    child.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString()
      const port = /http:\/\/(?:127\.0\.0\.1|localhost):(\d+)/.exec(text)?.[1]
      if (port) resolve(Number(port))
    })
    child.once('exit', () => reject(new Error(`the program ended: ${text}`)))
  })
}

/** Runs a command of the program to its end. */
export function runCommand(words: readonly string[]): void {
  const ran = spawnSync(process.execPath, [...arguments_, ...words], { encoding: 'utf8' })
  if (ran.status !== 0) throw new Error(`${words[0]} failed: ${ran.stdout}${ran.stderr}`)
}

/** A bearer token with which the bench acts for an invented citizen. */
export function tokenFor(dataFolder: string, cnic: string): string {
  const args = [...arguments_, 'token', cnic, '--data', dataFolder]
  const made = spawnSync(process.execPath, args, { encoding: 'utf8' })
  if (made.status !== 0) throw new Error(`no token: ${made.stdout}${made.stderr}`)
  return made.stdout.trim()
}

/** Proportional set size of a process and its children, in megabytes: shared pages count once. */
export function memoryOf(processId: number): number {
  const children = spawnSync('ps', ['--ppid', String(processId), '-o', 'pid='], {
    encoding: 'utf8',
  })
  const ids = children.stdout.split(/\s+/).filter(Boolean).map(Number)
  return ownMemoryOf(processId) + ids.reduce((sum, id) => sum + memoryOf(id), 0)
}

function ownMemoryOf(processId: number): number {
  try {
    const rollup = readFileSync(`/proc/${processId}/smaps_rollup`, 'utf8')
    return Number(/Pss:\s+(\d+)/.exec(rollup)?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}
