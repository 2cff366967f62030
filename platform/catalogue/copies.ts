/**
 * Cases like others that went through the door, as a load makes them by the million: what was
 * done, said and decided is the same; id, key, person and every commitment are a copy's own.
 */
import { findCases, findEvents, type Case, type CaseEvent, type CaseKey } from '#platform/cases'
import { machinePermit } from '#platform/consent'
import type { Tx } from '#platform/database'
import { eventCommitment } from './record.ts'
import { caseKeyOf, newCaseKey, openAnswers, openPart, sealPart } from './sealed-answers.ts'
import type { Setting } from './setting.ts'

type Said = Readonly<Record<string, unknown>>

/** A case with all that was written in it, opened. */
export type LivedCase = {
  readonly case: Case
  readonly answers: Said
  /** In their order. */
  readonly steps: readonly { readonly event: CaseEvent; readonly said: Said | undefined }[]
}

/** In the order of their ids. @throws Error for a case whose copies would lack something */
export async function openLived(
  tx: Tx,
  { vault }: Pick<Setting, 'vault'>,
  keys: readonly CaseKey[],
): Promise<LivedCase[]> {
  const cases = await findCases(tx, keys)
  const places = cases.flatMap(({ jurisdiction, id, seq: last }) =>
    Array.from({ length: last }, (_, index) => ({ jurisdiction, id, seq: index + 1 })),
  )
  const events = Map.groupBy(await findEvents(tx, places), ({ id }) => id)
  const permit = machinePermit('rules')
  return cases
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map((kase) => {
      const key = caseKeyOf(vault, kase, permit)
      if (!key || kase.recordKey !== undefined) {
        throw new Error('a case that was erased, or that entered a register, has no copies')
      }
      const own = (events.get(kase.id) ?? []).toSorted((a, b) => a.seq - b.seq)
      return {
        case: kase,
        answers: openAnswers(vault, kase, permit),
        steps: own.map((event) => {
          const { sealed } = event
          return { event, said: sealed && openPart(key, kase.id, 'said', sealed) }
        }),
      }
    })
}

/** Under another id and of another person. */
export function copyOf(
  { vault, randomBytes }: Pick<Setting, 'vault' | 'randomBytes'>,
  lived: LivedCase,
  own: { readonly id: string; readonly applicantId: string },
): { readonly case: Case; readonly events: readonly CaseEvent[] } {
  const { key, wrapped } = newCaseKey(vault, own.id)
  const sealed = sealPart(key, own.id, 'answers', lived.answers)
  const events = lived.steps.map(({ event, said }) => {
    const copied = {
      ...event,
      id: own.id,
      actorId: event.actorId === lived.case.applicantId ? own.applicantId : event.actorId,
      sealed: said && sealPart(key, own.id, 'said', said),
      salt: randomBytes(16),
    }
    return { ...copied, commitment: eventCommitment(copied, sealed, []) }
  })
  return { case: { ...lived.case, ...own, dataKey: wrapped, sealed }, events }
}
