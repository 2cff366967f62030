/** The offices of some places as a tree, and who is at work in them: read once for many cases. */
import type { Tx } from '#platform/database'
import type { Calendar, CivilDate } from '#platform/kernel'
import { covers, placesCovering } from '../actors.ts'
import { calendarOf, type CalendarRow } from '../jurisdictions.ts'
import { findHeldPosts, type HeldPost } from './find-posts.ts'
import type { Office } from './offices.ts'

export type PlacedOffice = Pick<Office, 'jurisdiction' | 'id' | 'kind' | 'parentId' | 'calendar'>

export type OfficeTree = {
  readonly offices: readonly PlacedOffice[]
  /** Those of the roles that were asked for, each with its holder of the day. */
  readonly posts: readonly HeldPost[]
}

export const noOffices: OfficeTree = { offices: [], posts: [] }

/** `PB-LHR/water`: an office by one word. */
export const officeName = ({ jurisdiction, id }: Pick<Office, 'jurisdiction' | 'id'>): string =>
  `${jurisdiction}/${id}`

type PlacedOfficeRow = {
  jurisdiction: string
  id: string
  kind: string
  parent_id: string | null
  calendar: CalendarRow | null
}

/** Two reads, however many places: their offices and those of all places that cover them. */
export async function findOfficeTree(
  tx: Tx,
  asked: {
    readonly jurisdictions: readonly string[]
    readonly roles: readonly string[]
    readonly on: CivilDate
  },
): Promise<OfficeTree> {
  const { roles, on } = asked
  const places = [...new Set(asked.jurisdictions.flatMap(placesCovering))]
  if (places.length === 0 || roles.length === 0) return noOffices
  const [offices, posts] = await Promise.all([
    tx.query<PlacedOfficeRow>(
      `select jurisdiction, id, kind, parent_id, calendar from identity.office
       where jurisdiction = any($1) order by id`,
      [places],
    ),
    findHeldPosts(tx, { roles, places, on }),
  ])
  return {
    offices: offices.map(({ jurisdiction, id, kind, parent_id: parentId, calendar }) => ({
      jurisdiction,
      id,
      kind,
      ...(parentId === null ? {} : { parentId }),
      ...(calendar === null ? {} : { calendar: calendarOf(calendar) }),
    })),
    posts,
  }
}

/** Of this id the office that is nearest to a place: its own, else that of a place around it. */
export function nearestOffice(
  { offices }: Pick<OfficeTree, 'offices'>,
  id: string,
  jurisdiction: string,
): PlacedOffice | undefined {
  return nearest(
    offices.filter((one) => one.id === id),
    jurisdiction,
  )
}

/** The same of a kind; of several in one place the first by its id. */
export function nearestOfKind(
  { offices }: Pick<OfficeTree, 'offices'>,
  kind: string,
  jurisdiction: string,
): PlacedOffice | undefined {
  return nearest(
    offices.filter((one) => one.kind === kind),
    jurisdiction,
  )
}

function nearest(offices: readonly PlacedOffice[], jurisdiction: string) {
  const around = offices.filter((one) => covers(one.jurisdiction, jurisdiction))
  return around.toSorted((a, b) => b.jurisdiction.length - a.jurisdiction.length)[0]
}

/** The working days of an office by its name; undefined where it has those of its place. */
export const calendarIn = (
  { offices }: Pick<OfficeTree, 'offices'>,
  office: string,
): Calendar | undefined => offices.find((one) => officeName(one) === office)?.calendar

/** An office and all above it, the nearest first; a ring of offices is gone round once. */
export function officesUpFrom(
  tree: Pick<OfficeTree, 'offices'>,
  name: string,
): readonly PlacedOffice[] {
  const path = new Set<PlacedOffice>()
  let at = tree.offices.find((one) => officeName(one) === name)
  while (at && !path.has(at)) {
    path.add(at)
    const { id, jurisdiction, parentId } = at
    const others = tree.offices.filter((one) => one.id !== id || one.jurisdiction !== jurisdiction)
    at =
      parentId === undefined
        ? undefined
        : nearestOffice({ offices: others }, parentId, jurisdiction)
  }
  return [...path]
}

/** A post or an office, and since when it matters who is there. */
export type WhoWasAt = {
  readonly jurisdiction: string
  readonly post?: string
  readonly office?: string
  readonly since: CivilDate
}

export type WasAt = {
  readonly jurisdiction: string
  readonly post: string
  readonly office: string
  readonly personId: string | undefined
}

/** Whoever held these posts, or a post of these offices, on that day or holds one since. */
export async function findWhoWasAt(
  tx: Tx,
  asked: readonly WhoWasAt[],
): Promise<readonly (readonly WasAt[])[]> {
  if (asked.length === 0) return []
  const rows = await tx.query<{
    n: number
    jurisdiction: string
    id: string
    office_id: string
    person_id: string | null
  }>(
    `select w.n, post.jurisdiction, post.id, post.office_id, holding.person_id
     from json_to_recordset($1::json)
       as w(n integer, jurisdiction text, post text, office text, since date)
     join identity.post on post.jurisdiction = w.jurisdiction
       and (post.id = w.post or post.office_id = w.office)
     left join identity.holding on holding.jurisdiction = post.jurisdiction
       and holding.post_id = post.id
       and (holding.to_date is null or holding.to_date >= w.since)`,
    [JSON.stringify(asked.map((one, n) => ({ n, ...one })))],
  )
  return asked.map((_, index) =>
    rows
      .filter(({ n }) => n === index)
      .map(({ jurisdiction, id: post, office_id: office, person_id }) => ({
        jurisdiction,
        post,
        office,
        personId: person_id ?? undefined,
      })),
  )
}
