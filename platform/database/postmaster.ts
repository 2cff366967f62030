/** The process of a Postgres that serves a folder, by the note that it keeps there itself. */
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** The process id of a server that already runs from this folder, say after our own kill -9. */
export function runningServer(cluster: string): number | undefined {
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

const pauseMs = 25
const readyMsMax = 30_000

function isReady(cluster: string): boolean {
  return pidFile(cluster)?.some((line) => line.trim() === 'ready') ?? false
}

/**
 * The process id of the server that runs from this folder, once it answers: it may be starting,
 * or recovering. Undefined when there is none, also when it was just being stopped.
 */
export async function readyServer(cluster: string): Promise<number | undefined> {
  const found = runningServer(cluster)
  if (found === undefined) return undefined
  await untilReady(cluster, () => runningServer(cluster) === undefined).catch((error: unknown) => {
    if (runningServer(cluster) !== undefined) throw error
  })
  return runningServer(cluster)
}

/** @throws Error that names the server's own log, when it ends or stays silent */
export async function untilReady(cluster: string, hasEnded: () => boolean): Promise<void> {
  for (let waited = 0; waited < readyMsMax; waited += pauseMs) {
    if (isReady(cluster)) return
    if (hasEnded()) break
    await wait(pauseMs)
  }
  throw new Error(`the database did not start: see ${join(dirname(cluster), 'postgres.log')}`)
}

const stopMsMax = 10_000

/** SIGINT is Postgres's fast shutdown: open transactions roll back, everything is flushed. */
export async function stopProcess(pid: number | undefined): Promise<void> {
  if (!pid || !isAlive(pid)) return
  process.kill(pid, 'SIGINT')
  for (let waited = 0; waited < stopMsMax && isAlive(pid); waited += pauseMs) await wait(pauseMs)
}
