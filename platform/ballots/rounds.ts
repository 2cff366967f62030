/** Votes that were opened. */
import type { Tx } from '#platform/database'
import type { CivilDate } from '#platform/kernel'
import type { Tally } from './tally.ts'
import type { BallotTerms } from './terms.ts'

/** What became of a vote; with too few ballots nothing was counted, and nothing is told. */
export type BallotOutcome =
  | {
      readonly kind: 'counted'
      /** How many persons were given a voting paper. */
      readonly given: number
      readonly counted: number
      readonly tally: Tally
      /** The act that closed it: its leaf binds all of this. */
      readonly act: string
    }
  | { readonly kind: 'too-few'; readonly act: string }

export type Round = {
  /** The key of the published record. */
  readonly key: string
  readonly register: string
  readonly jurisdiction: string
  readonly terms: BallotTerms
  readonly closesAt: Date
  readonly openedAt: Date
  /** The act that announced terms and key. */
  readonly act: string
  readonly publicKey: Buffer
  /** Sealed; undefined once the vote is closed. */
  readonly privateKey: Buffer | undefined
  readonly emptiedOn: CivilDate
  readonly outcome: BallotOutcome | undefined
}

type RoundRow = {
  key: string
  register: string
  jurisdiction: string
  terms: BallotTerms
  closes_at: Date
  opened_at: Date
  act: string
  public_key: Buffer
  private_key: Buffer | null
  emptied_on: CivilDate
  outcome: BallotOutcome | null
}

const roundOf = (row: RoundRow): Round => ({
  key: row.key,
  register: row.register,
  jurisdiction: row.jurisdiction,
  terms: row.terms,
  closesAt: row.closes_at,
  openedAt: row.opened_at,
  act: row.act,
  publicKey: row.public_key,
  privateKey: row.private_key ?? undefined,
  emptiedOn: row.emptied_on,
  outcome: row.outcome ?? undefined,
})

const columns = `key, register, jurisdiction, terms, closes_at, opened_at, act, public_key, private_key,
  emptied_on, outcome`

/** False where it was opened before. */
export async function insertRound(tx: Tx, round: Omit<Round, 'outcome'>): Promise<boolean> {
  const rows = await tx.query(
    `insert into ballots.round (${columns})
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, null) on conflict do nothing returning key`,
    [
      round.key,
      round.register,
      round.jurisdiction,
      JSON.stringify(round.terms),
      round.closesAt,
      round.openedAt,
      round.act,
      round.publicKey,
      round.privateKey,
      round.emptiedOn,
    ],
  )
  return rows.length > 0
}

export async function findRound(tx: Tx, key: string): Promise<Round | undefined> {
  const [row] = await tx.query<RoundRow>(`select ${columns} from ballots.round where key = $1`, [
    key,
  ])
  return row && roundOf(row)
}

export async function findRounds(tx: Tx, keys: readonly string[]): Promise<Round[]> {
  const rows = await tx.query<RoundRow>(
    `select ${columns} from ballots.round where key = any($1)`,
    [keys],
  )
  return rows.map(roundOf)
}

/** Many may put ballots in at one moment, and none while the box is emptied. */
export async function holdRound(tx: Tx, key: string): Promise<Round | undefined> {
  const [row] = await tx.query<RoundRow>(
    `select ${columns} from ballots.round where key = $1 for share`,
    [key],
  )
  return row && roundOf(row)
}

/** One vote whose box is due to be looked into, locked; others may have theirs meanwhile. */
export async function takeDueRound(
  tx: Tx,
  { today, now }: { readonly today: CivilDate; readonly now: Date },
): Promise<Round | undefined> {
  const [row] = await tx.query<RoundRow>(
    `select ${columns} from ballots.round
     where closed_at is null and (emptied_on < $1 or closes_at <= $2)
     order by closes_at limit 1 for update skip locked`,
    [today, now],
  )
  return row && roundOf(row)
}

export async function noteEmptied(tx: Tx, key: string, day: CivilDate): Promise<void> {
  await tx.query(`update ballots.round set emptied_on = $2 where key = $1`, [key, day])
}

/** Closes for ever: nothing can be signed for this vote any more, by nobody. */
export async function closeRound(
  tx: Tx,
  key: string,
  { outcome, now }: { readonly outcome: BallotOutcome; readonly now: Date },
): Promise<void> {
  await tx.query(
    `update ballots.round set closed_at = $2, outcome = $3, private_key = null where key = $1`,
    [key, now, JSON.stringify(outcome)],
  )
}
