/** The cards that lie in the wallet: one file, written whole, readable by its holder alone. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Text } from '#platform/kernel'

export type Card = {
  readonly id: string
  /** The SD-JWT as it was issued, with all its disclosures. */
  readonly credential: string
  readonly issuer: string
  /** What kind of card it is (`vct`). */
  readonly type: string
  readonly name: Text
  readonly issuerName: Text
  /** How the issuer calls each claim. */
  readonly claimNames: Readonly<Record<string, Text>>
  readonly addedAt: string
}

export type Store = {
  cards(): readonly Card[]
  add(card: Card): void
  remove(id: string): void
}

export function openStore(folder: string): Store {
  const file = join(folder, 'cards.json')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  let held = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as readonly Card[]) : []
  const write = (cards: readonly Card[]) => {
    // Beside it and moved over: a stop in between leaves the former file.
    writeFileSync(`${file}.new`, JSON.stringify(cards), { mode: 0o600 })
    renameSync(`${file}.new`, file)
    held = cards
  }
  return {
    cards: () => held,
    add: (card) => write([card, ...held]),
    remove: (id) => write(held.filter((one) => one.id !== id)),
  }
}
