/**
 * How long a card takes, holds and may be fought over, each with where it was read. What no source
 * confirms is marked so and told to whoever applies; an installation puts its authority's own.
 */
import { all, answer, type Duration, type TimeLimit } from '#platform/catalogue'

/** `differs`: published, and the sources say different days; the longest is taken. */
export type Certainty = 'differs' | 'unconfirmed'

type Days = readonly [normal: number, urgent: number, executive: number]

/** Working days from the captures to the printed card. */
export const daysToPrint = {
  plain: [15, 12, 6] as Days,
  smart: [31, 23, 9] as Days,
  child: { normal: 7, executive: 1 },
  certainty: 'differs' as Certainty,
  seenOn: '2026-10-09',
  source:
    'Public tables of fees and days, 9 October 2026: cards with a chip 30, 12 and 7 days in the ' +
    'press, 31, 23 and 9 in another table; without a chip 15, 12 and 6; children 7 days and 1',
} as const

const workingDays = (days: number): Duration =>
  days === 1 ? '1 working day' : `${days} working days`

/** The same as the desk's own time limit. */
export const printLimit: TimeLimit = [
  ...(['smart', 'plain'] as const).flatMap((card) => {
    const [, urgent, executive] = daysToPrint[card]
    const of = (speed: string) => all([answer('card').is(card), answer('speed').is(speed)])
    return [
      { when: of('executive'), within: workingDays(executive) },
      { when: of('urgent'), within: workingDays(urgent) },
    ]
  }),
  { when: answer('card').is('smart'), within: workingDays(daysToPrint.smart[0]) },
  { when: answer('card').is('plain'), within: workingDays(daysToPrint.plain[0]) },
  { when: answer('childSpeed').is('executive'), within: workingDays(daysToPrint.child.executive) },
  { within: workingDays(daysToPrint.child.normal) },
]

/** A child's holds until it may have a card of its own. */
export const cardYears = {
  years: 10,
  childUntilAge: 18,
  certainty: 'unconfirmed' as Certainty,
  source: 'Told from memory: no rule was read that says it',
} as const

export const appealTime = {
  within: '30 days',
  certainty: 'unconfirmed' as Certainty,
  source: 'The service’s own: no rule was read that gives days for an appeal',
} as const
