/** The posts that answer for a role somewhere, and who holds each on a day. */
import type { Tx } from '#platform/database'
import type { CivilDate, Text } from '#platform/kernel'
import { placesCovering, type Post } from '../actors.ts'
import type { Charge } from './holdings.ts'
import { inForceOn } from './in-force.ts'
import type { PostInOffice } from './offices.ts'

export type HeldPost = PostInOffice & {
  readonly office: Text
  readonly personId?: string
  /** The holder is in charge of it for somebody else. */
  readonly acting?: true
}

type HeldPostRow = {
  jurisdiction: string
  id: string
  office_id: string
  role: string
  title_en: string
  title_ur: string
  office_en: string
  office_ur: string
  person_id: string | null
  charge: Charge | null
}

/**
 * The posts in this role whose jurisdiction covers this one, nearest first, with the holder on
 * that day. The first is who is responsible; the next is who a case is escalated to.
 */
export async function findPostsFor(
  tx: Tx,
  asked: { readonly role: string; readonly jurisdiction: string; readonly on: CivilDate },
): Promise<HeldPost[]> {
  const places = placesCovering(asked.jurisdiction)
  return findHeldPosts(tx, { roles: [asked.role], places, on: asked.on })
}

/** The posts of these roles in exactly these places, nearest first, with the holder of the day. */
export async function findHeldPosts(
  tx: Tx,
  asked: {
    readonly roles: readonly string[]
    readonly places: readonly string[]
    readonly on: CivilDate
  },
): Promise<HeldPost[]> {
  const rows = await tx.query<HeldPostRow>(
    `select post.jurisdiction, post.id, post.office_id, post.role, post.title_en, post.title_ur,
       office.name_en as office_en, office.name_ur as office_ur, holding.person_id,
       holding.charge
     from identity.post
     join identity.office on office.jurisdiction = post.jurisdiction and office.id = post.office_id
     left join identity.holding on holding.jurisdiction = post.jurisdiction
       and holding.post_id = post.id and ${inForceOn('$3')}
     where post.role = any($1) and post.jurisdiction = any($2)
     order by length(post.jurisdiction) desc, post.id`,
    [asked.roles, asked.places, asked.on],
  )
  return rows.map((row) => ({
    id: row.id,
    jurisdiction: row.jurisdiction,
    officeId: row.office_id,
    role: row.role,
    title: { en: row.title_en, ur: row.title_ur },
    office: { en: row.office_en, ur: row.office_ur },
    ...(row.person_id === null ? {} : { personId: row.person_id }),
    ...(row.charge === 'acting' ? { acting: true as const } : {}),
  }))
}

/** The posts that nobody uses on that day: vacant, or whose holder is away and nobody in charge. */
export async function listIdlePosts(tx: Tx, on: CivilDate): Promise<Post[]> {
  return tx.query<Post>(
    `select post.jurisdiction, post.id, post.office_id as "officeId", post.role
     from identity.post
     where not exists (
       select from identity.holding
       where holding.jurisdiction = post.jurisdiction and holding.post_id = post.id
         and ${inForceOn('$1')})
     order by post.jurisdiction, post.id`,
    [on],
  )
}

/** One word for which offices and posts there are, and who uses them on that day. */
export async function seatsOn(tx: Tx, on: CivilDate): Promise<string> {
  const sumOf = (...columns: readonly string[]) =>
    `count(*) || '.' || coalesce(sum(hashtextextended(concat_ws('/', ${columns.join()}), 0)), 0)`
  const [row] = await tx.query<{ offices: string; posts: string }>(
    `select (select ${sumOf('jurisdiction', 'id', 'kind', `'in ' || parent_id`)}
       from identity.office) as offices,
       ${sumOf('post.jurisdiction', 'post.id', 'office_id', 'role', `'by ' || person_id`)} as posts
     from identity.post
     left join identity.holding on holding.jurisdiction = post.jurisdiction
       and holding.post_id = post.id and ${inForceOn('$1')}`,
    [on],
  )
  return `${row?.offices ?? ''} ${row?.posts ?? ''}`
}

type PostKey = { readonly jurisdiction: string; readonly id: string }

/** What these posts and their offices are called, by `PB-LHR/clerk-1`. */
export async function findPostNames(
  tx: Tx,
  posts: readonly PostKey[],
): Promise<Map<string, { readonly title: Text; readonly office: Text }>> {
  if (posts.length === 0) return new Map()
  const rows = await tx.query<Omit<HeldPostRow, 'person_id' | 'charge'>>(
    `select post.jurisdiction, post.id, post.office_id, post.role, post.title_en, post.title_ur,
       office.name_en as office_en, office.name_ur as office_ur
     from identity.post
     join identity.office on office.jurisdiction = post.jurisdiction and office.id = post.office_id
     where (post.jurisdiction, post.id) in (
       select jurisdiction, id from json_to_recordset($1::json) as x(jurisdiction text, id text))`,
    [JSON.stringify(posts.map(({ jurisdiction, id }) => ({ jurisdiction, id })))],
  )
  return new Map(
    rows.map((row) => [
      `${row.jurisdiction}/${row.id}`,
      {
        title: { en: row.title_en, ur: row.title_ur },
        office: { en: row.office_en, ur: row.office_ur },
      },
    ]),
  )
}
