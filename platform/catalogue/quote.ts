import type { Tx } from '#platform/database'
import { checkAnswers } from '#platform/forms'
import { isAtLeast, type Assurance } from '#platform/identity'
import { civilDateOf } from '#platform/kernel'
import type { Amount } from './amount.ts'
import { capturesAt } from './captures-at.ts'
import { costOf, evidenceFor } from './evidence.ts'
import { serviceOf } from './open-step.ts'
import type { Lists } from './lists.ts'
import { catalogueProblems } from './problems.ts'
import { recordsAt } from './records-at.ts'
import type { Setting } from './setting.ts'
import { evidenceKeys, type World } from './world.ts'

/**
 * What these answers would cost today, with the explanation; undefined for a free service.
 * @throws answers-faulty, and whatever the service's rule refuses
 */
export async function quote(
  tx: Tx,
  setting: Setting,
  lists: Lists,
  asked: Asked,
): Promise<Amount | undefined> {
  const { service, answers, records } = await rulesAbout(tx, setting, lists, asked)
  const captures = await capturesAt(tx, service, answers)
  const world = { records, bills: new Map() }
  return costOf(service, world, answers, asked.jurisdiction, setting.now(), captures)
}

/**
 * How sure it must be who hands these answers in: what the service asks of everybody, or more.
 * @throws answers-faulty
 */
export async function assuranceNeeded(
  tx: Tx,
  setting: Setting,
  lists: Lists,
  asked: Asked,
): Promise<Assurance> {
  const { assurance, assuranceFor } = serviceOf(setting, asked.service).applicant
  if (!assuranceFor) return assurance
  const { service, answers, records } = await rulesAbout(tx, setting, lists, asked)
  const world = { records, bills: new Map() }
  const at = { jurisdiction: asked.jurisdiction, post: undefined }
  const evidence = evidenceFor(service, world, answers, at, setting.now())
  const needed = assuranceFor({ answers: answers as never, evidence })
  return isAtLeast(needed, assurance) ? needed : assurance
}

type Asked = {
  readonly service: string
  readonly jurisdiction: string
  readonly answers: unknown
}

/** The answers as rules take them, and what registers say to them. */
async function rulesAbout(tx: Tx, setting: Setting, lists: Lists, asked: Asked) {
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
  return { service, answers, records: records as World['records'] }
}
