// A payment that another service of government asks for: its payer pays on our page.
import { defineService, text } from '#platform/catalogue'
import { form, giveBack, refundForm } from './form.ts'
import { towardsClient } from './towards-client.ts'
import { askedLabel, authority, questions, wording } from './wording.ts'

export const paymentPage = defineService({
  id: 'payment-page',
  competentAuthority: authority,
  legalResource: text('The law of whoever asks for it', 'رقم مانگنے والے محکمے کا قانون'),
  channels: ['client'],
  applicant: { assurance: 'basic' },
  form,
  questions,
  wording,
  cost: {
    amount: ({ answers }) => ({
      amount: answers.amount,
      steps: [{ label: askedLabel, amount: answers.amount }],
      notices: [],
    }),
    creditAccount: ({ client }) => `client/${client}`,
  },
  workflow: {
    initial: 'draft',
    states: {
      draft: { create: { by: 'applicant', to: 'asked' } },
      asked: {
        settle: { by: 'ledger', to: 'paid' },
        cancel: { by: 'applicant', to: 'cancelled' },
        lapse: { by: 'clock', to: 'lapsed', after: '7 days' },
      },
      paid: { refund: { by: 'applicant', to: 'refunded', asks: refundForm, refund: giveBack } },
      refunded: {},
      cancelled: {},
      lapsed: {},
    },
  },
  delivered: ['paid', 'refunded'],
  towardsClient,
})
