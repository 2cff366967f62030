/** A new start for who has lost every way in: prepared by one officer, decided by another. */
import type { Tx } from '#platform/database'
import { identityProblems } from '../problems.ts'
import { lockPersons } from '../standing.ts'
import type { Vault } from '../sealing.ts'

/** What the second officer reads before deciding. */
export type RecoveryParticulars = {
  readonly reason: string
  readonly evidence: string
  /** `+923XXXXXXXXX`, where the number on record is lost as well. */
  readonly newPhone?: string | undefined
}

export type Recovery = RecoveryParticulars & {
  readonly jurisdiction: string
  readonly id: string
  readonly personId: string
  readonly preparedBy: string
  readonly preparedAt: Date
}

export type RecoveryDecision = 'approved' | 'refused'

/** Prepared and not decided for so long, it is prepared anew. */
export const recoveryOpenMs = 72 * 3_600_000

/** Who prepares more than that in a day is no officer with a queue before him. */
export const recoveriesPerDayMax = 30
const dayMs = 24 * 3_600_000

/**
 * Of one person one waits at a time, and one is given in a day. Throws `identity-recovery-waiting`,
 * `identity-recovery-too-many`. Both are locked, person and officer, so that several at one instant
 * are counted one by one.
 */
export async function checkRecoveryLimits(
  tx: Tx,
  asked: { readonly personId: string; readonly preparedBy: string; readonly now: Date },
): Promise<void> {
  const { personId, preparedBy, now } = asked
  const since = (ms: number) => new Date(now.getTime() - ms)
  await lockPersons(tx, [personId, preparedBy])
  const [row] = await tx.query<{ waiting: number; prepared: number }>(
    `select
       count(*) filter (where person_id = $1 and (
         (decision is null and prepared_at > $3) or
         (decision = 'approved' and decided_at > $4))) as waiting,
       count(*) filter (where prepared_by = $2 and prepared_at > $4) as prepared
     from identity.recovery where person_id = $1 or prepared_by = $2`,
    [personId, preparedBy, since(recoveryOpenMs), since(dayMs)],
  )
  if (row && row.waiting > 0) throw identityProblems['identity-recovery-waiting']()
  if (row && row.prepared >= recoveriesPerDayMax) {
    throw identityProblems['identity-recovery-too-many']()
  }
}

const placeOf = (id: string): string => `identity.recovery|${id}`

export async function insertRecovery(
  tx: Tx,
  vault: Vault,
  { reason, evidence, newPhone, ...recovery }: Recovery & { readonly preparedPost: string },
): Promise<void> {
  const { jurisdiction, id, personId, preparedBy, preparedPost, preparedAt } = recovery
  const particulars = vault.seal(JSON.stringify({ reason, evidence, newPhone }), placeOf(id))
  await tx.query(
    `insert into identity.recovery (jurisdiction, id, person_id, particulars, prepared_by,
       prepared_post, prepared_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [jurisdiction, id, personId, particulars, preparedBy, preparedPost, preparedAt],
  )
}

type Row = {
  jurisdiction: string
  id: string
  person_id: string
  particulars: Buffer
  prepared_by: string
  prepared_at: Date
}

function recoveryOf(vault: Vault, row: Row): Recovery {
  const opened = vault.open(row.particulars, placeOf(row.id)).toString('utf8')
  return {
    ...(JSON.parse(opened) as RecoveryParticulars),
    jurisdiction: row.jurisdiction,
    id: row.id,
    personId: row.person_id,
    preparedBy: row.prepared_by,
    preparedAt: row.prepared_at,
  }
}

/** Those that wait in these jurisdictions, the oldest first. */
export async function listRecoveries(
  tx: Tx,
  vault: Vault,
  jurisdictions: readonly string[],
  now: Date,
): Promise<Recovery[]> {
  const rows = await tx.query<Row>(
    `select jurisdiction, id, person_id, particulars, prepared_by, prepared_at
     from identity.recovery
     where jurisdiction = any($1) and decision is null and prepared_at > $2 and particulars <> ''
     order by prepared_at limit 100`,
    [jurisdictions, new Date(now.getTime() - recoveryOpenMs)],
  )
  return rows.map((row) => recoveryOf(vault, row))
}

/** Which of these places it was prepared in. */
export async function placeOfRecovery(
  tx: Tx,
  id: string,
  jurisdictions: readonly string[],
): Promise<string | undefined> {
  const [row] = await tx.query<Pick<Row, 'jurisdiction'>>(
    `select jurisdiction from identity.recovery where id = $1 and jurisdiction = any($2)`,
    [id, jurisdictions],
  )
  return row?.jurisdiction
}

/**
 * Approves one that waits by a comparison of the person with what is enrolled, made at the same
 * counter: it stands in the place of the second officer. Throws `identity-recovery-not-open`.
 */
export async function settleByCheck(
  tx: Tx,
  vault: Vault,
  settled: {
    readonly jurisdiction: string
    readonly id: string
    readonly checkId: string
    readonly post: string
    readonly now: Date
  },
): Promise<Recovery> {
  const { jurisdiction, id, checkId, post, now } = settled
  const [row] = await tx.query<Row>(
    `update identity.recovery
     set decision = 'approved', decided_by = $3, decided_post = $4, decided_at = $5
     where jurisdiction = $1 and id = $2 and decision is null and person_id <> prepared_by
     returning jurisdiction, id, person_id, particulars, prepared_by, prepared_at`,
    [jurisdiction, id, `check/${checkId}`, post, now],
  )
  if (!row) throw identityProblems['identity-recovery-not-open']()
  return recoveryOf(vault, row)
}

/**
 * Decides it, once, by somebody else than who prepared it; gives it. Throws
 * `identity-recovery-not-open`, also for one's own: what may not be decided is as absent as none.
 */
export async function settleRecovery(
  tx: Tx,
  vault: Vault,
  decided: {
    readonly jurisdiction: string
    readonly id: string
    readonly decision: RecoveryDecision
    readonly by: string
    readonly post: string
    readonly now: Date
  },
): Promise<Recovery> {
  const { jurisdiction, id, decision, by, post, now } = decided
  const [row] = await tx.query<Row>(
    `update identity.recovery
     set decision = $3, decided_by = $4, decided_post = $5, decided_at = $6
     where jurisdiction = $1 and id = $2 and decision is null and prepared_by <> $4
       and person_id <> $4 and prepared_at > $7 and particulars <> ''
     returning jurisdiction, id, person_id, particulars, prepared_by, prepared_at`,
    [jurisdiction, id, decision, by, post, now, new Date(now.getTime() - recoveryOpenMs)],
  )
  if (!row) throw identityProblems['identity-recovery-not-open']()
  return recoveryOf(vault, row)
}
