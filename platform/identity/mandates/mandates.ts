/** Mandates as they are kept: offers, and events that are only added. */
import type { Tx } from '#platform/database'
import type { CivilDate } from '#platform/kernel'
import type { Vault } from '../sealing.ts'
import { lockPersons } from '../standing.ts'
import { isInForce } from './in-force.ts'
import type { ActingBy, Mandate, MandateEvent, MandateKind, MandateTerms } from './mandate.ts'

/** By which law a mandate that is not in force has ended, if by any. */
const endedBy = (day: '$2') => `(case
  when ${isInForce(day)} then null
  when exists (select from identity.person
    where person.id in (mandate.offered_by, accepted.person_id)
      and person.standing = 'died') then 'death'
  when exists (select from identity.mandate_event gone
    where gone.mandate_id = mandate.id and gone.why = 'death') then 'death'
  when mandate.until_majority and mandate.to_date < ${day}::date then 'majority' end)`

/** `ActingBy` of a mandate that was accepted, for a query that has `mandate` and `accepted`. */
const actingBy = (day: '$2') => `json_strip_nulls(json_build_object(
  'personId', case mandate.offered_as when 'grantor' then mandate.offered_by
    else accepted.person_id end,
  'mandateId', mandate.id, 'kind', mandate.kind, 'services', mandate.services,
  'actions', mandate.actions, 'amountPaisaMax', mandate.amount_max,
  'isInForce', ${isInForce(day)}, 'endedBy', ${endedBy(day)}))`

const accepted = `identity.mandate
  join identity.mandate_event accepted
    on accepted.mandate_id = mandate.id and accepted.what = 'accepted'`

const granteeId = `(case mandate.offered_as when 'grantee' then mandate.offered_by
  else accepted.person_id end)`

/** For whom a session acts; the outer query has `session`. */
export const actingOfSession = `(select ${actingBy('$2')} from ${accepted}
  where mandate.id = session.mandate_id and ${granteeId} = session.person_id)`

export function otherIndexOf(vault: Vault, cnic: string): Buffer {
  return vault.blindIndex('identity.mandate.cnic', cnic)
}

/** What of a mandate is sealed: only its two sides read it. */
export type MandateSealed = {
  readonly otherCnic: string
  /** Who offers it: the other side sees it before it answers. */
  readonly offeredName: string
  readonly offeredNameUr?: string | undefined
  /** Of a company. */
  readonly otherName?: string | undefined
  readonly evidence: string
  /** Of a child, as the guardian says: the population register has the last word. */
  readonly born?: CivilDate | undefined
}

const placeOf = (id: string) => `identity.mandate|${id}`

export type NewMandate = MandateTerms &
  MandateSealed & {
    readonly id: string
    readonly offeredBy: string
    readonly offeredAs: Mandate['offeredAs']
    readonly offeredAt: Date
  }

/** In a day, whatever becomes of them: each is an act with a leaf, and a line on another's page. */
const offersPerDayMax = 30

/** False, and nothing kept, for whoever has offered as many as one may; several wait in turn. */
export async function insertMandate(tx: Tx, vault: Vault, one: NewMandate): Promise<boolean> {
  await lockPersons(tx, [one.offeredBy])
  const { otherCnic, offeredName, offeredNameUr, otherName, evidence, born } = one
  const parts = { otherCnic, offeredName, offeredNameUr, otherName, evidence, born }
  const sealed = JSON.stringify(parts)
  const kept = await tx.query(
    `insert into identity.mandate (id, kind, offered_by, offered_as, other_index, services,
       actions, amount_max, from_date, to_date, sealed, offered_at, until_majority)
     select $1, $2, $3, $4, $5::bytea, $6::text[], $7::text[], $8::bigint, $9::date, $10::date,
       $11::bytea, $12::timestamptz, $13::boolean
     where (select count(*) from identity.mandate where offered_by = $3
       and offered_at > $12::timestamptz - interval '1 day') < $14
     returning 1 as one`,
    [
      one.id,
      one.kind,
      one.offeredBy,
      one.offeredAs,
      otherIndexOf(vault, otherCnic),
      one.services ?? null,
      one.actions ?? null,
      one.amountPaisaMax ?? null,
      one.from,
      one.to,
      vault.seal(sealed, placeOf(one.id)),
      one.offeredAt,
      one.untilMajority ?? false,
      offersPerDayMax,
    ],
  )
  return kept.length > 0
}

