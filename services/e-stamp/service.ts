// The whole e-stamp service. Rates are in tariff-rows.ts, steps in workflow.ts, paper in stamp.ts.
import { defineService, text } from '#platform/catalogue'
import { whyNot } from './consumption.ts'
import { costOfStamp, valuationEvidenceKey } from './cost.ts'
import { endorsement } from './endorsement.ts'
import { questions } from './form.ts'
import { earnsStampDuty } from './heads.ts'
import { stamps, valuations } from './register.ts'
import { serviceWording } from './service-wording.ts'
import { certificate, challan, stampItem, stampSearch } from './stamp.ts'
import { refusalInPlace } from './refusals.ts'
import { rules } from './rules.ts'
import { localityLabel, localityOf, placeOf, tableKeyPrefix } from './valuation-records.ts'
import { watch } from './watch.ts'
import { wording } from './wording.ts'
import { messageOf, refundLevels, registered, states } from './workflow.ts'

export const eStamp = defineService({
  id: 'e-stamp',
  competentAuthority: text('Board of Revenue, Punjab', 'بورڈ آف ریونیو پنجاب'),
  legalResource: text('Stamp Act 1899, section 10', 'اسٹامپ ایکٹ 1899، دفعہ 10'),
  channels: ['portal', 'api', 'counter'],
  applicant: { assurance: 'substantial' },
  form: questions,
  questions: wording,
  wording: serviceWording,
  lists: {
    locality: {
      register: valuations.id,
      keyPrefix: tableKeyPrefix,
      option: (key, item) => ({
        value: localityOf(key),
        label: localityLabel(item),
        refusal: refusalInPlace(placeOf(item)),
      }),
    },
  },
  evidence: {
    valuation: {
      register: valuations.id,
      purpose: text('To value the property', 'جائیداد کی مالیت کے لیے'),
      key: valuationEvidenceKey,
    },
  },
  rules,
  cost: { amount: costOfStamp, ...earnsStampDuty, challan },
  workflow: { initial: 'draft', states },
  serviceLevels: refundLevels,
  delivered: ['issued'],
  register: { into: stamps, entryOn: registered, item: stampItem, search: stampSearch },
  output: { on: 'issued', certificate },
  endorsements: [{ on: 'consumed', certificate: endorsement }],
  notify: messageOf,
  watch,
  whyNot,
})
