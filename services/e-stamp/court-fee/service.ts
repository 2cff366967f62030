// A court-fee (judicial) stamp: paid by PSID, printed at home, cancelled by the court's reader.
import { defineService, shortText, text } from '#platform/catalogue'
import { earnsCourtFees } from '../heads.ts'
import { courtFee, rules } from './fee.ts'
import { certificate } from './paper.ts'
import { checkCaseNumber, courtFeeItem, courtFees, form, searchOf, whyNot } from './stamp.ts'
import { courtFeeWording, questions } from './wording.ts'

export const courtFeeStamp = defineService({
  id: 'court-fee',
  competentAuthority: text('Board of Revenue, Punjab', 'بورڈ آف ریونیو پنجاب'),
  legalResource: text('Court Fees Act 1870, Schedule II', 'کورٹ فیس ایکٹ 1870، شیڈول II'),
  channels: ['portal', 'api'],
  applicant: { assurance: 'substantial' },
  form,
  questions,
  wording: courtFeeWording,
  rules,
  cost: {
    amount: ({ answers, today }) => courtFee(answers, today),
    ...earnsCourtFees,
  },
  workflow: {
    initial: 'draft',
    states: {
      draft: { submit: { by: 'applicant', to: 'payable' } },
      payable: {
        settle: { by: 'ledger', to: 'issued' },
        lapse: { by: 'clock', to: 'lapsed', after: '7 days' },
      },
      issued: {
        cancel: {
          by: 'court-reader',
          to: 'used',
          leaf: 'consumed',
          asks: { caseNumber: shortText({ max: 40 }) },
          check: checkCaseNumber,
        },
      },
      used: {},
      lapsed: {},
    },
  },
  delivered: ['issued'],
  register: {
    into: courtFees,
    entryOn: ['issued', 'used'],
    item: courtFeeItem,
    search: searchOf,
  },
  output: { on: 'issued', certificate },
  notify: { payable: 'pay-by', issued: 'issued', lapsed: 'lapsed', used: 'used' },
  whyNot,
})
