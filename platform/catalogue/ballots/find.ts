/** Votes as they were published, with what became of them. */
import { findRounds, nameOfTerms, termsOf, ballotProblems } from '#platform/ballots'
import type { BallotTerms, Round } from '#platform/ballots'
import type { Tx } from '#platform/database'
import type { Text } from '#platform/kernel'
import { findRecord, listRecords, type BallotRules, type RegisterRecord } from '#platform/registers'
import type { Setting } from '../setting.ts'

export type Vote = {
  /** The key of its record: `PB-MHR/lights-2026`. */
  readonly key: string
  readonly rules: BallotRules
  readonly record: RegisterRecord
  readonly terms: BallotTerms
  readonly name: Text
  /** Undefined until a second officer has opened it. */
  readonly round: Round | undefined
}

export type VotePhase = 'published' | 'awaited' | 'open' | 'counting' | 'closed'

/** Where a vote stands: published, opened and awaited, open, over but not counted, counted. */
export function phaseOf({ round, terms }: Pick<Vote, 'round' | 'terms'>, now: Date): VotePhase {
  if (!round) return 'published'
  if (round.outcome) return 'closed'
  if (now >= round.closesAt) return 'counting'
  return now < new Date(terms.opensAt) ? 'awaited' : 'open'
}

const listedMax = 200

/** Every vote of every register of votes, the latest to close first. */
export async function listVotes(tx: Tx, setting: Setting): Promise<Vote[]> {
  const votes: Vote[] = []
  for (const { id, ballot } of setting.registers.values()) {
    if (!ballot) continue
    const records = await listRecords(tx, id, '', listedMax)
    votes.push(...(await votesOf(tx, ballot, records)))
  }
  return votes.sort((a, b) => (a.terms.closesAt < b.terms.closesAt ? 1 : -1))
}

async function votesOf(
  tx: Tx,
  rules: BallotRules,
  records: readonly RegisterRecord[],
): Promise<Vote[]> {
  const rounds = await findRounds(
    tx,
    records.map(({ key }) => key),
  )
  const byKey = new Map(rounds.map((round) => [round.key, round]))
  return records.map((record) => {
    const round = byKey.get(record.key)
    const terms = round?.terms ?? termsOf(record.item)
    return { key: record.key, rules, record, terms, name: nameOfTerms(terms), round }
  })
}

/** @throws ballot-unknown */
export async function findVote(tx: Tx, setting: Setting, key: string): Promise<Vote> {
  for (const { id, ballot } of setting.registers.values()) {
    if (!ballot) continue
    const record = await findRecord(tx, id, key)
    const [vote] = record ? await votesOf(tx, ballot, [record]) : []
    if (vote) return vote
  }
  throw ballotProblems['ballot-unknown']()
}
