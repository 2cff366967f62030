import { dueCases, formatReference, type Case } from '#platform/cases'
import type { Database } from '#platform/database'
import { Problem } from '#platform/kernel'
import { createBackoff } from './backoff.ts'
import type { Catalogue } from './catalogue.ts'
import type { Door } from './door.ts'
import type { Setting } from './setting.ts'
import { tendFinding } from './finding/tend.ts'
import { createOfficesClock } from './offices/tend-offices.ts'
import { tendConsultations } from './consultations/tend.ts'
import { closeReads } from './privacy/close-reads.ts'
import { tendInsight } from './insight/tend.ts'
import { tendAudits } from './audits/tend.ts'
import { dueAction } from './reminders.ts'
import { tendPublication } from './publication/tend.ts'
import { tellHanded } from './routing/tell-handed.ts'
import { tendRatings } from './ratings/index.ts'
import { createTreasuryClock } from './treasury-clock.ts'

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
  const tend = createTending({ db, setting, door })
  let ends: (() => Promise<void>)[] = []

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

  const takeDue = async (): Promise<ClockTick> => {
    const now = setting.now()
    // Those that rest are among the longest due: read past them, or they would hold up the others.
    const most = casesAtOnceMax + backoff.size()
    const { lapsed, overdue } = await dueCases(db, now, most)
    const due = [
      ...lapsed.map((kase) => dueOf(kase, actionOf(setting, kase, now))),
      ...overdue.map((kase) => dueOf(kase, 'escalate')),
    ]
      .filter(({ name }) => !backoff.isResting(name, now))
      .slice(0, casesAtOnceMax)
    const results = await Promise.all(due.map(take))
    const troubles = results.filter((trouble) => trouble !== undefined)
    return { taken: due.length - troubles.length, troubles }
  }

  return {
    tick: async () => {
      const [{ taken, troubles }, tended] = await Promise.all([takeDue(), tend().catch(failed)])
      return { taken, troubles: [...troubles, ...tended.troubles] }
    },
    start: (intervalMs, onTrouble) => {
      // Each for itself: the treasury may wait minutes for a comparison, a lapse may not.
      ends = [takeDue, tend].map((look) =>
        // A look that fails (say, the database is away) is followed by the next one.
        repeat(async () => (await look().catch(failed)).troubles.forEach(onTrouble), intervalMs),
      )
    },
    stop: async () => {
      await Promise.all(ends.map((end) => end()))
    },
  }
}

/** Looks again and again, never while it is looking; gives what ends it. */
function repeat(look: () => Promise<void>, intervalMs: number): () => Promise<void> {
  let running: Promise<void> | undefined
  const timer = setInterval(() => {
    running ??= look().finally(() => {
      running = undefined
    })
  }, intervalMs)
  timer.unref()
  return async () => {
    clearInterval(timer)
    await running
  }
}

/** What falls due beside the cases: in the offices, the record of reads, then in the treasury. */
function createTending(office: Pick<Catalogue, 'db' | 'setting' | 'door'>) {
  const tendOffices = createOfficesClock(office)
  const tendTreasury = createTreasuryClock(office)
  return async (): Promise<ClockTick> => {
    await tendOffices()
    await closeReads(office)
    await tellHanded(office)
    await tendFinding(office)
    await tendPublication(office)
    await tendConsultations(office)
    await tendInsight(office)
    await tendRatings(office)
    const stuck = await tendAudits(office)
    await tendTreasury()
    return { taken: 0, troubles: stuck.map((error) => ({ error })) }
  }
}

const failed = (error: unknown): ClockTick => ({ taken: 0, troubles: [{ error }] })

/** Of a service that is no longer installed, what the case itself says. */
function actionOf({ services }: Setting, kase: Case, now: Date): string {
  const service = services.get(kase.service)
  return service ? dueAction(service, kase, now) : (kase.clockAction ?? '')
}

function dueOf(kase: Case, action: string): Due {
  return { case: kase, action, name: `${formatReference(kase)} ${action}` }
}
