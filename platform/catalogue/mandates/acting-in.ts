/** Who acted for whom in a case: what its events say by ids, in names for whoever may read it. */
import type { CaseEvent } from '#platform/cases'
import type { Reading } from '#platform/consent'
import type { Tx } from '#platform/database'
import {
  findActing,
  findOrganisations,
  findPersons,
  findVisits,
  type Actor,
  type MandateKind,
} from '#platform/identity'
import { civilDateOf } from '#platform/kernel'
import type { Setting } from '../setting.ts'

/** What an event holds of it: ids alone. */
export type ActingFact = { readonly personId: string } & (
  | { readonly mandateId: string; readonly visitId?: never }
  /** At a counter, by the post of who helped. */
  | { readonly visitId: string; readonly postId: string; readonly mandateId?: never }
)

export type ActingIn = {
  /** The steps that were taken so. */
  readonly seqs: readonly number[]
  readonly by: {
    readonly personId: string
    /** Not told to citizens of officers, nor to programs. */
    readonly name?: string | undefined
    readonly nameUr?: string | undefined
    readonly cnic?: string | undefined
  }
  /** Of a company; the applicant is named by the answers. */
  readonly company?: string | undefined
  readonly under:
    | { readonly mandateId: string; readonly kind: MandateKind }
    | { readonly visitId: string; readonly jurisdiction: string; readonly postId: string }
}

export function actingFactOf({ facts }: Pick<CaseEvent, 'facts'>): ActingFact | undefined {
  return (facts as { readonly actingFor?: ActingFact }).actingFor
}

/** Nothing is asked where everybody acted for himself. */
export async function actingIn(
  tx: Tx,
  setting: Setting,
  events: readonly CaseEvent[],
  { reader, reading }: { readonly reader: Actor; readonly reading: Reading },
): Promise<ActingIn[]> {
  const steps = events.flatMap((event) => {
    const fact = actingFactOf(event)
    return fact ? [{ fact, actorId: event.actorId, seq: event.seq }] : []
  })
  if (steps.length === 0) return []
  const now = setting.now()
  const mandateIds = [...new Set(steps.flatMap(({ fact }) => fact.mandateId ?? []))]
  const visitIds = [...new Set(steps.flatMap(({ fact }) => fact.visitId ?? []))]
  const [mandates, visits, companies] = await Promise.all([
    findActing(tx, mandateIds, civilDateOf(now)),
    findVisits(tx, visitIds),
    findOrganisations(tx, [...new Set(steps.map(({ fact }) => fact.personId))]),
  ])
  const groups = Map.groupBy(steps, ({ fact, actorId }) =>
    [actorId, fact.mandateId ?? fact.visitId].join('/'),
  )
  const found: ActingIn[] = []
  for (const group of groups.values()) {
    const [{ fact, actorId } = steps[0] as (typeof steps)[number]] = group
    const under = underOf(fact, mandates, visits)
    if (!under) continue
    const named = namedTo(reader, reading, { actorId, fact, at: now })
    const person = named && (await findPersons(tx, setting.vault, [actorId], named)).get(actorId)
    const { name, nameUr, cnic } = person ?? {}
    found.push({
      seqs: group.map(({ seq }) => seq),
      by: { personId: actorId, name, nameUr, cnic },
      company: companies.find(({ id }) => id === fact.personId)?.name,
      under,
    })
  }
  return found
}

function underOf(
  { mandateId, visitId }: ActingFact,
  mandates: Awaited<ReturnType<typeof findActing>>,
  visits: Awaited<ReturnType<typeof findVisits>>,
): ActingIn['under'] | undefined {
  const mandate = mandateId === undefined ? undefined : mandates.get(mandateId)
  if (mandate) return { mandateId: mandate.mandateId, kind: mandate.kind }
  const visit = visitId === undefined ? undefined : visits.get(visitId)
  if (!visit) return undefined
  return { visitId: visit.id, jurisdiction: visit.jurisdiction, postId: visit.postId }
}

/**
 * Under which reading the name of who acted is opened: an officer's, who reads the case, or that of
 * whom it was done for, which who acted sees. Nobody needs his own name, and of an officer a
 * citizen learns the post.
 */
function namedTo(
  reader: Actor,
  reading: Reading,
  { actorId, fact, at }: { actorId: string; fact: ActingFact; at: Date },
): Reading | undefined {
  if (reader.kind === 'officer' && reading.reader.kind === 'officer') return reading
  if (reader.kind !== 'citizen' || reader.personId === actorId) return undefined
  const { mandateId } = fact
  if (mandateId === undefined || reader.personId !== fact.personId) return undefined
  const by = { kind: 'mandate', personId: reader.personId, mandateId } as const
  return { reader: by, purpose: 'mandate', at }
}
