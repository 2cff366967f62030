/** What waits for an officer's posts, page by page, the nearest deadline first. */
import { queueLength, queueOf, type Case } from '#platform/cases'
import type { Tx } from '#platform/database'

export const pageLength = 25
/** How many waiting cases are looked through for those of one service. */
export const lookedThroughMax = 1_000

export type QueueAsked = {
  readonly service: string | undefined
  readonly onlyOverdue: boolean
  /** From 1. */
  readonly page: number
}

export type QueuePage = {
  readonly cases: readonly Case[]
  readonly waiting: number
  readonly overdue: number
  readonly page: number
  readonly pages: number
  /** More cases wait than were looked through. */
  readonly isCut: boolean
}

export async function queuePage(
  db: Tx,
  postIds: readonly string[],
  asked: QueueAsked,
  now: Date,
): Promise<QueuePage> {
  const { waiting, overdue } = await queueLength(db, postIds, now)
  // The queue is in the order of its deadlines, so what is overdue is its beginning.
  const inView = asked.onlyOverdue ? overdue : waiting
  const limit = Math.min(inView, lookedThroughMax)
  const ofService = asked.service
    ? (await queueOf(db, postIds, { limit, offset: 0 })).filter(
        ({ service }) => service === asked.service,
      )
    : undefined
  const count = ofService ? ofService.length : inView
  const pages = Math.max(1, Math.ceil(count / pageLength))
  const page = Math.min(Math.max(1, asked.page), pages)
  const offset = (page - 1) * pageLength
  const length = Math.min(pageLength, count - offset)
  const cases = ofService
    ? ofService.slice(offset, offset + pageLength)
    : await queueOf(db, postIds, { limit: length, offset })
  const isCut = ofService !== undefined && inView > lookedThroughMax
  return { cases, waiting, overdue, page, pages, isCut }
}
