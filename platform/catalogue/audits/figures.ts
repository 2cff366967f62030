/** What is told of audits: how many were drawn of how many, and what they came to by office. */
import { auditCells, countClosings, toldAudits, type CountedClosings } from '#platform/audits'
import type { Tx } from '#platform/database'
import { addDays, civilDateOf } from '#platform/kernel'
import { addUp, casesMin, sumOf, wilson, type Interval } from '#platform/publication'
import type { Setting } from '../setting.ts'

/** Closings are counted so many days later, when every audit of them has ended or is late. */
export const auditCountedDays = 60
const countedDays = 365

export type AuditFigure = {
  /** Undefined for the service as a whole, empty for offices that are told together. */
  readonly office: string | undefined
  readonly upheld: number
  readonly notDone: number
  /** Of both, who said that somebody had pressed them. */
  readonly pressed: number
  readonly unreached: number
  readonly declined: number
  readonly overtaken: number
  /** Of those who answered, of how many it was not done; undefined where too few did. */
  readonly share: (Interval & { readonly share: number }) | undefined
}

export type ServiceAudits = {
  readonly service: string
  /** As the service announces it. */
  readonly drawnShare: number
  readonly counted: Omit<CountedClosings, 'service'> | undefined
  readonly figures: readonly AuditFigure[]
}

/** Of the services that have cases audited; offices of which least was found not done first. */
export async function announcedAudits(
  tx: Tx,
  { services, now }: Pick<Setting, 'services' | 'now'>,
): Promise<ServiceAudits[]> {
  const today = civilDateOf(now())
  const until = addDays(today, -auditCountedDays)
  const counted = await countClosings(tx, { from: addDays(until, -countedDays), until })
  const told = await toldAudits(tx, Number(today.slice(0, 4)) - 1)
  return [...services.values()].flatMap(({ id, audit }): ServiceAudits[] => {
    if (!audit) return []
    const closings = counted.find(({ service, closed }) => service === id && closed >= casesMin)
    const own = told.filter(({ service }) => service === id)
    const byOffice = Map.groupBy(own, ({ office }) => office)
    const offices = [...byOffice].map(([office, some]) => figureOf(office, some))
    const whole = own.length > 0 ? [figureOf(undefined, own)] : []
    const figures = [...whole, ...offices.toSorted((a, b) => highOf(a) - highOf(b))]
    return [{ service: id, drawnShare: audit.share, counted: closings, figures }]
  })
}

const highOf = ({ share }: AuditFigure) => share?.high ?? 2

function figureOf(
  office: string | undefined,
  some: readonly { readonly told: readonly number[] }[],
): AuditFigure {
  const counts = some.map(({ told }) => told).reduce(addUp)
  const count = (cell: (typeof auditCells)[number]) => counts[auditCells.indexOf(cell)] ?? 0
  const upheld = count('upheld') + count('upheld-pressed')
  const notDone = count('not-done') + count('not-done-pressed')
  const answered = sumOf([upheld, notDone])
  return {
    office,
    upheld,
    notDone,
    pressed: count('upheld-pressed') + count('not-done-pressed'),
    unreached: count('unreached'),
    declined: count('declined'),
    overtaken: count('overtaken'),
    share:
      answered < casesMin ? undefined : { share: notDone / answered, ...wilson(notDone, answered) },
  }
}
