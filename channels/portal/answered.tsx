/** An office's answer with its ground and photos, beside what the applicant may say to it. */
import { Link, Photos, Said } from '#channels/components'
import { doneNameOf, type CasePhoto, type CaseView, type EventView } from '#platform/catalogue'
import type { Lists } from '#platform/forms'
import { caseWords as words } from './case-wording.ts'
import type { SignedInVisit } from './visit.tsx'

type AnsweredProps = {
  readonly visit: SignedInVisit
  readonly view: CaseView
  readonly lists: Lists
  readonly photos: readonly CasePhoto[]
}

/** The last word, where it was an officer's and waits for a reply; no office's to another. */
function answerIn({ service, events, moves }: CaseView) {
  const isOfTask = ({ fromState = '', action }: EventView) =>
    service.workflow.states[fromState]?.[action]?.task !== undefined
  const last = events.findLast(
    (event) => event.actorKind !== 'clock' && event.said && !isOfTask(event),
  )
  const isOurs = moves.some(({ move }) => move.by === 'applicant')
  return service.routing && isOurs && last?.postId !== undefined ? last : undefined
}

/** The photos that stand with the answer: they are shown there and nowhere else on the page. */
function photosOfAnswer(view: CaseView, photos: readonly CasePhoto[]) {
  const at = answerIn(view)?.at.getTime()
  return photos.filter(({ handedInAt }) => handedInAt.getTime() === at)
}

/** Nothing where the last word was not an officer's, or waits for no reply. */
export function Answered({ visit, view, lists, photos }: AnsweredProps) {
  const { service } = view
  const last = answerIn(view)
  if (!last) return null
  const own = photosOfAnswer(view, photos)
  const captured = { ...view.captured, ...lists }
  return (
    <section class="govuk-inset-text">
      <h2 class="govuk-heading-m">{visit.speak(words.said)}</h2>
      <p class="govuk-body">
        <strong>{visit.speak(doneNameOf(service, last))}</strong>
      </p>
      <Said visit={visit} service={service} captured={captured} event={last} />
      <Photos photos={own} base={`/photos/cases/${view.reference}`} />
    </section>
  )
}

/** The others, which stand at the end of the page. */
export function photosBeside(view: CaseView, photos: readonly CasePhoto[]) {
  const answers = new Set(photosOfAnswer(view, photos))
  return photos.filter((photo) => !answers.has(photo))
}

/** The way to the page on which everybody sees it, where it is a public case. */
export function PublicView({ visit, view }: Pick<AnsweredProps, 'visit' | 'view'>) {
  const isPublic = view.service.publication?.isPublic(view.answers as never)
  if (!isPublic) return null
  return (
    <p class="govuk-body">
      <Link href={`/public/${view.reference}`}>{visit.speak(words.toPublic)}</Link>
    </p>
  )
}
