/** Public cases whose stage last changed in a span of days, the oldest change first. */
import type { Tx } from '#platform/database'
import type { CivilDate } from '#platform/kernel'
import { told, type PublicCase } from './find.ts'

type Span = {
  readonly jurisdiction: string
  readonly from: CivilDate
  readonly to: CivilDate
}

export function findChanged(
  tx: Tx,
  { jurisdiction, from, to }: Span,
  page: { readonly limit: number; readonly offset: number },
): Promise<PublicCase[]> {
  const changedOn = 'coalesce(ended_on, answered_on, opened_on)'
  return tx.query<PublicCase>(
    `select ${told} from publication.case
     where is_public and jurisdiction = $1 and ${changedOn} between $2 and $3
     order by ${changedOn}, id limit $4 offset $5`,
    [jurisdiction, from, to, page.limit, page.offset],
  )
}
