// The whole e-stamp service. Rates are in tariff-rows.ts, words in wording.ts, paper in stamp.ts.
import { defineService, text } from '#platform/catalogue'
import { costOfStamp, valuationEvidenceKey } from './cost.ts'
import { questions } from './form.ts'
import { stamps, valuations } from './register.ts'
import { serviceWording } from './service-wording.ts'
import { certificate, challan, stampItem, stampSearch } from './stamp.ts'
import { refusalInPlace } from './refusals.ts'
import { localityLabel, localityOf, placeOf, tableKeyPrefix } from './valuation-records.ts'
import { wording } from './wording.ts'

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
  cost: {
    amount: costOfStamp,
    creditAccount: 'revenue/stamp-duty',
    headOfAccount: 'B02701',
    challan,
  },
  workflow: {
    initial: 'draft',
    states: {
      draft: { submit: { by: 'applicant', to: 'payable' } },
      payable: {
        settle: { by: 'ledger', to: 'issued' },
        lapse: { by: 'clock', to: 'lapsed', after: '7 days' },
      },
      issued: {},
      lapsed: {},
    },
  },
  register: { into: stamps, entryOn: ['issued'], item: stampItem, search: stampSearch },
  output: { on: 'issued', certificate },
  notify: { payable: 'pay-by', issued: 'stamp-issued', lapsed: 'stamp-lapsed' },
})
