/** What an office or a relying party asks of a holder, and what came of it. */
import type { Tx } from '#platform/database'

export const questions = ['over-18', 'same-person', 'name-and-birth'] as const
export type PersonQuestion = (typeof questions)[number]

export type OfficeAsking = {
  readonly jurisdiction: string
  readonly officeId: string
  readonly postId: string
  readonly officerId: string
}

/** An officer at his post, or an organisation by its `client_id`. */
export type Asker =
  | (OfficeAsking & { readonly kind: 'office' })
  | { readonly kind: 'party'; readonly party: string }

export type PresentationRequest = {
  readonly asker: Asker
  /** 22 characters that nobody guesses: whoever knows it may answer. */
  readonly id: string
  readonly nonce: string
  readonly question: PersonQuestion
  readonly reason: string
  /** Keyed hash of the number that is compared. */
  readonly expected: Buffer | undefined
  readonly madeAt: Date
  readonly expiresAt: Date
  readonly answeredAt: Date | undefined
  /** `yes`, `no`, or the name of what was wrong. */
  readonly outcome: string | undefined
  readonly disclosed: Buffer | undefined
}

export const requestLifetimeMs = 5 * 60_000

type Row = {
  id: string
  nonce: string
  jurisdiction: string | null
  office_id: string | null
  post_id: string | null
  officer_id: string | null
  party: string | null
  question: PersonQuestion
  reason: string
  expected: Buffer | null
  made_at: Date
  expires_at: Date
  answered_at: Date | null
  outcome: string | null
  disclosed: Buffer | null
}

type New = Omit<PresentationRequest, 'expiresAt' | 'answeredAt' | 'outcome' | 'disclosed'>

export async function keepRequest(tx: Tx, request: New): Promise<void> {
  const { id, nonce, asker, question, reason } = request
  const office = asker.kind === 'office' ? asker : undefined
  await tx.query(
    `insert into wallet.request (id, nonce, jurisdiction, office_id, post_id, officer_id, question,
       reason, expected, made_at, expires_at, party)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      id,
      nonce,
      office?.jurisdiction,
      office?.officeId,
      office?.postId,
      office?.officerId,
      question,
      reason,
      request.expected ?? null,
      request.madeAt,
      new Date(request.madeAt.getTime() + requestLifetimeMs),
      asker.kind === 'party' ? asker.party : undefined,
    ],
  )
}

function askerOf(row: Row): Asker {
  if (row.party !== null) return { kind: 'party', party: row.party }
  return {
    kind: 'office',
    jurisdiction: row.jurisdiction ?? '',
    officeId: row.office_id ?? '',
    postId: row.post_id ?? '',
    officerId: row.officer_id ?? '',
  }
}

export async function findRequest(tx: Tx, id: string): Promise<PresentationRequest | undefined> {
  const [row] = await tx.query<Row>(
    `select id, nonce, jurisdiction, office_id, post_id, officer_id, party, question, reason,
       expected, made_at, expires_at, answered_at, outcome, disclosed
     from wallet.request where id = $1`,
    [id],
  )
  if (!row) return undefined
  return {
    id: row.id,
    nonce: row.nonce,
    asker: askerOf(row),
    question: row.question,
    reason: row.reason,
    expected: row.expected ?? undefined,
    madeAt: row.made_at,
    expiresAt: row.expires_at,
    answeredAt: row.answered_at ?? undefined,
    outcome: row.outcome ?? undefined,
    disclosed: row.disclosed ?? undefined,
  }
}

/** Writes the one answer that a request gets; false when it has one, or is over. */
export async function answerRequest(
  tx: Tx,
  id: string,
  answer: { readonly outcome: string; readonly disclosed?: Buffer | undefined; readonly now: Date },
): Promise<boolean> {
  const { outcome, disclosed = null, now } = answer
  const answered = await tx.query(
    `update wallet.request set answered_at = $2, outcome = $3, disclosed = $4
     where id = $1 and answered_at is null and expires_at > $2 returning id`,
    [id, now, outcome, disclosed],
  )
  return answered.length > 0
}
