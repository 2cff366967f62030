/** Complaints about kites that guests may bring too: by the answers more is asked of them. */
import type { Assurance } from '#platform/identity'
import type { Service } from '#platform/catalogue'
import { kiteNuisance } from './kite-nuisance.ts'

/** So many one person who signed in hands in on a day. */
export const nuisancesPerDay = 8

/** Strings anybody may tell; about an officer with a phone; of noise only with a CNIC. */
function needed({ nuisance, about }: Readonly<Record<string, unknown>>): Assurance {
  if (nuisance === 'noise') return 'substantial'
  return about === 'officer' ? 'basic' : 'none'
}

export const guestNuisance: Service = {
  ...kiteNuisance,
  applicant: {
    assurance: 'none',
    assuranceFor: ({ answers }) => needed(answers),
    perDayMax: nuisancesPerDay,
  },
}
