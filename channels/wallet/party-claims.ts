import type { ClaimName } from '#platform/openid'
import type { PersonQuestion } from '#platform/wallet'

/** What a relying party must be registered for to ask each question. */
export const claimsOfQuestion: Readonly<Record<PersonQuestion, readonly ClaimName[]>> = {
  'over-18': ['age_over_18'],
  'same-person': ['cnic_matches'],
  'name-and-birth': ['name', 'birthdate'],
}
