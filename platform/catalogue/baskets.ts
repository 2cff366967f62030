/** Paying several charges at once: what somebody is asked for, and one number for some of it. */
import { casesOfApplicant, type Case } from '#platform/cases'
import type { Tx } from '#platform/database'
import { civilDateOf } from '#platform/kernel'
import {
  chargeOfBasket,
  chargeStateAt,
  findBasketOver,
  findBaskets,
  findCharges,
  insertBasket,
  makeBasketPsid,
  newBasket,
  paymentProblems,
  formatPsid,
  type Basket,
  type Charge,
} from '#platform/payments'
import { jurisdictionOf, serviceOf } from './open-step.ts'
import type { Service } from './definition.ts'
import { partsOf } from './instalments.ts'
import type { Setting } from './setting.ts'
import { asksFor } from './settlement.ts'

/** A charge with the case that asks for it. */
export type OwnCharge = {
  readonly charge: Charge
  readonly case: Case
  readonly service: Service
}

const casesMax = 100
const attemptsMax = 3

/** What a person can pay now, in all cases of his own. */
export async function openChargesOf(
  tx: Tx,
  setting: Setting,
  personId: string,
): Promise<OwnCharge[]> {
  const now = setting.now()
  const own = await chargesOfPerson(tx, setting, personId)
  return own.filter(
    ({ charge, case: kase, service }) =>
      chargeStateAt(charge, now) === 'unpaid' &&
      // Of parts the next one: a basket holds one charge of a case.
      charge.psid === kase.facts['psid'] &&
      asksFor(service, kase, charge.psid),
  )
}

async function chargesOfPerson(tx: Tx, setting: Setting, personId: string): Promise<OwnCharge[]> {
  const cases = await casesOfApplicant(tx, personId, casesMax)
  const byPsid = new Map(
    cases.flatMap((kase) => {
      const { psid } = kase.facts
      const parts = partsOf(kase)?.each.map((part) => part.psid) ?? []
      const psids = typeof psid === 'string' ? new Set([psid, ...parts]) : []
      return [...psids].map((one) => [one, kase] as const)
    }),
  )
  const charges = await findCharges(tx, [...byPsid.keys()])
  return charges.flatMap((charge) => {
    const kase = byPsid.get(charge.psid)
    return kase ? [{ charge, case: kase, service: serviceOf(setting, kase.service) }] : []
  })
}

/**
 * One payment number for several of a person's open charges. Asked again for the same ones it is
 * the same basket, as long as that can be paid. No act: no case moves until the money comes.
 * @throws payments-basket-closed also for a charge that is somebody else's, and as `newBasket`
 */
export async function fillBasket(
  tx: Tx,
  setting: Setting,
  personId: string,
  psids: readonly string[],
): Promise<Basket> {
  const now = setting.now()
  const open = await openChargesOf(tx, setting, personId)
  const wanted = new Set(psids)
  const charges = open.map(({ charge }) => charge).filter(({ psid }) => wanted.has(psid))
  if (charges.length < wanted.size) throw paymentProblems['payments-basket-closed']()
  const known = await findBasketOver(tx, personId, [...wanted], now)
  if (known) return known
  for (let attempt = 1; attempt <= attemptsMax; attempt += 1) {
    const basket = newBasket({ psid: drawPsid(setting, charges, now), personId, charges, now })
    if (await insertBasket(tx, basket)) return basket
  }
  throw new Error('every number drawn for a basket was taken')
}

function drawPsid(setting: Setting, charges: readonly Charge[], now: Date): string {
  // Without charges there is no place; the basket's own rule refuses it.
  const number = charges[0] ? jurisdictionOf(setting, charges[0].jurisdiction).number : 0
  return makeBasketPsid(setting.billerPrefix, number, civilDateOf(now), setting.randomBelow)
}

/** A basket as its owner sees it. */
export type BasketView = {
  readonly basket: Basket
  /** As a bank would be asked for it. */
  readonly charge: Charge
  readonly members: readonly OwnCharge[]
}

/** @throws payments-charge-unknown also for a basket that is somebody else's */
export async function getBasket(
  tx: Tx,
  setting: Setting,
  personId: string,
  psid: string,
): Promise<BasketView> {
  const [basket] = await findBaskets(tx, [psid])
  if (basket?.personId !== personId) {
    throw paymentProblems['payments-charge-unknown']({ values: { psid: formatPsid(psid) } })
  }
  const own = await chargesOfPerson(tx, setting, personId)
  const members = own.filter(({ charge }) => basket.charges.includes(charge.psid))
  const charges = await findCharges(tx, basket.charges)
  return { basket, charge: chargeOfBasket(basket, charges), members }
}
