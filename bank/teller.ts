/** Tells the biller of what the bank has taken, until it is answered, and books the answer. */
import { setTimeout as wait } from 'node:timers/promises'
import type { Paisa } from '#platform/kernel'
import type { BillerWire, ResponseCode, Telling } from './biller-wire.ts'
import type { Book, Taken } from './book.ts'
import type { Fate } from './hell.ts'

/** What each answer means for the money; after 05 the bank tells again. */
const settles: Readonly<Record<ResponseCode, 'kept' | 'returned' | undefined>> = {
  '00': 'kept',
  '01': 'returned',
  '02': 'returned',
  '03': 'kept',
  '04': 'returned',
  '05': undefined,
}

const retryMs = { first: 200, most: 2_000 }
/** How long a message is held back for another to come first. */
const heldBackMsMax = 5_000

export class Teller {
  private readonly book: Book
  private readonly wire: BillerWire
  private readonly closing = new AbortController()
  private readonly heldBack: (() => void)[] = []

  constructor(book: Book, wire: BillerWire) {
    this.book = book
    this.wire = wire
  }

  /** Tells in so many copies at one moment; what nobody answers is told on in the background. */
  async tell(payment: Taken, copies: number): Promise<readonly Telling[]> {
    const tellings = await this.tellOnce(payment, copies)
    if (this.isHeld(payment)) this.tellOn(payment)
    return tellings
  }

  /** Tells in the background until the biller answers. */
  tellOn(payment: Taken): void {
    this.inBackground(this.tellUntilAnswered(payment))
  }

  /** Tells in the background as badly as fate has it; `right` is what the bill says. */
  suffer(payment: Taken, right: Paisa, fate: Fate): void {
    this.inBackground(this.live(payment, right, fate))
  }

  /** What is not answered by now is told when the bank opens again. */
  close(): void {
    this.closing.abort()
  }

  private isHeld(payment: Taken): boolean {
    return this.book.find(payment)?.standing === 'held'
  }

  private async tellOnce(payment: Taken, copies: number, msMax?: number) {
    const sent = Array.from({ length: copies }, () => this.wire.tell(payment, msMax))
    const tellings = (await Promise.all(sent)).filter((one) => one !== undefined)
    if (!this.closing.signal.aborted) settle(this.book, payment, tellings)
    return tellings
  }

  private async tellUntilAnswered(payment: Taken, copies = 1): Promise<void> {
    for (let pauseMs = retryMs.first; ; pauseMs *= 2) {
      await this.tellOnce(payment, copies)
      if (!this.isHeld(payment)) return
      await this.wait(Math.min(pauseMs, retryMs.most))
    }
  }

  private async live(payment: Taken, right: Paisa, fate: Fate): Promise<void> {
    if (fate.delayMs) await this.wait(fate.delayMs)
    if (fate.isHeldBack) await this.untilOvertaken()
    if (!fate.isUnasked) await this.wire.inquire(payment.psid)
    if (fate.hangsUpMs) await this.tellOnce(payment, 1, fate.hangsUpMs)
    await this.tellUntilAnswered(payment, fate.copies)
    if (!fate.isHeldBack) while (this.heldBack.length > 0) this.heldBack.pop()?.()
    if (!fate.corrects || this.book.find(payment)?.standing !== 'returned') return
    await this.tellUntilAnswered(this.book.take({ ...payment, amountPaisa: right }))
  }

  private async untilOvertaken(): Promise<void> {
    const overtaken = new Promise<void>((resume) => this.heldBack.push(resume))
    await Promise.race([overtaken, this.wait(heldBackMsMax)])
  }

  /** @throws AbortError when the bank closes */
  private async wait(ms: number): Promise<void> {
    await wait(ms, undefined, { signal: this.closing.signal })
  }

  private inBackground(work: Promise<void>): void {
    work.catch((error: unknown) => {
      if (!this.closing.signal.aborted) throw error
    })
  }
}

/** One copy that was counted is enough; a refusal counts when no copy was. */
function settle(book: Book, payment: Taken, tellings: readonly Telling[]): void {
  for (const standing of ['kept', 'returned'] as const) {
    const found = tellings.find(({ answer }) => settles[answer.response_Code] === standing)
    if (!found) continue
    book.settle(payment, standing, found.answer.Identification_parameter.trim())
    return
  }
}
