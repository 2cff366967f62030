/** The way of a routed case as it is told to whoever may read it: who answers, by which day. */
import { formatReference } from '#platform/cases'
import type { Tx } from '#platform/database'
import { findOfficesByName, findOfficeTree } from '#platform/identity'
import { civilDateOf, daysBetween, type CivilDate, type Text } from '#platform/kernel'
import type { CaseView } from '../case-view.ts'
import type { Setting } from '../setting.ts'
import { courseOf, officeOfCourse, rungEndOf, type Course } from './course.ts'
import { daysStood } from './ladder.ts'
import { nobodyBarred, responsibleAbove, type Barred } from './responsible.ts'
import { loadBarred } from './routed-world.ts'
import { routedRole, type Routing } from './rows.ts'

type StepAhead = {
  readonly office: Text
  readonly until: CivilDate
  /** Which day that is, counted from the one on which the case was handed in. */
  readonly day: number
}

export type CourseTold = {
  /** Who has it, and who has it if nobody has answered by then; none once it is closed. */
  readonly steps: readonly StepAhead[]
  /** Where it has been, the office that has it last. */
  readonly offices: readonly Text[]
  readonly passedOn: number
  readonly raised: number
  readonly daysStood: number
}

/** Nothing of a service that routes none. */
export async function tellCourse(
  tx: Tx,
  setting: Setting,
  { service, case: kase, answers }: Pick<CaseView, 'service' | 'case' | 'answers'>,
): Promise<CourseTold | undefined> {
  const { routing } = service
  const course = courseOf(kase)
  if (!routing || !course) return undefined
  const now = setting.now()
  const isOpen = service.serviceLevels?.[kase.state]?.role === routedRole
  const ahead = isOpen ? await stepsAhead(tx, { routing, course, kase, answers, now }) : []
  const names = [...course.offices, ...ahead.map(({ office }) => office)]
  const offices = await findOfficesByName(tx, names)
  const nameOf = (name: string) => offices.get(name)?.name ?? { en: name, ur: name }
  const { pauses, bounced, level } = course
  return {
    steps: ahead.map(({ office, until }) => ({
      office: nameOf(office),
      until,
      day: daysBetween(civilDateOf(kase.createdAt), until),
    })),
    offices: course.offices.map(nameOf),
    passedOn: bounced,
    raised: level,
    daysStood: daysStood(pauses, civilDateOf(now), routing.standsStill?.daysMax ?? 0),
  }
}

type Standing = {
  readonly routing: Routing
  readonly course: Course
  readonly kase: CaseView['case']
  readonly answers: CaseView['answers']
  readonly now: Date
}

/** The rest of the ladder, by the offices and their heads of today. */
async function stepsAhead(tx: Tx, standing: Standing) {
  const { routing, course, kase, now } = standing
  const roles = [course.role, routing.head]
  const asked = { jurisdictions: [kase.jurisdiction], roles, on: civilDateOf(now) }
  const [tree, barred] = await Promise.all([findOfficeTree(tx, asked), barredIn(tx, standing)])
  const { id: caseId } = kase
  const { head } = routing
  const steps: { readonly office: string; readonly until: CivilDate }[] = []
  let [office, role] = [officeOfCourse(course), course.role]
  for (let passed = course.passed; passed < course.rungs.length; passed += 1) {
    const end = rungEndOf({ ...course, passed }, routing, now)
    if (end) steps.push({ office, until: civilDateOf(end) })
    const above = responsibleAbove(tree, { caseId, office, role, head, barred })
    if (above) [office, role] = [above.office, head]
  }
  return steps
}

async function barredIn(tx: Tx, { routing, kase, answers }: Standing): Promise<Barred> {
  const reference = formatReference(kase)
  const isErased = Object.keys(answers).length === 0
  const about = isErased ? undefined : routing.notOffice?.(answers as never)
  const all = await loadBarred(tx, [{ reference, about, since: kase.createdAt }])
  return all.get(reference) ?? nobodyBarred
}
