/** The database of the simulation: maps under the same unique keys, written whole or not at all. */
import { createHash } from 'node:crypto'
import {
  actOf,
  formatReference,
  type AnsweredRequest,
  type Case,
  type CaseEvent,
} from '#platform/cases'
import {
  noPopulation,
  noRoutes,
  recordName,
  requestName,
  type Effects,
  type LogState,
  type World,
} from '#platform/catalogue'
import type { IssuedDocument } from '#platform/documents'
import type { Leaf } from '#platform/log'
import {
  changesOf,
  refundTransfer,
  type AccountId,
  type Basket,
  type Charge,
  type KeptBalance,
  type PaidBy,
  type PaymentDecision,
  type RefundOrder,
  type Transfer,
} from '#platform/payments'
import type { Paisa } from '#platform/kernel'
import type { NewEntry, RegisterRecord } from '#platform/registers'
import { officePersons, officePosts } from './life.ts'
import { PayoutBooks, type PayoutDefect } from './payout-books.ts'

/** What a store may get wrong, so that the invariants can show their teeth. */
export type StoreDefect =
  | 'forgets-requests'
  | 'forgets-bodies'
  | 'forgets-payments'
  | 'leaves-charges-unpaid'
  | 'loses-documents'
  | 'forgets-refused-advices'
  | 'writes-payments-twice'
  | 'loses-transfers'
  | 'misremembers-what-was-paid'
  | 'marks-half-a-basket'
  | 'raises-amounts'
  | 'writes-half'
  | 'loses-first-events'
  | 'accepts-repeated-numbers'
  | 'accepts-repeated-psids'
  | 'loses-acknowledged'
  | 'keeps-old-states'
  | 'keeps-old-records'
  | 'back-dates'
  | 'names-people-in-leaves'
  | 'commits-without-salt'
  | 'forgets-what-was-used'
  | 'forgets-deeds'
  | 'forgets-balances'
  | 'loses-suspense'
  | 'books-what-it-refused'
  | 'pays-back-twice'
  | 'pays-back-all'
  | 'pays-back-nothing'
  | PayoutDefect

export class Store {
  readonly cases = new Map<string, Case>()
  readonly charges = new Map<string, Charge>()
  readonly baskets = new Map<string, Basket>()
  readonly requests = new Map<string, AnsweredRequest>()
  readonly events: CaseEvent[] = []
  readonly leaves: Leaf[] = []
  /** How many of the leaves the log has sealed. */
  sealedLeaves = 0
  readonly entries: NewEntry[] = []
  readonly documents: IssuedDocument[] = []
  readonly decisions: PaymentDecision[] = []
  readonly refunds: RefundOrder[] = []
  /** What becomes of these refunds. */
  readonly payouts: PayoutBooks
  /** Every transfer in the order of writing, and the balances kept beside them. */
  readonly transfers: Transfer[] = []
  readonly kept = new Map<AccountId, KeptBalance>()
  private readonly defect: StoreDefect | undefined
  private writes = 0

  constructor(defect: StoreDefect | undefined) {
    this.defect = defect
    this.payouts = new PayoutBooks(defect)
  }

  /** What a batch may look at; the commands of the simulation touch few cases, so it sees all. */
  world(): World {
    const records = new Map<string, RegisterRecord>()
    for (const { register, key } of this.entries) {
      const record = this.recordAt(register, key)
      if (record) records.set(recordName(register, key), this.asRead(record))
    }
    return {
      cases: new Map([...this.cases].map(([name, kase]) => [name, this.asRead(kase)])),
      charges: new Map(this.charges),
      payments: this.decisions.flatMap(({ payment }) => payment ?? []),
      baskets: new Map(this.baskets),
      bankDays: new Map(),
      openedEnough: new Map(),
      records,
      persons: officePersons,
      posts: officePosts,
      requests: new Map(this.requests),
      steps: Map.groupBy(this.events, formatReference),
      series: new Map(),
      exceptions: new Map(),
      days: new Map(),
      treasuryPosts: [],
      refunds: this.payouts.world(this.events),
      population: noPopulation(),
      bills: new Map(),
      mandates: new Map(),
      ties: [],
      visits: new Map(),
      captures: new Map(),
      attachments: new Map(),
      parts: new Map(),
      answered: new Map(),
      names: new Map(),
      ...noRoutes,
    }
  }

