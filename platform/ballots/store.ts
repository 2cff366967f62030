/**
 * Who was given a voting paper, and what lies in the box: two tables that no column joins. Neither
 * holds a time; what came is put into the list of ballots in an order drawn by lot.
 */
import type { Tx } from '#platform/database'

/** What a person's paper goes by: keyed hashes, of whom and of what was signed for him. */
export type Given = { readonly personHash: Buffer; readonly blindedHash: Buffer }

/**
 * Notes that a person has his paper, once. `other` where he was given another before; the same
 * may be signed again.
 */
export async function noteGiven(
  tx: Tx,
  round: string,
  { personHash, blindedHash }: Given,
): Promise<'first' | 'same' | 'other'> {
  const first = await tx.query(
    `insert into ballots.given (round, person_hash, blinded_hash) values ($1, $2, $3)
     on conflict do nothing returning 1 as one`,
    [round, personHash, blindedHash],
  )
  if (first.length > 0) return 'first'
  const same = await tx.query(
    `select 1 from ballots.given where round = $1 and person_hash = $2 and blinded_hash = $3`,
    [round, personHash, blindedHash],
  )
  return same.length > 0 ? 'same' : 'other'
}

/** In which of these votes a paper was given under this hash. */
export async function findGiven(
  tx: Tx,
  asked: readonly { readonly round: string; readonly personHash: Buffer }[],
): Promise<ReadonlySet<string>> {
  if (asked.length === 0) return new Set()
  const rows = await tx.query<{ round: string }>(
    `select g.round from ballots.given g
     join unnest($1::text[], $2::bytea[]) as a(round, hash)
       on a.round = g.round and a.hash = g.person_hash`,
    [asked.map(({ round }) => round), asked.map(({ personHash }) => personHash)],
  )
  return new Set(rows.map(({ round }) => round))
}

export async function countGiven(tx: Tx, round: string): Promise<number> {
  const [row] = await tx.query<{ count: number }>(
    `select count(*) as count from ballots.given where round = $1`,
    [round],
  )
  return row?.count ?? 0
}

/** A ballot as it was cast. */
export type Cast = {
  readonly paper: Buffer
  readonly signature: Buffer
  readonly choices: readonly string[]
}

export type Ballot = Cast & { readonly act: string }

/** What stands under a paper, in the box or counted. */
export async function findCast(
  tx: Tx,
  round: string,
  paper: Uint8Array,
): Promise<readonly string[] | undefined> {
  const [row] = await tx.query<{ choices: string[] }>(
    `select choices from ballots.ballot where round = $1 and paper = $2
     union all select choices from ballots.box where round = $1 and paper = $2`,
    [round, Buffer.from(paper)],
  )
  return row?.choices
}

/** True once for a paper. The round is held (`holdRound`), so that no box is emptied meanwhile. */
export async function putIntoBox(tx: Tx, round: string, cast: Cast): Promise<boolean> {
  const put = await tx.query(
    `insert into ballots.box (round, paper, signature, choices)
     select $1::text, $2::bytea, $3::bytea, $4::text[]
     where not exists (select from ballots.ballot where round = $1 and paper = $2)
     on conflict do nothing returning 1 as one`,
    [round, cast.paper, cast.signature, cast.choices],
  )
  return put.length > 0
}

export async function countBox(tx: Tx, round: string): Promise<number> {
  const [row] = await tx.query<{ count: number }>(
    `select count(*) as count from ballots.box where round = $1`,
    [round],
  )
  return row?.count ?? 0
}

/** Takes everything out, by the papers' own bytes, which are as good as chance. */
export async function emptyBox(tx: Tx, round: string): Promise<Cast[]> {
  const rows = await tx.query<Cast>(
    `with taken as (delete from ballots.box where round = $1 returning paper, signature, choices)
     select * from taken order by paper`,
    [round],
  )
  return rows
}

export async function addBallots(tx: Tx, round: string, ballots: readonly Ballot[]): Promise<void> {
  const rows = ballots.map(({ paper, signature, choices, act }) => ({
    paper: paper.toString('hex'),
    signature: signature.toString('hex'),
    choices,
    act,
  }))
  await tx.query(
    `insert into ballots.ballot (round, paper, signature, choices, act)
     select $1, decode(paper, 'hex'), decode(signature, 'hex'),
       array(select json_array_elements_text(choices)), act
     from json_to_recordset($2::json) as x(paper text, signature text, choices json, act text)`,
    [round, JSON.stringify(rows)],
  )
}

export async function countBallots(tx: Tx, round: string): Promise<number> {
  const [row] = await tx.query<{ count: number }>(
    `select count(*) as count from ballots.ballot where round = $1`,
    [round],
  )
  return row?.count ?? 0
}

/** Every ballot that counts. */
export async function ballotsOf(tx: Tx, round: string): Promise<Ballot[]> {
  return tx.query<Ballot>(
    `select paper, signature, choices, act from ballots.ballot where round = $1 order by paper`,
    [round],
  )
}
