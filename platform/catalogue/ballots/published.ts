/** The list of ballots of a vote that is closed: all that anybody needs to count it again. */
import {
  ballotNumber,
  ballotsOf,
  toText,
  type BallotTerms,
  type Round,
  type Tally,
} from '#platform/ballots'
import { actOf, findEvents, keyOfAct } from '#platform/cases'
import { readAtOneMoment, type Database, type Tx } from '#platform/database'
import { findLeaves } from '#platform/log'

/** By which the leaf of an act is found and computed again. */
export type PublishedAct = {
  /** `jurisdiction/id/1`. */
  readonly act: string
  readonly at: string
  /** The random bytes that its commitment is made with. */
  readonly salt: string
  /** The place of its leaf in the log; null until it is sealed. */
  readonly leaf: number | null
}

export type PublishedBallot = PublishedAct & {
  readonly number: string
  readonly paper: string
  readonly signature: string
  readonly choices: readonly string[]
}

export const publishedFormat = 'daftar-vote/1'

export type PublishedVote = {
  readonly format: typeof publishedFormat
  readonly vote: string
  readonly issuer: string
  readonly terms: BallotTerms
  /** SPKI. */
  readonly publicKey: string
  readonly announced: PublishedAct
  readonly closed: PublishedAct
  readonly given: number
  readonly counted: number
  readonly tally: Tally
  readonly ballots: readonly PublishedBallot[]
}

/** Undefined while a vote is not closed, and where too few voted for anything to be told. */
export async function publishedVote(
  db: Database,
  issuer: string,
  { key, terms, publicKey, outcome, act }: Round,
): Promise<PublishedVote | undefined> {
  if (outcome?.kind !== 'counted') return undefined
  return readAtOneMoment(db, async (tx) => {
    const ballots = await ballotsOf(tx, key)
    const acts = await publishedActs(tx, [act, outcome.act, ...ballots.map((one) => one.act)])
    const actBy = (name: string) => acts.get(name) ?? { act: name, at: '', salt: '', leaf: null }
    const { given, counted, tally } = outcome
    return {
      format: publishedFormat,
      vote: key,
      issuer,
      terms,
      publicKey: toText(publicKey),
      announced: actBy(act),
      closed: actBy(outcome.act),
      given,
      counted,
      tally,
      ballots: ballots
        .map((one) => ({
          number: ballotNumber(one.paper),
          paper: toText(one.paper),
          signature: toText(one.signature),
          choices: one.choices,
          ...actBy(one.act),
        }))
        .sort((a, b) => (a.number < b.number ? -1 : 1)),
    }
  })
}

async function publishedActs(
  tx: Tx,
  names: readonly string[],
): Promise<ReadonlyMap<string, PublishedAct>> {
  const events = await findEvents(tx, names.map(keyOfAct))
  const { sealed } = await findLeaves(tx, names)
  return new Map(
    events.map((event) => {
      const act = actOf(event)
      const salt = toText(event.salt ?? new Uint8Array())
      const leaf = sealed.get(act)?.index ?? null
      return [act, { act, at: event.at.toISOString(), salt, leaf }]
    }),
  )
}
