/** An office's answer with its ground and photos, beside what the applicant may say to it. */
import { Photos, Said } from '#channels/components'
import { doneNameOf, type CasePhoto, type CaseView } from '#platform/catalogue'
import type { Lists } from '#platform/forms'
import { caseWords as words } from './case-wording.ts'
import type { SignedInVisit } from './visit.tsx'

type AnsweredProps = {
  readonly visit: SignedInVisit
  readonly view: CaseView
  readonly lists: Lists
  readonly photos: readonly CasePhoto[]
}

/** The last word, where it was an officer's and waits for a reply. */
function answerIn({ service, events, moves }: CaseView) {
  const last = events.findLast(({ actorKind, said }) => actorKind !== 'clock' && said)
  const isOurs = moves.some(({ move }) => move.by === 'applicant')
  return service.routing && isOurs && last?.postId !== undefined ? last : undefined
}

/** The photos that stand with the answer: they are shown there and nowhere else on the page. */
export function photosOfAnswer(view: CaseView, photos: readonly CasePhoto[]) {
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
