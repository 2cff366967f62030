import { date, oneOf, person, shortText } from '#platform/catalogue'

export const form = {
  reason: oneOf(['birth', 'residence', 'marriage']),
  since: date({ notAfter: 'today' }),
  applicant: person(),
  purpose: shortText({ max: 120 }),
}
