/** The history of a case: what happened, when, in which capacity, and its seal in the log. */
import { eventNameOf, Timeline, timelineEventOf } from '#channels/components'
import type { CaseView, EventView, SealedEvent } from '#platform/catalogue'
import { caseWords as words } from './case-wording.ts'
import type { SignedInVisit } from './visit.tsx'

type HistoryProps = {
  readonly visit: SignedInVisit
  readonly view: CaseView
  readonly events: readonly SealedEvent[]
}

export function History({ visit, view, events }: HistoryProps) {
  const { speak } = visit
  return (
    <Timeline
      label={speak(words.history)}
      events={events.map((one, index) => ({
        ...timelineEventOf(visit, view.service, one, index === events.length - 1),
        title: speak(eventNameOf(view.service, view.events, index)),
        by: actorOf(visit, view, one.event),
      }))}
    />
  )
}

/** The capacity in which somebody acted; never who it was. */
function actorOf({ speak, session }: SignedInVisit, view: CaseView, event: EventView): string {
  if (event.actorKind === 'ledger') return speak(words.bank)
  if (event.actorKind === 'clock') return speak(words.clock)
  if (event.postId !== undefined) {
    return speak(words.officer, { authority: speak(view.service.competentAuthority) })
  }
  const isYou = event.actorId === session.person.id
  if (event.facts['actingFor'] !== undefined) {
    return speak(isYou ? words.youForAnother : words.mandateHolder)
  }
  return speak(isYou ? words.you : words.applicant)
}
