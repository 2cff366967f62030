/** What persons say is wrong in their own entries, and what became of it. */
import type { Tx } from '#platform/database'
import {
  lockPersons,
  type Opener,
  openForPersons,
  sealForPersons,
  type Vault,
} from '#platform/identity'
import { lifeEventKinds, needsFourEyes } from './life-event.ts'
import { populationProblems as problems } from './problems.ts'

export const wrongLengthMax = 1_000
/** More than these at once help nobody. */
export const openRequestsMax = 5

/** What is wrong, and which paper proves it. */
export type WrongSaid = { readonly wrong: string; readonly paper: string }
export type CorrectionState = 'open' | 'corrected' | 'declined'
export type CorrectionRequest = {
  readonly personId: string
  readonly id: string
  readonly jurisdiction: string
  readonly askedAt: Date
  readonly state: CorrectionState
  readonly said: WrongSaid | undefined
  /** The registrar's words to the person; while a second registrar must confirm them, to him. */
  readonly answer: string | undefined
  /** Who has prepared that it stays as it is. */
  readonly preparedBy: string | undefined
  /** The person's entry that corrected it. */
  readonly correctedBy: number | undefined
}

type Row = {
  personId: string
  id: string
  jurisdiction: string
  askedAt: Date
  state: CorrectionState
  sealed: Buffer
  answer: Buffer | null
  preparedBy: string | null
  correctedBy: number | null
}
const columns = `person_id as "personId", id, jurisdiction, asked_at as "askedAt", state, sealed,
  answer, prepared_by as "preparedBy", corrected_by as "correctedBy"`

const placeOf = (id: string) => `population.correction_request|${id}`
const answerPlaceOf = (id: string) => `population.correction_answer|${id}`

export type NewCorrectionRequest = WrongSaid &
  Pick<CorrectionRequest, 'personId' | 'id' | 'jurisdiction' | 'askedAt'>

/** @throws population-request-empty, population-requests-many */
export async function askCorrection(
  tx: Tx,
  vault: Vault,
  { personId, id, jurisdiction, askedAt, wrong, paper }: NewCorrectionRequest,
): Promise<void> {
  const empty = Object.entries({ wrong, paper }).filter(([, said]) => said === '')
  const faults = empty.map(([field]) => problems['population-request-empty']({ field }))
  if (faults.length > 0) throw problems['population-request-empty']({ faults })
  // Two at one moment are counted one after the other.
  await lockPersons(tx, [personId])
  const plain = JSON.stringify({ wrong, paper } satisfies WrongSaid)
  const [sealed] = await sealForPersons(tx, vault, [{ personId, place: placeOf(id), plain }])
  const asked = await tx.query(
    `insert into population.correction_request
       (person_id, id, jurisdiction, sealed, asked_at, state)
     select $1, $2, $3, $4, $5, 'open'
     where (select count(*) from population.correction_request
            where person_id = $1 and state = 'open') < $6
     returning 1 as one`,
    [personId, id, jurisdiction, sealed, askedAt, openRequestsMax],
  )
  if (asked.length === 0) throw problems['population-requests-many']()
}

/** A person's own, the latest first; of an answer nothing before it is one. */
export async function correctionsOf(
  tx: Tx,
  vault: Vault,
  opener: Opener,
  personId: string,
): Promise<CorrectionRequest[]> {
  const rows = await tx.query<Row>(
    `select ${columns} from population.correction_request
     where person_id = $1 order by asked_at desc, id limit 100`,
    [personId],
  )
  const requests = await opened(tx, vault, opener, rows)
  // What registrars still prepare, and who does, is theirs until it is decided.
  return requests.map((one) => {
    const answer = one.state === 'open' ? undefined : one.answer
    return { ...one, preparedBy: undefined, answer }
  })
}

export type WaitingCorrection = Pick<
  CorrectionRequest,
  'personId' | 'id' | 'askedAt' | 'preparedBy'
>

/** What waits in these places, the oldest first: nothing of it is opened. */
export async function waitingCorrections(
  tx: Tx,
  jurisdictions: readonly string[],
): Promise<WaitingCorrection[]> {
  const rows = await tx.query<WaitingCorrection & { preparedBy: string | null }>(
    `select person_id as "personId", id, asked_at as "askedAt", prepared_by as "preparedBy"
     from population.correction_request
     where state = 'open' and jurisdiction = any($1) order by asked_at, id limit 100`,
    [jurisdictions],
  )
  return rows.map((row) => ({ ...row, preparedBy: row.preparedBy ?? undefined }))
}

type Key = Pick<CorrectionRequest, 'personId' | 'id'> & {
  readonly jurisdictions: readonly string[]
}

/** One that waits there; undefined once it is answered. */
export async function openCorrection(
  tx: Tx,
  vault: Vault,
  opener: Opener,
  { personId, id, jurisdictions }: Key,
): Promise<CorrectionRequest | undefined> {
  const rows = await tx.query<Row>(
    `select ${columns} from population.correction_request
     where person_id = $1 and id = $2 and jurisdiction = any($3) and state = 'open'`,
    [personId, id, jurisdictions],
  )
  return (await opened(tx, vault, opener, rows))[0]
}

/** What one registrar enters alone corrects nothing that a person complained of. */
const enteredAlone = lifeEventKinds.filter((what) => !needsFourEyes(what))

