/**
 * The count. The rule is published before anybody votes: projects in the order of their votes, of
 * equal votes the cheaper first, of equal cost the one that stands first in the published list;
 * in that order each is built that somebody chose and that what is left of the budget still pays.
 */
import type { Paisa } from '#platform/kernel'
import type { BallotTerms } from './terms.ts'

export type Counted = { readonly project: string; readonly votes: number }

export type Tally = {
  /** All projects, the one with most votes first. */
  readonly counts: readonly Counted[]
  /** What is built, in that order. */
  readonly winners: readonly string[]
  readonly left: Paisa
}

/** Pure; whoever has the ballots gets the same. */
export function tallyOf(
  { projects, budget }: Pick<BallotTerms, 'projects' | 'budget'>,
  ballots: Iterable<readonly string[]>,
): Tally {
  const votes = new Map(projects.map(({ id }) => [id, 0]))
  for (const choices of ballots) {
    for (const id of choices) votes.set(id, (votes.get(id) ?? 0) + 1)
  }
  const inOrder = projects
    .map(({ id, cost }) => ({ id, cost, votes: votes.get(id) ?? 0 }))
    .sort((a, b) => b.votes - a.votes || a.cost - b.cost)
  const winners: string[] = []
  let left = budget
  for (const { id, cost, votes: had } of inOrder) {
    if (had === 0 || cost > left) continue
    winners.push(id)
    left -= cost
  }
  return {
    counts: inOrder.map(({ id, votes: had }) => ({ project: id, votes: had })),
    winners,
    left,
  }
}
