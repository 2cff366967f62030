/** What a step of a biller's service does with the bill that its case names. */
import { machinePermit } from '#platform/consent'
import { accountOf, billingProblems, dueBills, type Bill, type BillPaid } from '#platform/billing'
import type { Case } from '#platform/cases'
import { textOf } from '#platform/kernel'
import type { OwnCharge } from './baskets.ts'
import { billQuestion, isBilledAs } from './biller-service.ts'
import type { PreparedAct } from './command.ts'
import type { Service } from './definition.ts'
import type { EvidenceGiven } from './evidence-request.ts'
import { openAnswers } from './sealed-answers.ts'
import type { Setting } from './setting.ts'
import type { World } from './world.ts'

type Answers = Readonly<Record<string, unknown>>
type Bills = Pick<World, 'bills'>

/** The account and the bill that a case's answers name; undefined for any other service. */
export function billKeyOf({ biller }: Service, answers: Answers) {
  if (!biller) return undefined
  const parts = biller.identifier.map(({ name }) => [name, textOf(answers[name])])
  const account = accountOf(biller, Object.fromEntries(parts))
  return { account, number: textOf(answers[billQuestion]) }
}

/** The accounts whose bills these acts ask for, or their cases are to pay. */
export function wantedAccounts(
  { services, vault }: Pick<Setting, 'services' | 'vault'>,
  acts: readonly PreparedAct[],
  cases: readonly Case[],
): string[] {
  const opening = acts.flatMap(({ service, checked, faults }) => {
    const named = faults ? undefined : services.get(service ?? '')
    return (named && billKeyOf(named, checked)?.account) ?? []
  })
  const waiting = cases.flatMap((kase) => {
    const service = services.get(kase.service)
    if (!service?.biller) return []
    return billKeyOf(service, openAnswers(vault, kase, machinePermit('rules')))?.account ?? []
  })
  return [...new Set([...opening, ...waiting])]
}

/** The bill that these answers name, while it is due. */
function dueBillIn({ bills }: Bills, service: Service, answers: Answers): Bill | undefined {
  const key = billKeyOf(service, answers)
  if (!key || !service.biller) return undefined
  const due = dueBills(service.biller, bills.get(key.account) ?? [])
  return due.find(({ number }) => number === key.number)
}

/** A bill is the evidence for what it costs. */
export function billEvidence(world: Bills, service: Service, answers: Answers): EvidenceGiven {
  return service.biller ? { [billQuestion]: dueBillIn(world, service, answers) } : {}
}

/**
 * Whether the bill of a case still is what its charge asks for: nobody else has paid it, no newer
 * one holds what was left of it, and its biller says the same of it as before.
 */
export function isBillDue(
  { vault }: Pick<Setting, 'vault'>,
  world: Bills,
  { service, case: kase, charge }: OwnCharge,
): boolean {
  if (!service.biller) return true
  const bill = dueBillIn(world, service, openAnswers(vault, kase, machinePermit('rules')))
  return bill !== undefined && isBilledAs(service.biller, bill, charge)
}

/** The bill that money has paid with this case. @throws billing-not-due */
export function billPaidBy(
  world: Bills,
  service: Service,
  { id, answers, now }: { readonly id: string; readonly answers: Answers; readonly now: Date },
): BillPaid[] {
  const key = billKeyOf(service, answers)
  if (!key) return []
  if (!dueBillIn(world, service, answers)) throw billingProblems['billing-not-due']()
  return [{ ...key, caseId: id, at: now }]
}

/** The next command of the batch finds the bill paid. */
export function notePaid({ bills }: Bills, { account, number }: BillPaid): void {
  const known = bills.get(account) ?? []
  bills.set(
    account,
    known.map((bill) => (bill.number === number ? { ...bill, isOpen: false } : bill)),
  )
}
