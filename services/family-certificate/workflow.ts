/** The steps of a family certificate. */
import { longText } from '#platform/catalogue'
import { checkFamily } from './certificate.ts'

const ground = { note: longText({ max: 1_000 }) }

export const states = {
  draft: { submit: { by: 'applicant', to: 'payable', check: checkFamily } },
  payable: {
    settle: { by: 'ledger', to: 'review' },
    lapse: { by: 'clock', to: 'lapsed', after: '7 days' },
  },
  review: {
    approve: { by: 'identity-approver', to: 'issued', asks: ground, check: checkFamily },
    refuse: { by: 'identity-approver', to: 'refused', asks: ground },
  },
  issued: {
    cancel: { by: 'identity-approver', to: 'cancelled', asks: ground, leaf: 'cancelled' },
  },
  refused: {},
  cancelled: {},
  lapsed: {},
} as const
