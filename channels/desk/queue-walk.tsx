/** From case to case through one's own queue: before a decision, with it, and after it. */
import { Button, fieldOf, Link, NotificationBanner } from '#channels/components'
import {
  findCase,
  findEvents,
  formatReference,
  parseReference,
  queueBeside,
  type Case,
  type CaseKey,
  type QueueBeside,
  type QueuePlace,
} from '#platform/cases'
import {
  doneNameOf,
  endedOtherwise,
  readableCases,
  stateNameOf,
  type CaseView,
} from '#platform/catalogue'
import { searchKey } from './search-form.tsx'
import type { OfficerVisit } from './visit.tsx'
import { walkWords as words } from './walk-wording.ts'

/** Access keys: a browser's own key with these, wherever the page is. */
export const walkKeys = { next: 'n', previous: 'p' } as const

/** Where a case stands in a queue; nothing of one that waits for nobody. */
const placeOf = ({ deadlineAt, id }: Case): QueuePlace | undefined =>
  deadlineAt && { deadlineAt, id }

export const caseAddress = (key: CaseKey) => `/desk/cases/${formatReference(key)}`

const doneAddress = ({ case: kase }: CaseView, action: string) =>
  `${caseAddress(kase)}?done=${encodeURIComponent(action)}`

/** Of the buttons of a step: what it is followed by. */
const andNext = { name: 'then', value: 'next' } as const

/**
 * Where a step leads: to the case itself, or where it was asked to the next one with word of it.
 * A step that ended otherwise than it is called leads to its reasons.
 */
export async function afterStep(
  visit: OfficerVisit,
  view: CaseView,
  action: string,
): Promise<string> {
  const done = doneAddress(view, action)
  if (fieldOf(visit.fields, andNext.name) !== andNext.value) return done
  const { next } = await besideIn(visit, placeOf(view.case))
  const after = next && (await findCase(visit.platform.db, view.case))
  const event = after && (await latestOf(visit, after))
  if (!next || !event || endedOtherwise(view.service, event)) return done
  return `${caseAddress(next)}?after=${view.reference}`
}

async function latestOf({ platform }: OfficerVisit, { jurisdiction, id, seq }: Case) {
  const [event] = await findEvents(platform.db, [{ jurisdiction, id, seq }])
  return event
}

/** What stands beside a case in one's own queue, and what was done on the case before. */
export type Walk = QueueBeside & { readonly before: Before | undefined }

/** After a step what is first in the queue is the next. */
export async function walkFrom(
  visit: OfficerVisit,
  kase: Case,
  done: string | undefined,
): Promise<Walk> {
  const isOwn = visit.actor.posts.some(({ id }) => id === kase.postId)
  const stands = isOwn ? placeOf(kase) : undefined
  const first = { deadlineAt: new Date(0), id: kase.id }
  const [beside, before] = await Promise.all([
    besideIn(visit, done === undefined ? stands : first),
    beforeIn(visit),
  ])
  return { ...beside, before }
}

const nowhere: QueueBeside = { previous: undefined, next: undefined }

async function besideIn({ platform, actor }: OfficerVisit, place: QueuePlace | undefined) {
  const ids = actor.posts.map(({ id }) => id)
  return place ? queueBeside(platform.db, ids, place) : nowhere
}

/** A step that this officer took a moment ago, on the case before. */
type Before = {
  readonly reference: string
  readonly done: string
  readonly state: string
}

/** The address says which case; what became of it is looked up, never believed. */
async function beforeIn(visit: OfficerVisit): Promise<Before | undefined> {
  const { platform, actor, query, speak } = visit
  const key = parseReference(fieldOf(query, 'after'))
  const [kase] = key ? await readableCases(platform.db, platform.setting, actor, [key]) : []
  const service = platform.setting.services.get(kase?.service ?? '')
  const event = kase && (await latestOf(visit, kase))
  if (!kase || !service || event?.actorId !== actor.personId) return undefined
  return {
    reference: formatReference(kase),
    done: speak(doneNameOf(service, event)),
    state: speak(stateNameOf(service, kase.state)),
  }
}

type WalkProps = { readonly visit: OfficerVisit; readonly walk: Walk }

/** On a case of one's own queue; what is done on the case before stands above it. */
export function QueueWalk({ visit, walk }: WalkProps) {
  const { speak } = visit
  const { previous, next, before } = walk
  return (
    <>
      {before && (
        <NotificationBanner type="success">
          <p class="govuk-notification-banner__heading">
            <Link href={`/desk/cases/${before.reference}`}>{before.reference}</Link>{' '}
            {speak(words.before, before)}
          </p>
        </NotificationBanner>
      )}
      {(previous ?? next) && (
        <nav aria-label={speak(words.title)}>
          <ul class="govuk-list daftar-links">
            {next && (
              <li>
                <Link href={caseAddress(next)} rel="next" attributes={{ accesskey: walkKeys.next }}>
                  {speak(words.next)}
                </Link>
              </li>
            )}
            {previous && (
              <li>
                <Link
                  href={caseAddress(previous)}
                  rel="prev"
                  attributes={{ accesskey: walkKeys.previous }}
                >
                  {speak(words.previous)}
                </Link>
              </li>
            )}
            <li>
              <Link href="/desk#q" attributes={{ accesskey: searchKey }}>
                {speak(words.search)}
              </Link>
            </li>
          </ul>
          <p class="govuk-hint">
            {speak(words.keys, {
              next: walkKeys.next.toUpperCase(),
              previous: walkKeys.previous.toUpperCase(),
              search: searchKey.toUpperCase(),
            })}
          </p>
        </nav>
      )}
    </>
  )
}

/** Beside the button that takes a step: the same, and the next case comes at once. */
export function AndNext({ visit, walk, step }: WalkProps & { readonly step: string }) {
  if (!walk.next) return null
  return (
    <Button variant="secondary" {...andNext} preventDoubleClick>
      {visit.speak(words.andNext, { step })}
    </Button>
  )
}
