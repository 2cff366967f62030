import { dueCases, formatReference, type Case } from '#platform/cases'
import type { Database } from '#platform/database'
import { Problem } from '#platform/kernel'
import { createBackoff } from './backoff.ts'
import type { Door } from './door.ts'
import type { Setting } from './setting.ts'
import { tendTreasury } from './treasury-clock.ts'

const casesAtOnceMax = 200

/** A step that was due and could not be taken, or (without a case) a look that failed. */
export type ClockTrouble = {
  readonly reference?: string
  readonly action?: string
  /** In a row, for this step. */
  readonly times?: number
  readonly error: unknown
}

export type ClockTick = { readonly taken: number; readonly troubles: readonly ClockTrouble[] }

export type Clock = {
  /** Takes every step that is due now and does not rest after a failure. */
  tick(): Promise<ClockTick>
  start(intervalMs: number, onTrouble: (trouble: ClockTrouble) => void): void
  stop(): Promise<void>
}

/** A step that cannot be taken (say, nobody holds the post) is tried at least every hour. */
const backoffOptions = { firstMs: 10_000, delayMsMax: 3_600_000, namesMax: 10_000 }

type Due = { readonly case: Case; readonly action: string; readonly name: string }

/**
 * Makes due what time makes due: lapses and escalations, each through the door like any act. Two
 * clocks at once do no harm: the second finds the case moved on and is refused.
 */
export function createClock(db: Database, setting: Setting, door: Door): Clock {
  const backoff = createBackoff(backoffOptions)
  let timer: NodeJS.Timeout | undefined
  let running: Promise<unknown> = Promise.resolve()

  const take = async ({ case: kase, action, name }: Due): Promise<ClockTrouble | undefined> => {
    try {
      const actor = { kind: 'clock' } as const
      const { language } = kase
      await door.perform({ kind: 'act', actor, case: kase, action, input: {}, language })
      backoff.succeed(name)
      return undefined
    } catch (error) {
      const times = backoff.fail(name, setting.now())
      // Somebody else was first, or paid in the last moment: then it is not due any more. What is
      // refused and still due at the next try is stuck.
      const isRace = error instanceof Problem && error.status < 500 && times === 1
      return isRace ? undefined : { reference: formatReference(kase), action, times, error }
    }
  }

  const tick = async () => {
    const now = setting.now()
    // Those that rest are among the longest due: read past them, or they would hold up the others.
    const most = casesAtOnceMax + backoff.size()
    const { lapsed, overdue } = await dueCases(db, now, most)
    const due = [
      ...lapsed.map((kase) => dueOf(kase, kase.clockAction ?? '')),
      ...overdue.map((kase) => dueOf(kase, 'escalate')),
    ]
      .filter(({ name }) => !backoff.isResting(name, now))
      .slice(0, casesAtOnceMax)
    const tended = tendTreasury({ db, setting, door }).then(() => [], troubleOf)
    const results = await Promise.all(due.map(take))
    const refused = results.filter((trouble) => trouble !== undefined)
    return { taken: due.length - refused.length, troubles: [...refused, ...(await tended)] }
  }

  return {
    tick,
    start: (intervalMs, onTrouble) => {
      const tickAndTell = async () => {
        // A tick that fails (say, the database is away) is followed by the next one.
        const { troubles } = await tick().catch((error: unknown) => ({ troubles: [{ error }] }))
        troubles.forEach(onTrouble)
      }
      timer = setInterval(() => {
        running = running.then(tickAndTell)
      }, intervalMs)
      timer.unref()
    },
    stop: async () => {
      clearInterval(timer)
      await running
    },
  }
}

const troubleOf = (error: unknown): ClockTrouble[] => [{ error }]

function dueOf(kase: Case, action: string): Due {
  return { case: kase, action, name: `${formatReference(kase)} ${action}` }
}
