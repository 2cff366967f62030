import type { Tx } from '#platform/database'
import { checkAnswers } from '#platform/forms'
import { civilDateOf } from '#platform/kernel'
import type { Amount } from './amount.ts'
import { capturesAt } from './captures-at.ts'
import { costOf } from './evidence.ts'
import { serviceOf } from './open-step.ts'
import type { Lists } from './lists.ts'
import { catalogueProblems } from './problems.ts'
import { recordsAt } from './records-at.ts'
import type { Setting } from './setting.ts'
import { evidenceKeys } from './world.ts'

/**
 * What these answers would cost today, with the explanation; undefined for a free service.
 * @throws answers-faulty, and whatever the service's rule refuses
 */
export async function quote(
  tx: Tx,
  setting: Setting,
  lists: Lists,
  asked: { service: string; jurisdiction: string; answers: unknown },
): Promise<Amount | undefined> {
  const service = serviceOf(setting, asked.service)
  const now = setting.now()
  const today = civilDateOf(now)
  const { jurisdiction } = asked
  const context = { today, lists: await lists.of(service, jurisdiction, asked.answers) }
  const result = checkAnswers(service.form, asked.answers, context)
  if ('faults' in result) throw catalogueProblems['answers-faulty']({ faults: result.faults })
  const answers = result.answers as Readonly<Record<string, unknown>>
  const records = await recordsAt(
    tx,
    setting.vault,
    evidenceKeys(service, answers, { jurisdiction, now }),
  )
  const captures = await capturesAt(tx, service, answers)
  return costOf(service, { records, bills: new Map() }, answers, jurisdiction, now, captures)
}
