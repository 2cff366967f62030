/** The steps of a service: who takes each, what it asks and costs, and where it leads. */
import type { Form } from '#platform/forms'
import type { CivilDate, Duration, Paisa } from '#platform/kernel'
import type { LeafKind } from '#platform/log'
import type { Item } from '#platform/registers'
import type { Amount, AmountStep } from '../amount.ts'
import type { CapturesGiven } from '../captures.ts'
import type { EvidenceGiven } from '../evidence-request.ts'
import type { Route } from '../routing/rows.ts'

/**
 * Who takes a step: the applicant, the ledger (money arrived), the clock, an audit that found a
 * closing untrue, an officer's role, or of a routed case (`routed`) whoever answers in the office
 * that has it, (`tasked`) an officer of one that was set a task, (`joined`) nobody: it follows a
 * step of the case that it joined.
 */
export type MoveBy =
  | 'applicant'
  | 'ledger'
  | 'clock'
  | 'audit'
  | 'routed'
  | 'tasked'
  | 'joined'
  | (string & {})

/** What the rules of a step may know: the case, what its actor says, and the day. */
export type StepContext<Answers> = {
  readonly answers: Answers
  /** What the actor of this step says. */
  readonly said: Readonly<Record<string, unknown>>
  readonly evidence: EvidenceGiven
  readonly captures: CapturesGiven
  /** The public fields of the case's record, where it has one. */
  readonly item: Item | undefined
  /** What was charged for this case up to now. */
  readonly amount: Paisa
  /** The post by which an officer takes the step. */
  readonly post: string | undefined
  /** Known only to whoever gets the messages of this case: who says it has the phone in hand. */
  readonly code: string
  /** The number that the step takes in its series, and how many that has then given that day. */
  readonly serial: { readonly number: number; readonly ofDay: number } | undefined
  /** The day on which the case came into its present state. */
  readonly since: CivilDate
  readonly today: CivilDate
  /** Whose case it is, by the identifier that evidence names him by too. */
  readonly applicantId: string | undefined
  /** The number of the case's record; undefined before it has one. */
  readonly record: string | undefined
}

/** A rule of a step, written for the answers of its own service. */
type StepRule<Result> = (context: StepContext<never>) => Result

/** Money that goes back to whoever paid: what is paid out, and what the law keeps. */
export type Refund = {
  readonly amount: Paisa
  readonly deducted: Paisa
  /** Each step cites its row, as those of an amount do. */
  readonly steps: readonly AmountStep[]
}

/** What a step costs when it is paid out of a stock that was bought before. */
export type Draw = {
  readonly account: string
  readonly amount: Paisa
  /** What of it whoever holds the stock keeps: it goes back into the stock. */
  readonly commission?: Paisa
}

/** Where an officer acts: what a series, an account or a record of his own goes by. */
export type CounterPlace = {
  readonly jurisdiction: string
  readonly post?: string | undefined
}

/** Another end of the same step, where its rule says so. */
export type Otherwise<State extends string = string> = {
  readonly when: StepRule<boolean>
  readonly to: State
  readonly charge?: StepRule<Amount>
  readonly leaf?: LeafKind
}

/** One legal step of a case. */
export type Move<State extends string = string> = {
  readonly by: MoveBy
  readonly to: State
  /** Where the step may end otherwise: an under-stamped deed is not registered but charged. */
  readonly or?: Otherwise<State>
  /** Refuses the step by throwing a problem of the service. */
  readonly check?: StepRule<void>
  /** What the law asks where this step is taken; shown to whoever takes it, before it is taken. */
  readonly requires?: StepRule<Amount>
  /**
   * What is said stands instead of the application's answer of the same name, wherever a record is
   * asked for: the deed itself counts, not what was said of it.
   */
  readonly restates?: true
  /** What is to be paid in the state it leads to, where that is not the cost of the service. */
  readonly charge?: StepRule<Amount>
  /** What is paid back. */
  readonly refund?: StepRule<Refund>
  /** The step gets the next number, without gaps, of the series of this name. */
  readonly series?: (at: CounterPlace) => string
  /** What is taken out of a stock that was paid for before. */
  readonly draw?: StepRule<Draw>
  /** What its officer is in the case; one who prepared (`maker`) may not decide. */
  readonly duty?: 'maker' | 'checker' | 'decider'
  /** For the clock: how long after the state was entered. */
  readonly after?: Duration
  /** For the clock: word to the applicant while it waits, so long after the state was entered. */
  readonly reminds?: { readonly after: readonly Duration[]; readonly message: string }
  /**
   * For the clock, instead of `after`: when a part of the cost was not paid in its time. A state
   * with such a step follows the parts; any other gives up what is not paid when it is entered.
   */
  readonly missed?: true
  /** The time after entering the state in which the step may be taken. */
  readonly within?: Duration
  /** What the actor must say. */
  readonly asks?: Form
  /** The question that its office's templates begin; a blank left in it refuses the step. */
  readonly templates?: string
  /** Biometric questions of this or an earlier step: their captures become templates with it. */
  readonly enrols?: string | readonly string[]
  /** What kind of official act the transparency log shows; derived when absent. */
  readonly leaf?: LeafKind
  /** Only the post that has the case takes it, and no other of its role. */
  readonly byHolder?: true
  /**
   * Hands a routed case to another office, on the same ladder: to that which the rows name for what
   * is said instead of the answers, or to one that the rule names; or within its office to the
   * `colleague` who is said.
   */
  readonly routes?: 'anew' | 'colleague' | StepRule<Route>
  /** Takes a routed case one level up, and to somebody else than who brought it here. */
  readonly raises?: true
  /** Joins the case to another of its service, said as `into`, which it follows from then on. */
  readonly joins?: true
  /** Of a `joined` step: the other's steps with which it is taken, and whose words it says. */
  readonly follows?: readonly string[]
  /** Parts it from the other again: by a head above, its applicant, or `joined` by itself. */
  readonly separates?: true
  /** Opens a second case, as old as this one: what is said stands there instead of the answers. */
  readonly splits?: true
  /** Sets another office a task within the case, does it there, or ends it undone. */
  readonly task?: 'set' | 'do' | 'end'
  /** How often it may be taken in one case. */
  readonly timesMax?: number
  /** The message of this step, where it is not that of the state it leads to. */
  readonly message?: string
}

export type Workflow<State extends string = string> = {
  readonly initial: NoInfer<State>
  readonly states: { readonly [S in State]: Readonly<Record<string, Move<NoInfer<State>>>> }
}
