import type { Case } from '#platform/cases'
import { civilDateOf } from '#platform/kernel'
import type { Item, Series } from '#platform/registers'
import type { Amount } from './amount.ts'
import type { CapturesGiven } from './captures.ts'
import { paidFor } from './instalments.ts'
import { catalogueProblems } from './problems.ts'
import type { Draw, Move, Refund, StepContext } from './definition.ts'
import type { Route } from './routing/rows.ts'
import type { EvidenceGiven } from './evidence-request.ts'

/** What the rules of a step made of it: where it ends, and what it costs or gives back. */
export type Ruled = {
  /** The step as it ends: its own way, or the other one. */
  readonly move: Move
  readonly amount: Amount | undefined
  readonly refund: Refund | undefined
  readonly draw: Draw | undefined
  /** The number that the step takes, where it numbers what it does. */
  readonly serial: Series | undefined
  /** The office to which the step itself hands the case over. */
  readonly route: Route | undefined
}

type Known = {
  readonly case: Pick<Case, 'facts' | 'updatedAt' | 'applicantId' | 'recordKey'>
  readonly answers: Readonly<Record<string, unknown>>
  readonly said: Readonly<Record<string, unknown>>
  readonly evidence: EvidenceGiven
  readonly captures?: CapturesGiven
  readonly item: Item | undefined
  readonly post?: string | undefined
  readonly code?: string
  /** The next number of the series that the step counts in. */
  readonly serial?: Series | undefined
  readonly now: Date
}

/**
 * Asks the rules of a step, in the order in which they may refuse it.
 * @throws whatever the service's rules throw
 */
export function ruleStep(move: Move, { case: kase, now, ...known }: Known): Ruled {
  const context = contextOf({ case: kase, now, ...known })
  move.check?.(context)
  const { or, ...own } = move
  const ends: Move = or?.when(context) ? otherEnd(own, or) : own
  // An earlier act of the same batch has changed what this one would count in.
  if (ends.series && !known.serial) throw catalogueProblems['action-not-now']()
  return {
    move: ends,
    amount: ends.charge?.(context),
    refund: ends.refund?.(context),
    draw: ends.draw?.(context),
    serial: ends.series && known.serial,
    route: typeof ends.routes === 'function' ? ends.routes(context) : undefined,
  }
}

/** What the rules of a step know. */
export function contextOf({ case: kase, now, serial, ...known }: Known): StepContext<never> {
  return {
    ...known,
    captures: known.captures ?? {},
    code: known.code ?? '',
    serial: serial && { number: serial.last, ofDay: serial.ofDay },
    amount: paidFor(kase),
    applicantId: kase.applicantId,
    record: kase.recordKey,
    since: civilDateOf(kase.updatedAt),
    today: civilDateOf(now),
  } as StepContext<never>
}

/** The other end of a step costs what it says itself, and gives nothing back. */
function otherEnd(
  { by, duty, timesMax }: Move,
  { to, charge, leaf }: NonNullable<Move['or']>,
): Move {
  return {
    by,
    to,
    ...(duty && { duty }),
    ...(timesMax !== undefined && { timesMax }),
    ...(charge && { charge }),
    ...(leaf && { leaf }),
  }
}
