/** What offices were set to do in cases of others, the nearest day first. */
import { casesWithTasks, formatReference } from '#platform/cases'
import type { Tx } from '#platform/database'
import { findOfficesByName, officeName, type Actor, type Post } from '#platform/identity'
import { civilDateOf, type Text } from '#platform/kernel'
import { workPosts } from '../routing/work-posts.ts'
import { routedRoles } from '../routing/rows.ts'
import type { Setting } from '../setting.ts'
import { tasksOf } from './links.ts'
import type { TaskTold } from './tell.ts'

/** As many as a page shows; more than that is a matter for a head. */
export const tasksMax = 200

export type OfficeTask = TaskTold & {
  readonly reference: string
  readonly service: Text
  /** The office that has the case answers by then. */
  readonly caseDeadlineAt: Date | undefined
}

/** Those of the officer's own offices, or of all that he heads. */
export async function tasksOfOffices(
  tx: Tx,
  setting: Setting,
  actor: Actor,
  whose: 'own' | 'below',
): Promise<readonly OfficeTask[]> {
  const services = [...setting.services.values()].filter(({ workflow }) =>
    Object.values(workflow.states).some((moves) => Object.values(moves).some(({ task }) => task)),
  )
  if (services.length === 0 || actor.kind !== 'officer') return []
  const roles = new Set(services.flatMap(({ routing }) => (routing ? routedRoles(routing) : [])))
  const own = actor.posts.filter(({ role }) => roles.has(role))
  const posts = whose === 'own' ? own : (await workPosts(tx, setting, actor)).below
  const offices = [...new Set(posts.map(nameOf))]
  const cases = await casesWithTasks(tx, offices, tasksMax)
  const names = cases.length > 0 ? await findOfficesByName(tx, offices) : new Map()
  const today = civilDateOf(setting.now())
  const tasks = cases.flatMap((kase) => {
    const service = setting.services.get(kase.service)
    if (!service) return []
    return tasksOf(kase)
      .filter(({ office }) => offices.includes(office))
      .map(({ office, until }) => ({
        reference: formatReference(kase),
        service: service.wording.name,
        office,
        name: (names.get(office)?.name as Text | undefined) ?? { en: office, ur: office },
        until,
        isOverdue: until < today,
        caseDeadlineAt: kase.deadlineAt,
      }))
  })
  return tasks.toSorted((a, b) => (a.until < b.until ? -1 : a.until > b.until ? 1 : 0))
}

const nameOf = ({ jurisdiction, officeId: id }: Post) => officeName({ jurisdiction, id })
