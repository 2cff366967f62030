/**
 * A bank with books of its own: what its customers have paid in for us, what it was answered, and
 * its file, which tells of everything that it has of ours. What it is refused it gives back.
 */
import type { ActOutcome, Prepared } from '#platform/catalogue'
import { civilDateOf, type Paisa } from '#platform/kernel'
import { clearingAccount, type Advice, type Payment } from '#platform/payments'
import type { Store } from './store.ts'

export type Advised = Extract<Prepared, { kind: 'payment' }>
/** What somebody was asked to pay, and by which number. */
export type Charged = Pick<ActOutcome, 'reference' | 'psid' | 'amount'>

/** `unanswered`: it may stand in our books or not; the bank holds it either way. */
type Taken = { readonly advice: Advice; readonly has: 'unanswered' | 'confirmed' | 'given-back' }

const mnemonic = 'BOP'
type Reference = Pick<Payment, 'psid' | 'authId' | 'date'>
const referenceOf = ({ psid, authId, date }: Reference) => `${psid} ${authId} ${date}`

export class Bank {
  private readonly taken = new Map<string, Taken>()
  private messages = 0

  /** A customer pays what he was asked for, or by mistake something else. */
  advise({ psid, amount }: Charged, wrongBy: Paisa, now: Date, id: string): Advised {
    this.messages += 1
    return {
      kind: 'payment',
      advice: {
        id,
        psid: psid ?? '',
        authId: String(this.messages).padStart(6, '0'),
        amountPaisa: (amount ?? 0) + wrongBy,
        date: civilDateOf(now),
        time: '120000',
        bank: mnemonic,
        bankMnemonic: mnemonic,
        channel: 'biller-api',
        receivedAt: now,
      },
    }
  }

  /** It sends what it has taken; whether it is ever answered is another matter. */
  sends({ advice }: Advised): void {
    const before = this.taken.get(referenceOf(advice))
    if (before?.has === 'confirmed') return
    this.taken.set(referenceOf(advice), { advice, has: 'unanswered' })
  }

  hears({ advice }: Advised, code: string): void {
    const isOurs = code === '00' || code === '03' || advice.channel === 'bank-file'
    const has = isOurs ? 'confirmed' : 'given-back'
    this.taken.set(referenceOf(advice), { advice, has })
  }

  /** Everything of ours that it holds, answered or not. */
  file(now: Date, newId: () => string): Advised[] {
    return [...this.taken.values()]
      .filter(({ has }) => has !== 'given-back')
      .map(({ advice }) => ({
        kind: 'payment',
        advice: { ...advice, id: newId(), channel: 'bank-file', receivedAt: now },
      }))
  }

  /** What it took under a reference, as refunds name it: the payer's account stands behind it. */
  tookFrom(reference: string): Paisa {
    return [...this.taken.values()]
      .filter(
        ({ has, advice: { authId, date } }) =>
          has !== 'given-back' && `${authId}-${date}` === reference,
      )
      .reduce((sum, { advice }) => sum + advice.amountPaisa, 0)
  }

  /** Both sides agree on each reference, and on what the bank owes us in all. */
  breaches({ decisions, transfers }: Store): string[] {
    const found: string[] = []
    const booked = new Map(
      decisions.flatMap(({ payment }) => (payment ? [[referenceOf(payment), payment]] : [])),
    )
    for (const [reference, { amountPaisa }] of booked) {
      const taken = this.taken.get(reference)
      const isHeld = taken !== undefined && taken.has !== 'given-back'
      if (!isHeld || taken.advice.amountPaisa !== amountPaisa) {
        found.push('PAY-7 money in our books that the bank does not hold')
      }
    }
    for (const [reference, { has }] of this.taken) {
      const isKnown = has !== 'confirmed' || booked.has(reference)
      if (!isKnown) found.push('PAY-7 the bank holds what is in no book of ours')
    }
    const held = [...booked.values()].reduce((sum, { amountPaisa }) => sum + amountPaisa, 0)
    const owed = transfers
      .filter(({ debitAccount }) => debitAccount === clearingAccount(mnemonic))
      .reduce((sum, { amountPaisa }) => sum + amountPaisa, 0)
    if (owed !== held) found.push('PAY-7 our account of the bank is not what it holds')
    return found
  }
}
