/** Whether a step closes a case, or opens it again; and the lot of each closing: pure. */
import { isDrawn, type Closing } from '#platform/audits'
import { closingsOf } from '#platform/audits'
import { actOf, formatReference, type Case, type CaseEvent, type CaseKey } from '#platform/cases'
import type { Tx } from '#platform/database'
import { civilDateOf, instantAfter } from '#platform/kernel'
import type { ScrubFault } from '#platform/log'
import type { Service } from '../definition.ts'
import type { Effects } from '../effects.ts'
import { courseOf, officeOfCourse } from '../routing/course.ts'
import type { Setting } from '../setting.ts'

type Moved = Pick<CaseEvent, 'fromState' | 'toState'>

function isClosing({ audit }: Pick<Service, 'audit'>, { fromState, toState }: Moved): boolean {
  if (!audit?.of.includes(toState)) return false
  return fromState === undefined || !audit.of.includes(fromState)
}

export function isReopening(
  { audit }: Pick<Service, 'audit'>,
  { fromState, toState }: Moved,
): boolean {
  return fromState !== undefined && !!audit?.of.includes(fromState) && !audit.of.includes(toState)
}

/**
 * What a closing says of its lot: of how many one is drawn, and not whether it was. The seal of the
 * step binds it, so that no lot can be taken away without being missed.
 */
export function lotFacts(service: Service | undefined, moved: Moved): { readonly lot?: number } {
  return service?.audit && isClosing(service, moved) ? { lot: service.audit.share } : {}
}

/**
 * By the step's commitment, which holds 16 random bytes and is there only once the step is decided:
 * before it nobody can know the lot, and afterwards nobody can draw another.
 */
function lotOf({ vault }: Pick<Setting, 'vault'>, { commitment }: Pick<CaseEvent, 'commitment'>) {
  return vault.blindIndex('audit-lot', commitment.toString('hex'))
}

/** The audit to which a step was drawn, if it closes a case. */
export function auditDrawn(
  setting: Pick<Setting, 'vault' | 'jurisdictions'>,
  service: Pick<Service, 'audit'>,
  event: CaseEvent,
): { readonly dueAt: Date } | undefined {
  const calendar = setting.jurisdictions.get(event.jurisdiction)?.calendar
  if (!service.audit || !calendar || !isClosing(service, event)) return undefined
  const { share, within } = service.audit
  if (!isDrawn(lotOf(setting, event), share)) return undefined
  return { dueAt: instantAfter(event.at, within, calendar) }
}

/** Notes a closing with its lot, or that what was closed is open again. */
export function noteClosing(
  setting: Setting,
  effects: Effects,
  service: Service | undefined,
  event: CaseEvent,
  after: Case,
): void {
  if (!service?.audit) return
  if (isReopening(service, event)) effects.closings.push({ ...keyOf(event), isOpenAgain: true })
  if (!isClosing(service, event)) return
  const course = courseOf(after)
  const drawn = auditDrawn(setting, service, event)
  const closing: Closing = {
    ...keyOf(event),
    seq: event.seq,
    service: service.id,
    office: course ? officeOfCourse(course) : '',
    closedOn: civilDateOf(event.at),
    audit: drawn && { id: setting.newId(), ...drawn },
  }
  effects.closings.push(closing)
}

const keyOf = ({ jurisdiction, id }: CaseKey) => ({ jurisdiction, id })

/** Lots that are missing or were changed: each computed again from its sealed step. */
export async function lotFaults(
  tx: Tx,
  setting: Pick<Setting, 'vault'>,
  events: readonly CaseEvent[],
): Promise<ScrubFault[]> {
  const closings = events.filter(({ facts }) => typeof facts['lot'] === 'number')
  const rows = await closingsOf(tx, closings)
  const known = new Map(rows.map((row) => [actOf(row), row.isDrawn]))
  return closings.flatMap((event) => {
    const drawn = isDrawn(lotOf(setting, event), Number(event.facts['lot']))
    if (known.get(actOf(event)) === drawn) return []
    return [{ at: `closing of ${formatReference(event)}`, fault: 'its lot is not what was drawn' }]
  })
}
