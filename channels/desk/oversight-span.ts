/** Which days and places a supervisor's page is about. */
import { fieldOf } from '#channels/components'
import { oversightPosts } from '#platform/catalogue'
import type { Span } from '#platform/analytics'
import { covers, listOffices, listPosts, placesCovering, type Post } from '#platform/identity'
import { addDays, civilDateOf, isCivilDate } from '#platform/kernel'
import { deskProblems } from './problems.ts'
import type { OfficerVisit } from './visit.tsx'

const daysShown = 30

/**
 * The places that these posts cover, on the days that were asked for.
 * @throws desk-oversight-only
 */
export function spanOf(
  { platform, query, actor }: OfficerVisit,
  posts: readonly Post[] = oversightPosts(actor),
): Span {
  if (posts.length === 0) throw deskProblems['desk-oversight-only']()
  const today = civilDateOf(platform.setting.now())
  const asked = (name: string, otherwise: string) => {
    const typed = fieldOf(query, name)
    return isCivilDate(typed) ? typed : otherwise
  }
  const to = asked('to', today)
  // A post of the province oversees its districts: `PB` stands above `PB-MHR`.
  const jurisdictions = [...platform.setting.jurisdictions.keys()].filter((code) =>
    posts.some(({ jurisdiction }) => covers(jurisdiction, code)),
  )
  return { jurisdictions, from: asked('from', addDays(to, -daysShown)), to }
}

export function spanQuery({ from, to }: Span, more: Readonly<Record<string, string>> = {}): string {
  return new URLSearchParams({ from, to, ...more }).toString()
}

/** What offices and posts are called; a post of the province counts in the district as well. */
export async function placeNames({ platform, language }: OfficerVisit) {
  const [offices, posts] = await Promise.all([listOffices(platform.db), listPosts(platform.db)])
  const nearest = <At extends { id: string; jurisdiction: string }>(
    all: readonly At[],
    jurisdiction: string,
    id: string,
  ) =>
    placesCovering(jurisdiction)
      .map((place) => all.find((one) => one.id === id && one.jurisdiction === place))
      .find((one) => one !== undefined)
  return {
    office: (jurisdiction: string, id: string) =>
      nearest(offices, jurisdiction, id)?.name[language] ?? id,
    post: (jurisdiction: string, id: string) =>
      nearest(posts, jurisdiction, id)?.title[language] ?? id,
  }
}

export type PlaceNames = Awaited<ReturnType<typeof placeNames>>
