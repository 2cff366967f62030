/** What a way of sending must do; the simulated phone and an SMS centre are providers alike. */
import type { Language } from '#platform/kernel'

export type MessageToSend = {
  /** Stays the same when a message is sent again: the provider's key against sending twice. */
  readonly id: string
  /** `+923XXXXXXXXX`. */
  readonly phone: string
  readonly text: string
  readonly language: Language
}

export type SendingResult =
  /** Taken over. `isDelivered` when no receipt will follow because the phone has it already. */
  | {
      readonly outcome: 'accepted'
      readonly reference: string
      readonly isDelivered?: boolean
    }
  /** Never: an unknown number, a forbidden word. */
  | { readonly outcome: 'refused'; readonly reason: string }
  /** Surely not sent, and worth another try. */
  | { readonly outcome: 'failed'; readonly reason: string; readonly retryAfterMs?: number }
  /** Not even tried, because the provider asked for a pause: does not count as a try. */
  | { readonly outcome: 'postponed'; readonly reason: string; readonly retryAfterMs: number }
  /** Nobody knows whether it was sent: the answer was lost. */
  | { readonly outcome: 'unclear'; readonly reason: string }

export type Provider = {
  /** `demo-phone`, `http-gateway`: kept with each message. */
  readonly name: string
  /** True when a second sending under the same id reaches the phone only once. */
  readonly dropsRepeats: boolean
  /**
   * One result for each message, in the same order, within the minute that a claim lasts. A throw
   * means `unclear` for all of them.
   */
  send(messages: readonly MessageToSend[]): Promise<readonly SendingResult[]>
}
