/** A person's bills: which are watched, what is due, and the cases that pay it. */
import { ownReading, recordReads } from '#platform/consent'
import {
  accountOf,
  askBiller,
  billingProblems,
  dueBills,
  closeBills,
  findBills,
  forgetAccount,
  keepBills,
  readIdentifier,
  saveAccount,
  savedAccounts,
  type Bill,
  type Biller,
  type Identifier,
  type SavedAccount,
} from '#platform/billing'
import { formatReference } from '#platform/cases'
import { holdsRole, type Actor, type Jurisdiction } from '#platform/identity'
import { civilDateOf, type Language } from '#platform/kernel'
import type { Amount } from './amount.ts'
import { openChargesOf, type OwnCharge } from './baskets.ts'
import { billKeyOf } from './bill-step.ts'
import { amountOf, billQuestion, isBilledAs } from './biller-service.ts'
import type { Catalogue } from './catalogue.ts'
import { openingActionOf } from './open-step.ts'
import type { Service } from './definition.ts'
import { catalogueProblems } from './problems.ts'
import { openAnswers } from './sealed-answers.ts'
import type { Setting } from './setting.ts'

/** A service of `defineBiller`. */
export type BillerService = Service & { readonly biller: Biller }

export function isBiller(service: Service): service is BillerService {
  return service.biller !== undefined
}

/** The billers whose bills are paid here. */
export function billersOf({ services }: Pick<Setting, 'services'>): BillerService[] {
  return [...services.values()].filter(isBiller)
}

/** The billers for which an officer may take bills in, each with the districts. */
export function takingInOf(
  setting: Pick<Setting, 'services' | 'jurisdictions'>,
  actor: Actor,
): { readonly service: BillerService; readonly places: readonly Jurisdiction[] }[] {
  return billersOf(setting)
    .map((service) => ({
      service,
      places: [...setting.jurisdictions.values()].filter(({ code }) =>
        holdsRole(actor, service.biller.uploadedBy, code),
      ),
    }))
    .filter(({ places }) => places.length > 0)
}

/** @throws billing-biller-unknown */
export function billerNamed({ services }: Pick<Setting, 'services'>, id: string): BillerService {
  const service = services.get(id)
  if (service && isBiller(service)) return service
  throw billingProblems['billing-biller-unknown']()
}

type Watching = {
  readonly personId: string
  readonly biller: string
  /** The parts of the identifier as typed, by name. */
  readonly typed: Readonly<Record<string, string | undefined>>
}

/**
 * Puts a bill on a person's list, and gives the id that it has there. A biller that answers itself
 * is asked whether it knows the number.
 * @throws billing-biller-unknown, answers-faulty, billing-account-unknown, billing-saved-too-many
 */
export async function watchBill(
  { db, setting }: Catalogue,
  { personId, biller: id, typed }: Watching,
): Promise<string> {
  const { biller } = billerNamed(setting, id)
  const read = readIdentifier(biller, typed)
  if ('faults' in read) throw catalogueProblems['answers-faulty']({ faults: read.faults })
  const { identifier } = read
  const answer = await refresh({ db, setting }, biller, identifier)
  if (answer === 'unknown') throw billingProblems['billing-account-unknown']()
  const account = accountOf(biller, identifier)
  const now = setting.now()
  return saveAccount(db, setting.vault, { personId, biller: id, account, identifier, now })
}

/** @throws billing-saved-unknown */
export async function unwatchBill({ db }: Catalogue, personId: string, id: string): Promise<void> {
  if (await forgetAccount(db, personId, id)) return
  throw billingProblems['billing-saved-unknown']()
}

/** Asks a biller that answers itself, and keeps what it says; undefined where none is asked. */
async function refresh(
  { db, setting }: Pick<Catalogue, 'db' | 'setting'>,
  biller: Biller,
  identifier: Identifier,
) {
  const address = setting.billerAddresses.get(biller.id)
  if (!address) return undefined
  const answer = await askBiller(address, Object.values(identifier).join(''))
  const account = accountOf(biller, identifier)
  if (answer.outcome === 'nothing-due') await closeBills(db, setting.vault, account)
  if (answer.outcome === 'unpaid') {
    const { jurisdiction } = address
    const named = { account, biller: biller.id, jurisdiction, arrearsPaisa: 0, isOpen: true }
    // Of an API it is the operator who says where the money belongs.
    const keeping = { now: setting.now(), mayMove: true }
    await keepBills(db, setting.vault, [{ ...answer.bill, ...named }], keeping)
  }
  return answer.outcome
}

