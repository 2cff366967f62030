/** What a case has to do with others, as it is told; and what may be chosen for it. */
import { formatReference, similarCases, type Case } from '#platform/cases'
import type { Tx } from '#platform/database'
import { findOfficesByName, findOfficeTree, type Actor } from '#platform/identity'
import { civilDateOf, type CivilDate, type Text } from '#platform/kernel'
import type { CaseView } from '../case-view.ts'
import { readableCases } from '../may-read.ts'
import { rolesInService } from '../roles.ts'
import { loadBarred, aboutOf } from '../routing/routed-world.ts'
import { nobodyBarred } from '../routing/responsible.ts'
import { routedRole } from '../routing/rows.ts'
import { workPosts } from '../routing/work-posts.ts'
import type { Setting } from '../setting.ts'
import { areApart, joinedRole, linksOf } from './links.ts'
import { officesWith } from './task.ts'

export type TaskTold = {
  readonly office: string
  readonly name: Text
  readonly until: CivilDate
  readonly isOverdue: boolean
}

export type LinksTold = {
  /** The case that it joined; and how many joined it. */
  readonly joinedTo: string | undefined
  readonly followers: readonly string[]
  readonly splitFrom: string | undefined
  readonly splitInto: readonly string[]
  readonly tasks: readonly TaskTold[]
}

/** No read where no other office has a task in it. */
export async function tellLinks(
  tx: Tx,
  { now }: Pick<Setting, 'now'>,
  { case: kase }: Pick<CaseView, 'case'>,
): Promise<LinksTold> {
  const { joined, followers = [], splitFrom, splitInto = [], tasks = [] } = linksOf(kase)
  const names = tasks.map(({ office }) => office)
  const offices = names.length > 0 ? await findOfficesByName(tx, names) : new Map()
  const today = civilDateOf(now())
  return {
    joinedTo: joined?.to,
    followers,
    splitFrom,
    splitInto,
    tasks: tasks.map(({ office, until }) => ({
      office,
      until,
      name: (offices.get(office)?.name as Text | undefined) ?? { en: office, ur: office },
      isOverdue: until < today,
    })),
  }
}

const similarMax = 10

/** Open cases about the same, at the same place, of those whom the officer works with or heads. */
export async function findSimilar(
  tx: Tx,
  setting: Setting,
  actor: Actor,
  { service, case: kase }: Pick<CaseView, 'service' | 'case'>,
): Promise<readonly Case[]> {
  const { own, office, below } = await workPosts(tx, setting, actor)
  const { topic } = kase.facts
  const states = Object.entries(service.serviceLevels ?? {}).filter(
    ([state, level]) =>
      level?.role === routedRole &&
      !Object.values(service.workflow.states[state] ?? {}).some(({ by }) => by === joinedRole),
  )
  const found = await similarCases(
    tx,
    {
      service: service.id,
      states: states.map(([state]) => state),
      postIds: [...new Set([...own, ...office, ...below].map(({ id }) => id))],
      topic: typeof topic === 'string' ? topic : undefined,
      place: placeIn(service, kase),
      except: kase.id,
    },
    similarMax,
  )
  const likely = found.filter((one) => !areApart(kase, one))
  return readableCases(tx, setting, actor, likely)
}

function placeIn({ publication }: CaseView['service'], { facts }: Case) {
  const fact = publication?.place
  const is = fact === undefined ? undefined : facts[fact]
  return fact !== undefined && typeof is === 'string' ? { fact, is } : undefined
}

/** The offices that may be set a task in a case, those whom it is about left out. */
export async function findOfficesToAsk(
  tx: Tx,
  setting: Setting,
  { service, case: kase }: Pick<CaseView, 'service' | 'case'>,
): Promise<readonly { readonly office: string; readonly name: Text }[]> {
  const roles = rolesInService(service)
  const asked = { jurisdictions: [kase.jurisdiction], roles, on: civilDateOf(setting.now()) }
  const [tree, all] = await Promise.all([
    findOfficeTree(tx, asked),
    loadBarred(tx, [aboutOf(setting, kase)]),
  ])
  const barred = all.get(formatReference(kase)) ?? nobodyBarred
  const open = [...officesWith({ tree, service, kase })].filter(
    ([office, posts]) =>
      !barred.offices.has(office) &&
      posts.some(({ personId: one }) => !barred.persons.has(one) && one !== kase.applicantId),
  )
  const names = await findOfficesByName(
    tx,
    open.map(([office]) => office),
  )
  return open.flatMap(([office]) => {
    const name = names.get(office)?.name
    return name ? [{ office, name }] : []
  })
}
