/** What a person has said in consultations, as long as it is his. */
import { commentsOf, opinionsOf, type CommentState, type Level } from '#platform/consultations'
import type { Tx } from '#platform/database'
import type { Setting } from '../setting.ts'
import { openAnswersOf, openComment } from './sealed-opinion.ts'

export type HeldOpinion = {
  readonly consultation: string
  readonly level: Level
  readonly organisation: string | null
  readonly area: string
  readonly saidAt: Date
  readonly answers: Readonly<Record<string, string>>
  readonly comments: readonly {
    readonly about: string
    readonly words: string
    readonly state: CommentState
  }[]
}

export async function opinionsHeld(
  tx: Tx,
  { vault }: Pick<Setting, 'vault'>,
  personId: string,
  limit: number,
): Promise<HeldOpinion[]> {
  const held: HeldOpinion[] = []
  for (const one of await opinionsOf(tx, personId, limit)) {
    const { round, level, organisation, area, saidAt } = one
    const comments = await commentsOf(tx, round, one.id)
    held.push({
      consultation: round,
      level,
      organisation,
      area,
      saidAt,
      answers: Object.fromEntries(openAnswersOf(vault, round, one)),
      comments: comments.map(({ id, about, sealed, state }) => {
        return { about, words: openComment(vault, round, { id, sealed }), state }
      }),
    })
  }
  return held
}
