// A plain service with an officer's decision: this file, its words and its certificate.
import { defineService, longText, text } from '#platform/catalogue'
import { certificate, domicileItem, domiciles } from './certificate.ts'
import { form } from './form.ts'
import { questions, serviceWording } from './wording.ts'

const decision = { note: longText({ max: 1_000 }) }

export const domicile = defineService({
  id: 'domicile',
  competentAuthority: text('Deputy Commissioner', 'ڈپٹی کمشنر'),
  legalResource: text(
    'Demonstration: its law is not confirmed',
    'نمونہ: اس کا قانون تصدیق شدہ نہیں',
  ),
  channels: ['portal', 'api'],
  applicant: { assurance: 'substantial' },
  form,
  questions,
  wording: serviceWording,
  workflow: {
    initial: 'draft',
    states: {
      draft: { submit: { by: 'applicant', to: 'under-review' } },
      'under-review': {
        approve: { by: 'domicile-officer', to: 'issued', asks: decision },
        refuse: { by: 'domicile-officer', to: 'refused', asks: decision },
      },
      issued: {},
      refused: {},
    },
  },
  serviceLevels: { 'under-review': { role: 'domicile-officer', within: '5 working days' } },
  register: {
    into: domiciles,
    entryOn: ['issued'],
    item: domicileItem,
    search: (item) => ({ cnic: [String(item['cnic'])] }),
  },
  output: { on: 'issued', certificate },
  notify: { 'under-review': 'received', issued: 'issued', refused: 'refused' },
})