/** False where the same had happened before: of two at once one does it. */
export async function addMandateEvent(
  tx: Tx,
  mandateId: string,
  event: MandateEvent & { readonly byOfficer?: string | undefined },
): Promise<boolean> {
  const written = await tx.query(
    `insert into identity.mandate_event (mandate_id, what, person_id, by_officer, why, at)
     values ($1, $2, $3, $4, $5, $6) on conflict do nothing returning 1 as one`,
    [
      mandateId,
      event.what,
      event.personId ?? null,
      event.byOfficer ?? null,
      event.why ?? null,
      event.at,
    ],
  )
  return written.length > 0
}

type MandateRow = {
  id: string
  kind: MandateKind
  offered_by: string
  offered_as: Mandate['offeredAs']
  services: string[] | null
  actions: string[] | null
  amount_max: number | null
  from_date: CivilDate
  to_date: CivilDate
  until_majority: boolean
  sealed: Buffer
  offered_at: Date
}

type EventRow = {
  mandate_id: string
  what: MandateEvent['what']
  person_id: string | null
  why: MandateEvent['why'] | null
  at: Date
}

export type KeptMandate = Mandate & MandateSealed

/** Those that a person has offered, and those that were offered to the holder of this CNIC. */
export async function mandatesOf(
  tx: Tx,
  vault: Vault,
  { id, cnic }: { readonly id: string; readonly cnic: string },
): Promise<KeptMandate[]> {
  const rows = await tx.query<MandateRow>(
    `select * from identity.mandate where offered_by = $1 or other_index = $2::bytea
     order by offered_at desc`,
    [id, otherIndexOf(vault, cnic)],
  )
  return withEvents(tx, vault, rows)
}

export async function findMandate(
  tx: Tx,
  vault: Vault,
  id: string,
): Promise<KeptMandate | undefined> {
  const rows = await tx.query<MandateRow>(`select * from identity.mandate where id = $1`, [id])
  return (await withEvents(tx, vault, rows))[0]
}

/** Offers for children and companies that wait for an officer. */
export async function mandatesToConfirm(
  tx: Tx,
  vault: Vault,
  on: CivilDate,
  limit = 100,
): Promise<KeptMandate[]> {
  const rows = await tx.query<MandateRow>(
    `select mandate.* from identity.mandate
     where kind in ('child', 'company') and to_date >= $1::date and not exists (
       select from identity.mandate_event where mandate_id = mandate.id)
     order by offered_at limit $2`,
    [on, limit],
  )
  return withEvents(tx, vault, rows)
}

async function withEvents(
  tx: Tx,
  vault: Vault,
  rows: readonly MandateRow[],
): Promise<KeptMandate[]> {
  if (rows.length === 0) return []
  const events = await tx.query<EventRow>(
    `select mandate_id, what, person_id, why, at from identity.mandate_event
     where mandate_id = any($1) order by at, what`,
    [rows.map(({ id }) => id)],
  )
  const byMandate = Map.groupBy(events, ({ mandate_id: id }) => id)
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    offeredBy: row.offered_by,
    offeredAs: row.offered_as,
    offeredAt: row.offered_at,
    services: row.services ?? undefined,
    actions: row.actions ?? undefined,
    amountPaisaMax: row.amount_max ?? undefined,
    from: row.from_date,
    to: row.to_date,
    untilMajority: row.until_majority,
    events: (byMandate.get(row.id) ?? []).map(({ what, person_id: personId, why, at }) => ({
      what,
      at,
      personId: personId ?? undefined,
      why: why ?? undefined,
    })),
    ...sealedOf(vault, row),
  }))
}

