/** What the applicant is asked, and what the officer must say. */
import { date, longText, oneOf, person, shortText } from '#platform/catalogue'

export const form = {
  purpose: oneOf(['personal', 'business']),
  place: shortText({ max: 120 }),
  from: date({ notBefore: '2026-01-01' }),
  applicant: person(),
}

export const decision = { note: longText({ max: 1_000 }) }
