/** Offices, the posts in them, and who holds a post from which day to which. */
import type { Tx } from '#platform/database'
import type { CivilDate, Text } from '#platform/kernel'
import { placesCovering, type Post } from './actors.ts'
import { dutiesMeet, type DutyPair } from './duties.ts'
import { identityProblems } from './problems.ts'

export type Office = {
  readonly jurisdiction: string
  readonly id: string
  /** `board`, `collectorate`, `sub-registry`…: a deployment's word. */
  readonly kind: string
  readonly name: Text
  readonly parentId?: string | undefined
}

export type PostInOffice = Post & { readonly title: Text }

/** Both days are included; without `to` it goes on. */
export type Holding = {
  readonly jurisdiction: string
  readonly postId: string
  readonly personId: string
  readonly from: CivilDate
  readonly to?: CivilDate | undefined
}

/**
 * One statement; an office that exists already gets the kind, the name and the parent given here.
 * Gives the ids of those that were added or changed.
 */
export async function registerOffices(tx: Tx, offices: readonly Office[]): Promise<string[]> {
  const rows = offices.map(({ jurisdiction, id, kind, name, parentId }) => ({
    jurisdiction,
    id,
    kind,
    name_en: name.en,
    name_ur: name.ur,
    parent_id: parentId,
  }))
  const written = await tx.query<{ id: string }>(
    `insert into identity.office as o (jurisdiction, id, kind, name_en, name_ur, parent_id)
     select * from json_to_recordset($1::json) as x(
       jurisdiction text, id text, kind text, name_en text, name_ur text, parent_id text)
     on conflict (jurisdiction, id) do update
       set kind = excluded.kind, name_en = excluded.name_en, name_ur = excluded.name_ur,
         parent_id = excluded.parent_id
       where (o.kind, o.name_en, o.name_ur, o.parent_id) is distinct from
         (excluded.kind, excluded.name_en, excluded.name_ur, excluded.parent_id)
     returning id`,
    [JSON.stringify(rows)],
  )
  return written.map(({ id }) => id)
}

/** Every office, by jurisdiction and id. */
export async function listOffices(tx: Tx): Promise<Office[]> {
  const rows = await tx.query<{
    jurisdiction: string
    id: string
    kind: string
    name_en: string
    name_ur: string
    parent_id: string | null
  }>(
    `select jurisdiction, id, kind, name_en, name_ur, parent_id from identity.office
     order by jurisdiction, id`,
  )
  return rows.map(({ jurisdiction, id, kind, name_en: en, name_ur: ur, parent_id: parentId }) => ({
    jurisdiction,
    id,
    kind,
    name: { en, ur },
    ...(parentId === null ? {} : { parentId }),
  }))
}

/**
 * One statement; a post that exists already keeps its office and its role, and gets the title
 * given here. Gives the ids of those that were added or changed.
 */
export async function registerPosts(tx: Tx, posts: readonly PostInOffice[]): Promise<string[]> {
  const rows = posts.map(({ jurisdiction, id, officeId, role, title }) => ({
    jurisdiction,
    id,
    office_id: officeId,
    role,
    title_en: title.en,
    title_ur: title.ur,
  }))
  const written = await tx.query<{ id: string }>(
    `insert into identity.post as p (jurisdiction, id, office_id, role, title_en, title_ur)
     select * from json_to_recordset($1::json) as x(
       jurisdiction text, id text, office_id text, role text, title_en text, title_ur text)
     on conflict (jurisdiction, id) do update
       set title_en = excluded.title_en, title_ur = excluded.title_ur
       where (p.title_en, p.title_ur) is distinct from (excluded.title_en, excluded.title_ur)
     returning id`,
    [JSON.stringify(rows)],
  )
  return written.map(({ id }) => id)
}

/** Every post, held or vacant, by jurisdiction and id. */
export async function listPosts(tx: Tx): Promise<PostInOffice[]> {
  const rows = await tx.query<Post & { en: string; ur: string }>(
    `select jurisdiction, id, office_id as "officeId", role, title_en as en, title_ur as ur
     from identity.post order by jurisdiction, id`,
  )
  return rows.map(({ en, ur, ...post }) => ({ ...post, title: { en, ur } }))
}

