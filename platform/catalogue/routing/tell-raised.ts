/** Both sides hear of it when a case goes up: whoever applied, and who now answers. */
import { formatReference, type Case } from '#platform/cases'
import { civilDateOf, fill, formatDate, text } from '#platform/kernel'
import type { NewMessage } from '#platform/notifications'
import type { Service } from '../definition.ts'
import type { Setting } from '../setting.ts'
import { courseOf, officeOfCourse } from './course.ts'
import { officeNameOf } from './responsible.ts'
import type { RoutedWorld } from './routed-world.ts'

const toApplicant = text(
  '{service} {reference} was not answered in time. Now {office} must answer it by {deadline}.',
  '{service} {reference} کا جواب وقت پر نہیں آیا۔ اب {office} کو {deadline} تک جواب دینا ہے۔',
)
const toOfficer = text(
  '{service} {reference} is with you now: it was not answered in time. Answer by {deadline}.',
  '{service} {reference} اب آپ کے پاس ہے: اس کا جواب وقت پر نہیں آیا۔ {deadline} تک جواب دیں۔',
)

/** As the case then stands; nothing of a case that is not routed. */
export function tellRaised(
  { newId }: Pick<Setting, 'newId'>,
  { tree, languages }: RoutedWorld,
  { wording }: Service,
  kase: Case,
  createdAt: Date,
): NewMessage[] {
  const course = courseOf(kase)
  const post = tree.posts.find(
    (one) => course && one.id === kase.postId && officeNameOf(one) === officeOfCourse(course),
  )
  if (!course || !post || !kase.deadlineAt) return []
  const by = civilDateOf(kase.deadlineAt)
  const told = [
    { words: toApplicant, personId: kase.applicantId, language: kase.language },
    { words: toOfficer, personId: post.personId, language: languages.get(post.personId ?? '') },
  ]
  return told.flatMap(({ words, personId, language }) => {
    if (personId === undefined || language === undefined) return []
    const values = {
      service: wording.name[language],
      reference: formatReference(kase),
      office: post.office[language],
      deadline: formatDate(by, language),
    }
    const said = fill(words, language, values)
    const of = { id: newId(), template: 'case-raised', caseId: kase.id, createdAt }
    return [{ ...of, personId, language, text: said }]
  })
}
