/** The database of the simulation: maps under the same unique keys, written whole or not at all. */
import { formatReference, type AnsweredRequest, type Case, type CaseEvent } from '#platform/cases'
import { recordName, requestName, type Effects, type World } from '#platform/catalogue'
import type { IssuedDocument } from '#platform/documents'
import type { Leaf } from '#platform/log'
import type { Charge, PaymentDecision } from '#platform/payments'
import type { NewEntry, RegisterRecord } from '#platform/registers'

/** What a store may get wrong, so that the invariants can show their teeth. */
export type Defect =
  | 'forgets-requests'
  | 'forgets-payments'
  | 'writes-half'
  | 'accepts-repeated-numbers'
  | 'loses-acknowledged'
  | 'keeps-old-states'
  | 'back-dates'

export class Store {
  readonly cases = new Map<string, Case>()
  readonly charges = new Map<string, Charge>()
  readonly requests = new Map<string, AnsweredRequest>()
  readonly events: CaseEvent[] = []
  readonly leaves: Leaf[] = []
  readonly entries: NewEntry[] = []
  readonly documents: IssuedDocument[] = []
  readonly decisions: PaymentDecision[] = []
  private readonly defect: Defect | undefined

  constructor(defect: Defect | undefined) {
    this.defect = defect
  }

  /** What a batch may look at; the commands of the simulation touch few cases, so it sees all. */
  world(): World {
    const records = new Map<string, RegisterRecord>()
    for (const entry of this.entries) {
      records.set(recordName(entry.register, entry.key), { ...entry, sealed: entry.sealed })
    }
    return {
      cases: new Map(this.cases),
      charges: new Map(this.charges),
      payments: this.decisions.flatMap(({ payment }) => payment ?? []),
      records,
      persons: new Map(),
      posts: new Map(),
      requests: new Map(this.requests),
    }
  }

  /** Writes a batch's effects; false where a unique key refuses, and then nothing is written. */
  write(effects: Effects): boolean {
    const numbers = new Set(this.documents.map(({ number }) => number))
    const repeated = effects.documents.some(({ number }) => numbers.has(number))
    const psids = effects.charges.some(({ psid }) => this.charges.has(psid))
    if ((repeated || psids) && this.defect !== 'accepts-repeated-numbers') return false
    if (this.defect !== 'loses-acknowledged' || this.events.length % 7 !== 6) this.put(effects)
    return true
  }

  private put(effects: Effects): void {
    for (const [reference, kase] of [...effects.newCases, ...effects.movedCases]) {
      const before = this.cases.get(reference)
      this.cases.set(reference, this.defect === 'keeps-old-states' && before ? before : kase)
    }
    for (const charge of effects.charges) this.charges.set(charge.psid, charge)
    for (const decision of effects.payments) {
      this.decisions.push(decision)
      if (decision.charge && this.defect !== 'forgets-payments') {
        this.charges.set(decision.charge.psid, decision.charge)
      }
    }
    if (this.defect === 'forgets-payments') {
      for (const [index, decision] of this.decisions.entries()) {
        this.decisions[index] = { ...decision, payment: undefined }
      }
    }
    const late = this.defect === 'back-dates' ? 86_400_000 : 0
    this.events.push(
      ...effects.events.map((e) => ({
        ...e,
        at: new Date(e.at.getTime() - (e.seq > 1 ? late : 0)),
      })),
    )
    this.entries.push(...effects.entries)
    this.documents.push(...effects.documents)
    if (this.defect !== 'writes-half' || this.events.length % 5 !== 0)
      this.leaves.push(...effects.leaves)
    if (this.defect !== 'forgets-requests') {
      for (const request of effects.requests) {
        this.requests.set(requestName(request.actorId, request.key), request)
      }
    }
  }

  caseOf(reference: string): Case | undefined {
    return this.cases.get(reference)
  }

  referenceOf(event: CaseEvent): string {
    return formatReference(event)
  }
}
