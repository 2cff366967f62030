import type { Tx } from '#platform/database'
import type { Paisa } from '#platform/kernel'
import { chargeOfBasket, type Basket } from './basket.ts'
import { findCharge, findCharges } from './charge-store.ts'
import type { Charge } from './charge.ts'
import { isBasketPsid } from './psid.ts'

type BasketRow = {
  jurisdiction: string
  psid: string
  person_id: string
  charges: string[]
  amount_paisa: Paisa
  expires_at: Date
  payer: string
  created_at: Date
}

const columns = `jurisdiction, psid, person_id, charges, amount_paisa, expires_at, payer, created_at`

function basketOf(row: BasketRow): Basket {
  return {
    jurisdiction: row.jurisdiction,
    psid: row.psid,
    personId: row.person_id,
    charges: row.charges,
    amountPaisa: row.amount_paisa,
    expiresAt: row.expires_at,
    payer: row.payer,
    createdAt: row.created_at,
  }
}

/** False where its PSID exists already: make another. */
export async function insertBasket(tx: Tx, basket: Basket): Promise<boolean> {
  const { jurisdiction, psid, personId, charges, amountPaisa, expiresAt, payer, createdAt } = basket
  const written = await tx.query(
    `insert into payments.basket (${columns}) values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict do nothing returning psid`,
    [jurisdiction, psid, personId, charges, amountPaisa, expiresAt, payer, createdAt],
  )
  return written.length === 1
}

/** The baskets with these numbers; what is no number of a basket is not even looked for. */
export async function findBaskets(tx: Tx, psids: readonly string[]): Promise<Basket[]> {
  const wanted = psids.filter(isBasketPsid)
  if (wanted.length === 0) return []
  const rows = await tx.query<BasketRow>(
    `select ${columns} from payments.basket where psid = any($1)`,
    [wanted],
  )
  return rows.map(basketOf)
}

/** A person's basket over exactly these charges that can still be paid, if there is one. */
export async function findBasketOver(
  tx: Tx,
  personId: string,
  charges: readonly string[],
  now: Date,
): Promise<Basket | undefined> {
  const [row] = await tx.query<BasketRow>(
    `select ${columns} from payments.basket
     where person_id = $1 and charges = $2 and expires_at > $3
     order by created_at desc limit 1`,
    [personId, [...charges].sort(), now],
  )
  return row && basketOf(row)
}

/** What a bank may be asked to take under a number: a charge, or a basket as one. */
export async function findPayable(tx: Tx, psid: string): Promise<Charge | undefined> {
  const charge = await findCharge(tx, psid)
  if (charge) return charge
  const [basket] = await findBaskets(tx, [psid])
  return basket && chargeOfBasket(basket, await findCharges(tx, basket.charges))
}
