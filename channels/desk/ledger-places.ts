/** Whose part of the ledger an officer may read, and up to which day. */
import { fieldOf } from '#channels/components'
import { ledgerPosts } from '#platform/catalogue'
import { covers } from '#platform/identity'
import { civilDateOf, isCivilDate, type CivilDate } from '#platform/kernel'
import { jurisdictionUnknown } from '#platform/payments'
import { deskProblems } from './problems.ts'
import type { OfficerVisit } from './visit.tsx'

/**
 * The jurisdictions that his posts cover; money of no known jurisdiction is told to whoever keeps
 * the books of all of them.
 * @throws desk-treasury-only
 */
export function ledgerPlaces({ platform, actor }: OfficerVisit): readonly string[] {
  const posts = ledgerPosts(actor)
  if (posts.length === 0) throw deskProblems['desk-treasury-only']()
  const all = [...platform.setting.jurisdictions.keys()]
  const places = all.filter((code) => posts.some((post) => covers(post.jurisdiction, code)))
  return places.length === all.length ? [...places, jurisdictionUnknown] : places
}

/** A day that was typed, or another; the ledger has nothing to say of days to come. */
export function dayIn(
  { platform, query }: OfficerVisit,
  name: string,
  other?: CivilDate,
): CivilDate {
  const today = civilDateOf(platform.setting.now())
  const typed = fieldOf(query, name)
  const day = isCivilDate(typed) ? typed : (other ?? today)
  return day > today ? today : day
}
