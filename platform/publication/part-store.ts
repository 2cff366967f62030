/** Words and photos of public cases in their tables; what is shown is asked in one place. */
import type { CaseKey } from '#platform/cases'
import type { Tx } from '#platform/database'
import type { Box, Part } from './parts.ts'

const told = `p.jurisdiction, p.case_id as id, p.seq, p.name, p.source, p.kind, p.state, p.reason,
  p.words, p.covered, p.faces, p.shown_at as "shownAt", p.address`
const columns = `jurisdiction, case_id, seq, name, source, kind, state, reason, words, covered,
  faces, shown_at, address`
const shape = `jurisdiction text, case_id text, seq int, name text, source text, kind text,
  state text, reason text, words text, covered jsonb, faces jsonb, shown_at timestamptz,
  address text`

const rowOf = ({ id, shownAt, ...part }: Part) => ({ ...part, case_id: id, shown_at: shownAt })

/** Of these cases, as one batch of acts finds and leaves them: in the order of their steps. */
export function findParts(tx: Tx, caseIds: readonly string[]): Promise<Part[]> {
  if (caseIds.length === 0) return Promise.resolve([])
  return tx.query<Part>(
    `select ${told} from publication.part p where p.case_id = any($1)
     order by p.case_id, p.seq, p.kind desc, p.name`,
    [caseIds],
  )
}

/** Writes parts as they now are; a copy of what is not released any more goes at once. */
export async function putParts(tx: Tx, parts: readonly Part[]): Promise<void> {
  if (parts.length === 0) return
  const rows = JSON.stringify(parts.map(rowOf))
  await tx.query(
    `delete from publication.copy c using publication.part p,
       json_to_recordset($1::json) as x(${shape})
     where c.address = p.address and p.jurisdiction = x.jurisdiction and p.case_id = x.case_id
       and p.seq = x.seq and p.name = x.name and p.address is distinct from x.address`,
    [rows],
  )
  await tx.query(
    `insert into publication.part (${columns})
     select ${columns} from json_to_recordset($1::json) as x(${shape})
     on conflict (jurisdiction, case_id, seq, name) do update set
       state = excluded.state, reason = excluded.reason, words = excluded.words,
       covered = excluded.covered, faces = coalesce(excluded.faces, part.faces),
       shown_at = excluded.shown_at, address = excluded.address`,
    [rows],
  )
}

/** Of cases that were withdrawn or erased nothing stays, here and in the copies. */
export async function dropParts(tx: Tx, caseIds: readonly string[]): Promise<void> {
  if (caseIds.length === 0) return
  await tx.query(`delete from publication.part where case_id = any($1)`, [caseIds])
}

/** One that no act has brought about. */
export async function dropPart(
  tx: Tx,
  { jurisdiction, id, seq, name }: Pick<Part, 'jurisdiction' | 'id' | 'seq' | 'name'>,
): Promise<void> {
  await tx.query(
    `delete from publication.part
     where jurisdiction = $1 and case_id = $2 and seq = $3 and name = $4`,
    [jurisdiction, id, seq, name],
  )
}

/** Where faces were found, kept for whoever looks at the photo next. */
export async function noteFaces(
  tx: Tx,
  { jurisdiction, id, seq, name }: Part,
  faces: readonly Box[],
): Promise<void> {
  await tx.query(
    `update publication.part set faces = $5
     where jurisdiction = $1 and case_id = $2 and seq = $3 and name = $4 and faces is null`,
    [jurisdiction, id, seq, name, JSON.stringify(faces)],
  )
}

/** Texts at which nobody looked in time and whose words are not here yet, held until they are. */
export function takeToShow(tx: Tx, now: Date, limit: number): Promise<Part[]> {
  return tx.query<Part>(
    `select ${told} from publication.part p
     where p.state = 'waiting' and p.kind = 'text' and p.words = '' and p.shown_at <= $1
     order by p.shown_at limit $2 for update skip locked`,
    [now, limit],
  )
}

/** A public photo in which nobody has looked for faces, after this one in their order. */
export async function findUnseen(tx: Tx, after: string): Promise<Part | undefined> {
  const [part] = await tx.query<Part>(
    `select ${told} from publication.part p
     join publication.case c on c.jurisdiction = p.jurisdiction and c.id = p.case_id
     where p.state = 'waiting' and p.kind = 'photo' and p.faces is null and c.is_public
       and p.case_id || '/' || p.name > $1
     order by p.case_id || '/' || p.name limit 1`,
    [after],
  )
  return part
}

const isShown = `c.is_public and (p.state = 'released'
  or (p.kind = 'text' and p.state = 'waiting' and p.shown_at <= $2 and p.words <> ''))`

/** What everybody sees of these cases now. */
export function findShownParts(tx: Tx, cases: readonly CaseKey[], now: Date): Promise<Part[]> {
  if (cases.length === 0) return Promise.resolve([])
  return tx.query<Part>(
    `select ${told} from publication.part p
     join publication.case c on c.jurisdiction = p.jurisdiction and c.id = p.case_id
     where p.case_id = any($1) and ${isShown} order by p.case_id, p.seq, p.kind desc, p.name`,
    [cases.map(({ id }) => id), now],
  )
}

/** The photo that is public under this address. */
export async function findReleased(tx: Tx, address: string): Promise<Part | undefined> {
  const [part] = await tx.query<Part>(
    `select ${told} from publication.part p
     join publication.case c on c.jurisdiction = p.jurisdiction and c.id = p.case_id
     where p.address = $1 and c.is_public`,
    [address],
  )
  return part
}

/** The copy that was made for this address, if the photo is public still. */
export async function findCopy(tx: Tx, address: string): Promise<Buffer | undefined> {
  const [row] = await tx.query<{ picture: Buffer }>(
    `select y.picture from publication.copy y
     join publication.part p on p.address = y.address
     join publication.case c on c.jurisdiction = p.jurisdiction and c.id = p.case_id
     where y.address = $1 and c.is_public`,
    [address],
  )
  return row?.picture
}

/** Nothing where the photo was withheld or taken back meanwhile. */
export async function putCopy(tx: Tx, address: string, picture: Buffer): Promise<void> {
  await tx.query(
    `insert into publication.copy (address, picture)
     select address, $2 from publication.part where address = $1 for key share
     on conflict do nothing`,
    [address, picture],
  )
}

export type Waiting = CaseKey & {
  readonly service: string
  readonly topic: string
  readonly openedOn: string
  readonly photos: number
  readonly texts: number
}

/** Public cases that these offices have and nobody has looked at yet, the oldest first. */
export function findWaiting(tx: Tx, offices: readonly string[], limit: number): Promise<Waiting[]> {
  return tx.query<Waiting>(
    `select c.jurisdiction, c.id, c.service, c.topic, c.opened_on as "openedOn",
       (count(*) filter (where p.kind = 'photo'))::int as photos,
       (count(*) filter (where p.kind = 'text'))::int as texts
     from publication.part p
     join publication.case c on c.jurisdiction = p.jurisdiction and c.id = p.case_id
     where p.state = 'waiting' and c.is_public and c.office = any($1)
     group by c.jurisdiction, c.id order by c.opened_on, c.id limit $2`,
    [offices, limit],
  )
}
