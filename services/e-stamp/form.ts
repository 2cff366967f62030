/** What the citizen is asked, in this order; the instrument decides which questions apply. */
import {
  answer,
  area,
  date,
  money,
  oneFrom,
  oneOf,
  people,
  person,
  quantity,
  shortText,
} from '#platform/catalogue'
import { instruments, instrumentsThatNeed } from './tariff.ts'
import { classifications, landUnits, roadSides } from './valuation.ts'

const deed = answer('instrument')
const isProperty = deed.oneOf(instrumentsThatNeed('property'))

export const questions = {
  instrument: oneOf(instruments),
  executionDate: date({ notAfter: 'today', notBefore: '2017-07-01' }),
  locality: oneFrom('locality', { when: isProperty }),
  classification: oneOf(classifications, { when: isProperty }),
  roadSide: oneOf(roadSides, { when: isProperty }),
  propertyDetails: shortText({ max: 200, when: isProperty }),
  landArea: area({ when: isProperty, units: landUnits }),
  coveredArea: quantity({ unit: 'square-foot', when: isProperty, optional: true }),
  consideration: money({ when: deed.oneOf(instrumentsThatNeed('consideration')), atLeast: 100 }),
  lastTransferDate: date({
    when: deed.oneOf(instrumentsThatNeed('lastTransfer')),
    notAfter: 'today',
  }),
  firstParties: people({ atLeast: 1, atMost: 50 }),
  secondParties: people({ when: deed.oneOf(instrumentsThatNeed('bothSides')), atMost: 50 }),
  agent: person({ optional: true }),
  purpose: shortText({ max: 120 }),
}
