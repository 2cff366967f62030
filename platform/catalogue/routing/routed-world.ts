/** What a batch reads for its routed cases: offices, posts, and whom a case must not come to. */
import { formatReference, type Case } from '#platform/cases'
import { machinePermit } from '#platform/consent'
import type { Tx } from '#platform/database'
import { findOfficeTree, findWhoWasAt, noOffices, type OfficeTree } from '#platform/identity'
import { civilDateOf } from '#platform/kernel'
import type { PreparedAct } from '../command.ts'
import { openAnswers } from '../sealed-answers.ts'
import type { Setting } from '../setting.ts'
import { barredBy, type Barred } from './responsible.ts'
import { routedRoles, type About } from './rows.ts'

export type RoutedWorld = {
  /** Of every place where a routed case of the batch lives. */
  readonly tree: OfficeTree
  /** By reference: of the cases that are about an office or an officer. */
  readonly barred: ReadonlyMap<string, Barred>
}

export const noRoutes: RoutedWorld = { tree: noOffices, barred: new Map() }

/** Two reads and, where something is about somebody, one more; else none at all. */
export async function loadRoutes(
  tx: Tx,
  setting: Setting,
  acts: readonly PreparedAct[],
  cases: readonly Case[],
  now: Date,
): Promise<RoutedWorld> {
  const routingOf = (service: string | undefined) => setting.services.get(service ?? '')?.routing
  const opening = acts.filter(({ service, faults }) => routingOf(service) && !faults)
  const routed = cases.filter(({ service }) => routingOf(service))
  const all = [...opening.map((act) => ({ ...act.case, service: act.service })), ...routed]
  if (all.length === 0) return noRoutes
  const roles = new Set(all.flatMap(({ service }) => routedRoles(routingOf(service) ?? noRoles)))
  const jurisdictions = [...new Set(all.map(({ jurisdiction }) => jurisdiction))]
  const [tree, barred] = await Promise.all([
    findOfficeTree(tx, { jurisdictions, roles: [...roles], on: civilDateOf(now) }),
    loadBarred(tx, [
      ...opening.map((act) => ({
        reference: formatReference(act.case),
        about: routingOf(act.service)?.notOffice?.(act.checked as never),
        since: now,
      })),
      ...routed.map((kase) => aboutOf(setting, kase)),
    ]),
  ])
  return { tree, barred }
}

const noRoles = { rows: [], head: '' }

type Asked = {
  readonly reference: string
  readonly about: About | undefined
  /** When the case was handed in: who was there then is meant, wherever he is now. */
  readonly since: Date
}

/** Whom a case is about, by its own answers; after an erasure nobody can tell. */
export function aboutOf({ services, vault }: Setting, kase: Case): Asked {
  const { notOffice } = services.get(kase.service)?.routing ?? {}
  const answers = notOffice && kase.dataKey && openAnswers(vault, kase, machinePermit('rules'))
  const about = answers && notOffice?.(answers as never)
  return { reference: formatReference(kase), about, since: kase.createdAt }
}

/** One read, and none where no case is about anybody. */
export async function loadBarred(
  tx: Tx,
  asked: readonly Asked[],
): Promise<ReadonlyMap<string, Barred>> {
  const known = asked.flatMap(({ reference, about, since }) =>
    about ? [{ reference, asks: { ...about, since: civilDateOf(since) } }] : [],
  )
  const found = await findWhoWasAt(
    tx,
    known.map(({ asks }) => asks),
  )
  return new Map(known.map(({ reference }, i) => [reference, barredBy(found[i] ?? [])]))
}
