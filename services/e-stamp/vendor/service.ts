// A low-denomination stamp, issued by a licensed vendor out of his stock, in one act.
import { defineService, text } from '#platform/catalogue'
import { earnsStampDuty } from '../heads.ts'
import { commissionEvidence } from './commission.ts'
import { licenceEvidence, stockOf } from './licence.ts'
import { rules } from './limits.ts'
import { book, certificate } from './paper.ts'
import { dutyOf, form, searchOf, stampItem, vendorStamps, whyNot } from './stamp.ts'
import { questions, stampWording } from './wording.ts'
import { watch } from './watch.ts'
import { states } from './workflow.ts'

export const vendorStamp = defineService({
  id: 'vendor-stamp',
  competentAuthority: text('Board of Revenue, Punjab', 'بورڈ آف ریونیو پنجاب'),
  legalResource: text('Stamp Act 1899, section 10', 'اسٹامپ ایکٹ 1899، دفعہ 10'),
  channels: ['counter'],
  applicant: { assurance: 'substantial' },
  form,
  questions,
  wording: stampWording,
  evidence: { licence: licenceEvidence, commission: commissionEvidence },
  rules,
  cost: {
    amount: ({ answers, today }) => dutyOf(answers.instrument, today),
    ...earnsStampDuty,
  },
  counter: { stock: stockOf, book },
  contact: ({ buyer }) => (buyer.phone ? { phone: buyer.phone } : undefined),
  workflow: { initial: 'draft', states },
  delivered: ['issued'],
  register: {
    into: vendorStamps,
    entryOn: ['issued', 'used', 'lapsed'],
    item: stampItem,
    search: searchOf,
  },
  output: { on: 'issued', certificate },
  notify: { 'to-confirm': 'code', issued: 'issued', used: 'used', lapsed: 'lapsed' },
  whyNot,
  watch,
})
