/** Customers who have a bill made, take it to a bank, some of them to two, and go home. */
import { setTimeout as wait } from 'node:timers/promises'
import type { Act, Credentials, Life } from './acts.ts'
import type { BankHouse } from './bank-house.ts'
import type { Chance } from './chance.ts'
import type { Body, Journal } from './journal.ts'
import { actNamed, newLife, send } from './one-life.ts'

export type HellShop = {
  readonly address: string
  readonly credentials: Credentials
  readonly banks: readonly BankHouse[]
  readonly journal: Journal
  readonly isOver: () => boolean
  readonly bills: Bill[]
}

const acts = [actNamed('draft'), actNamed('submit')]
/** The same bill at both banks, at one moment and with one reference. */
const twoBanksPercent = 15
const pauseMs = { min: 200, max: 800 }

/** A bill that was taken to a bank, or to each of two. */
export type Bill = { readonly psid: string; readonly banks: number }

export async function payUntilOver(shop: HellShop, chance: Chance): Promise<void> {
  while (!shop.isOver()) {
    const life = newLife()
    for (const act of acts) {
      const answer = await untilAnswered(shop, act, life)
      if (!answer) return
      act.learn?.(life, answer)
    }
    const banks = chance.percent(twoBanksPercent) ? shop.banks : [chance.pick(shop.banks)]
    await Promise.all(banks.map((bank) => untilTaken(shop, bank, life)))
    shop.bills.push({ psid: life.psid, banks: banks.length })
    await wait(chance.between(pauseMs.min, pauseMs.max))
  }
}

/** Undefined where the run ended before anybody answered. */
async function untilAnswered(shop: HellShop, act: Act, life: Life): Promise<Body | undefined> {
  const { address, credentials, journal } = shop
  while (!shop.isOver()) {
    const answer = await send(address, credentials, act, life).catch(() => undefined)
    if (answer && answer.status < 300) {
      const key = life.keys.get(act.name) ?? ''
      journal.note({ life: life.id, act: act.name, key, answer: answer.body })
      return answer.body
    }
    if (answer && answer.status < 500) {
      journal.breach(`GL-2 ${act.name}: ${answer.status} ${JSON.stringify(answer.body)}`)
      return undefined
    }
    await wait(100)
  }
  return undefined
}

async function untilTaken(shop: HellShop, bank: BankHouse, life: Life): Promise<void> {
  for (;;) {
    const isTaken = await bank.order(life.psid, life.amountPaisa).then(
      () => true,
      () => false,
    )
    if (isTaken || shop.isOver()) return
    await wait(100)
  }
}