/** Who has held, holds or will hold a post, earliest first. */
export async function listHoldings(
  tx: Tx,
  post: { readonly jurisdiction: string; readonly postId: string },
): Promise<Holding[]> {
  const rows = await tx.query<{
    person_id: string
    from_date: CivilDate
    to_date: CivilDate | null
  }>(
    `select person_id, from_date, to_date from identity.holding
     where jurisdiction = $1 and post_id = $2 order by from_date`,
    [post.jurisdiction, post.postId],
  )
  return rows.map(({ person_id: personId, from_date: from, to_date: to }) => ({
    jurisdiction: post.jurisdiction,
    postId: post.postId,
    personId,
    from,
    ...(to === null ? {} : { to }),
  }))
}

/**
 * Gives a post to a person. A post has one holder a day, and one person holds no two roles that
 * must not meet (`table`, pairs within a `person`). Throws `identity-person-unknown`,
 * `identity-post-unknown`, `identity-post-held`, `identity-duties-meet`.
 */
export async function givePost(
  tx: Tx,
  holding: Holding,
  table: readonly DutyPair[],
): Promise<void> {
  const { jurisdiction, postId, personId, from, to = null } = holding
  // Both rows are locked, so that two appointments at one instant are decided one by one.
  const [person] = await tx.query(
    `select 1 as one from identity.person where id = $1 for no key update`,
    [personId],
  )
  if (!person) throw identityProblems['identity-person-unknown']()
  const [post] = await tx.query<{ role: string }>(
    `select role from identity.post where jurisdiction = $1 and id = $2 for no key update`,
    [jurisdiction, postId],
  )
  if (!post) throw identityProblems['identity-post-unknown']()
  const overlapping = await tx.query<{ of_post: boolean; role: string }>(
    `select (post.jurisdiction = $1 and post.id = $2) as of_post, post.role
     from identity.holding
     join identity.post on post.jurisdiction = holding.jurisdiction and post.id = holding.post_id
     where ((holding.jurisdiction = $1 and holding.post_id = $2) or holding.person_id = $3)
       and (holding.to_date is null or holding.to_date >= $4::date)
       and ($5::date is null or holding.from_date <= $5::date)`,
    [jurisdiction, postId, personId, from, to],
  )
  if (overlapping.some((other) => other.of_post)) throw identityProblems['identity-post-held']()
  const roles = overlapping.map((other) => other.role)
  if (dutiesMeet(table, 'person', roles, post.role)) {
    throw identityProblems['identity-duties-meet']()
  }
  await tx.query(
    `insert into identity.holding (jurisdiction, post_id, person_id, from_date, to_date)
     values ($1, $2, $3, $4::date, $5::date)`,
    [jurisdiction, postId, personId, from, to],
  )
}

/** The last day on which this person holds the post; sessions feel it within 5 s of that day. */
export async function endPosting(
  tx: Tx,
  posting: { jurisdiction: string; postId: string; personId: string; lastDay: CivilDate },
): Promise<void> {
  const { jurisdiction, postId, personId, lastDay } = posting
  await tx.query(
    `update identity.holding set to_date = $4::date
     where jurisdiction = $1 and post_id = $2 and person_id = $3 and from_date <= $4::date
       and (to_date is null or to_date > $4::date)`,
    [jurisdiction, postId, personId, lastDay],
  )
}

export type HeldPost = PostInOffice & { readonly office: Text; readonly personId?: string }

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
}

/**
 * The posts in this role whose jurisdiction covers this one, nearest first, with the holder on
 * that day. The first is who is responsible; the next is who a case is escalated to.
 */
export async function findPostsFor(
  tx: Tx,
  asked: { readonly role: string; readonly jurisdiction: string; readonly on: CivilDate },
): Promise<HeldPost[]> {
  const rows = await tx.query<HeldPostRow>(
    `select post.jurisdiction, post.id, post.office_id, post.role, post.title_en, post.title_ur,
       office.name_en as office_en, office.name_ur as office_ur, holding.person_id
     from identity.post
     join identity.office on office.jurisdiction = post.jurisdiction and office.id = post.office_id
     left join identity.holding on holding.jurisdiction = post.jurisdiction
       and holding.post_id = post.id and holding.from_date <= $3::date
       and (holding.to_date is null or holding.to_date >= $3::date)
     where post.role = $1 and post.jurisdiction = any($2)
     order by length(post.jurisdiction) desc, post.id`,
    [asked.role, placesCovering(asked.jurisdiction), asked.on],
  )
  return rows.map((row) => ({
    id: row.id,
    jurisdiction: row.jurisdiction,
    officeId: row.office_id,
    role: row.role,
    title: { en: row.title_en, ur: row.title_ur },
    office: { en: row.office_en, ur: row.office_ur },
    ...(row.person_id === null ? {} : { personId: row.person_id }),
  }))
}
