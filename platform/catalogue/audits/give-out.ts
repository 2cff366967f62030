/** Gives what was drawn to offices that call, and takes it from those where nobody is at work. */
import {
  assignAudit,
  auditingOffices,
  releaseAudits,
  takeUnassigned,
  type Audit,
} from '#platform/audits'
import { eventsOfCases, findCase, formatReference, type Case } from '#platform/cases'
import type { Database, Tx } from '#platform/database'
import { findOfficeTree, officeName } from '#platform/identity'
import { civilDateOf } from '#platform/kernel'
import { courseOf } from '../routing/course.ts'
import { andBarred, nobodyBarred, type Barred } from '../routing/responsible.ts'
import { aboutOf, loadBarred } from '../routing/routed-world.ts'
import type { Setting } from '../setting.ts'
import { callingOffice } from './assign.ts'

const atOnceMax = 100

/** Each by one program; what finds no office waits for one. */
export async function giveOut(db: Database, setting: Setting): Promise<void> {
  await db.transact(async (tx) => {
    await takeBack(tx, setting)
    for (const audit of await takeUnassigned(tx, atOnceMax)) {
      const office = await officeFor(tx, setting, audit)
      if (office !== undefined) await assignAudit(tx, audit.id, office)
    }
  })
}

async function officeFor(tx: Tx, setting: Setting, audit: Audit): Promise<string | undefined> {
  const key = { jurisdiction: audit.jurisdiction, id: audit.caseId }
  const kase = await findCase(tx, key)
  const role = setting.services.get(audit.service)?.audit?.role
  if (!kase || role === undefined) return undefined
  const tree = await findOfficeTree(tx, {
    jurisdictions: [kase.jurisdiction],
    roles: [role],
    on: civilDateOf(setting.now()),
  })
  const barred = (await barredFrom(tx, setting, [kase]))(kase)
  const offices = [...(courseOf(kase)?.offices ?? []), audit.office]
  return callingOffice(tree, { caseId: kase.id, role, offices, barred })
}

/** Whom a case is about, its applicant, and all who took a step in it; of many in two reads. */
export async function barredFrom(
  tx: Tx,
  setting: Setting,
  cases: readonly Case[],
): Promise<(kase: Case) => Barred> {
  const [about, events] = await Promise.all([
    loadBarred(
      tx,
      cases.map((kase) => aboutOf(setting, kase)),
    ),
    eventsOfCases(tx, cases),
  ])
  const eventsOf = Map.groupBy(events, formatReference)
  return (kase) => {
    const reference = formatReference(kase)
    const acted = (eventsOf.get(reference) ?? []).flatMap(({ actorKind, actorId }) =>
      actorKind === 'person' ? actorId : [],
    )
    const applicant = kase.applicantId === undefined ? [] : [kase.applicantId]
    return andBarred(about.get(reference) ?? nobodyBarred, [...acted, ...applicant])
  }
}

async function takeBack(tx: Tx, setting: Setting): Promise<void> {
  const on = civilDateOf(setting.now())
  for (const { auditing, service } of await auditingOffices(tx)) {
    const role = setting.services.get(service)?.audit?.role
    if (role === undefined) continue
    const [jurisdiction = ''] = auditing.split('/')
    const tree = await findOfficeTree(tx, { jurisdictions: [jurisdiction], roles: [role], on })
    const isManned = tree.posts.some(
      ({ personId, jurisdiction: place, officeId: id }) =>
        personId !== undefined && officeName({ jurisdiction: place, id }) === auditing,
    )
    if (!isManned) await releaseAudits(tx, auditing, service)
  }
}
