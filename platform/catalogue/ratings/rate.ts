/** What whoever applied says of a finished case; kept apart from it, under a keyed hash. */
import { caseProblems, casesOfApplicant, eventsOf, findCase, type Case } from '#platform/cases'
import type { CaseKey } from '#platform/cases'
import type { Tx } from '#platform/database'
import { isAssured, listPosts, officeName, placesCovering, type Actor } from '#platform/identity'
import { addDays, civilDateOf, dayMs, type CivilDate } from '#platform/kernel'
import {
  findRatings,
  forgetRatings,
  isReason,
  putRating,
  ratingProblems,
  scores,
  type OwnRating,
} from '#platform/ratings'
import type { Service } from '../definition.ts'
import type { Platform } from '../platform.ts'
import { courseOf, officeOfCourse } from '../routing/course.ts'
import type { Setting } from '../setting.ts'

/** How long after its end a case is rated, and the rating changed. */
export const ratingDays = 30

type Place = Pick<Platform, 'db' | 'setting'>

/** The service has been given, or refused, and nobody waits for anybody: time brings no more. */
export function isFinished({ workflow, delivered }: Service, state: string): boolean {
  const moves = Object.values(workflow.states[state] ?? {})
  const isDelivered = delivered?.includes(state) ?? false
  return moves.length === 0 || (isDelivered && moves.every(({ by }) => by !== 'clock'))
}

/** Whether its applicant may say now how it went. */
export function isRatable(
  service: Service | undefined,
  { state, updatedAt, applicantId, seq }: Pick<Case, 'state' | 'updatedAt' | 'applicantId' | 'seq'>,
  now: Date,
): boolean {
  if (!service || applicantId === undefined || seq === 0 || !isFinished(service, state))
    return false
  return now.getTime() < updatedAt.getTime() + ratingDays * dayMs
}

const markerOf = ({ vault }: Pick<Setting, 'vault'>, id: string) => vault.blindIndex('rating', id)

/** @throws case-not-found, rating-only-oneself, rating-not-now */
async function ratable({ db, setting }: Place, actor: Actor, key: CaseKey) {
  const kase = await findCase(db, key)
  const isPerson = actor.kind === 'citizen' || actor.kind === 'officer'
  if (!kase || !isPerson || kase.applicantId !== actor.personId) {
    throw caseProblems['case-not-found']()
  }
  const isForOther = actor.kind === 'citizen' ? actor.actingBy : actor.assisting
  if (isForOther) throw ratingProblems['rating-only-oneself']()
  const service = setting.services.get(kase.service)
  if (!service || !isRatable(service, kase, setting.now())) {
    throw ratingProblems['rating-not-now']({ values: { days: String(ratingDays) } })
  }
  return { kase, service }
}

/** The case that may be rated, and what was said of it before. @throws as `rateCase` */
export async function ownRating(
  place: Place,
  actor: Actor,
  key: CaseKey,
): Promise<{ readonly case: Case; readonly service: Service; readonly said?: OwnRating }> {
  const { kase, service } = await ratable(place, actor, key)
  const [said] = await findRatings(place.db, [markerOf(place.setting, kase.id)])
  return { case: kase, service, ...(said && { said }) }
}

/**
 * Once for a case; said again, it replaces what was said before. It is no step of the case, and
 * nothing of it is written there.
 * @throws case-not-found, rating-only-oneself, rating-not-now, rating-score-missing
 */
export async function rateCase(
  place: Place,
  actor: Actor,
  key: CaseKey,
  said: { readonly score: string; readonly reason: string },
): Promise<void> {
  const { kase, service } = await ratable(place, actor, key)
  const score = scores.find((one) => String(one) === said.score)
  if (!score) throw ratingProblems['rating-score-missing']({ field: 'score' })
  const { db, setting } = place
  const isKnown = actor.kind === 'officer' || isAssured(actor, 'substantial')
  await putRating(db, markerOf(setting, kase.id), {
    service: service.id,
    office: await officeThatGave(db, kase),
    segment: isKnown ? 'person' : 'guest',
    score,
    reason: isReason(said.reason) ? said.reason : undefined,
    settlesOn: weekAfter(civilDateOf(new Date(kase.updatedAt.getTime() + ratingDays * dayMs))),
  })
}

/** The first Monday after a day: so rough that no hour or day tells whose it was. */
export function weekAfter(day: CivilDate): CivilDate {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return addDays(day, (8 - weekday) % 7 || 7)
}

/** Which has a routed case, else that of the last officer who took a step in it. */
async function officeThatGave(tx: Tx, kase: Case): Promise<string> {
  const course = courseOf(kase)
  if (course) return officeOfCourse(course)
  const postId = (await eventsOf(tx, kase)).findLast((event) => event.postId !== undefined)?.postId
  if (postId === undefined) return ''
  const posts = (await listPosts(tx)).filter(({ id }) => id === postId)
  const nearest = placesCovering(kase.jurisdiction).flatMap((place) =>
    posts.filter(({ jurisdiction }) => jurisdiction === place),
  )
  const [post] = nearest
  return post ? officeName({ jurisdiction: post.jurisdiction, id: post.officeId }) : ''
}

const casesMax = 10_000

/** The markers of all that a person applied for. */
async function ratingMarkers(
  tx: Tx,
  setting: Pick<Setting, 'vault'>,
  personId: string,
): Promise<Buffer[]> {
  const own = await casesOfApplicant(tx, personId, casesMax)
  return own.map(({ id }) => markerOf(setting, id))
}

/** What a person has said and can still change; what is settled is nobody's any more. */
export async function ownRatings(
  tx: Tx,
  setting: Pick<Setting, 'vault'>,
  personId: string,
): Promise<OwnRating[]> {
  return findRatings(tx, await ratingMarkers(tx, setting, personId))
}

/** What can still be found of a person's ratings goes with him. */
export async function forgetOwnRatings(
  tx: Tx,
  setting: Pick<Setting, 'vault'>,
  personId: string,
): Promise<void> {
  await forgetRatings(tx, await ratingMarkers(tx, setting, personId))
}