/** Nothing is left of it when one of the two was erased. */
function sealedOf(vault: Vault, { id, sealed }: MandateRow): MandateSealed {
  if (sealed.length === 0) return { otherCnic: '', offeredName: '', evidence: '' }
  return JSON.parse(vault.open(sealed, placeOf(id)).toString('utf8')) as MandateSealed
}

/** Mandates by their ids as the door needs them: for whom, by whom, how far, in force or not. */
export async function findActing(
  tx: Tx,
  mandateIds: readonly string[],
  on: CivilDate,
): Promise<Map<string, ActingBy & { readonly granteeId: string }>> {
  if (mandateIds.length === 0) return new Map()
  const rows = await tx.query<{ id: string; grantee_id: string; acting: ActingBy }>(
    `select mandate.id, ${granteeId} as grantee_id, ${actingBy('$2')} as acting
     from ${accepted} where mandate.id = any($1)`,
    [mandateIds, on],
  )
  return new Map(
    rows.map(({ id, grantee_id: grantee, acting }) => [id, { ...acting, granteeId: grantee }]),
  )
}

/** The mandates in force by which these persons act for others, and others for them. */
export async function tiesOf(
  tx: Tx,
  persons: readonly string[],
  on: CivilDate,
): Promise<readonly (readonly [grantor: string, grantee: string])[]> {
  if (persons.length === 0) return []
  const rows = await tx.query<{ grantor: string; grantee: string }>(
    `select case mandate.offered_as when 'grantor' then mandate.offered_by
         else accepted.person_id end as grantor, ${granteeId} as grantee
     from ${accepted}
     where (mandate.offered_by = any($1) or accepted.person_id = any($1)) and ${isInForce('$2')}`,
    [persons, on],
  )
  return rows.map(({ grantor, grantee }) => [grantor, grantee])
}

export type NamedActing = Pick<ActingBy, 'name' | 'nameUr'>

/** The session acts for somebody from its next request on; without a mandate for its own person. */
export async function chooseMandate(
  tx: Tx,
  vault: Vault,
  sessionId: string,
  chosen: (NamedActing & { readonly mandateId: string }) | undefined,
): Promise<void> {
  const { name = '', nameUr } = chosen ?? {}
  const sealed = chosen && vault.seal(JSON.stringify({ name, nameUr }), nameAt(chosen.mandateId))
  await tx.query(`update identity.session set mandate_id = $2, mandate_name = $3 where id = $1`, [
    sessionId,
    chosen?.mandateId ?? null,
    sealed ?? null,
  ])
}

/** By the mandate: a session that takes another’s place takes its name on as it is. */
const nameAt = (mandateId: string) => `identity.session.mandate_name|mandate|${mandateId}`

/** `acting` as a session's row has it, with the name that its pages show. */
export function actingOf(
  vault: Vault,
  row: {
    readonly acting: ActingBy | null
    readonly mandate_name: Buffer | null
  },
): ActingBy | undefined {
  const { acting, mandate_name: sealed } = row
  if (!acting || !sealed) return acting ?? undefined
  const names = JSON.parse(vault.open(sealed, nameAt(acting.mandateId)).toString()) as NamedActing
  return { ...acting, ...names }
}

/** Mandates that the death of one of the two has ended, and of which that is not written yet. */
export async function mandatesOfTheDead(tx: Tx, limit = 100): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `select mandate.id from ${accepted}
     join identity.person on person.id in (mandate.offered_by, accepted.person_id)
     where person.standing = 'died' and not exists (
       select from identity.mandate_event gone
       where gone.mandate_id = mandate.id and gone.what in ('declined', 'revoked', 'ended'))
     limit $1`,
    [limit],
  )
  return [...new Set(rows.map(({ id }) => id))]
}
