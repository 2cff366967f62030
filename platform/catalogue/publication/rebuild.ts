/** The public rows computed again from the cases and their steps: they must come to the same. */
import { casesOfServices, eventsOf, lockCases, type Case } from '#platform/cases'
import { machinePermit } from '#platform/consent'
import type { Database, Tx } from '#platform/database'
import { civilDateOf } from '#platform/kernel'
import { changeOf, putRows, type NewRow, type PublicStep } from '#platform/publication'
import { caseKeyOf, openAnswers, openPart } from '../sealed-answers.ts'
import type { Setting } from '../setting.ts'
import { publicAnswersOf, publicStepOf, topicIn } from './declared.ts'

const casesAtOnce = 200

/** Gives how many rows were missing or otherwise. Cases that were erased keep what they had. */
export async function rebuildPublication(
  db: Database,
  setting: Setting,
): Promise<{ readonly cases: number; readonly mended: number }> {
  const services = [...setting.services.values()].filter(({ publication }) => publication)
  const ids = services.map(({ id }) => id)
  let [after, cases, mended] = ['', 0, 0]
  for (;;) {
    const page = await casesOfServices(db, ids, after, casesAtOnce)
    const last = page.at(-1)
    if (!last) return { cases, mended }
    after = last.id
    cases += page.length
    mended += await db.transact(async (tx) => {
      // Held, so that no step is taken meanwhile and lost.
      const rows: NewRow[] = []
      for (const kase of await lockCases(tx, page)) {
        const row = kase.dataKey && (await rowOf(tx, setting, kase))
        if (row) rows.push(row)
      }
      return putRows(tx, rows)
    })
  }
}

async function rowOf(tx: Tx, setting: Setting, kase: Case): Promise<NewRow | undefined> {
  const service = setting.services.get(kase.service)
  if (!service?.publication) return undefined
  const { publication } = service
  const permit = machinePermit('rules')
  const answers = openAnswers(setting.vault, kase, permit)
  const key = caseKeyOf(setting.vault, kase, permit)
  const given = publicAnswersOf(publication, answers)
  let { topic } = given
  let [office, levels]: [string | undefined, number] = [undefined, 0]
  const steps: PublicStep[] = []
  for (const event of await eventsOf(tx, kase)) {
    const { facts, fromState, action, sealed } = event
    office = typeof facts['office'] === 'string' ? facts['office'] : office
    levels = typeof facts['level'] === 'number' ? facts['level'] : levels
    const step = publicStepOf(service, event, kase)
    if (step) steps.push({ ...step, office, levels })
    const routes = service.workflow.states[fromState ?? '']?.[action]?.routes
    const said = routes && sealed && key && openPart(key, kase.id, 'said', sealed)
    topic = (said && topicIn(publication.topic, said)) ?? topic
  }
  const change = changeOf(steps)
  const openedOn = civilDateOf(kase.createdAt)
  return change && { ...change, ...given, topic, openedOn, service: service.id }
}
