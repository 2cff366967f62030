/** One wallet: its holder's key, the cards in it, and what can be done with them. */
import { randomBytes } from 'node:crypto'
import { decline, fetchRequest, share, type Asked, type RequestLink } from './asking.ts'
import { fetchCard, type Offer } from './issuing.ts'
import { markOf, openHolderKey } from './key.ts'
import type { Outside } from './outside.ts'
import { standingOf, type Standing } from './standing.ts'
import { openStore, type Card } from './store.ts'

export type WalletOptions = Outside & {
  /** Where the key and the cards lie. */
  readonly folder: string
  readonly now: () => Date
}

export type Wallet = {
  readonly outside: Outside
  /** By which its holder tells it from others. */
  readonly mark: string
  cards(): readonly Card[]
  remove(id: string): void
  /** Fetches what was offered, and keeps it. */
  take(offer: Offer, pin: string): Promise<Card>
  standingOf(card: Card): Promise<Standing>
  /** Asks what is asked; gives the name by which it waits for the holder's word. */
  hear(link: RequestLink): Promise<string>
  asked(id: string): Asked | undefined
  /** With a card its claims are shared, without one nothing is. Each is answered once. */
  answer(id: string, card: Card | undefined): Promise<void>
}

const waitingMax = 50

export async function openWallet({ folder, now, ...outside }: WalletOptions): Promise<Wallet> {
  const key = openHolderKey(folder)
  const store = openStore(folder)
  const waiting = new Map<string, Asked>()
  const newId = () => randomBytes(12).toString('base64url')
  return {
    outside,
    mark: await markOf(key),
    cards: () => store.cards(),
    remove: (id) => store.remove(id),
    async take(offer, pin) {
      const card = await fetchCard({ outside, key, now, newId }, offer, pin)
      store.add(card)
      return card
    },
    standingOf: (card) => standingOf(outside, card, now()),
    async hear(link) {
      const asked = await fetchRequest(outside, link)
      const id = newId()
      if (waiting.size >= waitingMax) waiting.clear()
      waiting.set(id, asked)
      return id
    },
    asked: (id) => waiting.get(id),
    async answer(id, card) {
      const asked = waiting.get(id)
      if (!asked) return
      waiting.delete(id)
      await (card ? share({ outside, key, now }, asked, card) : decline(outside, asked))
    },
  }
}
