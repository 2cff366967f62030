import type { Watch } from '#platform/catalogue'
import type { Answers } from './stamp.ts'

/**
 * Fraud of the trade: sales at night, in nobody's sight, and one buyer of many stamps, whose papers
 * need a dearer one. The hours are a rule of the house.
 */
export const watch: Watch<Answers> = {
  buyerCnic: ({ buyer }) => buyer.cnic,
  saleHours: { from: 7, to: 21 },
}
