/** What must hold after every step, in the words of the field. */
import { actOf } from '#platform/cases'
import type { Service } from '#platform/catalogue'
import { checkBooks } from '#platform/payments'
import type { Store } from './store.ts'

export type Acknowledged = {
  /** The answers that requests were given, by their key. */
  readonly answers: Map<string, string>
  /** References of which somebody was told that they exist. */
  readonly told: Set<string>
  advicesSent: number
}

/** The invariants that a store breaks, by name; empty while all hold. */
export function breachesIn(store: Store, service: Service, told: Acknowledged): string[] {
  return [
    ...stampInvariants(store, service),
    ...acknowledgements(store, told),
    ...logInvariants(store),
    ...moneyInvariants(store, told.advicesSent),
  ]
}

function stampInvariants(store: Store, service: Service): string[] {
  const found: string[] = []
  const numbers = store.documents.map(({ number }) => number)
  if (new Set(numbers).size < numbers.length) found.push('ST-1 a number was given out twice')
  for (const document of store.documents) {
    const payments = store.decisions.filter(
      ({ charge, outcome }) => outcome === 'posted' && charge?.caseId === document.caseId,
    )
    if (payments.length !== 1) found.push('ST-2 a stamp without exactly one payment')
  }
  for (const { charge, outcome } of store.decisions) {
    const issued = store.documents.filter(({ caseId }) => caseId === charge?.caseId)
    if (outcome === 'posted' && issued.length !== 1) found.push('ST-2 a payment without its stamp')
  }
  for (const event of store.events) {
    const from = event.fromState ?? service.workflow.initial
    const legal = service.workflow.states[from]?.[event.action]?.to === event.toState
    if (!legal) found.push(`ST-5 ${from} → ${event.toState} is not in the table`)
    const kase = store.caseOf(store.referenceOf(event))
    if (kase && kase.seq === event.seq && kase.state !== event.toState) {
      found.push('ST-5 the case is not where its last event left it')
    }
  }
  const times = store.events.map(({ at }) => at.getTime())
  if (times.some((time, i) => i > 0 && time < (times[i - 1] ?? 0))) found.push('ST-7 back-dated')
  return found
}

function acknowledgements(store: Store, { told }: Acknowledged): string[] {
  const lost = [...told].filter((reference) => !store.cases.has(reference))
  return lost.length > 0 ? ['ST-3 what was acknowledged is gone'] : []
}

function logInvariants(store: Store): string[] {
  const acts = store.events.map(actOf).sort()
  const leaves = store.leaves.map(({ act }) => act).sort()
  const found = acts.join() === leaves.join() ? [] : ['AU-2 events and leaves differ']
  const last = new Map<string, number>()
  for (const event of store.events) {
    const reference = store.referenceOf(event)
    if (event.seq !== (last.get(reference) ?? 0) + 1) found.push('AU-1 a gap between events')
    last.set(reference, event.seq)
  }
  return found
}

function moneyInvariants(store: Store, advicesSent: number): string[] {
  const psids = [...store.cases.values()].map(({ facts }) => facts['psid'])
  if (new Set(psids).size < psids.length) return ['PAY-5 one PSID for two charges']
  const breaches = checkBooks({
    charges: [...store.charges.values()],
    decisions: store.decisions,
    payments: store.decisions.flatMap(({ payment }) => payment ?? []),
    transfers: store.decisions.flatMap(({ transfers }) => [...transfers]),
    advicesSent,
  })
  return breaches.map(({ invariant, ...rest }) => `${invariant} ${JSON.stringify(rest)}`)
}
