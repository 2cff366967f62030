/** The history of a case: what happened, when, by whom in which post, and its seal in the log. */
import { Timeline, type TimelineEvent, Lines, isOpen } from '#channels/components'
import {
  doneNameOf,
  endedOtherwise,
  stateNameOf,
  type CaseView,
  type EventView,
  type LogState,
  type SealedEvent,
} from '#platform/catalogue'
import { summaryOf, type FormWording } from '#platform/forms'
import type { HeldPost } from '#platform/identity'
import { formatInstant } from '#platform/kernel'
import type { OfficerVisit } from './visit.tsx'
import { caseWords as words, queueWords } from './wording.ts'

type HistoryProps = {
  readonly visit: OfficerVisit
  readonly view: CaseView
  readonly events: readonly SealedEvent[]
  readonly posts: readonly HeldPost[]
}

export function History(props: HistoryProps) {
  const { visit, events } = props
  return (
    <Timeline
      label={visit.speak(words.history)}
      events={events.map((one, index) => eventOf(props, one, index === events.length - 1))}
    />
  )
}

function eventOf(props: HistoryProps, { event, log }: SealedEvent, isLast: boolean): TimelineEvent {
  const { visit, view } = props
  const { language } = visit
  const { service } = view
  return {
    title: titleOf(props, event),
    when: formatInstant(event.at, language),
    whenIso: event.at.toISOString(),
    by: actorOf(props, event),
    detail: (
      <>
        <Said visit={visit} view={view} event={event} />
        <Seal visit={visit} log={log} />
      </>
    ),
    state: isLast && isOpen(service, event.toState) ? 'current' : 'done',
  }
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
  if (event.postId === undefined) {
    return speak(event.actorId === actor.personId ? words.you : words.applicant)
  }
  const post = posts.find(({ id }) => id === event.postId)
  const title = post
    ? speak(queueWords.postAt, { title: post.title[language], office: post.office[language] })
    : speak(view.service.competentAuthority)
  return event.actorId === actor.personId ? `${title} (${speak(words.you)})` : title
}

/** What was said with the step. */
function Said({
  visit,
  view,
  event,
}: Omit<HistoryProps, 'events' | 'posts'> & { event: EventView }) {
  const { service } = view
  const move = service.workflow.states[event.fromState ?? '']?.[event.action]
  const wording = service.wording.asks?.[event.action] as FormWording | undefined
  if (!event.said || !move?.asks || !wording) return null
  const rows = summaryOf(move.asks, wording, event.said, visit.language, {})
  return (
    <>
      {rows
        .filter(({ answered }) => answered)
        .map(({ label, lines }) => (
          <p class="daftar-timeline__detail">
            {label}: <Lines lines={lines} />
          </p>
        ))}
    </>
  )
}

function Seal({ visit, log }: { readonly visit: OfficerVisit; readonly log: LogState }) {
  const { speak } = visit
  if (log.kind === 'absent') return null
  const says =
    log.kind === 'sealed'
      ? speak(words.sealed, { index: String(log.index) })
      : speak(words.unsealed)
  return <p class="daftar-timeline__when">{says}</p>
}
