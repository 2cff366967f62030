/** The money that a batch of acts may look at: what is to be paid, and what was. */
import type { Tx } from '#platform/database'
import type { CivilDate, Paisa } from '#platform/kernel'
import {
  findBaskets,
  findByReference,
  findPayments,
  lockBankDays,
  lockCharges,
  type Basket,
  type Charge,
  type Payment,
} from '#platform/payments'
import type { PaymentCommand } from './command.ts'

export type MoneyWorld = {
  /** By PSID. */
  readonly charges: Map<string, Charge>
  readonly payments: Payment[]
  /** By PSID: those that an advice names instead of a charge. */
  readonly baskets: ReadonlyMap<string, Basket>
  /** What banks with a limit for a day have confirmed today, by mnemonic. */
  readonly bankDays: Map<string, Paisa>
}

/** What is to be paid, and was, as payments ask for it. */
export async function lockMoney(
  tx: Tx,
  told: readonly PaymentCommand[],
  today: CivilDate,
): Promise<MoneyWorld> {
  const advices = told.map(({ advice }) => advice)
  const psids = advices.map(({ psid }) => psid)
  const limited = told.flatMap(({ advice, limits }) => (limits?.dayPaisaMax ? advice.bank : []))
  const [charges, payments, transfers, bankDays] = await Promise.all([
    lockCharges(tx, [...new Set(psids)]),
    findPayments(tx, psids),
    findByReference(tx, advices),
    lockBankDays(tx, limited, today),
  ])
  const baskets = await findBaskets(tx, without(psids, charges))
  const [members, paidTogether] = await lockBaskets(tx, baskets, charges)
  return {
    charges: new Map([...charges, ...members].map((charge) => [charge.psid, charge])),
    baskets: new Map(baskets.map((basket) => [basket.psid, basket])),
    payments: [...payments, ...transfers, ...paidTogether],
    bankDays,
  }
}

/**
 * The charges of baskets, beside those locked already, and what was paid for them: read behind the
 * lock, since another program may have held it. Baskets that overlap with another batch in another
 * order are a deadlock, which the database ends, and the transaction is tried again.
 */
async function lockBaskets(
  tx: Tx,
  baskets: readonly Basket[],
  charges: readonly Charge[],
): Promise<[Charge[], Payment[]]> {
  if (baskets.length === 0) return [[], []]
  const psids = baskets.flatMap((basket) => basket.charges)
  return Promise.all([
    lockCharges(tx, without(psids, charges)),
    findPayments(
      tx,
      baskets.map(({ psid }) => psid),
    ),
  ])
}

/** Numbers that none of these charges has. */
function without(psids: readonly string[], charges: readonly Charge[]): string[] {
  const known = new Set(charges.map(({ psid }) => psid))
  return [...new Set(psids)].filter((psid) => !known.has(psid))
}
