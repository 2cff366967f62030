/** A case as the centre sees it: whose faces and fingers it is about, and what was taken. */
import { listCaptures, type Capture } from '#platform/biometrics'
import { caseProblems, type CaseKey } from '#platform/cases'
import { findPersons, type Person, type Post } from '#platform/identity'
import { namesInAnswers } from '../capture-offers.ts'
import { getCase, type CaseView } from '../case-view.ts'
import { enrolmentPostsAt } from './posts.ts'
import { mustBeAnother, readingAt, type Centre, type Officer } from './subject.ts'

type Named = Pick<Person, 'name' | 'nameUr'>

export type CentreCase = {
  readonly view: CaseView
  /** By which this officer takes captures in it, and by which he decides on them. */
  readonly taking: Post | undefined
  readonly deciding: Post | undefined
  /** The applicant and whom the answers name, of those who are registered: by id, by name. */
  readonly people: ReadonlyMap<string, Named>
  /** The newest first. */
  readonly captures: readonly Capture[]
}

/**
 * Opened as every case is, for whoever takes or decides captures of its service.
 * @throws case-not-found, enrolment-own-cause
 */
export async function openCentreCase(
  centre: Centre,
  actor: Officer,
  key: CaseKey,
): Promise<CentreCase> {
  const { db, setting } = centre
  const view = await getCase(db, setting, actor, key)
  const { taking, deciding } = enrolmentPostsAt(view, actor)
  const post = taking ?? deciding
  if (!post) throw caseProblems['case-not-found']()
  const { case: kase, service, answers } = view
  const named = await namesInAnswers(db, setting, service.form, answers)
  const people = new Map<string, Named>([...named].map(([id, name]) => [id, { name }]))
  const { applicantId } = kase
  await mustBeAnother(db, setting, actor, [...people.keys(), ...(applicantId ? [applicantId] : [])])
  if (applicantId !== undefined && !people.has(applicantId)) {
    const reading = readingAt(centre, { actor, post, case: kase })('enrolment')
    const found = await findPersons(db, setting.vault, [applicantId], reading)
    for (const person of found.values()) people.set(person.id, person)
  }
  const wanted = { caseId: kase.id, personIds: [...people.keys()], now: setting.now() }
  return { view, taking, deciding, people, captures: await listCaptures(db, wanted) }
}