export type DueBill = {
  readonly bill: Bill
  /** What pays it today, and why. */
  readonly amount: Amount
  readonly isLate: boolean
  /** The payment number that this person has for it already, while it asks for what is due. */
  readonly payment: OwnCharge | undefined
}

export type WatchedBill = {
  readonly saved: SavedAccount
  readonly service: BillerService
  readonly due: readonly DueBill[]
  /** The biller could not be asked now: what is shown is what it said before. */
  readonly isStale: boolean
}

/** A person's list as it stands, in the order in which it grew; no biller is asked. */
export async function watchedAccounts(
  { db, setting }: Pick<Catalogue, 'db' | 'setting'>,
  personId: string,
): Promise<Pick<WatchedBill, 'saved' | 'service'>[]> {
  return (await savedAccounts(db, setting.vault, personId)).flatMap((one) => {
    const service = setting.services.get(one.biller)
    return service && isBiller(service) ? [{ saved: one, service }] : []
  })
}

/** What is due today on a person's list, or on these lines of it; only their billers are asked. */
export async function billsOf(
  { db, setting }: Pick<Catalogue, 'db' | 'setting'>,
  personId: string,
  only?: readonly string[],
): Promise<WatchedBill[]> {
  const watched = await watchedAccounts({ db, setting }, personId)
  const saved = watched.filter(({ saved: { id } }) => only?.includes(id) ?? true)
  const answers = await Promise.all(
    saved.map(({ saved: { identifier }, service }) =>
      refresh({ db, setting }, service.biller, identifier),
    ),
  )
  const accounts = saved.map((one) => accountOf(one.service.biller, one.saved.identifier))
  const [bills, payments] = await Promise.all([
    findBills(db, setting.vault, accounts),
    paymentsByBill({ db, setting }, personId),
  ])
  const today = civilDateOf(setting.now())
  return saved.map(({ saved: one, service }, i) => {
    const { biller } = service
    const account = accounts[i] ?? ''
    const due = dueBills(biller, bills.get(account) ?? []).map((bill) => {
      const payment = payments.get(`${account} ${bill.number}`)
      return {
        bill,
        amount: amountOf(biller, bill, today),
        isLate: today > bill.dueDate,
        payment: payment && isBilledAs(biller, bill, payment.charge) ? payment : undefined,
      }
    })
    return { saved: one, service, isStale: answers[i] === 'unreachable', due }
  })
}

/** A person's open payment numbers, by the account and the number of the bill. */
async function paymentsByBill(
  { db, setting }: Pick<Catalogue, 'db' | 'setting'>,
  personId: string,
): Promise<ReadonlyMap<string, OwnCharge>> {
  const open = await openChargesOf(db, setting, personId)
  const permit = await recordReads(db, ownReading(personId), [personId])
  return new Map(
    open.flatMap((own) => {
      const key = billKeyOf(own.service, openAnswers(setting.vault, own.case, permit))
      return key ? [[`${key.account} ${key.number}`, own] as const] : []
    }),
  )
}

/** One bill of a person's list: where it stands on the list, and its number. */
export type ChosenBill = { readonly id: string; readonly number: string }

/** A payment number for a bill, and the case that waits for its money. */
export type BillPayment = { readonly psid: string; readonly reference: string }

type Payer = {
  readonly actor: Actor
  readonly personId: string
  readonly language: Language
}

/**
 * A payment number for each chosen bill: the one that its payer has already, or a new case.
 * @throws billing-nothing-chosen, billing-not-due
 */
export async function askToPay(
  catalogue: Catalogue,
  { actor, personId, language }: Payer,
  chosen: readonly ChosenBill[],
): Promise<BillPayment[]> {
  if (chosen.length === 0) throw billingProblems['billing-nothing-chosen']()
  const ids = chosen.map(({ id }) => id)
  const watched = await billsOf(catalogue, personId, ids)
  const wanted = chosen.map(({ id, number }) => {
    const one = watched.find(({ saved }) => saved.id === id)
    const due = one?.due.find(({ bill }) => bill.number === number)
    if (!one || !due) throw billingProblems['billing-not-due']()
    return { ...one, ...due }
  })
  return Promise.all(
    wanted.map(async ({ payment, service, saved, bill }) => {
      if (payment) {
        return { psid: payment.charge.psid, reference: formatReference(payment.case) }
      }
      const { psid = '', reference } = await catalogue.door.perform({
        kind: 'act',
        actor,
        language,
        case: { jurisdiction: bill.jurisdiction, id: catalogue.setting.newId() },
        service: service.id,
        action: openingActionOf(service),
        input: { ...saved.identifier, [billQuestion]: bill.number },
      })
      return { psid, reference }
    }),
  )
}
