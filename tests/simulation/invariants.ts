/** What must hold after every step, in the words of the field. */
import { actOf, type CaseEvent } from '#platform/cases'
import type { Service } from '#platform/catalogue'
import { encodeEntry, type Leaf } from '#platform/log'
import {
  checkBooks,
  checkTransfers,
  refundsPayable,
  treasuryAccount,
  type AccountId,
  type Charge,
} from '#platform/payments'
import { lifeInvariants } from './life-invariants.ts'
import type { Store } from './store.ts'

export type Acknowledged = {
  /** The answers that requests were given, by their key. */
  readonly answers: Map<string, string>
  /** References of which somebody was told that they exist, with the step that was told. */
  readonly told: Map<string, number>
  advicesSent: number
}

/** The invariants that a store breaks, by name; empty while all hold. */
export function breachesIn(store: Store, service: Service, told: Acknowledged): string[] {
  return [
    ...stampInvariants(store),
    ...workflowInvariants(store, service),
    ...timeInvariants(store),
    ...acknowledgements(store, told),
    ...logInvariants(store),
    ...moneyInvariants(store, told.advicesSent),
    ...lifeInvariants(store),
    ...store.payouts.breaches(store.events, store.transfers),
  ]
}

function stampInvariants(store: Store): string[] {
  const found: string[] = []
  const holders = new Map(store.documents.map(({ number, caseId }) => [number, caseId]))
  for (const document of store.documents) {
    if (holders.get(document.number) !== document.caseId) {
      found.push('ST-1 a number was given out twice')
    }
    const payments = store.postedFor(document.caseId)
    const psids = new Set(payments.map(({ psid }) => psid))
    if (payments.length === 0 || psids.size < payments.length) {
      found.push('ST-2 a stamp without exactly one payment for each thing that was asked')
    }
    const entry = store.entries.findLast(({ key }) => key === document.number)
    const paid = payments.reduce((sum, { amountPaisa }) => sum + amountPaisa, 0)
    if (entry?.item['amount'] !== paid) found.push('ST-2 a stamp of another amount than was paid')
    const opened = store.events.find(({ id, seq }) => id === document.caseId && seq === 1)
    const { steps } = (opened?.facts ?? {}) as { steps?: readonly unknown[] }
    if (!steps?.length) found.push('ST-2 a stamp whose duty was never shown to follow from rules')
  }
  const issued = new Set(store.documents.map(({ caseId }) => caseId))
  const isPaidFor = ({ caseId }: Charge) => issued.has(caseId)
  for (const { charge, members, outcome } of store.decisions) {
    const paid = members ?? (charge ? [charge] : [])
    if (outcome === 'posted' && !paid.every(isPaidFor)) {
      found.push('ST-2 a payment without its stamp')
    }
  }
  return found
}

function workflowInvariants(store: Store, service: Service): string[] {
  const found: string[] = []
  // Acts of no case, such as paying back, have no workflow.
  for (const event of store.events.filter((one) => store.caseOf(store.referenceOf(one)))) {
    const from = event.fromState ?? service.workflow.initial
    const move = service.workflow.states[from]?.[event.action]
    const legal = move?.to === event.toState || move?.or?.to === event.toState
    if (!legal) found.push(`ST-5 ${from} → ${event.toState} is not in the table`)
    const kase = store.caseOf(store.referenceOf(event))
    if (kase && kase.seq === event.seq && kase.state !== event.toState) {
      found.push('ST-5 the case is not where its last event left it')
    }
    if (kase && kase.seq < event.seq) found.push('ST-5 the case is behind its events')
  }
  return found
}

/** A stamp is as old as its place in the log says, and nothing is entered before what is older. */
function timeInvariants(store: Store): string[] {
  const found: string[] = []
  const ascend = (times: readonly number[]) =>
    times.every((time, i) => i === 0 || time >= (times[i - 1] ?? 0))
  const timesOf = new Map(store.events.map((event) => [actOf(event), event.at.getTime()]))
  if (!ascend(store.events.map(({ at }) => at.getTime()))) found.push('ST-7 back-dated')
  if (!ascend(store.leaves.map(({ recordedAt }) => recordedAt.getTime()))) {
    found.push('ST-7 the log is not in the order of time')
  }
  for (const { jurisdiction, caseId: id, caseSeq: seq, issuedAt } of store.documents) {
    const at = timesOf.get(actOf({ jurisdiction, id, seq }))
    if (at !== undefined && at !== issuedAt.getTime()) {
      found.push('ST-7 a stamp of another time than its event')
    }
  }
  return found
}

