/** The history of a case: what happened, when, in which capacity, and its seal in the log. */
import { Timeline, type TimelineEvent, Lines, eventNameOf, isOpen } from '#channels/components'
import type { CaseView, EventView, LogState, SealedEvent } from '#platform/catalogue'
import { summaryOf, type FormWording } from '#platform/forms'
import { formatInstant } from '#platform/kernel'
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
        ...eventOf(visit, view, one, index === events.length - 1),
        title: speak(eventNameOf(view.service, view.events, index)),
      }))}
    />
  )
}

function eventOf(
  visit: SignedInVisit,
  view: CaseView,
  { event, log }: SealedEvent,
  isLast: boolean,
): Omit<TimelineEvent, 'title'> {
  const { language } = visit
  const { service } = view
  return {
    when: formatInstant(event.at, language),
    whenIso: event.at.toISOString(),
    by: actorOf(visit, view, event),
    detail: (
      <>
        <Said visit={visit} view={view} event={event} />
        <Seal visit={visit} log={log} />
      </>
    ),
    state: isLast && isOpen(service, event.toState) ? 'current' : 'done',
  }
}

/** The capacity in which somebody acted; never who it was. */
function actorOf({ speak, session }: SignedInVisit, view: CaseView, event: EventView): string {
  if (event.actorKind === 'ledger') return speak(words.bank)
  if (event.actorKind === 'clock') return speak(words.clock)
  if (event.postId !== undefined) {
    return speak(words.officer, { authority: speak(view.service.competentAuthority) })
  }
  return speak(event.actorId === session.person.id ? words.you : words.applicant)
}

/** What an officer, or the applicant, wrote with the step. */
function Said({ visit, view, event }: Omit<HistoryProps, 'events'> & { event: EventView }) {
  const { service } = view
  const move = service.workflow.states[event.fromState ?? '']?.[event.action]
  const wording = service.wording.asks?.[event.action] as FormWording | undefined
  if (!event.said || !move?.asks || !wording) return null
  const rows = summaryOf(move.asks, wording, event.said, visit.language, {})
  return (
    <>
      {rows
        .filter(({ answered }) => answered)
        .map((row) => (
          <p class="daftar-timeline__detail">
            {row.label}: <Lines lines={row.lines} />
          </p>
        ))}
    </>
  )
}

function Seal({ visit, log }: { readonly visit: SignedInVisit; readonly log: LogState }) {
  const { speak } = visit
  if (log.kind === 'absent') return null
  const says =
    log.kind === 'sealed'
      ? speak(words.sealed, { index: String(log.index) })
      : speak(words.unsealed)
  return <p class="daftar-timeline__when">{says}</p>
}
