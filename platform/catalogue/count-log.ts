import { addMeasures, lockCursor, moveCursor, type Measures } from '#platform/analytics'
import { findCases, findHappened, formatReference, keyOfAct } from '#platform/cases'
import type { EventKey, HappenedEvent } from '#platform/cases'
import type { Database, Tx } from '#platform/database'
import { listPosts, placesCovering } from '#platform/identity'
import { leavesFrom } from '#platform/log'
import { measuresOf, type Happened } from './measures.ts'
import { openAnswers } from './sealed-answers.ts'
import type { Setting } from './setting.ts'

const cursorName = 'acts'
const leavesAtOnceMax = 500

export type Counter = {
  /** Counts what is sealed and not counted yet; gives how many leaves it went past. */
  countOnce(): Promise<number>
  start(intervalMs: number, onTrouble: (error: unknown) => void): void
  stop(): Promise<void>
}

/**
 * Follows the sealed log and counts each act once (AN-1): the cursor moves in the transaction
 * that counts, and several processes take turns by its lock.
 */
export function createCounter(db: Database, setting: Setting): Counter {
  let timer: NodeJS.Timeout | undefined
  let running: Promise<unknown> = Promise.resolve()
  let isStopping = false

  const countOnce = () =>
    db.transact(async (tx) => {
      const from = await lockCursor(tx, cursorName)
      if (from === undefined) return 0
      const leaves = await leavesFrom(tx, from, leavesAtOnceMax)
      const last = leaves.at(-1)
      if (!last) return 0
      const happened = await happenedIn(
        tx,
        setting,
        leaves.map(({ act }) => keyOfAct(act)),
      )
      await addMeasures(tx, sum(happened.map((one) => measuresOf(one, setting.vault))))
      await moveCursor(tx, cursorName, last.index + 1)
      return leaves.length
    })

  const countAll = async () => {
    while (!isStopping && (await countOnce()) === leavesAtOnceMax);
  }

  return {
    countOnce,
    start: (intervalMs, onTrouble) => {
      timer = setInterval(() => {
        running = running.then(countAll).catch(onTrouble)
      }, intervalMs)
      timer.unref()
    },
    stop: async () => {
      isStopping = true
      clearInterval(timer)
      await running
    },
  }
}

async function happenedIn(
  tx: Tx,
  setting: Setting,
  keys: readonly EventKey[],
): Promise<Happened[]> {
  const [events, cases, posts] = await Promise.all([
    findHappened(tx, keys),
    findCases(tx, keys),
    listPosts(tx),
  ])
  const caseOf = new Map(cases.map((kase) => [formatReference(kase), kase]))
  const officeOf = new Map(posts.map((post) => [`${post.jurisdiction}/${post.id}`, post.officeId]))
  return events.flatMap((event): Happened[] => {
    const kase = caseOf.get(formatReference(event))
    const service = kase && setting.services.get(kase.service)
    const calendar = setting.jurisdictions.get(event.jurisdiction)?.calendar
    if (!kase || !service || !calendar) return []
    // Only where an officer acts does it matter whose papers he had before him.
    const answers = event.postId && service.watch?.agentCnic ? openAnswers(setting.vault, kase) : {}
    return [
      {
        service,
        case: kase,
        event,
        office: officeFor(officeOf, event),
        calendar,
        agentCnic:
          Object.keys(answers).length > 0
            ? service.watch?.agentCnic?.(answers as never)
            : undefined,
      },
    ]
  })
}

/** A post may be of the district or of the province above it. */
function officeFor(offices: ReadonlyMap<string, string>, event: HappenedEvent): string {
  if (event.postId === undefined) return ''
  const found = placesCovering(event.jurisdiction)
    .map((place) => offices.get(`${place}/${event.postId}`))
    .find((office) => office !== undefined)
  return found ?? ''
}

function sum(all: readonly Measures[]): Measures {
  return {
    reached: all.flatMap(({ reached }) => reached),
    decisions: all.flatMap(({ decisions }) => decisions),
    signals: all.flatMap(({ signals }) => signals),
    meetings: all.flatMap(({ meetings }) => meetings),
  }
}
