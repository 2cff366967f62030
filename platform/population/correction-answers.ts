/** What registrars answer to what a person says is wrong: corrected, or that it stays as it is. */
import type { Tx } from '#platform/database'
import { sealForPersons, type Vault } from '#platform/identity'
import {
  answerPlaceOf,
  mustWait,
  preparedMark,
  type CorrectionKey,
  type CorrectionRequest,
} from './correction-requests.ts'
import { lifeEventKinds, needsFourEyes } from './life-event.ts'
import { populationProblems as problems } from './problems.ts'

/** One that waits, locked until the transaction ends; nothing of it is opened. */
export type LockedCorrection = Pick<
  CorrectionRequest,
  'personId' | 'id' | 'jurisdiction' | 'askedAt' | 'preparedBy' | 'preparedPost' | 'preparedMark'
>

/** @throws population-request-taken-back, population-proposal-done */
export async function lockCorrection(
  tx: Tx,
  { personId, id, jurisdictions }: CorrectionKey,
): Promise<LockedCorrection> {
  type Row = Pick<LockedCorrection, 'jurisdiction' | 'askedAt'> &
    Readonly<Record<'preparedBy' | 'preparedPost' | 'preparedMark', string | null>>
  const [row] = await tx.query<Row & { state: CorrectionRequest['state'] }>(
    `select state, jurisdiction, asked_at as "askedAt", prepared_by as "preparedBy",
       prepared_post as "preparedPost", ${preparedMark} as "preparedMark"
     from population.correction_request
     where person_id = $1 and id = $2 and jurisdiction = any($3) for update`,
    [personId, id, jurisdictions],
  )
  mustWait(row?.state)
  if (!row) throw problems['population-proposal-done']()
  return {
    personId,
    id,
    jurisdiction: row.jurisdiction,
    askedAt: row.askedAt,
    preparedBy: row.preparedBy ?? undefined,
    preparedPost: row.preparedPost ?? undefined,
    preparedMark: row.preparedMark ?? undefined,
  }
}

/** What one registrar enters alone corrects nothing that a person complained of. */
const enteredAlone = lifeEventKinds.filter((what) => !needsFourEyes(what))

/**
 * The entries of a person that one registrar prepared and another approved, both since, and that
 * still stand. Of a birth the proposal names the parents alone.
 */
export async function entriesByTwoSince(tx: Tx, personId: string, since: Date): Promise<number[]> {
  const rows = await tx.query<{ seq: number }>(
    `select e.seq from population.entry e
     where e.person_id = $1 and e.recorded_at > $2 and e.kind <> all($3)
       and exists (select from population.proposal p
         where p.jurisdiction = e.jurisdiction and p.decided_at = e.recorded_at
           and p.state = 'approved' and p.made_at > $2
           and (p.what = 'birth' or p.persons @> array[e.person_id]))
       and not exists (select from population.entry c
         where c.person_id = e.person_id and c.corrects = e.seq)
     order by e.seq`,
    [personId, since, [...enteredAlone, 'widowhood']],
  )
  return rows.map(({ seq }) => seq)
}

/** By whom, in which post, and when. */
type Deciding = { readonly by: string; readonly post: string; readonly at: Date }
type Answering = Deciding & { readonly answer: string }

async function sealAnswer(tx: Tx, vault: Vault, { personId, id }: LockedCorrection, plain: string) {
  if (plain === '') throw problems['population-request-empty']({ field: 'answer' })
  const parts = [{ personId, place: answerPlaceOf(id), plain }]
  const [sealed] = await sealForPersons(tx, vault, parts)
  return sealed
}

/** What was prepared is sent back or taken back first: nothing overrides it unseen. */
function mustNotBePrepared({ preparedBy }: LockedCorrection): void {
  if (preparedBy !== undefined) throw problems['population-decline-waits']()
}

/**
 * Only by an entry that two registrars prepared and approved since.
 * @throws population-not-corrected, population-request-empty, population-decline-waits
 */
export async function answerCorrected(
  tx: Tx,
  vault: Vault,
  asked: LockedCorrection,
  { answer, entry, by, post, at }: Answering & { readonly entry: number },
): Promise<void> {
  mustNotBePrepared(asked)
  const { personId, id, askedAt } = asked
  const sealed = await sealAnswer(tx, vault, asked, answer)
  if (!(await entriesByTwoSince(tx, personId, askedAt)).includes(entry)) {
    throw problems['population-not-corrected']({ field: 'entry' })
  }
  await tx.query(
    `update population.correction_request
     set state = 'corrected', answer = $3, corrected_by = $4, answered_by = $5,
       answered_post = $6, answered_at = $7
     where person_id = $1 and id = $2`,
    [personId, id, sealed, entry, by, post, at],
  )
}

/**
 * One registrar says why it stays as it is; the person is told once another has confirmed it.
 * @throws population-request-empty, population-decline-waits
 */
export async function prepareDecline(
  tx: Tx,
  vault: Vault,
  asked: LockedCorrection,
  { answer, by, post, at }: Answering,
): Promise<void> {
  mustNotBePrepared(asked)
  const sealed = await sealAnswer(tx, vault, asked, answer)
  await tx.query(
    `update population.correction_request
     set answer = $3, prepared_by = $4, prepared_post = $5, prepared_at = $6
     where person_id = $1 and id = $2`,
    [asked.personId, asked.id, sealed, by, post, at],
  )
}

/** `read` is the mark of the words that were shown. @throws population-answer-changed */
export async function confirmDecline(
  tx: Tx,
  { personId, id }: LockedCorrection,
  { by, post, at, read }: Deciding & { readonly read: string },
): Promise<void> {
  const confirmed = await tx.query(
    `update population.correction_request
     set state = 'declined', answered_by = $3, answered_post = $4, answered_at = $5
     where person_id = $1 and id = $2 and prepared_by is not null and ${preparedMark} = $6
     returning 1 as one`,
    [personId, id, by, post, at, read],
  )
  if (confirmed.length === 0) throw problems['population-answer-changed']()
}

/** It waits as it did before. @throws population-answer-changed */
export async function undoDecline(
  tx: Tx,
  { personId, id, preparedBy }: LockedCorrection,
): Promise<void> {
  if (preparedBy === undefined) throw problems['population-answer-changed']()
  await tx.query(
    `update population.correction_request
     set answer = null, prepared_by = null, prepared_post = null, prepared_at = null
     where person_id = $1 and id = $2`,
    [personId, id],
  )
}
