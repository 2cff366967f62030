import { machinePermit, restrictedAmong } from '#platform/consent'
import { addMeasures, lockCursor, moveCursor, type Measures } from '#platform/analytics'
import { findCases, findHappened, formatReference, keyOfAct } from '#platform/cases'
import type { Case, EventKey, HappenedEvent } from '#platform/cases'
import type { Database, Tx } from '#platform/database'
import { listPosts, placesCovering } from '#platform/identity'
import { leavesFrom } from '#platform/log'
import { paidTimesOf } from '#platform/payments'
import { createCounting, type Counter } from './counting.ts'
import { issuesFirst, measuresOf, type Happened } from './measures.ts'
import { openAnswers } from './sealed-answers.ts'
import type { Setting } from './setting.ts'

const cursorName = 'acts'
const leavesAtOnceMax = 500

/**
 * Follows the sealed log and counts each act once (AN-1): the cursor moves in the transaction
 * that counts, and several processes take turns by its lock.
 */
export function createCounter(db: Database, setting: Setting): Counter {
  const countLeaves = () =>
    db.transact(async (tx) => {
      const from = await lockCursor(tx, cursorName)
      if (from === undefined) return false
      const leaves = await leavesFrom(tx, from, leavesAtOnceMax)
      const last = leaves.at(-1)
      if (!last) return false
      const happened = await happenedIn(
        tx,
        setting,
        leaves.map(({ act }) => keyOfAct(act)),
      )
      const applicants = happened.flatMap(({ case: kase }) => kase.applicantId ?? [])
      const restricted = await restrictedAmong(tx, [...new Set(applicants)])
      const measures = happened.map((one) => {
        const all = measuresOf(one, setting.vault)
        return restricted.has(one.case.applicantId ?? '') ? unpublished(all) : all
      })
      await addMeasures(tx, sum(measures))
      await moveCursor(tx, cursorName, last.index + 1)
      return leaves.length === leavesAtOnceMax
    })
  return createCounting(countLeaves)
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
  const paidTimes = await paidTimesOf(tx, idsIssued(events, caseOf, setting))
  const officeOf = new Map(posts.map((post) => [`${post.jurisdiction}/${post.id}`, post.officeId]))
  return events.flatMap((event): Happened[] => {
    const kase = caseOf.get(formatReference(event))
    const service = kase && setting.services.get(kase.service)
    const calendar = setting.jurisdictions.get(event.jurisdiction)?.calendar
    if (!kase || !service || !calendar) return []
    // Only where an officer acts does it matter whose papers he had before him.
    const { agentCnic, buyerCnic } = service.watch ?? {}
    const isWatched = event.postId && (agentCnic ?? buyerCnic)
    const answers = isWatched ? openAnswers(setting.vault, kase, machinePermit('counting')) : {}
    const isReadable = Object.keys(answers).length > 0
    return [
      {
        service,
        case: kase,
        event,
        office: officeFor(officeOf, event),
        calendar,
        paidAt: paidTimes.get(event.id) ?? [],
        agentCnic: isReadable ? agentCnic?.(answers as never) : undefined,
        buyerCnic: isReadable ? buyerCnic?.(answers as never) : undefined,
      },
    ]
  })
}

/** The cases that came to a certificate which had to be paid for. */
function idsIssued(
  events: readonly HappenedEvent[],
  caseOf: ReadonlyMap<string, Case>,
  { services }: Setting,
): string[] {
  return events.flatMap((event) => {
    const service = services.get(caseOf.get(formatReference(event))?.service ?? '')
    return service?.cost && issuesFirst(service, event) ? [event.id] : []
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

/** Of whoever restricted the use of his data: oversight of officers alone, no published figure. */
function unpublished(measures: Measures): Measures {
  return { ...measures, reached: [], issued: [] }
}

function sum(all: readonly Measures[]): Measures {
  return {
    reached: all.flatMap(({ reached }) => reached),
    issued: all.flatMap(({ issued }) => issued),
    decisions: all.flatMap(({ decisions }) => decisions),
    signals: all.flatMap(({ signals }) => signals),
    meetings: all.flatMap(({ meetings }) => meetings),
  }
}
