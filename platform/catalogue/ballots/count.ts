/**
 * Emptying the boxes and closing the votes. A box is emptied once a day, soon after midnight, and
 * only where it holds as many ballots as the vote must have at least; at the close it is emptied
 * whatever it holds. Ballots come out in an order that chance gave them, all at one moment: so
 * neither the list nor the log tells on which day before that, or after whom, somebody voted.
 */
import {
  addBallots,
  ballotHash,
  ballotsOf,
  closeRound,
  countBallots,
  countBox,
  countGiven,
  emptyBox,
  noteEmptied,
  takeDueRound,
  tallyOf,
  type BallotOutcome,
  type Round,
} from '#platform/ballots'
import { actOf } from '#platform/cases'
import type { Database, Tx } from '#platform/database'
import { civilDateOf } from '#platform/kernel'
import { recordActOfNoCase } from '../act-of-no-case.ts'
import { createCounting, type Counter } from '../counting.ts'
import { noEffects, writeEffects, type Effects } from '../effects.ts'
import type { Setting } from '../setting.ts'

/** Every process may do it: a vote is taken by one of them. */
export function createVoteCounter(db: Database, setting: Setting): Counter {
  return createCounting(() => db.transact((tx) => countDue(tx, setting)))
}

/** One vote that is due; false where none was. */
async function countDue(tx: Tx, setting: Setting): Promise<boolean> {
  const now = setting.now()
  const today = civilDateOf(now)
  const round = await takeDueRound(tx, { today, now })
  if (!round) return false
  const effects = noEffects()
  if (now >= round.closesAt) await close(tx, setting, round, effects, now)
  else {
    const waiting = await countBox(tx, round.key)
    if (waiting >= round.terms.ballotsMin) await takeOut(tx, setting, round, effects, now)
    await noteEmptied(tx, round.key, today)
  }
  await writeEffects(tx, setting, effects, now)
  return true
}

/** Each ballot becomes an act of its own with its own leaf. */
async function takeOut(tx: Tx, setting: Setting, round: Round, effects: Effects, now: Date) {
  const { key, jurisdiction } = round
  const taken = await emptyBox(tx, key)
  const ballots = taken.map((cast) => {
    const id = setting.newId()
    recordActOfNoCase(setting, effects, {
      jurisdiction,
      id,
      ...countedBallot(key, cast),
      kind: 'voted',
      entries: [],
      now,
    })
    return { ...cast, act: actOf({ jurisdiction, id, seq: 1 }) }
  })
  await addBallots(tx, key, ballots)
}

async function close(tx: Tx, setting: Setting, round: Round, effects: Effects, now: Date) {
  const { key, terms, jurisdiction } = round
  const cast = (await countBox(tx, key)) + (await countBallots(tx, key))
  const isEnough = cast >= terms.ballotsMin
  // Too few to be counted are taken out and forgotten: nobody reads how they voted.
  if (isEnough) await takeOut(tx, setting, round, effects, now)
  else await emptyBox(tx, key)
  const id = setting.newId()
  const act = actOf({ jurisdiction, id, seq: 1 })
  const outcome: BallotOutcome = isEnough
    ? { kind: 'counted', ...(await countAll(tx, round)), act }
    : { kind: 'too-few', act }
  recordActOfNoCase(setting, effects, {
    jurisdiction,
    id,
    ...closing(key, outcome),
    kind: 'totals',
    entries: [],
    now,
  })
  await closeRound(tx, key, { outcome, now })
}

async function countAll(tx: Tx, { key, terms }: Round) {
  const ballots = await ballotsOf(tx, key)
  return {
    given: await countGiven(tx, key),
    counted: ballots.length,
    tally: tallyOf(
      terms,
      ballots.map(({ choices }) => choices),
    ),
  }
}

/** What the leaf of a ballot binds, for everybody to compute. */
export function countedBallot(
  key: string,
  { paper, choices }: { readonly paper: Uint8Array; readonly choices: readonly string[] },
) {
  return {
    action: 'count-ballot',
    actedBy: { kind: 'voter', id: key, postId: undefined },
    toState: 'counted',
    facts: { vote: key, ballot: ballotHash(paper, choices) },
  }
}

/** What the leaf of a close binds, for everybody to compute. */
export function closing(key: string, outcome: Totals | { readonly kind: 'too-few' }) {
  return {
    action: 'close-vote',
    actedBy: { kind: 'clock', id: 'clock', postId: undefined },
    toState: outcome.kind,
    facts: { vote: key, ...(outcome.kind === 'counted' && totalsOf(outcome)) },
  }
}

type Totals = Omit<Extract<BallotOutcome, { kind: 'counted' }>, 'act'>

function totalsOf({ given, counted, tally }: Totals) {
  const votes = Object.fromEntries(tally.counts.map(({ project, votes: had }) => [project, had]))
  return { given, counted, votes, winners: tally.winners.join(' ') }
}
