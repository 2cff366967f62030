/** Both sides hear of it when a case goes up: whoever applied, and who now answers. */
import { formatReference, type Case, type Handed } from '#platform/cases'
import { civilDateOf, fill, formatDate, text } from '#platform/kernel'
import type { NewMessage } from '#platform/notifications'
import type { Service } from '../definition.ts'
import type { Setting } from '../setting.ts'
import { handedTo, postOf } from './handed.ts'
import type { RoutedWorld } from './routed-world.ts'

const toApplicant = text(
  '{service} {reference} was not answered in time. Now {office} must answer it by {deadline}.',
  '{service} {reference} کا جواب وقت پر نہیں آیا۔ اب {office} کو {deadline} تک جواب دینا ہے۔',
)

type Raised = { readonly messages: readonly NewMessage[]; readonly handed: readonly Handed[] }

/**
 * As the case then stands; nothing of a case that is not routed. Each applicant has a message of
 * his own; whoever answers now may get hundreds at one midnight, and is told of them together.
 */
export function tellRaised(
  { newId }: Pick<Setting, 'newId'>,
  { tree }: Pick<RoutedWorld, 'tree'>,
  { wording }: Service,
  kase: Case,
  createdAt: Date,
): Raised {
  const post = postOf(tree, kase)
  const { applicantId: personId, language, deadlineAt } = kase
  if (!post || !deadlineAt) return { messages: [], handed: [] }
  const handed = handedTo(post, kase, { how: 'raised' })
  if (personId === undefined) return { messages: [], handed }
  const values = {
    service: wording.name[language],
    reference: formatReference(kase),
    office: post.office[language],
    deadline: formatDate(civilDateOf(deadlineAt), language),
  }
  const said = fill(toApplicant, language, values)
  const of = { id: newId(), template: 'case-raised', caseId: kase.id, createdAt }
  return { messages: [{ ...of, personId, language, text: said }], handed }
}
