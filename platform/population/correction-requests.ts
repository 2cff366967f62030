/** What persons say is wrong in their own entries, as they and the registrars read it. */
import type { Tx } from '#platform/database'
import {
  lockPersons,
  type Opener,
  openForPersons,
  sealForPersons,
  type Vault,
} from '#platform/identity'
import { populationProblems as problems } from './problems.ts'

export const wrongLengthMax = 1_000
/** More than these at once help nobody; what was taken back within a day counts. */
export const openRequestsMax = 5
/** For how long registrars see that somebody took a request back. */
const takenBackDays = 30

/** What is wrong, and which paper proves it. */
export type WrongSaid = { readonly wrong: string; readonly paper: string }
export type CorrectionState = 'open' | 'corrected' | 'declined' | 'taken-back'
export type CorrectionRequest = {
  readonly personId: string
  readonly id: string
  readonly jurisdiction: string
  readonly askedAt: Date
  readonly state: CorrectionState
  readonly said: WrongSaid | undefined
  /** The registrar's words to the person; while a second registrar must confirm them, to him. */
  readonly answer: string | undefined
  /** Who has prepared that it stays as it is, and in which post. */
  readonly preparedBy: string | undefined
  readonly preparedPost: string | undefined
  /** Tells this prepared answer from any other: whoever confirms says which he has read. */
  readonly preparedMark: string | undefined
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
  preparedPost: string | null
  preparedMark: string | null
  correctedBy: number | null
}
/** Sealed anew each time, the same words have another mark. */
export const preparedMark = `encode(sha256(answer), 'hex')`
const columns = `person_id as "personId", id, jurisdiction, asked_at as "askedAt", state, sealed,
  answer, prepared_by as "preparedBy", prepared_post as "preparedPost",
  ${preparedMark} as "preparedMark", corrected_by as "correctedBy"`

const placeOf = (id: string) => `population.correction_request|${id}`
export const answerPlaceOf = (id: string) => `population.correction_answer|${id}`

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
            where person_id = $1
              and (state = 'open' or taken_back_at > $5::timestamptz - interval '1 day')) < $6
     returning 1 as one`,
    [personId, id, jurisdiction, sealed, askedAt, openRequestsMax],
  )
  if (asked.length === 0) throw problems['population-requests-many']()
}

/** By the person himself, while nobody has answered. @throws population-proposal-done */
export async function takeCorrectionBack(
  tx: Tx,
  { personId, id, at }: Pick<CorrectionRequest, 'personId' | 'id'> & { readonly at: Date },
): Promise<void> {
  const taken = await tx.query(
    `update population.correction_request
     set state = 'taken-back', taken_back_at = $3, answer = null, prepared_by = null,
       prepared_post = null, prepared_at = null
     where person_id = $1 and id = $2 and state = 'open' returning 1 as one`,
    [personId, id, at],
  )
  if (taken.length === 0) throw problems['population-proposal-done']()
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
    const prepared = { preparedBy: undefined, preparedPost: undefined, preparedMark: undefined }
    return { ...one, ...prepared, answer }
  })
}

/** One that waits, or that the person took back lately. */
export type WaitingCorrection = Pick<
  CorrectionRequest,
  'personId' | 'id' | 'askedAt' | 'preparedBy'
> & { readonly takenBackAt: Date | undefined }

/** What waits in these places, the oldest first, then what was taken back: nothing is opened. */
export async function waitingCorrections(
  tx: Tx,
  jurisdictions: readonly string[],
  now: Date,
): Promise<WaitingCorrection[]> {
  const rows = await tx.query<
    WaitingCorrection & { preparedBy: string | null; takenBackAt: Date | null }
  >(
    `(select person_id as "personId", id, asked_at as "askedAt", prepared_by as "preparedBy",
        taken_back_at as "takenBackAt"
      from population.correction_request
      where state = 'open' and jurisdiction = any($1) order by asked_at, id limit 100)
     union all
     (select person_id, id, asked_at, prepared_by, taken_back_at
      from population.correction_request
      where state = 'taken-back' and jurisdiction = any($1)
        and taken_back_at > $2::timestamptz - make_interval(days => $3)
      order by taken_back_at desc, id limit 20)`,
    [jurisdictions, now, takenBackDays],
  )
  return rows.map((row) => ({
    ...row,
    preparedBy: row.preparedBy ?? undefined,
    takenBackAt: row.takenBackAt ?? undefined,
  }))
}

/** Which request, as a registrar of these places may name it. */
export type CorrectionKey = Pick<CorrectionRequest, 'personId' | 'id'> & {
  readonly jurisdictions: readonly string[]
}

/** @throws population-request-taken-back, population-proposal-done */
export function mustWait(state: CorrectionState | undefined): void {
  if (state === 'taken-back') throw problems['population-request-taken-back']()
  if (state !== 'open') throw problems['population-proposal-done']()
}

/** One that waits there. @throws population-request-taken-back, population-proposal-done */
export async function openCorrection(
  tx: Tx,
  vault: Vault,
  opener: Opener,
  { personId, id, jurisdictions }: CorrectionKey,
): Promise<CorrectionRequest> {
  const rows = await tx.query<Row>(
    `select ${columns} from population.correction_request
     where person_id = $1 and id = $2 and jurisdiction = any($3)`,
    [personId, id, jurisdictions],
  )
  mustWait(rows[0]?.state)
  const [asked] = await opened(tx, vault, opener, rows)
  if (!asked) throw problems['population-proposal-done']()
  return asked
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
      preparedPost: row.preparedPost ?? undefined,
      preparedMark: (row.preparedBy && row.preparedMark) ?? undefined,
      correctedBy: row.correctedBy ?? undefined,
    }
  })
}
