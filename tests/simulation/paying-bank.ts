/**
 * The treasury's bank with books of its own: what it was asked to pay back, whom it paid, and what
 * came back. It acts on a file once, and says the same thing again until it is heard.
 */
import { createHash } from 'node:crypto'
import type { Answered, RefundsCommand } from '#platform/catalogue'
import {
  creditInitiationMessage,
  decimalOf,
  elementsAt,
  paisaIn,
  readMessage,
  textAt,
} from '#platform/iso20022'
import type { Paisa } from '#platform/kernel'
import { sumOf, type Payment } from '#platform/payments'
import type { Bank } from './bank.ts'
import type { Store } from './store.ts'

/** `account`: the reference of the payment that is given back, in the place of an account. */
type Order = {
  readonly account: string
  readonly amountPaisa: Paisa
  readonly state: 'asked' | 'paid' | 'returned'
}

export type Said = { readonly name: string; readonly sha256: string; readonly content: string }

export class PayingBank {
  private readonly orders = new Map<string, Order>()
  private readonly filesSeen = new Set<string>()
  private lastSaid: Said | undefined
  private isHeard = true

  takes(file: string): void {
    const { root, fault } = readMessage([creditInitiationMessage], Buffer.from(file))
    if (fault) throw fault
    const messageId = textAt(root, 'GrpHdr/MsgId') ?? ''
    if (this.filesSeen.has(messageId)) return
    this.filesSeen.add(messageId)
    for (const transfer of elementsAt(root, 'PmtInf/CdtTrfTxInf')) {
      this.orders.set(textAt(transfer, 'PmtId/EndToEndId') ?? '', {
        account: textAt(transfer, 'CdtrAcct/Id/Othr/Id') ?? '',
        amountPaisa: paisaIn(textAt(transfer, 'Amt/InstdAmt') ?? '') ?? 0,
        state: 'asked',
      })
    }
  }

  /** Its answer about all that it was asked; else `returned` is said of what it had paid. */
  says(outcome: 'paid' | 'returned'): Said | undefined {
    if (!this.isHeard) return this.lastSaid
    const asked = [...this.orders].filter(([, { state }]) => state === 'asked')
    const paid = [...this.orders].filter(([, { state }]) => state === 'paid')
    const about = asked.length === 0 && outcome === 'returned' ? paid : asked
    if (about.length === 0) return this.lastSaid
    for (const [id, order] of about) this.orders.set(id, { ...order, state: outcome })
    const reason = outcome === 'returned' ? 'AC04' : ''
    const lines = about.map(([id, { amountPaisa }]) =>
      [id, outcome, decimalOf(amountPaisa), reason].join(','),
    )
    const content = ['end_to_end_id,status,amount,reason', ...lines, ''].join('\n')
    const sha256 = createHash('sha256').update(content).digest('hex')
    this.lastSaid = { name: 'answer.csv', sha256, content }
    this.isHeard = false
    return this.lastSaid
  }

  /** What it says of its own payments is taken, or was taken before. */
  hears({ step }: RefundsCommand, answer: Answered): string[] {
    if (step.do !== 'answer') return []
    const isTaken = 'outcome' in answer || codeOf(answer) === 'refund-answer-taken'
    if (!isTaken) return ['PAY-7 the bank tells of its payments and is refused']
    this.isHeard = true
    return []
  }

  /** Nobody gets back more than he paid or than was granted; and both sides agree on what went. */
  breaches({ decisions, refunds, transfers }: Store, taking: Bank): string[] {
    const found: string[] = []
    const live = [...this.orders.values()].filter(({ state }) => state !== 'returned')
    const byAccount = Map.groupBy(live, (order) => order.account)
    for (const [account, orders] of byAccount) {
      if (sumOf(orders) > taking.tookFrom(account)) {
        found.push('PAY-6 an account gets back more than was paid from it')
      }
    }
    const paidFor = (account: string) =>
      decisions.flatMap(({ payment, charge }) =>
        payment && charge && accountOf(payment) === account ? [charge.caseId] : [],
      )
    for (const [account, orders] of byAccount) {
      const cases = new Set(paidFor(account))
      const granted = sumOf(refunds.filter(({ caseId }) => cases.has(caseId)))
      if (sumOf(orders) > granted) found.push('PAY-6 more goes back than was granted')
    }
    const sumFor = (cause: string) =>
      sumOf(transfers.filter((one) => one.cause === cause && one.state === 'posted'))
    const paid = sumOf(live.filter(({ state }) => state === 'paid'))
    if (this.isHeard && sumFor('payout') - sumFor('payout-return') !== paid) {
      found.push('PAY-7 what we paid back in our books is not what the bank paid')
    }
    return found
  }
}

const accountOf = ({ authId, date }: Pick<Payment, 'authId' | 'date'>) => `${authId}-${date}`

function codeOf(answer: Answered): string | undefined {
  return 'problem' in answer ? (answer.problem as { code?: string }).code : undefined
}
