/** A part of a case's cost that has come in, where the case does not go on with it. */
import { formatReference, type Case } from '#platform/cases'
import type { Decided } from './move-on.ts'
import type { Service } from './definition.ts'
import { noEffects } from './effects.ts'
import { tellNextPart } from './messages.ts'
import { outcomeOf, recordEvent } from './record.ts'
import type { Setting } from './setting.ts'
import { untilNextPart } from './step-money.ts'

type PartPaid = {
  readonly service: Service
  /** The ledger's step in the state that asked for the parts: the event bears its name. */
  readonly action: string
  /** With the part as paid. */
  readonly case: Case
  readonly answers: Readonly<Record<string, unknown>>
  readonly bank: string
  readonly now: Date
}

/** The case stays where it is; its clock, and the number to pay, are those of the next part. */
export function payPart(setting: Setting, paid: PartPaid): Decided {
  const { service, action, case: before, bank, now } = paid
  const after: Case = { ...before, seq: before.seq + 1, ...untilNextPart(service, before) }
  const effects = noEffects()
  recordEvent(setting, effects, {
    before,
    after,
    action,
    kind: 'paid',
    actedBy: { kind: 'ledger', id: bank, postId: undefined },
    facts: {},
    sealed: undefined,
    sign: undefined,
    now,
  })
  effects.messages.push(...tellNextPart(setting, paid, after))
  effects.movedCases.set(formatReference(after), after)
  return { outcome: outcomeOf(after), case: after, effects }
}
