/**
 * The loop: programs and a database that are killed, frozen and ended under the hands of clients,
 * and a recorder outside that holds them to what they have said.
 */
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Database } from '#platform/database'
import { newDataFolder, runCommand } from '#tests/program'
import { checkBalances } from './after-issue.ts'
import { createChance } from './chance.ts'
import { checkAcknowledged, checkLeaves, checkRecord, checkSealed } from './checks.ts'
import { Client, newTally, type Tally } from './customers.ts'
import { seatOfficers } from './desk.ts'
import { watchHeads, type Watcher } from './heads.ts'
import { faultNames, openHouse, whenThere, type FaultName, type House } from './house.ts'
import { openJournal, type Journal } from './journal.ts'
import { credentialsOf } from './one-life.ts'

export type LoopOptions = {
  readonly seed: number
  readonly seconds: number
  readonly clients?: number
  /** Two programs on one record meet in the database what one of them would settle alone. */
  readonly programs?: 1 | 2
  readonly duplicatesPercent?: number
  readonly faults?: readonly FaultName[]
  /** Between two faults of one program. */
  readonly pause?: { readonly min: number; readonly max: number }
  readonly environment?: Readonly<Record<string, string>>
  /** Done to the tables before the first client comes. */
  readonly prepare?: readonly string[]
}

export type LoopResult = {
  readonly breaches: readonly string[]
  readonly tally: Tally
  readonly faults: Readonly<Record<FaultName, number>>
  readonly restarts: number
  readonly heads: number
  readonly leaves: number
}

const pauseSeconds = { min: 0.3, max: 1.5 }
/** A database that fell again as soon as it stood would let nobody do anything worth losing. */
const databasePauseSeconds = { min: 4, max: 10 }

export async function runCrashLoop(options: LoopOptions): Promise<LoopResult> {
  const { seed, seconds, clients = 16, duplicatesPercent = 30, environment = {} } = options
  const house = await openHouse({ programs: options.programs ?? 1, environment })
  for (const sql of options.prepare ?? []) await house.owner.query(sql)
  const journal = openJournal(join(newDataFolder(), 'acknowledged.jsonl'))
  const addresses = () => house.addresses()
  const officers = await seatOfficers(addresses()[0] ?? '')
  const credentials = await credentialsOf(house.dataFolder, officers)
  const shop = { addresses, credentials, journal, duplicatesPercent }
  const tally = newTally()
  const watcher = watchHeads(addresses, journal)
  let isOver = false
  const living = Array.from({ length: clients }, (_, client) =>
    new Client(shop, createChance(seed * 1_000 + client), tally).liveUntil(
      () => isOver,
      `${seed}-${client}`,
    ),
  )
  const ending = setTimeout(() => {
    isOver = true
  }, seconds * 1_000)
  const isDone = () => isOver || journal.breaches.length > 0
  const faults = await befallUntil(isDone, house, journal, options)
  clearTimeout(ending)
  isOver = true
  await Promise.all(living)
  const leaves = await checkAll(house, journal, watcher)
  const heads = watcher.seen()
  journal.close()
  await house.close()
  const { breaches } = journal
  return { breaches, tally, faults, restarts: house.restarts(), heads, leaves }
}

const noFaults = { kill: 0, freeze: 0, terminate: 0, 'kill-database': 0 }

/** One hand for each program and one for the database, so that one falls while another rises. */
export async function befallUntil(
  isOver: () => boolean,
  house: House,
  journal: Journal,
  {
    seed,
    faults = faultNames,
    pause = pauseSeconds,
  }: Pick<LoopOptions, 'seed' | 'faults' | 'pause'>,
): Promise<Record<FaultName, number>> {
  const counts = { ...noFaults }
  const hand = async (place: number, wanted: readonly FaultName[], between = pause) => {
    const chance = createChance(seed * 100 + place)
    while (wanted.length > 0 && !isOver() && journal.breaches.length === 0) {
      await wait(chance.between(between.min, between.max) * 1_000)
      if (isOver()) return
      const fault = chance.pick(wanted)
      counts[fault] += 1
      await house.befall(fault, place, chance)
      await lookInto(house.owner, journal)
    }
  }
  const ofPrograms = faults.filter((fault) => fault !== 'kill-database')
  const ofDatabase = faults.filter((fault) => fault === 'kill-database')
  await Promise.all([
    ...Array.from({ length: house.programs }, (_, place) => hand(place, ofPrograms)),
    hand(house.programs, ofDatabase, databasePauseSeconds),
    untilOver(isOver),
  ])
  return counts
}

async function untilOver(isOver: () => boolean): Promise<void> {
  while (!isOver()) await wait(50)
}

/** After each fault: what was acknowledged before it is there after it. */
async function lookInto(owner: Database, journal: Journal): Promise<void> {
  const acknowledged = journal.read()
  const missing = await whenThere(() => checkAcknowledged(owner, acknowledged))
  for (const what of missing) journal.breach(what)
}

async function checkAll(house: House, journal: Journal, watcher: Watcher): Promise<number> {
  const { owner } = house
  await lookInto(owner, journal)
  for (const what of await checkSealed(owner)) journal.breach(what)
  for (const what of await checkRecord(owner)) journal.breach(what)
  for (const what of await checkBalances(owner)) journal.breach(what)
  const { breaches, entries } = await checkLeaves(owner, journal.read())
  for (const what of breaches) journal.breach(what)
  await untilPublished(house, entries.length)
  await watcher.stop()
  watcher.check(entries)
  // Slow, and of no more use once something is known to be wrong.
  if (journal.breaches.length === 0) await askProgram(house, journal)
  return entries.length
}

/** The last leaves are under a head within the merge delay; the log's own check says if not. */
async function untilPublished(house: House, size: number): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const heads = house.addresses().map(async (address) => {
      const answer = await fetch(`${address}/log/checkpoint`)
      return Number((await answer.text()).split('\n')[1])
    })
    const sizes = await Promise.all(heads.map((head) => head.catch(() => 0)))
    if (sizes.every((published) => published >= size)) return
    await wait(100)
  }
}

/** The program's own word: the whole record computed again, and each log from outside. */
async function askProgram(house: House, journal: Journal): Promise<void> {
  const commands = [
    ['scrub', '--data', house.dataFolder],
    ...house.addresses().map((address) => ['log', 'verify', address]),
  ]
  for (const command of commands) {
    const { code, output } = await untilCosigned(command)
    if (code !== 0) journal.breach(`AU-5 ${command[0]}: ${output.join(' ')}`)
  }
}

/** Witnesses cosign within the minute; what they are still asked about is no fault of the log. */
async function untilCosigned(command: readonly string[]) {
  for (let tries = 1; ; tries += 1) {
    const ended = await runCommand(command)
    const isEarly = ended.output.some((line) => line.includes('ask again in a minute'))
    if (!isEarly || tries >= cosignTriesMax) return ended
    await wait(5_000)
  }
}

const cosignTriesMax = 15