function acknowledgements(store: Store, { told }: Acknowledged): string[] {
  const lost = [...told].some(([reference, seq]) => (store.cases.get(reference)?.seq ?? 0) < seq)
  const acts = new Set(store.leaves.map(({ act }) => act))
  const events = store.events.filter((event) => isTold(store, event, told))
  return [
    ...(lost ? ['ST-3 what was acknowledged is gone'] : []),
    ...(events.every((event) => acts.has(actOf(event)))
      ? []
      : ['AU-6 what was acknowledged never reaches the log']),
  ]
}

function isTold(store: Store, event: CaseEvent, told: Acknowledged['told']): boolean {
  return event.seq <= (told.get(store.referenceOf(event)) ?? 0)
}

function logInvariants(store: Store): string[] {
  const found: string[] = []
  const boundBy = (one: { commitment: Uint8Array }, act: string) =>
    `${act} ${Buffer.from(one.commitment).toString('hex')}`
  const events = store.events.map((event) => boundBy(event, actOf(event))).sort()
  const leaves = store.leaves.map((leaf) => boundBy(leaf, leaf.act)).sort()
  if (events.join() !== leaves.join()) found.push('AU-2 events and leaves differ')
  const last = new Map<string, number>()
  for (const event of store.events) {
    const reference = store.referenceOf(event)
    if (event.seq !== (last.get(reference) ?? 0) + 1) found.push('AU-1 a gap between events')
    last.set(reference, event.seq)
  }
  for (const [reference, { seq }] of store.cases) {
    if (seq > (last.get(reference) ?? 0)) found.push('AU-1 a step that no event tells of')
  }
  const commitments = store.leaves.map(({ commitment }) => Buffer.from(commitment).toString('hex'))
  if (new Set(commitments).size < commitments.length) {
    found.push('AU-7 two acts have one commitment: whoever knows one can guess the other')
  }
  const offices = new Map(store.events.map((event) => [actOf(event), event.jurisdiction]))
  if (!store.leaves.every((leaf) => isBare(leaf, offices.get(leaf.act) ?? leaf.issuer))) {
    found.push('AU-7 a leaf says more than it may')
  }
  return found
}

/** A leaf names the office alone; the log itself refuses what has not the form of an entry. */
function isBare(leaf: Leaf, office: string): boolean {
  return leaf.issuer === office && encodeEntry(leaf).length < 100
}

/** What the money of this world goes through. */
const openAccounts: readonly AccountId[] = [
  'revenue/stamp-duty',
  'clearing/BOP',
  'suspense/BOP',
  refundsPayable,
  treasuryAccount,
]
const nothingKept = { balancePaisa: 0, heldPaisa: 0 }

function moneyInvariants(store: Store, advicesSent: number): string[] {
  const psids = [...store.cases.values()].map(({ facts }) => facts['psid'])
  const shared = new Set(psids).size < psids.length
  const breaches = checkBooks({
    charges: [...store.charges.values()],
    decisions: store.decisions,
    payments: store.decisions.flatMap(({ payment }) => payment ?? []),
    transfers: store.decisions.flatMap(({ transfers }) => [...transfers]),
    advicesSent,
  })
  const ledger = checkTransfers({
    transfers: store.transfers,
    accounts: new Set(openAccounts),
    kept: new Map(openAccounts.map((id) => [id, store.kept.get(id) ?? nothingKept])),
  })
  return [
    ...(shared ? ['PAY-5 one PSID for two charges'] : []),
    ...[...breaches, ...ledger].map(
      ({ invariant, ...rest }) => `${invariant} ${JSON.stringify(rest)}`,
    ),
  ]
}
