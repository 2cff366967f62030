/** One number for two that somebody was asked for, and what is then paid by which number. */
import fc from 'fast-check'
import type { Setting } from '#platform/catalogue'
import { civilDateOf } from '#platform/kernel'
import { chargeStateAt, makeBasketPsid, newBasket, type Basket } from '#platform/payments'
import type { Store } from './store.ts'

/** By which number it is paid; `again`: the same message once more. */
export type Paying = 'basket' | 'part' | 'again'

/** One after the other; where none comes, the basket waits. */
const ways: readonly (readonly Paying[])[] = [
  [],
  ['basket'],
  ['basket', 'again'],
  ['basket', 'basket'],
  ['basket', 'part'],
  ['part', 'basket'],
]

export const basketSteps = fc.record({
  do: fc.constant('basket' as const),
  which: fc.nat(20),
  pays: fc.constantFrom(...ways),
})

/** A basket over these charges, if each can still be paid. */
export function fillBasket(
  store: Store,
  { billerPrefix, randomBelow, now }: Setting,
  psids: readonly string[],
  number: number,
): Basket | undefined {
  const at = now()
  const charges = [...new Set(psids)].flatMap((psid) => store.charges.get(psid) ?? [])
  const isOpen = charges.every((charge) => chargeStateAt(charge, at) === 'unpaid')
  const psid = makeBasketPsid(billerPrefix, number, civilDateOf(at), randomBelow)
  if (!isOpen || charges.length < 2 || store.baskets.has(psid)) return undefined
  const basket = newBasket({ psid, personId: 'P', charges, now: at })
  store.baskets.set(psid, basket)
  return basket
}
