/** An application for whom another is on its way already: told before anybody pays for it. */
import { casesOfApplicant } from '#platform/cases'
import type { Tx } from '#platform/database'
import type { Actor } from '#platform/identity'
import { appliesAs } from './authority.ts'
import { getCase } from './case-view.ts'
import type { Service } from './definition.ts'
import { readableCases } from './may-read.ts'
import type { Setting } from './setting.ts'

/** More than anybody has. */
const casesMax = 1_000

/**
 * The references of the applicant's own cases that are on their way for the same person, as the
 * service tells one. It refuses nothing: only the step that decides knows which of them counts.
 */
export async function onTheirWay(
  tx: Tx,
  setting: Setting,
  applicant: Actor,
  { service, answers }: { service: Service; answers: Readonly<Record<string, unknown>> },
): Promise<string[]> {
  const { oneAtATime: rule, id } = service
  const applicantId = appliesAs(applicant, service)
  if (!rule || applicantId === undefined) return []
  const states: readonly string[] = rule.in
  const own = await casesOfApplicant(tx, applicantId, casesMax)
  const open = own.filter((kase) => kase.service === id && states.includes(kase.state))
  const readable = await readableCases(tx, setting, applicant, open)
  const views = await Promise.all(readable.map((kase) => getCase(tx, setting, applicant, kase)))
  const whose = rule.whose(answers as never)
  return views
    .filter((view) => Object.keys(view.answers).length > 0)
    .filter((view) => rule.whose(view.answers as never) === whose)
    .map(({ reference }) => reference)
}
