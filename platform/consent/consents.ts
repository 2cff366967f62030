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

export type Consent = GivenConsent & {
  readonly withdrawnAt: Date | undefined
  /** When what it was given for once was had: with that it is over. */
  readonly answeredAt: Date | undefined
}

export type ConsentEvent =
  | ({ readonly kind: 'given' } & GivenConsent)
  | {
      readonly kind: 'withdrawn' | 'answered'
      readonly id: string
      readonly personId: string
      readonly at: Date
    }

/** The state is the fold of its events, in whatever order they are read (CN-5). */
export function foldConsents(events: readonly ConsentEvent[]): Consent[] {
  const over = (kind: 'withdrawn' | 'answered') =>
    new Map(events.flatMap((event) => (event.kind === kind ? [[event.id, event.at] as const] : [])))
  const [withdrawn, answered] = [over('withdrawn'), over('answered')]
  return events
    .flatMap((event) => {
      if (event.kind !== 'given') return []
      const { kind: _, ...given } = event
      const { id } = given
      return { ...given, withdrawnAt: withdrawn.get(id), answeredAt: answered.get(id) }
    })
    .sort((a, b) => b.givenAt.getTime() - a.givenAt.getTime() || (a.id < b.id ? 1 : -1))
}

/** What people call a consent: short enough to copy, and found by in any list of them. */
export function receiptOf({ id }: Pick<Consent, 'id'>): string {
  return formatId(idOfDigest(createHash('sha256').update(id).digest()))
}

/** Whether it holds at an instant: given, not ended, not withdrawn, not answered once for all. */
export function isLive(consent: Consent, at: Date): boolean {
  const { givenAt, endsAt, withdrawnAt = endsAt, answeredAt = endsAt } = consent
  return givenAt <= at && at < endsAt && at < withdrawnAt && at < answeredAt
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

type Ending = { readonly personId: string; readonly id: string; readonly at: Date }

/** Gives whether this person had given it and it had not ended so; effective at its commit. */
export async function withdrawConsent(tx: Tx, ending: Ending): Promise<boolean> {
  return endConsent(tx, 'withdrawn', ending)
}

/** A consent to one answer ends with it: true once, also where two ask at the same moment. */
export async function answerConsent(tx: Tx, ending: Ending): Promise<boolean> {
  return endConsent(tx, 'answered', ending)
}

async function endConsent(
  tx: Tx,
  kind: 'withdrawn' | 'answered',
  { personId, id, at }: Ending,
): Promise<boolean> {
  const rows = await tx.query(
    `insert into consent.event (person_id, consent_id, seq, kind, at)
     select $1, $2, 2, $4, $3
     where exists (select from consent.event
       where person_id = $1 and consent_id = $2 and seq = 1)
     on conflict do nothing returning 1 as one`,
    [personId, id, at, kind],
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
  if (kind !== 'given') return { kind, id, personId, at }
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
