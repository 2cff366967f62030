import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

type Holder = { readonly processId: number; readonly address: string }

/** Refuses a second copy on the same data folder, and says where the first one is. */
export function takeLock(dataFolder: string): {
  tell(address: string): void
  release(): void
} {
  mkdirSync(dataFolder, { recursive: true })
  const file = join(dataFolder, 'daftar.pid')
  const mine = (address: string) => JSON.stringify({ processId: process.pid, address })
  const holder = readHolder(file)
  if (holder && holder.processId !== process.pid && isRunning(holder.processId)) {
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
  } catch {
    throw new Error('Another copy of Daftar is just starting on this data folder.')
  }
  return {
    tell: (address) => writeFileSync(file, mine(address)),
    release: () => rmSync(file, { force: true }),
  }
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
