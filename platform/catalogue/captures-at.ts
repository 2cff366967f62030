import { findCaptures } from '#platform/biometrics'
import type { Tx } from '#platform/database'
import { captureIdsIn, capturesOf, type CapturesGiven } from './captures.ts'
import type { Service } from './definition.ts'

/** What was taken, as answers name it, for whoever is told beforehand what a step comes to. */
export async function capturesAt(
  tx: Tx,
  { form }: Pick<Service, 'form'>,
  answers: Readonly<Record<string, unknown>>,
): Promise<CapturesGiven> {
  const ids = captureIdsIn(form, answers)
  return ids.length === 0 ? {} : capturesOf(form, answers, await findCaptures(tx, ids))
}
