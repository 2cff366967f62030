// The passport. Fees and days are in fee-rows.ts, the register and the data page in passport.ts.
import { defineService, text } from '#platform/catalogue'
import { besideChoices } from './beside-choices.ts'
import { evidence } from './evidence.ts'
import { earnsPassportFees, passportFee } from './fee.ts'
import { rules } from './fee-rows.ts'
import { form } from './form.ts'
import { certificate, passportItem, passports, searchOf } from './passport.ts'
import { serviceWording } from './service-wording.ts'
import { questions } from './wording.ts'
import { inForce, levels, messageOf, onItsWay, states } from './workflow.ts'

export const passport = defineService({
  id: 'travel-passport',
  competentAuthority: text(
    'Directorate General of Immigration and Passports',
    'ڈائریکٹوریٹ جنرل امیگریشن و پاسپورٹ',
  ),
  legalResource: text('Passports Act 1974', 'پاسپورٹ ایکٹ 1974'),
  channels: ['portal', 'api'],
  applicant: { assurance: 'substantial' },
  form,
  questions,
  besideChoices,
  wording: serviceWording,
  evidence,
  rules,
  cost: { amount: ({ answers, today }) => passportFee(answers, today), ...earnsPassportFees },
  workflow: { initial: 'draft', states },
  serviceLevels: levels,
  delivered: ['handed-over', 'lost', 'refused'],
  oneAtATime: { whose: ({ holder }) => holder.cnic, in: onItsWay },
  register: {
    into: passports,
    entryOn: [...inForce, 'lost', 'cancelled'],
    item: passportItem,
    search: searchOf,
  },
  output: {
    on: 'issued',
    inForce,
    validUntil: (item) => String(item['expiresOn']),
    certificate,
  },
  notify: messageOf,
})
