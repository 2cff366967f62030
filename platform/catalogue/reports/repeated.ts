/**
 * A report that comes again, because no answer reached the program: the same guest and the same
 * case. A program that names its request is known by that name for ever, any other by what it says,
 * for an hour.
 */
import { caseProblems, findRequests, recordRequests, type RequestKey } from '#platform/cases'
import type { Reporter } from '#platform/clients'
import { isUniqueViolation, type Database, type Tx } from '#platform/database'
import { findGuestKinds, type GuestActing, type GuestKind } from '#platform/identity'
import type { ActOutcome } from '../command.ts'
import type { Setting } from '../setting.ts'

/** What was posted, in one line; and the name that the program gave its request. */
export type Said = { readonly content: string; readonly key?: string | undefined }

export type Claim = {
  readonly personId: string
  readonly guest: GuestKind
  /** Under which the door answers a repeat alike. */
  readonly request: RequestKey
  /** Whether the program named its request: it alone is told the way back again. */
  readonly isNamed: boolean
}

const hourMs = 3_600_000

/** The guest of this report: the one of its first coming, or who is made now. */
export async function claimReport(
  db: Database,
  { vault, now }: Pick<Setting, 'vault' | 'now'>,
  reporter: Reporter,
  said: Said,
  made: (tx: Tx) => Promise<GuestActing>,
): Promise<Claim> {
  const at = now()
  const bodyHash = vault.blindIndex('catalogue.report', said.content)
  const [actorId, isNamed] = [`reporter:${reporter.id}`, said.key !== undefined]
  const hour = Math.floor(at.getTime() / hourMs)
  const ofHour = (one: number) => `same:${bodyHash.toString('base64url')}:${one}`
  const [key, ...earlier] = isNamed ? [said.key ?? ''] : [ofHour(hour), ofHour(hour - 1)]
  const claim = () =>
    db.transact(async (tx): Promise<Claim> => {
      const names = [key, ...earlier].map((one) => ({ actorId, key: one ?? '' }))
      for (const before of await findRequests(tx, names)) {
        if (!before.bodyHash.equals(bodyHash)) throw caseProblems['case-key-reused']()
        const { personId, since } = before.answer as { personId: string; since: string }
        if (!isNamed && at.getTime() - new Date(since).getTime() > hourMs) continue
        const guest = (await findGuestKinds(tx, [personId])).get(personId)
        if (guest) return { personId, guest, request: { key: before.key, bodyHash }, isNamed }
        if (isNamed) throw caseProblems['case-key-reused']()
      }
      const { personId, guest } = await made(tx)
      const request = { key: key ?? '', bodyHash }
      const answer = { personId, since: at.toISOString() }
      await recordRequests(tx, [{ actorId, ...request, answer }], at)
      return { personId, guest, request, isNamed }
    })
  try {
    return await claim()
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    return claim()
  }
}

/** What the door answered to this guest's request, if it has. */
export async function answeredBefore(
  tx: Tx,
  { personId, request: { key, bodyHash } }: Pick<Claim, 'personId' | 'request'>,
): Promise<ActOutcome | undefined> {
  const [before] = await findRequests(tx, [{ actorId: personId, key }])
  if (before && !before.bodyHash.equals(bodyHash)) throw caseProblems['case-key-reused']()
  return before?.answer as ActOutcome | undefined
}
