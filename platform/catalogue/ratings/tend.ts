/** Ratings that nobody can change any more become counts, week by week. */
import { civilDateOf } from '#platform/kernel'
import { casesMin } from '#platform/publication'
import { settleRatings } from '#platform/ratings'
import type { Catalogue } from '../catalogue.ts'

export async function tendRatings({
  db,
  setting,
}: Pick<Catalogue, 'db' | 'setting'>): Promise<void> {
  const today = civilDateOf(setting.now())
  await db.transact((tx) => settleRatings(tx, { today, step: casesMin }))
}
