/** Relying parties for the hot path: remembered for so short that a suspension holds in 5 s. */
import type { Tx } from '#platform/database'
import { findParty } from './parties.ts'
import type { PartyTerms } from './party.ts'

export const partyCacheMsMax = 5_000
const entriesMax = 1_000

export type PartyReader = {
  /** The terms of a party that may ask now. */
  termsOf(id: string): Promise<PartyTerms | undefined>
  /** After any change in this process: at once, not after 5 s. */
  forget(id: string): void
}

export function createPartyReader(db: Tx, now: () => Date): PartyReader {
  const known = new Map<string, { readonly terms: PartyTerms; readonly readAtMs: number }>()
  return {
    async termsOf(id) {
      const nowMs = now().getTime()
      const entry = known.get(id)
      const ageMs = entry ? nowMs - entry.readAtMs : Number.POSITIVE_INFINITY
      if (entry && ageMs >= 0 && ageMs < partyCacheMsMax) return entry.terms
      known.delete(id)
      const party = await findParty(db, id)
      if (party?.state !== 'open' || !party.terms) return undefined
      if (known.size >= entriesMax) known.clear()
      known.set(id, { terms: party.terms, readAtMs: nowMs })
      return party.terms
    },
    forget: (id) => void known.delete(id),
  }
}
