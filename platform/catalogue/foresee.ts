import type { Tx } from '#platform/database'
import type { Amount } from './amount.ts'
import type { CaseView } from './case-view.ts'
import { capturesAt } from './captures-at.ts'
import { evidenceFor } from './evidence.ts'
import type { Move, Refund } from './definition.ts'
import { recordsAt } from './records-at.ts'
import type { Setting } from './setting.ts'
import { contextOf } from './step-rules.ts'
import { evidenceKeys } from './world.ts'

/** What whoever is about to take a step should see: what the law asks, what goes back. */
export type Foreseen = { readonly requires?: Amount; readonly refund?: Refund }

/**
 * What a step would come to today, by the service's own rules: nothing is written, and the door
 * rules again. `said`: what is already said, else the application's own answers.
 * @throws whatever the rules refuse
 */
export async function foreseeStep(
  tx: Tx,
  setting: Setting,
  view: CaseView,
  move: Move,
  said: Readonly<Record<string, unknown>> = {},
): Promise<Foreseen> {
  if (!move.requires && !move.refund) return {}
  const { service, case: kase, answers, record } = view
  const { jurisdiction } = kase
  const now = setting.now()
  const asked = move.restates ? { ...answers, ...said } : answers
  const keys = evidenceKeys(service, asked, { jurisdiction, now, said, case: kase })
  const records = await recordsAt(tx, setting.vault, keys)
  const at = { jurisdiction, post: undefined, said }
  const evidence = evidenceFor(service, { records, bills: new Map() }, asked, at, now)
  const captures = await capturesAt(tx, service, answers)
  const item = record?.item
  const context = contextOf({ case: kase, answers, said, evidence, captures, item, now })
  return {
    ...(move.requires && { requires: move.requires(context) }),
    ...(move.refund && { refund: move.refund(context) }),
  }
}
