import type { CaseKey, RequestKey } from '#platform/cases'
import type { Lists } from '#platform/forms'
import type { Actor } from '#platform/identity'
import type { Language, Problem } from '#platform/kernel'
import type {
  Advice,
  AnswerLine,
  BatchLine,
  BankLimits,
  PartKey,
  Verdict,
} from '#platform/payments'
import type { OutsideEvidence } from './outside-evidence.ts'
import type { EvidencedEvent, NewFact, NewPerson } from '#platform/population'
import type { DayTotals, ExceptionKey } from '#platform/reconciliation'
import type { Item } from '#platform/registers'

/**
 * An official act that somebody wants done. `case` names an existing case, or the draft that
 * becomes one; `service` is given only for a new case.
 */
export type ActCommand = {
  readonly kind: 'act'
  readonly actor: Actor
  readonly case: CaseKey
  readonly service?: string
  readonly action: string
  /** The answers for a new case, else what the action asks. */
  readonly input: unknown
  readonly language: Language
  /** The network address of a guest who opens a case: it is counted, and not kept. */
  readonly address?: string | undefined
  /** Under which a repeat is answered alike. */
  readonly request?: RequestKey
}

/** A bank's message that money has arrived; settles the case whose charge it pays. */
export type PaymentCommand = {
  readonly kind: 'payment'
  readonly advice: Advice
  /** How much the bank that says it may confirm. */
  readonly limits?: BankLimits
  /** The bank's own, where it sends one. */
  readonly request?: RequestKey | undefined
}

/**
 * Records that an authority makes public under its own name: a valuation table, a list of
 * offices. Each record of the set becomes an entry; the set is one act.
 */
export type PublishCommand = {
  readonly kind: 'publish'
  /** Where it says of records that they are suspended, or no longer. */
  readonly act?: 'suspend' | 'end-suspension'
  readonly actor: Actor
  readonly jurisdiction: string
  readonly register: string
  readonly records: readonly { readonly key: string; readonly item: Item }[]
  /** Where the records came from, such as a file's name, and SHA-256 of its bytes in hex. */
  readonly source: { readonly name: string; readonly sha256: string }
}

/**
 * What a treasury officer, or the clock, does about a day's money. Totals are made before the door,
 * from the whole ledger; the door sees that they are of the comparisons that hold.
 */
export type TreasuryCommand = {
  readonly kind: 'treasury'
  readonly actor: Actor
  readonly step:
    | { readonly do: 'own'; readonly exception: ExceptionKey }
    | { readonly do: 'escalate'; readonly exceptions: readonly ExceptionKey[] }
    | { readonly do: 'resolve'; readonly exception: ExceptionKey; readonly reason: string }
    | { readonly do: 'prepare' | 'approve'; readonly totals: DayTotals }
}

/** What an officer of the treasury does about money that goes back. */
export type RefundsCommand = {
  readonly kind: 'refunds'
  readonly actor: Actor
  readonly step:
    | { readonly do: 'prepare'; readonly parts: readonly PartKey[] }
    | { readonly do: 'approve' | 'refuse'; readonly batch: string }
    | {
        readonly do: 'answer'
        readonly file: { readonly name: string; readonly sha256: string }
        readonly lines: readonly (AnswerLine | BatchLine)[]
      }
    | { readonly do: 'readmit'; readonly part: PartKey; readonly note: string }
}

/**
 * What a registrar enters of a person's life, or decides of what another has prepared; and what the
 * installation takes over from a register that was kept before.
 */
export type PopulationCommand = {
  readonly kind: 'population'
  readonly actor: Actor
  readonly jurisdiction: string
  readonly step:
    | ({ readonly do: 'enter' } & EvidencedEvent)
    | { readonly do: 'approve' | 'refuse' | 'withdraw'; readonly proposal: string }
    | {
        readonly do: 'take-in'
        readonly source: { readonly name: string; readonly sha256: string }
        readonly persons: readonly NewPerson[]
        readonly facts: readonly NewFact[]
      }
}

export type Command =
  | ActCommand
  | PaymentCommand
  | PublishCommand
  | TreasuryCommand
  | RefundsCommand
  | PopulationCommand

type Checked = Readonly<Record<string, unknown>>

/**
 * A command whose answers, if it opens a case, have been read by the form. Faulty answers are
 * refused only after the request's key was looked up: a repeat gets the answer it once got.
 */
export type PreparedAct = ActCommand & {
  readonly checked: Checked
  /** What the steps of this name offer to choose from, by service; only of those that do. */
  readonly stepLists?: Readonly<Record<string, Lists>>
  readonly faults?: readonly Problem[]
  /** What a population register elsewhere said before the door was opened. */
  readonly outside?: OutsideEvidence | undefined
}
export type Prepared =
  | PreparedAct
  | PaymentCommand
  | PublishCommand
  | TreasuryCommand
  | RefundsCommand
  | PopulationCommand

/** What an act led to; safe to show to its actor, and given again to a repeated request. */
export type ActOutcome = {
  readonly kind: 'act'
  readonly reference: string
  readonly jurisdiction: string
  readonly id: string
  readonly service: string
  readonly state: string
  readonly seq: number
  readonly psid?: string
  readonly amount?: number
  readonly number?: string
}

export type PaymentOutcome = {
  readonly kind: 'payment'
  readonly responseCode: string
  readonly verdict: Verdict
  /** Our receipt number; empty where nothing was accepted. */
  readonly receipt: string
  readonly settled?: ActOutcome
  /** A fault in a service's rules that kept the money out: for the operator, never for the bank. */
  readonly failure?: unknown
}

export type PublishOutcome = { readonly kind: 'publish'; readonly entries: number }

/** `act` is the name of its leaf. */
export type TreasuryOutcome = {
  readonly kind: 'treasury'
  readonly id: string
  readonly act: string
}

/** `id` is that of the act; of a batch that was prepared it is also the batch's. */
export type RefundsOutcome = { readonly kind: 'refunds'; readonly id: string }

/** `id` is that of the act; of what waits for another registrar it is also the proposal's. */
export type PopulationOutcome = {
  readonly kind: 'population'
  readonly id: string
  readonly waits: boolean
  /** Who was entered, or whose record changed. */
  readonly personId: string | undefined
}

export type Outcome =
  | ActOutcome
  | PaymentOutcome
  | PublishOutcome
  | TreasuryOutcome
  | RefundsOutcome
  | PopulationOutcome
