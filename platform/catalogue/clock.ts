import { dueCases } from '#platform/cases'
import type { Database } from '#platform/database'
import { Problem } from '#platform/kernel'
import type { Door } from './door.ts'
import type { Setting } from './setting.ts'

const casesAtOnceMax = 200

export type Clock = {
  /** Takes every step that is due now; gives how many were taken. */
  tick(): Promise<number>
  start(intervalMs: number): void
  stop(): Promise<void>
}

/**
 * Makes due what time makes due: lapses and escalations, each through the door like any act. Two
 * clocks at once do no harm: the second finds the case moved on and is refused.
 */
export function createClock(db: Database, setting: Setting, door: Door): Clock {
  let timer: NodeJS.Timeout | undefined
  let running: Promise<unknown> = Promise.resolve()

  const take = async (
    kase: { jurisdiction: string; id: string; language: 'en' | 'ur' },
    action: string,
  ) => {
    try {
      await door.perform({
        kind: 'act',
        actor: { kind: 'clock' },
        case: kase,
        action,
        input: {},
        language: kase.language,
      })
      return 1
    } catch (error) {
      // Somebody else was first, or paid in the last moment: nothing is due any more.
      if (error instanceof Problem && error.status < 500) return 0
      throw error
    }
  }

  const tick = async () => {
    const { lapsed, overdue } = await dueCases(db, setting.now(), casesAtOnceMax)
    const taken = await Promise.all([
      ...lapsed.map((kase) => take(kase, kase.clockAction ?? '')),
      ...overdue.map((kase) => take(kase, 'escalate')),
    ])
    return taken.reduce((sum: number, one) => sum + one, 0)
  }

  return {
    tick,
    start: (intervalMs) => {
      timer = setInterval(() => {
        // A tick that fails (say, the database is away) is followed by the next one.
        running = running.then(tick).catch(() => undefined)
      }, intervalMs)
      timer.unref()
    },
    stop: async () => {
      clearInterval(timer)
      await running
    },
  }
}
