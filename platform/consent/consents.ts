/** What a person lets an organisation have: given and withdrawn as events, never changed. */
import { createHash } from 'node:crypto'
import type { Tx } from '#platform/database'
import { formatId, idOfDigest, type Text } from '#platform/kernel'

/** As the person read it when he agreed. */
export type ConsentWords = {
  readonly organisation: Text
  readonly purpose: Text
  /** One for each kind of data: "Name", "Date of birth". */
  readonly data: readonly Text[]
}

export type GivenConsent = {
  readonly id: string
  readonly personId: string
  readonly clientId: string
  readonly said: ConsentWords
  readonly givenAt: Date
  /** It ends by itself then at the latest. */
  readonly endsAt: Date
}

export type Consent = GivenConsent & { readonly withdrawnAt: Date | undefined }

export type ConsentEvent =
  | ({ readonly kind: 'given' } & GivenConsent)
  | {
      readonly kind: 'withdrawn'
      readonly id: string
      readonly personId: string
      readonly at: Date
    }

/** The state is the fold of its events, in whatever order they are read (CN-5). */
export function foldConsents(events: readonly ConsentEvent[]): Consent[] {
  const withdrawn = new Map(
    events.flatMap((event) => (event.kind === 'withdrawn' ? [[event.id, event.at] as const] : [])),
  )
  return events
    .flatMap((event) => {
      if (event.kind === 'withdrawn') return []
      const { kind: _, ...given } = event
      return { ...given, withdrawnAt: withdrawn.get(event.id) }
    })
    .sort((a, b) => b.givenAt.getTime() - a.givenAt.getTime() || (a.id < b.id ? 1 : -1))
}

/** What people call a consent: short enough to copy, and found by in any list of them. */
export function receiptOf({ id }: Pick<Consent, 'id'>): string {
  return formatId(idOfDigest(createHash('sha256').update(id).digest()))
}

/** Whether it holds at an instant: given, not ended, not withdrawn. */
export function isLive({ givenAt, endsAt, withdrawnAt }: Consent, at: Date): boolean {
  return givenAt <= at && at < endsAt && (withdrawnAt === undefined || at < withdrawnAt)
}

/** Given again under the same id, it stays as it was given first. */
export async function giveConsent(tx: Tx, consent: GivenConsent): Promise<void> {
  const { id, personId, clientId, said, givenAt, endsAt } = consent
  await tx.query(
    `insert into consent.event (person_id, consent_id, seq, kind, at, client_id, ends_at, said)
     values ($1, $2, 1, 'given', $3, $4, $5, $6) on conflict do nothing`,
    [personId, id, givenAt, clientId, endsAt, JSON.stringify(said)],
  )
}

/** Gives whether this person had given it and not withdrawn it before; effective at its commit. */
export async function withdrawConsent(
  tx: Tx,
  { personId, id, at }: { readonly personId: string; readonly id: string; readonly at: Date },
): Promise<boolean> {
  const rows = await tx.query(
    `insert into consent.event (person_id, consent_id, seq, kind, at)
     select $1, $2, 2, 'withdrawn', $3
     where exists (select from consent.event
       where person_id = $1 and consent_id = $2 and seq = 1)
     on conflict do nothing returning 1 as one`,
    [personId, id, at],
  )
  return rows.length === 1
}

type Row = {
  person_id: string
  consent_id: string
  kind: ConsentEvent['kind']
  at: Date
  client_id: string
  ends_at: Date
  said: ConsentWords
}

const columns = `person_id, consent_id, kind, at, client_id, ends_at, said`

function eventOf(row: Row): ConsentEvent {
  const { person_id: personId, consent_id: id, kind, at } = row
  if (kind === 'withdrawn') return { kind, id, personId, at }
  const { client_id: clientId, ends_at: endsAt, said } = row
  return { kind, id, personId, clientId, said, givenAt: at, endsAt }
}

/** Everything that this person ever agreed to, the latest first. */
export async function listConsents(tx: Tx, personId: string): Promise<Consent[]> {
  const rows = await tx.query<Row>(`select ${columns} from consent.event where person_id = $1`, [
    personId,
  ])
  return foldConsents(rows.map(eventOf))
}

/** A person's live consents to one organisation; asked of the database each time (CN-2). */
export async function findConsents(
  tx: Tx,
  asked: { readonly personId: string; readonly clientId: string; readonly at: Date },
): Promise<Consent[]> {
  const all = await listConsents(tx, asked.personId)
  return all.filter((one) => one.clientId === asked.clientId && isLive(one, asked.at))
}

/** The consent of this id while it is live. */
export async function findConsent(tx: Tx, id: string, at: Date): Promise<Consent | undefined> {
  const rows = await tx.query<Row>(`select ${columns} from consent.event where consent_id = $1`, [
    id,
  ])
  return foldConsents(rows.map(eventOf)).find((one) => isLive(one, at))
}
