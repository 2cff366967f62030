/** Offices in a tree, and the posts in them. */
import type { Tx } from '#platform/database'
import type { Calendar, Text } from '#platform/kernel'
import { calendarOf, calendarRow, type CalendarRow } from '../jurisdictions.ts'
import { placesCovering, type Post } from '../actors.ts'
import type { OpeningHours } from './opening-hours.ts'

export type Office = {
  readonly jurisdiction: string
  readonly id: string
  /** `board`, `collectorate`, `sub-registry`…: a deployment's word. */
  readonly kind: string
  readonly name: Text
  readonly parentId?: string | undefined
  /** Where people come to it; none for an office that nobody visits. */
  readonly address?: Text | undefined
  readonly hours?: OpeningHours | undefined
  /** Its working days, where they are others than those of the place. */
  readonly calendar?: Calendar | undefined
}

export type PostInOffice = Post & { readonly title: Text }

/**
 * One statement; an office that exists already gets everything given here. Gives the ids of those
 * that were added or changed.
 */
export async function registerOffices(tx: Tx, offices: readonly Office[]): Promise<string[]> {
  const rows = offices.map(
    ({ jurisdiction, id, kind, name, parentId, address, hours, calendar }) => ({
      jurisdiction,
      id,
      kind,
      name_en: name.en,
      name_ur: name.ur,
      parent_id: parentId,
      address_en: address?.en,
      address_ur: address?.ur,
      hours,
      calendar: calendar && calendarRow(calendar),
    }),
  )
  const written = await tx.query<{ id: string }>(
    `insert into identity.office as o
       (jurisdiction, id, kind, name_en, name_ur, parent_id, address_en, address_ur, hours,
         calendar)
     select * from json_to_recordset($1::json) as x(
       jurisdiction text, id text, kind text, name_en text, name_ur text, parent_id text,
       address_en text, address_ur text, hours jsonb, calendar jsonb)
     on conflict (jurisdiction, id) do update
       set kind = excluded.kind, name_en = excluded.name_en, name_ur = excluded.name_ur,
         parent_id = excluded.parent_id, address_en = excluded.address_en,
         address_ur = excluded.address_ur, hours = excluded.hours, calendar = excluded.calendar
       where (o.kind, o.name_en, o.name_ur, o.parent_id, o.address_en, o.address_ur, o.hours,
           o.calendar)
         is distinct from (excluded.kind, excluded.name_en, excluded.name_ur, excluded.parent_id,
           excluded.address_en, excluded.address_ur, excluded.hours, excluded.calendar)
     returning id`,
    [JSON.stringify(rows)],
  )
  return written.map(({ id }) => id)
}

type OfficeRow = {
  jurisdiction: string
  id: string
  kind: string
  name_en: string
  name_ur: string
  parent_id: string | null
  address_en: string | null
  address_ur: string | null
  hours: OpeningHours | null
  calendar: CalendarRow | null
}

const officeOf = (row: OfficeRow): Office => ({
  jurisdiction: row.jurisdiction,
  id: row.id,
  kind: row.kind,
  name: { en: row.name_en, ur: row.name_ur },
  ...(row.parent_id !== null && { parentId: row.parent_id }),
  ...(row.address_en !== null &&
    row.address_ur !== null && { address: { en: row.address_en, ur: row.address_ur } }),
  ...(row.hours !== null && { hours: row.hours }),
  ...(row.calendar !== null && { calendar: calendarOf(row.calendar) }),
})

/** Every office, by jurisdiction and id. */
export async function listOffices(tx: Tx): Promise<Office[]> {
  const rows = await tx.query<OfficeRow>(
    `select jurisdiction, id, kind, name_en, name_ur, parent_id, address_en, address_ur, hours,
       calendar
     from identity.office order by jurisdiction, id`,
  )
  return rows.map(officeOf)
}

/** By their names, as in `PB-LHR/water`. */
export async function findOfficesByName(
  tx: Tx,
  names: readonly string[],
): Promise<ReadonlyMap<string, Office>> {
  const rows = await tx.query<OfficeRow>(
    `select jurisdiction, id, kind, name_en, name_ur, parent_id, address_en, address_ur, hours,
       calendar
     from identity.office where jurisdiction || '/' || id = any($1)`,
    [names],
  )
  return new Map(rows.map((row) => [`${row.jurisdiction}/${row.id}`, officeOf(row)]))
}

type OfficesAsked = { readonly roles: readonly string[]; readonly jurisdiction: string }

/** The offices with a post in one of these roles: the place's own, else those of the next above. */
export async function findOfficesFor(
  tx: Tx,
  { roles, jurisdiction }: OfficesAsked,
): Promise<Office[]> {
  const rows = await tx.query<OfficeRow>(
    `select jurisdiction, id, kind, name_en, name_ur, parent_id, address_en, address_ur, hours,
       calendar
     from (
       select *, length(jurisdiction) = max(length(jurisdiction)) over () as is_nearest
       from identity.office
       where jurisdiction = any($2) and exists (
         select from identity.post
         where post.jurisdiction = office.jurisdiction and post.office_id = office.id
           and post.role = any($1))
     ) as found
     where is_nearest order by id`,
    [roles, placesCovering(jurisdiction)],
  )
  return rows.map(officeOf)
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
