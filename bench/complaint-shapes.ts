/** Shapes of load: so many users for so long, all of them at once, and a rush that ends again. */
import type { Database } from '#platform/database'
import { newTally, type Tally, type User } from './complaint-lives.ts'
import { rateIn, round } from './measure.ts'

type Invite = (count: number) => User[]

/** Everybody lives one life after another for so long; lives that end later are not counted. */
export async function crowd(invite: Invite, users: number, seconds: number): Promise<Tally> {
  const tally = newTally()
  const people = invite(users)
  const until = performance.now() + seconds * 1_000
  let counted = 0
  await Promise.all(
    people.map(async ({ live }) => {
      while (performance.now() < until) {
        await live(tally)
        if (performance.now() <= until) counted = tally.lives.length
      }
    }),
  )
  for (const person of people) person.close()
  tally.lives.length = Math.min(counted, tally.lives.length)
  return tally
}

/** What a crowd came to, under names that begin so. */
export function told(name: string, tally: Tally, seconds: number): Record<string, number> {
  const { perSecond, p50Ms, p95Ms, p99Ms } = rateIn(tally.lives, seconds)
  const calls = rateIn(tally.calls, seconds)
  return {
    [`${name}PerSecond`]: perSecond,
    [`${name}P50Ms`]: p50Ms,
    [`${name}P95Ms`]: p95Ms,
    [`${name}P99Ms`]: p99Ms,
    [`${name}CallP95Ms`]: calls.p95Ms,
    [`${name}CallP99Ms`]: calls.p99Ms,
    ...faultsOf(name, tally),
  }
}

function faultsOf(name: string, { refused, errors, unread }: Tally): Record<string, number> {
  for (const error of new Set(errors.slice(0, 5))) console.error(`  ${name}: ${error}`)
  return {
    [`${name}Refused`]: refused,
    [`${name}Errors`]: errors.length,
    [`${name}Unread`]: unread,
  }
}

/** From one user to three hundred, some seconds each. */
export async function ramp(invite: Invite, seconds: number): Promise<Record<string, number>> {
  const figures: Record<string, number> = {}
  for (const users of [1, 10, 32, 100, 200, 300]) {
    const tally = await crowd(invite, users, seconds)
    Object.assign(figures, told(`ramp${users}`, tally, seconds))
  }
  return figures
}

/** Three hundred begin at one moment, several times; how long until each has its life behind it. */
export async function burst(invite: Invite, times: number): Promise<Record<string, number>> {
  const users = 300
  const all = newTally()
  const lasted: number[] = []
  for (let turn = 0; turn < times; turn += 1) {
    const people = invite(users)
    const from = performance.now()
    await Promise.all(people.map(({ live }) => live(all)))
    lasted.push(performance.now() - from)
    for (const person of people) person.close()
  }
  const { p95Ms, p99Ms } = rateIn(all.calls, 1)
  const lives = rateIn(all.lives, 1)
  return {
    burstLives: all.lives.length,
    burstSecondsMedian: round((lasted.toSorted((a, b) => a - b)[times >> 1] ?? 0) / 1_000),
    burstP95Ms: lives.p95Ms,
    burstCallP95Ms: p95Ms,
    burstCallP99Ms: p99Ms,
    ...faultsOf('burst', all),
  }
}

/** From ten users to six hundred and back; then every case that was accepted is looked for. */
export async function spike(
  invite: Invite,
  db: Database,
  seconds: number,
): Promise<Record<string, number>> {
  const before = await crowd(invite, 10, seconds / 2)
  const rush = await crowd(invite, 600, seconds)
  const after = await crowd(invite, 10, seconds / 2)
  const accepted = new Map([before, rush, after].flatMap((tally) => [...tally.accepted]))
  return {
    ...told('spike', rush, seconds),
    spikeBeforePerSecond: rateIn(before.lives, seconds / 2).perSecond,
    spikeAfterPerSecond: rateIn(after.lives, seconds / 2).perSecond,
    spikeAfterCallP95Ms: rateIn(after.calls, 1).p95Ms,
    spikeAccepted: accepted.size,
    spikeLost: await lostOf(db, accepted),
  }
}

const steps: readonly string[] = ['received', 'at-work', 'answered']

/** Those that are not there, or not as far as was said of them. */
async function lostOf(db: Database, accepted: ReadonlyMap<string, string>): Promise<number> {
  const ids = [...accepted.keys()].map(idOf)
  const rows = await db.query<{ id: string; state: string }>(
    `select id, state from cases.case where id = any($1)`,
    [ids],
  )
  const stateOf = new Map(rows.map(({ id, state }) => [id, state]))
  return [...accepted].filter(([reference, state]) => {
    return steps.indexOf(stateOf.get(idOf(reference)) ?? '') < steps.indexOf(state)
  }).length
}

/** `PB-MHR-0K3F8QZT2M5X` or with hyphens: the last twelve letters. */
const idOf = (reference: string) => reference.replaceAll('-', '').slice(-12)
