import { defineService } from '#platform/catalogue'
import { certificate, item, samplePermitRegister, search } from './certificate.ts'
import { cost, rules } from './fee.ts'
import { decision, form } from './form.ts'
import { authority, law, questions, wording } from './wording.ts'

const officer = 'sample-permit-officer'
export const samplePermit = defineService({
  id: 'sample-permit',
  competentAuthority: authority,
  legalResource: law,
  channels: ['portal', 'api'],
  applicant: { assurance: 'substantial' },
  form,
  questions,
  wording,
  rules,
  cost,
  workflow: {
    initial: 'draft',
    states: {
      draft: { submit: { by: 'applicant', to: 'review' } },
      review: {
        approve: { by: officer, to: 'payable', asks: decision },
        refuse: { by: officer, to: 'refused', asks: decision },
      },
      payable: {
        settle: { by: 'ledger', to: 'issued' },
        lapse: { by: 'clock', to: 'lapsed', after: '7 days' },
      },
      issued: {},
      refused: {},
      lapsed: {},
    },
  },
  serviceLevels: { review: { role: officer, within: '5 working days' } },
  register: { into: samplePermitRegister, entryOn: ['issued'], item, search },
  output: { on: 'issued', certificate },
  notify: { review: 'received', payable: 'pay', issued: 'issued', refused: 'refused' },
})
