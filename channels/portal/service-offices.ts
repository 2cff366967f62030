/** Which office does which service: by the posts in it, and the nearest to each district. */
import { whoseTime, type Platform, type Service } from '#platform/catalogue'
import { covers, listPosts, type Office, type PostInOffice } from '#platform/identity'
import { portalServices } from './home.tsx'

/** Whose desks the cases of a service come to. */
const rolesOf = ({ serviceLevels = {} }: Service) =>
  new Set(Object.values(serviceLevels).flatMap((level) => level?.role ?? []))

/** Whoever expects the applicant; nobody where all is done from home. */
export function rolesAwaiting(service: Service): string[] {
  const levels = Object.entries(service.serviceLevels ?? {})
  return levels.flatMap(([state, level]) =>
    level && whoseTime(service, state).for === 'applicant' ? [level.role] : [],
  )
}

/** The place of an office on the page of all offices. */
export const officeAnchor = ({ jurisdiction, id }: Pick<Office, 'jurisdiction' | 'id'>) =>
  `office-${jurisdiction}-${id}`

/** By the anchor of an office, the services that it does for some district. */
export async function servicesByOffice(platform: Platform): Promise<Map<string, Service[]>> {
  const posts = await listPosts(platform.db)
  const found = new Map<string, Service[]>()
  for (const service of portalServices(platform)) {
    const roles = rolesOf(service)
    const held = posts.filter(({ role }) => roles.has(role))
    const places = [...platform.setting.jurisdictions.keys()]
    const near = new Set(places.flatMap((place) => nearestTo(place, held)).map(anchorOf))
    for (const anchor of near) found.set(anchor, [...(found.get(anchor) ?? []), service])
  }
  return found
}

const anchorOf = ({ jurisdiction, officeId }: PostInOffice) =>
  officeAnchor({ jurisdiction, id: officeId })

/** The district's own, else those of the next above. */
function nearestTo(place: string, posts: readonly PostInOffice[]): PostInOffice[] {
  const near = posts.filter(({ jurisdiction }) => covers(jurisdiction, place))
  const longest = Math.max(...near.map(({ jurisdiction }) => jurisdiction.length))
  return near.filter(({ jurisdiction }) => jurisdiction.length === longest)
}
