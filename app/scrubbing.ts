/** Recomputing the whole record at night, and raising an alarm when something does not agree. */
import { setTimeout as wait } from 'node:timers/promises'
import type { Platform, Scrubbed } from '#platform/catalogue'
import type { Database } from '#platform/database'
import { civilDateOf, dayMs, fill, startOf, text } from '#platform/kernel'
import { beatScrub, beginScrub, endScrub } from '#platform/log'
import { enqueueMessages } from '#platform/notifications'
import { scrubAll } from './scrub-all.ts'
import type { Troubles } from './troubles.ts'

type Recorded = Pick<Platform, 'log' | 'logVerifierKey' | 'setting'>

export type ScrubbingOptions = {
  readonly platform: Recorded
  readonly db: Database
  readonly troubles: Troubles
  /** Of the day in Pakistan; the night's run begins in the four hours after it. */
  readonly scrubHour: number
  /** Who is told by message when something does not agree: `+923XXXXXXXXX`. */
  readonly operatorPhone: string | undefined
}

export type Scrubbing = {
  start(): void
  /** Ends after the page under way; the night is then taken up by another process. */
  stop(): Promise<void>
  /** Whether it is time, and nobody else has the night: then the whole run. */
  lookAtClock(): Promise<Scrubbed | undefined>
}

const lookEveryMs = 60_000
const hoursOpen = 4
const beatEveryMs = 30_000
/** Three parts of rest to one of work, so that a night's run is not felt. */
const restRatio = 3
/** Opened in one night, to hold against them what everybody reads; of more, in turn. */
const openedPerNight = 500_000

class Stopped extends Error {}

export function createScrubbing(options: ScrubbingOptions): Scrubbing {
  const { platform, db, troubles, scrubHour } = options
  const { setting } = platform
  let timer: NodeJS.Timeout | undefined
  let isStopped = false
  let running: Promise<unknown> = Promise.resolve()

  const scrubTonight = async (): Promise<Scrubbed | undefined> => {
    const now = setting.now()
    if ((hourInPakistan(now) - scrubHour + 24) % 24 >= hoursOpen) return undefined
    const id = setting.newId()
    if (!(await beginScrub(db, { id, night: civilDateOf(now), now }))) return undefined
    const pause = createPause({ db, id, now: setting.now, isStopped: () => isStopped })
    const found = await scrubAll(platform, db, pause, {
      night: Math.floor(startOf(civilDateOf(now)).getTime() / dayMs),
      casesMax: openedPerNight,
    })
    await endScrub(db, id, found, setting.now())
    if (found.faultCount > 0) await raiseAlarm(options, found)
    return found
  }

  const look = async (): Promise<Scrubbed | undefined> => {
    try {
      return await scrubTonight()
    } catch (error) {
      // Ours was given up, or taken over by a process that thought us dead.
      if (!(error instanceof Stopped)) troubles.tell('scrub', error)
      return undefined
    }
  }

  return {
    lookAtClock: look,
    start: () => {
      timer = setInterval(() => {
        running = running.then(look)
      }, lookEveryMs)
      timer.unref()
    },
    stop: async () => {
      isStopped = true
      clearInterval(timer)
      await running
    },
  }
}

const pakistanAheadHours = 5

function hourInPakistan(now: Date): number {
  return (now.getUTCHours() + pakistanAheadHours) % 24
}

type PauseOptions = {
  readonly db: Database
  readonly id: string
  readonly now: () => Date
  readonly isStopped: () => boolean
}

/** Rests after each page, longer the longer it took; says now and then that it works. */
function createPause({ db, id, now, isStopped }: PauseOptions): () => Promise<void> {
  let began = performance.now()
  let beatAt = began
  return async () => {
    const worked = performance.now() - began
    if (isStopped()) throw new Stopped()
    await wait(worked * restRatio, undefined, { ref: false })
    if (isStopped()) throw new Stopped()
    if (performance.now() - beatAt > beatEveryMs) {
      if (!(await beatScrub(db, id, now()))) throw new Stopped()
      beatAt = performance.now()
    }
    began = performance.now()
  }
}

const alarm = text(
  'Daftar: the nightly check found {count} things in the record that do not agree. ' +
    'See the program’s log, and run: daftar scrub',
  'دفتر: رات کی پڑتال میں ریکارڈ کی {count} باتیں میل نہیں کھائیں۔ پروگرام کا لاگ دیکھیں اور چلائیں: daftar scrub',
)

/** In the log, in the count of failures, and on the operator's phone. */
async function raiseAlarm(
  { platform: { setting }, db, troubles, operatorPhone }: ScrubbingOptions,
  { faultCount, faults }: Scrubbed,
): Promise<void> {
  const [first] = faults
  troubles.tell('scrub', new Error(`the record does not agree: ${first?.at}: ${first?.fault}`), {
    faults: faultCount,
  })
  if (!operatorPhone) return
  const now = setting.now()
  await enqueueMessages(db, setting.vault, [
    {
      id: setting.newId(),
      phone: operatorPhone,
      template: 'scrub-alarm',
      language: 'ur',
      text: fill(alarm, 'ur', { count: String(faultCount) }),
      createdAt: now,
    },
  ])
}
