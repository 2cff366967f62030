/**
 * The programs under test and what befalls them: one that owns the database, and if wanted a
 * second one on the same record, as behind a proxy. Whatever ends is started again, as a
 * supervisor would, and again when the first start met a database that was still falling.
 */
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { connect, type Database } from '#platform/database'
import { Problem } from '#platform/kernel'
import {
  databaseProcess,
  newDataFolder,
  startProgram,
  type Program,
  type ProgramOptions,
} from '#tests/program'
import type { Chance } from './chance.ts'

export type FaultName = 'kill' | 'freeze' | 'terminate' | 'kill-database'
export const faultNames: readonly FaultName[] = ['kill', 'freeze', 'terminate', 'kill-database']

export type House = {
  /** Where programs answer just now, or did until a moment ago. */
  addresses(): readonly string[]
  readonly dataFolder: string
  /** The owner of the tables, for the checks. */
  readonly owner: Database
  /** How many programs run. */
  readonly programs: number
  /** One fault of one program, or of the database; over when whatever it hit is ready again. */
  befall(fault: FaultName, place: number, chance: Chance): Promise<void>
  /** Programs started so far after something had ended them. */
  restarts(): number
  close(): Promise<void>
}

export type HouseOptions = ProgramOptions & { readonly programs: 1 | 2 }

const startTriesMax = 40
const freezeMsMin = 300
const freezeMsMax = 2_000

export async function openHouse({ programs, ...options }: HouseOptions): Promise<House> {
  const dataFolder = options.dataFolder ?? newDataFolder()
  const socketDirectory = join(dataFolder, 'postgres')
  const first = await startProgram({ ...options, dataFolder })
  const owner = connect({ socketDirectory, database: 'postgres', connectionsMax: 1 })
  const running = [first]
  if (programs === 2) {
    const besides = secondOptions(options, dataFolder)
    running.push(await startProgram(besides))
  }
  let restarts = 0

  const start = async (place: number): Promise<void> => {
    const ended = running[place] as Program
    for (let tries = 1; ; tries += 1) {
      try {
        running[place] = await ended.restart()
        restarts += 1
        return
      } catch (error) {
        // Its database is still falling, or away with the program that owns it.
        if (tries >= startTriesMax) throw error
        await wait(500)
      }
    }
  }
  const endAndStart = async (place: number, end: (program: Program) => Promise<unknown>) => {
    const program = running[place] as Program
    await end(program)
    await start(place)
  }

  return {
    dataFolder,
    owner,
    addresses: () => running.map(({ url }) => url),
    restarts: () => restarts,
    programs: running.length,
    befall: async (fault, place, chance) => {
      if (fault === 'kill') await endAndStart(place, (program) => program.kill())
      if (fault === 'terminate') await endAndStart(place, (program) => program.stop())
      if (fault === 'freeze') {
        await freeze(running[place] as Program, chance.between(freezeMsMin, freezeMsMax))
      }
      if (fault === 'kill-database') await killDatabase(dataFolder, owner)
      else await untilReady(running[place] as Program)
    },
    close: async () => {
      await owner.close()
      for (const program of running.toReversed()) await program.stop()
    },
  }
}

/** Another process on the same record and with the same keys, and files of its own. */
function secondOptions(options: ProgramOptions, dataFolder: string): ProgramOptions {
  const socket = encodeURIComponent(join(dataFolder, 'postgres'))
  return {
    ...options,
    dataFolder: newDataFolder(),
    args: ['--keys', join(dataFolder, 'keys')],
    environment: {
      ...options.environment,
      DATABASE_URL: `postgres://postgres@localhost/postgres?host=${socket}`,
    },
  }
}

async function freeze({ processId }: Program, ms: number): Promise<void> {
  process.kill(processId, 'SIGSTOP')
  await wait(ms)
  process.kill(processId, 'SIGCONT')
}

/** Its processes are shot and its memory is gone; the program that owns it starts it again. */
async function killDatabase(dataFolder: string, owner: Database): Promise<void> {
  const processId = databaseProcess(dataFolder)
  if (processId === undefined) return
  process.kill(processId, 'SIGKILL')
  await whenThere(() => owner.query(`select 1`))
}

const readyMsMax = 60_000

/** Asks the database, and again for as long as it is away. */
export async function whenThere<T>(ask: () => Promise<T>): Promise<T> {
  const begun = performance.now()
  for (;;) {
    try {
      return await ask()
    } catch (error) {
      const isAway = error instanceof Problem && error.code === 'database-unavailable'
      if (!isAway || performance.now() - begun > readyMsMax) throw error
      await wait(100)
    }
  }
}

/** It answers and has its database: nobody had to come and mend anything. */
async function untilReady(program: Program): Promise<void> {
  const begun = performance.now()
  const isReady = async () => {
    const { status } = await fetch(`${program.url}/readyz`, { signal: AbortSignal.timeout(2_000) })
    return status === 200
  }
  while (!(await isReady().catch(() => false))) {
    if (performance.now() - begun > readyMsMax) {
      throw new Error(`not ready after a minute:\n${program.output().slice(-20).join('\n')}`)
    }
    await wait(100)
  }
}
