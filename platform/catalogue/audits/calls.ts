/** The work of whoever calls: his list, the case that was drawn, the number, and what was said. */
import {
  auditProblems,
  callsOf,
  findAudit,
  noteCall,
  openAudits,
  type Audit,
  type Call,
} from '#platform/audits'
import type { Tx } from '#platform/database'
import { findPersons, officeName, readingBy, type Actor, type Post } from '#platform/identity'
import { civilDateOf } from '#platform/kernel'
import { findCase, type Case } from '#platform/cases'
import { getCaseUnder, type CaseView } from '../case-view.ts'
import type { Service } from '../definition.ts'
import type { Platform } from '../platform.ts'
import type { Setting } from '../setting.ts'
import { barredFrom } from './give-out.ts'

type Place = Pick<Platform, 'db' | 'setting'>
type Officer = Extract<Actor, { kind: 'officer' }>

/** The posts by which an officer calls; none for whoever does not. */
export function callingPosts({ services }: Pick<Setting, 'services'>, actor: Actor): Post[] {
  if (actor.kind !== 'officer') return []
  const roles = new Set([...services.values()].flatMap(({ audit }) => audit?.role ?? []))
  return actor.posts.filter(({ role }) => roles.has(role))
}

const nameOf = ({ jurisdiction, officeId: id }: Post) => officeName({ jurisdiction, id })

export type WaitingCall = {
  readonly audit: Audit
  readonly service: Service
  readonly case: Case
  readonly calls: readonly Call[]
}

const shownMax = 200

/** What waits for his offices and is not his own affair, the nearest deadline first. */
export async function waitingCalls({ db, setting }: Place, actor: Actor): Promise<WaitingCall[]> {
  const posts = callingPosts(setting, actor)
  if (actor.kind !== 'officer' || posts.length === 0) return []
  const open = await openAudits(db, posts.map(nameOf), shownMax)
  const own = await ownAudits(db, setting, actor, open)
  return Promise.all(own.map(async (one) => ({ ...one, calls: await callsOf(db, one.audit.id) })))
}

type Own = {
  readonly audit: Audit
  readonly service: Service
  readonly case: Case
  readonly post: Post
}

/** Of his office, by his role, and no case in which he had a part: a few reads, however many. */
async function ownAudits(
  tx: Tx,
  setting: Setting,
  actor: Officer,
  audits: readonly Audit[],
): Promise<readonly Own[]> {
  const posts = callingPosts(setting, actor)
  const found = await Promise.all(
    audits.map(async (audit) => {
      const service = setting.services.get(audit.service)
      const post = posts.find(
        (one) => nameOf(one) === audit.auditing && one.role === service?.audit?.role,
      )
      const key = { jurisdiction: audit.jurisdiction, id: audit.caseId }
      const kase = post && (await findCase(tx, key))
      return service && post && kase ? [{ audit, service, case: kase, post }] : []
    }),
  )
  const all = found.flat()
  const barredOf = await barredFrom(
    tx,
    setting,
    all.map((one) => one.case),
  )
  return all.filter((one) => !barredOf(one.case).persons.has(actor.personId))
}

export type OpenCall = Own & {
  readonly view: CaseView
  readonly calls: readonly Call[]
  /** He has called today and has not said how it ended; then the number is shown. */
  readonly isCalling: boolean
  /** Whom to call; undefined before he calls, and where nobody can be reached. */
  readonly phone: string | undefined
  /** No number is known: he cannot be reached by anybody. */
  readonly isUnreachable: boolean
}

/**
 * The case that was drawn, its look on record with its purpose before it is shown.
 * @throws audit-unknown, audit-over
 */
export async function openCall(
  { db, setting }: Place,
  actor: Actor,
  id: string,
): Promise<OpenCall> {
  const own = await ownCall({ db, setting }, actor, id)
  const { audit, case: kase, post } = own
  if (audit.outcome !== null) throw auditProblems['audit-over']()
  const { personId } = actor as Officer
  const view = await getCaseUnder(db, setting, actor, kase, {
    personId,
    post,
    purpose: 'call-back',
  })
  const calls = await callsOf(db, id)
  const today = civilDateOf(setting.now())
  const isCalling = calls.some(
    ({ day, calledBy, wasAnswered }) =>
      day === today && calledBy === personId && wasAnswered === null,
  )
  const phone = await phoneOf(db, setting, actor, own)
  return {
    ...own,
    view,
    calls,
    isCalling,
    isUnreachable: phone === undefined,
    phone: isCalling ? phone : undefined,
  }
}

/** @throws audit-unknown */
export async function ownCall({ db, setting }: Place, actor: Actor, id: string): Promise<Own> {
  const found = await findAudit(db, id)
  const [own] =
    found && actor.kind === 'officer' ? await ownAudits(db, setting, actor, [found]) : []
  if (!own) throw auditProblems['audit-unknown']()
  return own
}

/** Undefined of whoever is erased, or came without a phone. */
async function phoneOf(tx: Tx, setting: Setting, actor: Actor, { case: kase, post }: Own) {
  const { applicantId } = kase
  if (applicantId === undefined) return undefined
  const at = { at: setting.now(), post, case: { jurisdiction: kase.jurisdiction, id: kase.id } }
  const reading = readingBy(actor, 'call-back', at)
  const persons = await findPersons(tx, setting.vault, [applicantId], reading)
  return persons.get(applicantId)?.phone || undefined
}

/**
 * Begins a call: from now on the number is shown to this officer, until he says how it ended. Once
 * a day, whoever calls.
 * @throws audit-unknown, audit-over, audit-called-today
 */
export async function beginCall(place: Place, actor: Actor, id: string): Promise<void> {
  const { audit, post } = await ownCall(place, actor, id)
  if (audit.outcome !== null) throw auditProblems['audit-over']()
  const at = place.setting.now()
  const { personId: calledBy } = actor as Officer
  const call = { auditId: id, day: civilDateOf(at), calledBy, postId: post.id, at }
  if (!(await noteCall(place.db, call))) throw auditProblems['audit-called-today']()
}