  private asRead<Thing extends { readonly state: string }>(thing: Thing): Thing {
    const isForgotten = this.defect === 'forgets-what-was-used' && thing.state === 'consumed'
    return isForgotten ? { ...thing, state: 'issued' } : thing
  }

  /** Writes a batch's effects; false where a unique key refuses, and then nothing is written. */
  write(effects: Effects): boolean {
    const place = ({ key, seq }: NewEntry) => `${key} ${seq}`
    const places = [...this.entries, ...effects.entries].map(place)
    const number = effects.entries.length > 0 && new Set(places).size < places.length
    const psid = effects.charges.some((charge) => this.charges.has(charge.psid))
    if (number && this.defect !== 'accepts-repeated-numbers') return false
    if (psid && this.defect !== 'accepts-repeated-psids') return false
    this.writes += 1
    if (this.defect !== 'loses-acknowledged' || this.writes % 3 !== 0) this.put(effects)
    return true
  }

  /** The newest record under a key. */
  recordAt(register: string, key: string): RegisterRecord | undefined {
    const own = (entry: NewEntry) => entry.register === register && entry.key === key
    const newest = this.defect !== 'keeps-old-records'
    const entry = newest ? this.entries.findLast(own) : this.entries.find(own)
    return entry && { ...entry, sealed: entry.sealed }
  }

  logStateOf(act: string): LogState {
    const index = this.leaves.findIndex((leaf) => leaf.act === act)
    const leaf = this.leaves[index]
    if (!leaf) return { kind: 'absent' }
    if (index >= this.sealedLeaves) return { kind: 'waiting' }
    return { kind: 'sealed', index, proof: '', entry: leaf.commitment, head: '' }
  }

  /** The log seals what waits. */
  seal(): void {
    this.sealedLeaves = this.leaves.length
  }

  /** What was posted for a case, each part under the number of its charge. */
  postedFor(caseId: string): { readonly psid: string; readonly amountPaisa: Paisa }[] {
    return this.decisions
      .filter(({ outcome }) => outcome === 'posted')
      .flatMap(({ charge, members }) => members ?? charge ?? [])
      .filter((charge) => charge.caseId === caseId)
      .map(({ psid, paidBy }) => ({ psid, amountPaisa: paidBy?.amountPaisa ?? 0 }))
  }

  caseOf(reference: string): Case | undefined {
    return this.cases.get(reference)
  }

  referenceOf(event: CaseEvent): string {
    return formatReference(event)
  }

  private put(effects: Effects): void {
    for (const [reference, kase] of [...effects.newCases, ...effects.movedCases]) {
      const before = this.cases.get(reference)
      if (this.defect === 'keeps-old-states' && before) this.cases.set(reference, before)
      else this.cases.set(reference, kase)
    }
    this.putMoney(effects)
    this.putLog(effects)
    this.entries.push(...effects.entries.map((entry) => this.entryOf(entry)))
    if (this.defect !== 'loses-documents') this.documents.push(...effects.documents)
    if (this.defect === 'forgets-requests') return
    for (const request of effects.requests) {
      const bodyHash = this.defect === 'forgets-bodies' ? Buffer.alloc(32, 1) : request.bodyHash
      this.requests.set(requestName(request.actorId, request.key), { ...request, bodyHash })
    }
  }

  private putMoney(effects: Effects): void {
    for (const charge of effects.charges) this.charges.set(charge.psid, charge)
    for (const { psid, state } of effects.chargesClosed) {
      const charge = this.charges.get(psid)
      if (charge && charge.state !== 'paid') this.charges.set(psid, { ...charge, state })
    }
    for (const decision of effects.payments) this.putPayment(decision)
    if (this.defect === 'pays-back-nothing') return
    const more = this.defect === 'pays-back-all' ? 3_000 : 0
    for (const order of effects.refunds) {
      const given = { ...order, amountPaisa: order.amountPaisa + more }
      this.refunds.push(given)
      if (this.defect === 'pays-back-twice') this.refunds.push(order)
      this.post([refundTransfer(given)])
      this.payouts.order(given, this.paymentsOf(given.caseId))
    }
    for (const effect of effects.payouts) this.post(this.payouts.put(effect, this.transfers))
  }

