import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

type Holder = { readonly processId: number; readonly address: string }

/** Refuses a second copy on the same data folder, and says where the first one is. */
export function takeLock(dataFolder: string): {
  tell(address: string): void
  release(): void
} {
  mkdirSync(dataFolder, { recursive: true })
  const file = join(dataFolder, 'daftar.pid')
  const mine = (address: string) => JSON.stringify({ processId: process.pid, address })
  const holder = holderOf(dataFolder)
  if (holder) {
    const where = holder.address ? ` at ${holder.address}` : ''
    throw new Error(
      `Daftar already runs on this data folder${where} (process ${holder.processId}).\n` +
        'Use that one, stop it first, or choose another folder and port: ' +
        'npm start -- --data other --port 9000',
    )
  }
  // The holder has ended (a kill -9 leaves its note behind): the note is taken over.
  rmSync(file, { force: true })
  try {
    writeFileSync(file, mine(''), { flag: 'wx' })
  } catch (error) {
    if ((error as { code?: string }).code !== 'EEXIST') throw error
    throw new Error('Another copy of Daftar is just starting on this data folder.', {
      cause: error,
    })
  }
  return {
    tell: (address) => writeFileSync(file, mine(address)),
    release: () => rmSync(file, { force: true }),
  }
}

/** Whether a program runs on this data folder, or is just starting. */
export function isHeld(dataFolder: string): boolean {
  return holderOf(dataFolder) !== undefined
}

const openMsMax = 120_000

/** Lets a program that is just starting on this folder have it to itself until it is open. */
export async function untilOpen(dataFolder: string): Promise<void> {
  for (let waited = 0; waited < openMsMax; waited += 100) {
    if (holderOf(dataFolder)?.address !== '') return
    await wait(100)
  }
}

/** Another process that holds the folder; a note that a kill left behind counts for nothing. */
function holderOf(dataFolder: string): Holder | undefined {
  const holder = readHolder(join(dataFolder, 'daftar.pid'))
  if (!holder || holder.processId === process.pid) return undefined
  return isRunning(holder.processId) ? holder : undefined
}

function readHolder(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder
  } catch {
    return undefined
  }
}

function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0)
  } catch (error) {
    return (error as { code?: string }).code === 'EPERM'
  }
  try {
    // A number that another program has got since is not ours.
    return readFileSync(`/proc/${processId}/cmdline`, 'utf8').includes('cli.ts')
  } catch {
    return true
  }
}
