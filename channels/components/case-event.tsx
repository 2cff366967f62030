/** An event of a case's history, as everybody sees it who may read the case. */
import type { CaseView, LogState, SealedEvent } from '#platform/catalogue'
import { summaryOf, type FormWording } from '#platform/forms'
import { formatInstant, text } from '#platform/kernel'
import { isOpen } from './is-open.ts'
import { Lines } from './lines.tsx'
import type { TimelineEvent } from './record.tsx'
import type { Visit } from './visit.tsx'

const words = {
  sealed: text(
    'Sealed in the public log as entry {index}',
    'عوامی ریکارڈ میں اندراج {index} کے طور پر مہر بند',
  ),
  unsealed: text('Being sealed in the public log', 'عوامی ریکارڈ میں مہر لگ رہی ہے'),
}

type Reading = Pick<Visit<unknown>, 'speak' | 'language'>

/** The case that is told. */
type Told = Pick<CaseView, 'service' | 'captured'>

type EventProps = Told & {
  readonly visit: Reading
  readonly event: SealedEvent['event']
}

/** When it happened, what was said, where it is sealed. The reader's part says what and who. */
export function timelineEventOf(
  visit: Reading,
  { service, captured }: Told,
  { event, log }: SealedEvent,
  isLast: boolean,
): Omit<TimelineEvent, 'title' | 'by'> {
  return {
    when: formatInstant(event.at, visit.language),
    whenIso: event.at.toISOString(),
    detail: (
      <>
        <Said visit={visit} service={service} captured={captured} event={event} />
        <Seal visit={visit} log={log} />
      </>
    ),
    state: isLast && isOpen(service, event.toState) ? 'current' : 'done',
  }
}

/** What its actor wrote with the step. */
export function Said({ visit, service, captured, event }: EventProps) {
  const move = service.workflow.states[event.fromState ?? '']?.[event.action]
  const wording = service.wording.asks?.[event.action] as FormWording | undefined
  if (!event.said || !move?.asks || !wording) return null
  const rows = summaryOf(move.asks, wording, event.said, visit.language, captured)
  return (
    <>
      {rows
        .filter(({ answered }) => answered)
        .map(({ label, lines }) => (
          <p class="daftar-timeline__detail">
            {/[?؟]$/.test(label) ? label : `${label}:`} <Lines lines={lines} />
          </p>
        ))}
    </>
  )
}

function Seal({ visit: { speak }, log }: { readonly visit: Reading; readonly log: LogState }) {
  if (log.kind === 'absent') return null
  const says =
    log.kind === 'sealed'
      ? speak(words.sealed, { index: String(log.index) })
      : speak(words.unsealed)
  return <p class="daftar-timeline__when">{says}</p>
}
