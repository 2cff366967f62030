/** What states are called towards clients: words and codes of GOV.UK Pay's public API. */
import type { ClientState } from '#platform/catalogue'

export const towardsClient: Readonly<Record<string, ClientState>> = {
  asked: { status: 'created', isFinished: false },
  paid: { status: 'success', isFinished: true, tells: 'card_payment_succeeded' },
  refunded: { status: 'success', isFinished: true, tells: 'card_payment_refunded' },
  cancelled: {
    status: 'cancelled',
    isFinished: true,
    code: 'P0040',
    message: 'Payment was cancelled by the service',
    tells: 'card_payment_cancelled',
  },
  lapsed: {
    status: 'failed',
    isFinished: true,
    code: 'P0020',
    message: 'Payment expired',
    tells: 'card_payment_expired',
  },
}
