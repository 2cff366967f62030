/** The history of a case: what happened, when, in which capacity, and its seal in the log. */
import { eventNameOf, Timeline, timelineEventOf } from '#channels/components'
import { auditActor, type CaseView, type EventView, type SealedEvent } from '#platform/catalogue'
import { nameIn } from '#platform/identity'
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
        ...timelineEventOf(visit, view, one, index === events.length - 1),
        title: speak(eventNameOf(view.service, view.events, index)),
        by: actorOf(visit, view, one.event),
      }))}
    />
  )
}

/** The capacity in which somebody acted; never who it was. */
function actorOf(visit: SignedInVisit, view: CaseView, event: EventView): string {
  const { speak, session } = visit
  if (event.actorKind === 'ledger') return speak(words.bank)
  if (event.actorKind === 'clock') return speak(words.clock)
  if (event.actorKind === auditActor) return speak(words.audit)
  if (event.postId !== undefined) {
    return speak(words.officer, { authority: speak(view.service.competentAuthority) })
  }
  const isYou = event.actorId === session.person.id
  const acting = view.acting.find(({ seqs }) => seqs.includes(event.seq))
  if (acting) return isYou ? speak(words.youForAnother) : whoActed(visit, acting)
  return speak(isYou ? words.you : words.applicant)
}

/** Somebody else, for whom the case is: by name where he may know it. */
export function whoActed(
  { speak, language }: Pick<SignedInVisit, 'speak' | 'language'>,
  { by, under }: CaseView['acting'][number],
): string {
  if ('visitId' in under) return speak(words.atCounter, { post: under.postId.toUpperCase() })
  const { name = '', nameUr } = by
  const named = nameIn({ name, nameUr }, language)
  return named ? speak(words.byNamed, { name: named }) : speak(words.mandateHolder)
}
