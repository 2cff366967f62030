// The family certificate: what the register of families holds, confirmed by an officer.
import { defineService, text } from '#platform/catalogue'
import { certificate, certificateItem, familyCertificates, form, searchOf } from './certificate.ts'
import { certificateFee, earnsCertificateFees, rules } from './fee.ts'
import { questions, serviceWording } from './wording.ts'
import { states } from './workflow.ts'

export const familyCertificate = defineService({
  id: 'family-certificate',
  competentAuthority: text('Registration Authority', 'رجسٹریشن اتھارٹی'),
  legalResource: text(
    'National Identity Card Rules 2002, as changed in June 2025',
    'قومی شناختی کارڈ قواعد 2002، ترمیم جون 2025',
  ),
  channels: ['portal', 'api'],
  applicant: { assurance: 'substantial' },
  form,
  questions,
  wording: serviceWording,
  evidence: {
    holder: {
      register: 'population',
      purpose: text('To see that the family is yours', 'یہ دیکھنے کے لیے کہ خاندان آپ کا ہے'),
      key: ({ holder }) => holder.cnic,
    },
    family: {
      register: 'families',
      purpose: text('To list your family', 'آپ کا خاندان درج کرنے کے لیے'),
      key: ({ holder }) => holder.cnic,
    },
  },
  rules,
  cost: {
    amount: ({ answers, today }) => certificateFee(answers.family, today),
    ...earnsCertificateFees,
  },
  workflow: { initial: 'draft', states },
  serviceLevels: { review: { role: 'identity-approver', within: '3 working days' } },
  delivered: ['issued'],
  register: {
    into: familyCertificates,
    entryOn: ['issued', 'cancelled'],
    item: certificateItem,
    search: searchOf,
  },
  output: { on: 'issued', certificate },
  notify: { payable: 'pay', issued: 'issued', refused: 'refused', lapsed: 'lapsed' },
})
