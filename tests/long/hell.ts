/** The run: customers, banks in hell, a program and a database that are killed, and the end. */
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { newDataFolder, runCommand } from '#tests/program'
import { fateNameOf, fateNames } from '../../bank/hell.ts'
import { handOverDemoBank, openBankHouse, untilAnswered, type BankHouse } from './bank-house.ts'
import { createChance } from './chance.ts'
import { checkLeaves, checkRecord, checkSealed } from './checks.ts'
import { befallUntil } from './crash-loop.ts'
import { seatOfficer } from './desk.ts'
import { payUntilOver, type Bill } from './hell-customers.ts'
import { openHouse, type House } from './house.ts'
import { openJournal, type Journal } from './journal.ts'
import { credentialsOf } from './one-life.ts'
import { clearingOf, makeEndsMeet } from './treasury.ts'

export type HellResult = {
  readonly breaches: readonly string[]
  readonly faults: Readonly<Record<string, number>>
  /** How many bills were paid in which way; `two banks`: at both, with one reference. */
  readonly bills: Readonly<Record<string, number>>
  /** How many messages of banks came to what. */
  readonly advices: Readonly<Record<string, number>>
  /** How many lines and payments came to what. */
  readonly findings: Readonly<Record<string, number>>
  readonly keptPaisa: number
}

const customers = 8
const treasurer = { cnic: '3999010000246', phone: '+923990000024' }

export async function runHell(options: {
  readonly seed: number
  readonly seconds: number
}): Promise<HellResult> {
  const { seed, seconds } = options
  // The banks are told once where the program is: it comes back to the same place.
  const port = await freePort()
  const address = `http://127.0.0.1:${port}`
  const house = await openHouse({ programs: 1, args: ['--port', String(port)] })
  const journal = openJournal(join(newDataFolder(), 'acknowledged.jsonl'))
  const credentials = await credentialsOf(house.dataFolder)
  const seat = await seatOfficer(address, treasurer)
  const keysFolder = join(house.dataFolder, 'keys')
  handOverDemoBank(keysFolder)
  // The demonstration begins with a vendor's stock, which was paid for.
  const before = await clearingOf(house)
  const at = { biller: address, keysFolder, seed }
  const banks = [await openBankHouse('DEMO', at), await openBankHouse('NEELAM', at)]
  const bills: Bill[] = []
  const isOver = untilAllBefell(seconds, () => countWays(bills, seed), journal)
  const shop = { address, credentials, banks, journal, isOver, bills }
  const paying = Array.from({ length: customers }, (_, customer) =>
    payUntilOver(shop, createChance(seed * 1_000 + customer)),
  )
  const killing = killBanks(banks, isOver, seed)
  const fallen = await befallUntil(isOver, house, journal, {
    seed,
    faults: ['kill', 'kill-database'],
    pause: killPauseSeconds,
  })
  await Promise.all(paying)
  const faults = { ...fallen, 'kill-bank': await killing }
  const untold = await untilAnswered(banks)
  if (untold > 0) journal.breach(`PAY-4 ${untold} payments were never answered`)
  const { findings, keptPaisa } = await makeEndsMeet({
    house,
    address,
    seat,
    banks,
    journal,
    before,
  })
  await checkAll(house, journal)
  const advices = await advicesIn(house)
  for (const bank of banks) await bank.stop()
  journal.close()
  await house.close()
  const ways = countWays(bills, seed)
  return { breaches: journal.breaches, faults, bills: ways, advices, findings, keptPaisa }
}

/** Over when its time is, and everything has befallen a bill; but not for ever. */
function untilAllBefell(
  seconds: number,
  ways: () => Readonly<Record<string, number>>,
  { breaches }: Journal,
): () => boolean {
  const begun = performance.now()
  return () => {
    const share = (performance.now() - begun) / (seconds * 1_000)
    const isDone = share > 1 && Object.values(ways()).every((count) => count > 0)
    return isDone || share > timesMax || breaches.length > 0
  }
}

const timesMax = 3

function countWays(bills: readonly Bill[], seed: number): Record<string, number> {
  const counts: Record<string, number> = { 'two banks': 0 }
  for (const name of fateNames) counts[name] = 0
  for (const { psid, banks } of bills) {
    const names = [fateNameOf(seed, psid), ...(banks > 1 ? ['two banks'] : [])]
    for (const name of names) counts[name] = (counts[name] ?? 0) + 1
  }
  return counts
}

/** A program that fell again as soon as it stood would serve nobody. */
const killPauseSeconds = { min: 3, max: 8 }

async function killBanks(
  banks: readonly BankHouse[],
  isOver: () => boolean,
  seed: number,
): Promise<number> {
  const chance = createChance(seed * 100 + 50)
  for (let kills = 0; ; kills += 1) {
    await wait(chance.between(killPauseSeconds.min, killPauseSeconds.max) * 1_000)
    if (isOver()) return kills
    await chance.pick(banks).kill()
  }
}

async function checkAll({ owner, dataFolder }: House, journal: Journal): Promise<void> {
  for (const what of await checkSealed(owner)) journal.breach(what)
  for (const what of await checkRecord(owner)) journal.breach(what)
  for (const what of (await checkLeaves(owner)).breaches) journal.breach(what)
  const { code, output } = await runCommand(['scrub', '--data', dataFolder])
  if (code !== 0) journal.breach(`AU-5 scrub: ${output.join(' ')}`)
}

async function advicesIn({ owner }: House): Promise<Record<string, number>> {
  const rows = await owner.query<{ name: string; n: number }>(
    `select outcome as name, count(*) as n from payments.advice group by 1 order by 1`,
  )
  return Object.fromEntries(rows.map(({ name, n }) => [name, n]))
}

/** A port that nobody has just now. */
async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  await new Promise((closed) => server.close(closed))
  return port
}
