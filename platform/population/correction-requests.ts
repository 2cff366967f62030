/** What persons say is wrong in their own entries, and what became of it. */
import type { Tx } from '#platform/database'
import { openForPersons, sealForPersons, type Opener, type Vault } from '#platform/identity'
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
  /** The registrar's words to the person. */
  readonly answer: string | undefined
}

type Row = {
  personId: string
  id: string
  jurisdiction: string
  askedAt: Date
  state: CorrectionState
  sealed: Buffer
  answer: Buffer | null
}
const columns = `person_id as "personId", id, jurisdiction, asked_at as "askedAt", state, sealed,
  answer`

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

/** A person's own, the latest first. */
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
  return opened(tx, vault, opener, rows)
}

export type WaitingCorrection = Pick<CorrectionRequest, 'personId' | 'id' | 'askedAt'>

/** What waits in these places, the oldest first: nothing of it is opened. */
export async function waitingCorrections(
  tx: Tx,
  jurisdictions: readonly string[],
): Promise<WaitingCorrection[]> {
  return tx.query<WaitingCorrection>(
    `select person_id as "personId", id, asked_at as "askedAt"
     from population.correction_request
     where state = 'open' and jurisdiction = any($1) order by asked_at, id limit 100`,
    [jurisdictions],
  )
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

type Answer = Key & {
  readonly state: Exclude<CorrectionState, 'open'>
  readonly answer: string
  readonly by: string
  readonly at: Date
}

/** Once, and never by the person whom it is about. @throws population-proposal-done */
export async function answerCorrection(
  tx: Tx,
  vault: Vault,
  { personId, id, jurisdictions, state, answer, by, at }: Answer,
): Promise<void> {
  if (answer === '') throw problems['population-request-empty']({ field: 'answer' })
  const part = { personId, place: answerPlaceOf(id), plain: answer }
  const [sealed] = await sealForPersons(tx, vault, [part])
  const answered = await tx.query(
    `update population.correction_request
     set state = $4, answer = $5, answered_by = $6, answered_at = $7
     where person_id = $1 and id = $2 and jurisdiction = any($3) and state = 'open'
       and person_id <> $6
     returning 1 as one`,
    [personId, id, jurisdictions, state, sealed, by, at],
  )
  if (answered.length === 0) throw problems['population-proposal-done']()
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
    }
  })
}
