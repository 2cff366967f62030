// The identity card. Fees are in fee-rows.ts, steps in workflow.ts, the paper in card.ts.
import { defineService, text } from '#platform/catalogue'
import { besideChoices } from './beside-choices.ts'
import { certificate } from './card.ts'
import { evidence } from './evidence.ts'
import { cardFee, earnsCardFees } from './fee.ts'
import { rules } from './fee-rows.ts'
import { form } from './form.ts'
import { cardItem, identityCards, searchOf } from './register.ts'
import { serviceWording } from './service-wording.ts'
import { questions } from './wording.ts'
import { inForce, levels, messageOf, onItsWay, registered, states } from './workflow.ts'

export const citizenCard = defineService({
  id: 'citizen-card',
  competentAuthority: text('Registration Authority', 'رجسٹریشن اتھارٹی'),
  legalResource: text(
    'National Identity Card Rules 2002, as changed in June 2025',
    'قومی شناختی کارڈ قواعد 2002، ترمیم جون 2025',
  ),
  channels: ['portal', 'api'],
  applicant: { assurance: 'substantial' },
  form,
  questions,
  besideChoices,
  wording: serviceWording,
  evidence,
  rules,
  cost: { amount: ({ answers, today }) => cardFee(answers, today), ...earnsCardFees },
  workflow: { initial: 'draft', states },
  serviceLevels: levels,
  delivered: ['handed-over', 'lost', 'refused'],
  oneAtATime: { whose: ({ holder }) => holder.cnic, in: onItsWay },
  register: { into: identityCards, entryOn: registered, item: cardItem, search: searchOf },
  output: {
    on: 'issued',
    inForce,
    suspendedIn: ['lost'],
    validUntil: (item) => String(item['expiresOn']),
    certificate,
  },
  notify: messageOf,
})
