/** The history of a case: what happened, when, by whom in which post, and its seal in the log. */
import { Timeline, timelineEventOf } from '#channels/components'
import {
  auditActor,
  doneNameOf,
  endedOtherwise,
  isOfOtherCase,
  stateNameOf,
  type CaseView,
  type EventView,
  type SealedEvent,
} from '#platform/catalogue'
import { nameIn, type HeldPost } from '#platform/identity'
import { isolate, maskCnic } from '#platform/kernel'
import type { OfficerVisit } from './visit.tsx'
import { caseWords as words, queueWords, stepWords } from './wording.ts'

type HistoryProps = {
  readonly visit: OfficerVisit
  readonly view: CaseView
  readonly events: readonly SealedEvent[]
  readonly posts: readonly HeldPost[]
}

export function History(props: HistoryProps) {
  const { visit, view, events } = props
  return (
    <Timeline
      label={visit.speak(words.history)}
      events={events.map((one, index) => ({
        ...timelineEventOf(visit, view, one, index === events.length - 1),
        title: titleOf(props, one.event),
        by: actorOf(props, one.event),
      }))}
    />
  )
}

/** What was done and what it led to; of a step that leads nowhere, or elsewhere, only that. */
function titleOf({ visit, view }: HistoryProps, event: EventView): string {
  const { speak } = visit
  const { service } = view
  const done = speak(doneNameOf(service, event))
  if (event.fromState === event.toState || endedOtherwise(service, event)) return done
  return `${done}: ${speak(stateNameOf(service, event.toState))}`
}

/** The post in which somebody acted; the person only where it is the reader. */
function actorOf({ visit, view, posts }: HistoryProps, event: EventView): string {
  const { speak, language, actor } = visit
  if (event.actorKind === 'ledger') return `${speak(words.bank)} ${event.actorId}`
  if (event.actorKind === 'clock') return speak(words.clock)
  if (event.actorKind === auditActor) return speak(stepWords.audit)
  if (event.postId === undefined) {
    const acting = view.acting.find(({ seqs }) => seqs.includes(event.seq))
    if (acting) return whoActed(visit, acting)
    if (isOfOtherCase(event)) return speak(words.otherApplicant)
    return speak(event.actorId === actor.personId ? words.you : words.applicant)
  }
  const post = posts.find(({ id }) => id === event.postId)
  const title = post
    ? speak(queueWords.postAt, { title: post.title[language], office: post.office[language] })
    : speak(view.service.competentAuthority)
  return event.actorId === actor.personId ? `${title} (${speak(words.you)})` : title
}

/** Who acted for the applicant, and by what right: the reading is on his record too. */
export function whoActed(
  { speak, language }: Pick<OfficerVisit, 'speak' | 'language'>,
  { by, company, under }: CaseView['acting'][number],
): string {
  const named = nameIn({ name: by.name ?? '', nameUr: by.nameUr }, language)
  const name = named ? `${named} (${isolate(maskCnic(by.cnic ?? ''))})` : by.personId
  if ('visitId' in under) {
    return speak(words.actedAtCounter, { name, post: under.postId.toUpperCase() })
  }
  const { mandateId: mandate } = under
  if (company !== undefined) return speak(words.actedForCompany, { name, company, mandate })
  return speak(words.actedFor[under.kind], { name, mandate })
}
