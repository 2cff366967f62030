/** Which part of a queue is asked for: all of it stands in the address. */
import { fieldOf } from '#channels/components'
import type { QueueDays, QueueDue, QueueFilter, QueueGroup, QueuePlace } from '#platform/cases'
import { addDays, civilDateOf, startOf } from '#platform/kernel'
import type { OfficerVisit } from './visit.tsx'

/** What is held by one's own posts, by the others of the office, or by all below its head. */
export type Whose = 'mine' | 'office' | 'below'

export type QueueAsked = QueueFilter & {
  readonly whose: Whose
  /** One post of them alone. */
  readonly post: string | undefined
  readonly after: QueuePlace | undefined
}

const dues: readonly string[] = ['overdue', 'today', 'week'] satisfies QueueDue[]
const whoses: readonly string[] = ['office', 'below'] satisfies Whose[]
const week = 7

export function queueDays(now: Date): QueueDays {
  const today = civilDateOf(now)
  return { now, endOfDay: startOf(addDays(today, 1)), endOfWeek: startOf(addDays(today, week)) }
}

/** What means nothing is left out: the address may have been typed. */
export function queueAskedIn({ query, platform }: Pick<OfficerVisit, 'query' | 'platform'>) {
  const typed = (name: string) => fieldOf(query, name).slice(0, 100) || undefined
  const service = platform.setting.services.get(typed('service') ?? '')
  const whose = typed('whose') ?? ''
  const show = typed('show') ?? ''
  return {
    service: service?.id,
    state: service && typed('state'),
    topic: service && typed('topic'),
    due: dues.includes(show) ? (show as QueueDue) : undefined,
    isRaised: typed('raised') === 'yes' || undefined,
    whose: whoses.includes(whose) ? (whose as Whose) : 'mine',
    post: typed('post'),
    after: placeIn(typed('after') ?? ''),
  } satisfies QueueAsked
}

export function queueAddress(asked: Partial<QueueAsked>): string {
  const { whose, post, service, state, topic, due, isRaised, after } = asked
  const query = new URLSearchParams({
    ...(whose && whose !== 'mine' && { whose }),
    ...(post && { post }),
    ...(service && { service }),
    ...(state && { state }),
    ...(topic && { topic }),
    ...(due && { show: due }),
    ...(isRaised && { raised: 'yes' }),
    ...(after && { after: `${after.deadlineAt.toISOString()}_${after.id}` }),
  })
  return query.size > 0 ? `/desk?${query.toString()}` : '/desk'
}

function placeIn(typed: string): QueuePlace | undefined {
  const [, at = '', id = ''] =
    /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)_([\w-]+)$/.exec(typed) ?? []
  const deadlineAt = new Date(at)
  return Number.isNaN(deadlineAt.getTime()) ? undefined : { deadlineAt, id }
}

/** What a list is narrowed by; each is counted with all others as they are. */
export type Narrowed = 'service' | 'state' | 'topic' | 'due' | 'isRaised'

/** How many cases a list would have with this filter, whatever page is looked at. */
export function countIn(groups: readonly QueueGroup[], filter: QueueFilter): number {
  const { service, state, topic, due, isRaised } = filter
  const isDue = ({ due: own }: QueueGroup) =>
    due === undefined || own === due || (due === 'week' && own === 'today')
  return groups
    .filter(
      (group) =>
        (service === undefined || group.service === service) &&
        (state === undefined || group.state === state) &&
        (topic === undefined || group.topic === topic) &&
        (!isRaised || group.isRaised) &&
        isDue(group),
    )
    .reduce((sum, { count }) => sum + count, 0)
}

/** Every value of one narrowing that occurs, with how many cases it would show. */
export function countsBy(
  groups: readonly QueueGroup[],
  filter: QueueFilter,
  by: 'service' | 'state' | 'topic',
): readonly (readonly [value: string, count: number])[] {
  const values = new Set(groups.flatMap((group) => group[by] ?? []))
  return [...values]
    .map((value) => [value, countIn(groups, { ...filter, [by]: value })] as const)
    .filter(([value, count]) => count > 0 || value === filter[by])
}
