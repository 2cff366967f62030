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
import { problems } from './problems.ts'
import { refusalOfDay } from './refusals.ts'
import { firstDay } from './tariff-rows.ts'
import { instruments, instrumentsThatNeed, leaseTerms } from './tariff.ts'
import { classifications, landUnits, roadSides } from './valuation.ts'

const deed = answer('instrument')
const isProperty = deed.oneOf(instrumentsThatNeed('property'))
const isLease = deed.oneOf(instrumentsThatNeed('leaseTerms'))
const isLand = deed.oneOf([
  ...instrumentsThatNeed('property'),
  ...instrumentsThatNeed('leaseTerms'),
])

export const questions = {
  instrument: oneOf(instruments),
  executionDate: date({ notAfter: 'today', notBefore: firstDay, refusal: refusalOfDay }),
  locality: oneFrom('locality', {
    when: isProperty,
    whenEmpty: problems['e-stamp-valuation-table-missing'],
  }),
  classification: oneOf(classifications, { when: isProperty }),
  roadSide: oneOf(roadSides, { when: isProperty }),
  propertyDetails: shortText({ max: 200, when: isLand }),
  landArea: area({ when: isProperty, units: landUnits }),
  coveredArea: quantity({ unit: 'square-foot', when: isProperty, optional: true }),
  consideration: money({ when: deed.oneOf(instrumentsThatNeed('consideration')), atLeast: 100 }),
  leaseTerm: oneOf(leaseTerms, { when: isLease }),
  leaseAmount: money({ when: isLease, atLeast: 100 }),
  lastTransferDate: date({
    when: deed.oneOf(instrumentsThatNeed('lastTransfer')),
    notAfter: 'today',
  }),
  firstParties: people({ atLeast: 1, atMost: 50 }),
  secondParties: people({ when: deed.oneOf(instrumentsThatNeed('bothSides')), atMost: 50 }),
  agent: person({ optional: true }),
  purpose: shortText({ max: 120 }),
}
