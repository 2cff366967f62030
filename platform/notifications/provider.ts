/** What a way of sending must do; the simulated phone and an SMS centre are providers alike. */
import type { Language } from '#platform/kernel'
import type { Mail } from './mail.ts'

export type MessageToSend = {
  /** Stays the same when a message is sent again: the provider's key against sending twice. */
  readonly id: string
  /** `+923XXXXXXXXX`. */
  readonly phone: string
  readonly text: string
  readonly language: Language
}

export type MailToSend = Omit<MessageToSend, 'phone'> & { readonly mail: Mail }

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

type Sending<One> = {
  /** `demo-phone`, `http-gateway`, `smtp`: kept with each message. */
  readonly name: string
  /** True when a second sending under the same id reaches its recipient only once. */
  readonly dropsRepeats: boolean
  /**
   * One result for each message, in the same order, within the minute that a claim lasts. A throw
   * means `unclear` for all of them.
   */
  send(messages: readonly One[]): Promise<readonly SendingResult[]>
}

/** To phones. */
export type Provider = Sending<MessageToSend> & { readonly channel?: 'phone' }

/** To mail boxes. */
export type MailProvider = Sending<MailToSend> & { readonly channel: 'mail' }

export type AnyProvider = Provider | MailProvider
