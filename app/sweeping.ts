/** Forgetting, once a day, what nobody may keep: see "What is forgotten" in docs/operating.md. */
import { setTimeout as wait } from 'node:timers/promises'
import { sweepAttachments } from '#platform/attachments'
import {
  sweepCaptures,
  sweepChecks,
  sweepFaceChallenges,
  sweepPortraits,
} from '#platform/biometrics'
import { sweepOpened } from '#platform/cases'
import { sweepCases, sweepDrafts, sweepGuests, sweepOpinions } from '#platform/catalogue'
import { sweepReads } from '#platform/consent'
import type { Database } from '#platform/database'
import {
  sweepChallenges,
  sweepCodes,
  sweepKnownBrowsers,
  sweepSessions,
  sweepTickets,
} from '#platform/identity'
import { dayMs } from '#platform/kernel'
import { sweepMessages } from '#platform/notifications'
import { sweepRecords, sweepVisits } from '#platform/openid'
import { sweepBankMessages, sweepNonces } from '#platform/payments'
import { sweepMailFollows } from '#platform/publication'
import type { Troubles } from './troubles.ts'

/** Forgets at most `limit` rows that are past their time, and gives how many there were. */
export type Sweep = (db: Database, now: Date, limit: number) => Promise<number>

/** How long each is kept stands beside its rows, in its block. */
const sweeps: Readonly<Record<string, Sweep>> = {
  codes: sweepCodes,
  sessions: sweepSessions,
  challenges: sweepChallenges,
  tickets: sweepTickets,
  browsers: sweepKnownBrowsers,
  messages: sweepMessages,
  'mail-follows': sweepMailFollows,
  nonces: sweepNonces,
  tokens: sweepRecords,
  visits: sweepVisits,
  'bank-messages': sweepBankMessages,
  captures: sweepCaptures,
  portraits: sweepPortraits,
  photos: sweepAttachments,
  'counter-checks': sweepChecks,
  'face-challenges': sweepFaceChallenges,
  drafts: sweepDrafts,
  guests: sweepGuests,
  opened: sweepOpened,
  opinions: sweepOpinions,
  cases: sweepCases,
  reads: sweepReads,
}

export type SweepingOptions = {
  readonly db: Database
  readonly troubles: Troubles
  readonly now: () => Date
  readonly sweeps?: Readonly<Record<string, Sweep>>
}

/**
 * Every process sweeps; a row that is gone is gone for all of them, and rows that another holds
 * are left to it, so no turn has to be taken.
 */
export type Sweeping = {
  /** The first time a few minutes after the start, which has other things to do. */
  start(): void
  /** Ends after the rows under way; the rest is for the next time. */
  stop(): Promise<void>
  /** Everything that is past its time, some rows after others. False when something failed. */
  sweepAll(): Promise<boolean>
  /** How many rows were forgotten since the start. */
  readonly swept: ReadonlyMap<string, number>
}

/** One transaction's share: some milliseconds, so that nobody waits for it. */
const rowsAtOnce = 1_000
const restMs = 100
const firstAfterMs = 3 * 60_000
/** After a failure: a database that is away comes back. */
const againAfterMs = 60 * 60_000

export function createSweeping(options: SweepingOptions): Sweeping {
  const { db, troubles, now, sweeps: all = sweeps } = options
  const swept = new Map(Object.keys(all).map((what) => [what, 0]))
  let timer: NodeJS.Timeout | undefined
  let isStopped = false
  let running: Promise<unknown> = Promise.resolve()

  const sweepOne = async (what: string, sweep: Sweep): Promise<boolean> => {
    try {
      for (let count = rowsAtOnce; count >= rowsAtOnce && !isStopped; ) {
        count = await sweep(db, now(), rowsAtOnce)
        swept.set(what, (swept.get(what) ?? 0) + count)
        if (count >= rowsAtOnce) await wait(restMs)
      }
      return true
    } catch (error) {
      troubles.tell('sweep', error, { what })
      return false
    }
  }
  const sweepAll = async () => {
    let isWhole = true
    for (const [what, sweep] of Object.entries(all)) {
      if (!(await sweepOne(what, sweep))) isWhole = false
    }
    return isWhole
  }
  const sweepAfter = (delayMs: number) => {
    timer = setTimeout(() => {
      running = sweepAll().then((isWhole) => {
        if (!isStopped) sweepAfter(isWhole ? dayMs : againAfterMs)
      })
    }, delayMs)
    timer.unref()
  }
  return {
    swept,
    sweepAll,
    start: () => sweepAfter(firstAfterMs),
    stop: async () => {
      isStopped = true
      clearTimeout(timer)
      await running
    },
  }
}