  private paymentsOf(caseId: string) {
    return this.decisions.flatMap(({ charge, outcome, payment }) =>
      charge?.caseId === caseId && outcome === 'posted' && payment ? [payment] : [],
    )
  }

  private post(transfers: readonly Transfer[]): void {
    this.transfers.push(...transfers)
    if (this.defect === 'forgets-balances') return
    for (const { account, balancePaisa, heldPaisa } of changesOf(transfers)) {
      const before = this.kept.get(account)
      this.kept.set(account, {
        balancePaisa: (before?.balancePaisa ?? 0) + balancePaisa,
        heldPaisa: (before?.heldPaisa ?? 0) + heldPaisa,
      })
    }
  }

  private putPayment(decision: PaymentDecision): void {
    const { charge, members, outcome } = decision
    if (this.defect === 'forgets-refused-advices' && outcome === 'refused') return
    const isLost =
      this.defect === 'loses-transfers' ||
      (this.defect === 'loses-suspense' && outcome === 'suspense')
    const transfers = isLost ? [] : decision.transfers
    const payment = this.defect === 'forgets-payments' ? undefined : this.paymentOf(decision)
    this.decisions.push({ ...decision, transfers, payment })
    this.post(transfers)
    if (this.defect === 'writes-payments-twice') this.decisions.push(decision)
    // Only a posting moves its charge; any other decision carries the charge as it looked then.
    if (!charge?.paidBy || outcome !== 'posted' || this.defect === 'leaves-charges-unpaid') return
    const more = this.defect === 'misremembers-what-was-paid' ? 1 : 0
    const paid = (members ?? [charge]).slice(
      this.defect === 'marks-half-a-basket' && members ? 1 : 0,
    )
    for (const one of paid) this.charges.set(one.psid, { ...one, paidBy: paidWith(one, more) })
  }

  private paymentOf({ advice, jurisdiction, outcome, payment }: PaymentDecision) {
    if (this.defect !== 'books-what-it-refused' || outcome !== 'refused') return payment
    return { ...advice, jurisdiction, appliedTo: 'suspense' as const }
  }

  private putLog(effects: Effects): void {
    const salted = this.defect !== 'commits-without-salt'
    const events = effects.events.map((event) => ({
      ...event,
      at: new Date(
        event.at.getTime() - (this.defect === 'back-dates' && event.seq > 1 ? dayMs : 0),
      ),
      commitment: salted ? event.commitment : guessable(event),
    }))
    const isLost = (event: CaseEvent) => this.defect === 'loses-first-events' && event.seq === 1
    this.events.push(...events.filter((event) => !isLost(event)))
    if (this.defect === 'writes-half' && this.writes % 3 === 0) return
    const commitments = new Map(events.map((event) => [actOf(event), event.commitment]))
    this.leaves.push(
      ...effects.leaves.map((leaf) => ({
        ...leaf,
        commitment: commitments.get(leaf.act) ?? leaf.commitment,
        issuer: this.defect === 'names-people-in-leaves' ? 'Amina' : leaf.issuer,
      })),
    )
  }

  private entryOf(entry: NewEntry): NewEntry {
    if (entry.state !== 'consumed') return this.raised(entry)
    const { deedNumber: _number, deedFile: _file, ...item } = entry.item
    return this.defect === 'forgets-deeds' ? { ...entry, item } : this.raised(entry)
  }

  private raised(entry: NewEntry): NewEntry {
    const amount = entry.item['amount']
    if (this.defect !== 'raises-amounts' || typeof amount !== 'number') return entry
    return { ...entry, item: { ...entry.item, amount: amount * 10 } }
  }
}

const dayMs = 86_400_000

function paidWith({ paidBy }: Charge, more: Paisa): PaidBy | undefined {
  return paidBy && { ...paidBy, amountPaisa: paidBy.amountPaisa + more }
}

function guessable({ action, toState }: CaseEvent): Buffer {
  return createHash('sha256').update(`${action} ${toState}`).digest()
}
