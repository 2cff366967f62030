/** Votes of the people as a register: a declaration gives the words, the law and the two roles. */
import { termFields, termsFault } from '#platform/ballots'
import type { BallotRules, RegisterDefinition } from '#platform/registers'

export type BallotDeclaration = BallotRules & {
  readonly id: string
  /** The role that publishes a vote. */
  readonly publishedBy: string
}

/** What was published stays as it is: a mistake in it is mended by another vote. */
export function defineBallot({
  id,
  publishedBy,
  ...ballot
}: BallotDeclaration): RegisterDefinition {
  return {
    id,
    publicFields: termFields,
    states: { published: [] },
    publishedBy,
    ballot,
    check: (_previous, next) => termsFault(next),
  }
}
