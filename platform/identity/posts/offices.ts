/** Offices in a tree, and the posts in them. */
import type { Tx } from '#platform/database'
import type { Text } from '#platform/kernel'
import type { Post } from '../actors.ts'

export type Office = {
  readonly jurisdiction: string
  readonly id: string
  /** `board`, `collectorate`, `sub-registry`…: a deployment's word. */
  readonly kind: string
  readonly name: Text
  readonly parentId?: string | undefined
}

export type PostInOffice = Post & { readonly title: Text }

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