/** The entries of a person that two registrars made since, and that still stand. */
export async function entriesByTwoSince(tx: Tx, personId: string, since: Date): Promise<number[]> {
  const rows = await tx.query<{ seq: number }>(
    `select e.seq from population.entry e
     where e.person_id = $1 and e.recorded_at > $2 and e.kind <> all($3)
       and exists (select from population.proposal p
         where p.jurisdiction = e.jurisdiction and p.decided_at = e.recorded_at
           and p.state = 'approved')
       and not exists (select from population.entry c
         where c.person_id = e.person_id and c.corrects = e.seq)
     order by e.seq`,
    [personId, since, [...enteredAlone, 'widowhood']],
  )
  return rows.map(({ seq }) => seq)
}

type Deciding = Key & { readonly by: string; readonly at: Date }
type Answering = Deciding & { readonly answer: string }

async function sealAnswer(tx: Tx, vault: Vault, { personId, id, answer }: Answering) {
  if (answer === '') throw problems['population-request-empty']({ field: 'answer' })
  const parts = [{ personId, place: answerPlaceOf(id), plain: answer }]
  const [sealed] = await sealForPersons(tx, vault, parts)
  return sealed
}

/**
 * Once, never by the person whom it is about, and only by an entry that two registrars made since.
 * @throws population-not-corrected, population-request-empty, population-proposal-done
 */
export async function answerCorrected(
  tx: Tx,
  vault: Vault,
  answering: Answering & { readonly entry: number },
): Promise<void> {
  const { personId, id, jurisdictions, entry, by, at } = answering
  const sealed = await sealAnswer(tx, vault, answering)
  const [asked] = await tx.query<{ askedAt: Date }>(
    `select asked_at as "askedAt" from population.correction_request
     where person_id = $1 and id = $2 and jurisdiction = any($3) and state = 'open'
       and person_id <> $4 for update`,
    [personId, id, jurisdictions, by],
  )
  if (!asked) throw problems['population-proposal-done']()
  if (!(await entriesByTwoSince(tx, personId, asked.askedAt)).includes(entry)) {
    throw problems['population-not-corrected']({ field: 'entry' })
  }
  await tx.query(
    `update population.correction_request
     set state = 'corrected', answer = $3, corrected_by = $4, answered_by = $5, answered_at = $6,
       prepared_by = null, prepared_at = null
     where person_id = $1 and id = $2`,
    [personId, id, sealed, entry, by, at],
  )
}

/**
 * One registrar says why it stays as it is; the person is told once another has confirmed it.
 * @throws population-request-empty, population-proposal-done
 */
export async function prepareDecline(tx: Tx, vault: Vault, answering: Answering): Promise<void> {
  const { personId, id, jurisdictions, by, at } = answering
  const sealed = await sealAnswer(tx, vault, answering)
  const prepared = await tx.query(
    `update population.correction_request set answer = $4, prepared_by = $5, prepared_at = $6
     where person_id = $1 and id = $2 and jurisdiction = any($3) and state = 'open'
       and prepared_by is null and person_id <> $5
     returning 1 as one`,
    [personId, id, jurisdictions, sealed, by, at],
  )
  if (prepared.length === 0) throw problems['population-proposal-done']()
}

/** By another than who prepared it. @throws population-own-proposal, population-proposal-done */
export async function confirmDecline(
  tx: Tx,
  { personId, id, jurisdictions, by, at }: Deciding,
): Promise<void> {
  const [asked] = await tx.query<{ preparedBy: string | null }>(
    `select prepared_by as "preparedBy" from population.correction_request
     where person_id = $1 and id = $2 and jurisdiction = any($3) and state = 'open'
       and person_id <> $4 for update`,
    [personId, id, jurisdictions, by],
  )
  if (!asked?.preparedBy) throw problems['population-proposal-done']()
  if (asked.preparedBy === by) throw problems['population-own-proposal']()
  await tx.query(
    `update population.correction_request
     set state = 'declined', answered_by = $3, answered_at = $4
     where person_id = $1 and id = $2`,
    [personId, id, by, at],
  )
}

/** Sent back by another, or taken back by who prepared it: it waits as it did before. */
export async function undoDecline(tx: Tx, { personId, id, jurisdictions, by }: Deciding) {
  const undone = await tx.query(
    `update population.correction_request
     set answer = null, prepared_by = null, prepared_at = null
     where person_id = $1 and id = $2 and jurisdiction = any($3) and state = 'open'
       and prepared_by is not null and person_id <> $4
     returning 1 as one`,
    [personId, id, jurisdictions, by],
  )
  if (undone.length === 0) throw problems['population-proposal-done']()
}

async function opened(
  tx: Tx,
  vault: Vault,
  opener: Opener,
  rows: readonly Row[],
): Promise<CorrectionRequest[]> {
  const parts = rows.flatMap(({ personId, id, sealed, answer }) => [
    { personId, place: placeOf(id), sealed },
    ...(answer ? [{ personId, place: answerPlaceOf(id), sealed: answer }] : []),
  ])
  const plains = await openForPersons(tx, vault, opener, parts)
  const plainAt = new Map(parts.map(({ place }, i) => [place, plains[i]?.toString('utf8')]))
  return rows.map((one) => {
    const { sealed: _, ...row } = one
    const said = plainAt.get(placeOf(row.id))
    return {
      ...row,
      said: said === undefined ? undefined : (JSON.parse(said) as WrongSaid),
      answer: plainAt.get(answerPlaceOf(row.id)),
      preparedBy: row.preparedBy ?? undefined,
      correctedBy: row.correctedBy ?? undefined,
    }
  })
}
