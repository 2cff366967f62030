/** One simulated bank: it takes money for bills, tells the biller, and keeps its own book. */
import { addDays, civilDateOf, type Paisa, type Text } from '#platform/kernel'
import { createBillerWire, type Inquiry, type Telling, type WireOptions } from './biller-wire.ts'
import { openBook, type Book, type Taken, type Way } from './book.ts'
import { fatedAuthId, fateOf, type Fate } from './hell.ts'
import { openAccounts, type Accounts } from './identity/accounts.ts'
import {
  createRelyingParty,
  type IdentityAccess,
  type RelyingParty,
} from './identity/relying-party.ts'
import { createWalletQuestion, type WalletQuestion } from './identity/wallet-question.ts'
import { Teller } from './teller.ts'

export type BankOptions = WireOptions & {
  readonly name: Text
  /** Where the book lies. */
  readonly folder: string
  readonly randomBelow: (limit: number) => number
  /** Orders are paid as this seed has it; without one, honestly. */
  readonly hellSeed?: number | undefined
  /** How it asks who somebody is; without it, it opens no accounts. */
  readonly identity?: IdentityAccess | undefined
}

export type Bank = {
  readonly mnemonic: string
  readonly name: Text
  readonly book: Book
  readonly now: () => Date
  readonly accounts: Accounts
  readonly identity: IdentityAccess | undefined
  readonly relyingParty: RelyingParty | undefined
  readonly walletQuestion: WalletQuestion | undefined
  /** Undefined where the biller does not answer. */
  inquire(psid: string): Promise<Inquiry | undefined>
  /** A payment with its own number, before the customer has handed anything over. */
  draw(psid: string, amountPaisa: Paisa, way: Way): Taken
  /**
   * Takes the money and tells the biller, in so many copies at one moment. Gives the answers; where
   * there is none the bank holds the money and goes on telling.
   */
  pay(payment: Taken, copies?: number): Promise<readonly Telling[]>
  /** Takes the money and tells by itself; in hell mode as badly as it comes. */
  order(psid: string, amountPaisa: Paisa): void
  close(): void
}

/** Opens the bank on its book; what it had taken and not told before is told now. */
export function openBank(options: BankOptions): Bank {
  const { mnemonic, name, now, hellSeed, identity } = options
  const book = openBook(options.folder)
  const wire = createBillerWire(options)
  const teller = new Teller(book, wire)
  const draw = (psid: string, amountPaisa: Paisa, way: Way): Taken => {
    const at = now()
    const date = civilDateOf(at)
    const authId = hellSeed === undefined ? drawnBy(options) : fatedAuthId(hellSeed, psid)
    const time = wallTimeOf(at)
    return { psid, authId, amountPaisa, date, time, way, fileDay: date, isSilent: false }
  }
  for (const payment of book.payments()) {
    if (payment.standing === 'held' && !payment.isSilent) teller.tellOn(payment)
  }
  return {
    mnemonic,
    name,
    book,
    now,
    accounts: openAccounts(options.folder),
    identity,
    relyingParty: identity && createRelyingParty(identity, now),
    walletQuestion: identity && createWalletQuestion(identity, now),
    draw,
    inquire: (psid) => wire.inquire(psid),
    pay: (payment, copies = 1) => teller.tell(book.take(payment), copies),
    order(psid, amountPaisa) {
      const honest = draw(psid, amountPaisa, 'order')
      const fate: Fate = hellSeed === undefined ? {} : fateOf(hellSeed, psid, honest.date)
      const payment = fated(honest, fate)
      // Whoever orders twice has ordered once.
      if (book.find(payment)) return
      book.take(payment)
      if (!payment.isSilent) teller.suffer(payment, amountPaisa, fate)
    },
    close() {
      teller.close()
      book.close()
    },
  }
}

function drawnBy({ randomBelow }: BankOptions): string {
  return String(randomBelow(1_000_000)).padStart(6, '0')
}

/** HHMMSS in Pakistan. */
function wallTimeOf(at: Date): string {
  return at.toLocaleTimeString('en-GB', { timeZone: 'Asia/Karachi' }).replaceAll(':', '')
}

function fated(honest: Taken, { errsPaisa = 0, isSilent = false, lastSecondsOf }: Fate): Taken {
  const payment = { ...honest, isSilent, amountPaisa: honest.amountPaisa + errsPaisa }
  if (lastSecondsOf === undefined) return payment
  const fileDay = addDays(lastSecondsOf, 1)
  return { ...payment, date: lastSecondsOf, time: '235958', fileDay }
}
