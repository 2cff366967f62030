import type { Choice } from './choice.ts'
import type { Biller } from '#platform/billing'
import type { LeafKind } from '#platform/log'
import type { AnswersOf, Form, FormOf, Lists, Option, Wording } from '#platform/forms'
import type { CivilDate, Duration, Paisa, Problem, Text } from '#platform/kernel'
import type { Item, RegisterDefinition } from '#platform/registers'
import type { DatedRule } from './announce-rules.ts'
import type { Amount, AmountStep } from './amount.ts'
import type { CapturesGiven } from './captures.ts'
import type { ClientState } from './client-payment.ts'
import type { EvidenceGiven, EvidenceRequest } from './evidence-request.ts'
import type { Instalments } from './instalments.ts'
import type { Identity } from './identity-paper.ts'
import type { ServiceLevel } from './time-limit.ts'

/** Who takes a step: the applicant, the ledger (money arrived), the clock, an officer's role. */
export type MoveBy = 'applicant' | 'ledger' | 'clock' | (string & {})

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

/** A column of the book that a counter keeps: what one line says there. */
export type BookColumn = {
  readonly label: Text
  readonly value: (line: { readonly item: Item; readonly at: Date }) => Text | string
}

/**
 * A counter, where an officer serves whoever stands before him: the prepaid stock that he draws
 * on, and the book that he must keep. Its lines are what he numbered (`Move.series`), by the day.
 */
export type Counter = {
  readonly stock: (at: CounterPlace) => string
  readonly book?: { readonly title: Text; readonly columns: readonly BookColumn[] }
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
  /**
   * For the clock, instead of `after`: when a part of the cost was not paid in its time. A state
   * with such a step follows the parts; any other gives up what is not paid when it is entered.
   */
  readonly missed?: true
  /** The time after entering the state in which the step may be taken. */
  readonly within?: Duration
  /** What the actor must say. */
  readonly asks?: Form
  /** Biometric questions of this or an earlier step: their captures become templates with it. */
  readonly enrols?: string | readonly string[]
  /** What kind of official act the transparency log shows; derived when absent. */
  readonly leaf?: LeafKind
  /** The message of this step, where it is not that of the state it leads to. */
  readonly message?: string
}

export type Workflow<State extends string = string> = {
  readonly initial: NoInfer<State>
  readonly states: { readonly [S in State]: Readonly<Record<string, Move<NoInfer<State>>>> }
}

/** What a list may follow: `answers` are those given so far, not checked yet. */
export type ListContext = {
  readonly jurisdiction: string
  readonly today: CivilDate
  readonly answers: Readonly<Record<string, unknown>>
}

/** Options of a `oneFrom` question, drawn from the records of a register. */
export type ListSource = {
  readonly register: string
  /** Few values over all possible answers: a list is kept for each. */
  readonly keyPrefix: (context: ListContext) => string
  readonly option: (key: string, item: Item) => Option
}

export type CostContext<Answers> = {
  readonly answers: Answers
  readonly evidence: EvidenceGiven
  readonly captures: CapturesGiven
  readonly today: CivilDate
}

/** What a rule knows when a register entry or a document is made. */
export type IssueContext<Answers> = {
  readonly answers: Answers
  readonly number: string
  readonly jurisdiction: string
  readonly reference: string
  readonly amount: Paisa
  readonly psid: string | undefined
  readonly issuedAt: Date
  /** The state into which the record comes. */
  readonly state: string
  /** What the actor of this step said. */
  readonly said: Readonly<Record<string, unknown>>
  /** The office in which an officer took this step. */
  readonly office?: Text | undefined
  readonly evidence?: EvidenceGiven
  readonly captures?: CapturesGiven
  /** The number that this step got in its series. */
  readonly serial?: number | undefined
  readonly previous: Item | undefined
  /** The personal fields of the record as it stood, for an entry that only changes its state. */
  readonly heldBefore?: () => Item | undefined
}

/** A field of the item that the signed QR code carries, under an integer key. */
export type Claim = {
  readonly key: number
  readonly label: Text
  /** `both`: English and Urdu, one line each. `fingerprint`: SHA-256 of a file, in hex. */
  readonly kind: 'text' | 'money' | 'date' | 'choice' | 'both' | 'fingerprint'
  /** Wording for coded values, by value. */
  readonly options?: Readonly<Record<string, Text>>
}

/** What a printed paper may say: the answers and what became of them. */
export type PaperContext<Answers> = {
  readonly answers: Answers
  readonly lists: Lists
  readonly jurisdiction: { readonly code: string; readonly name: Text }
  readonly reference: string
  readonly amount: Paisa
  readonly steps: readonly AmountStep[]
  /** Grouped for reading aloud, as pages show it. */
  readonly psid: string | undefined
  readonly headOfAccount: string | undefined
  readonly payBy: CivilDate | undefined
  /** Of the certificate; empty on a challan, which comes before it. */
  readonly number: string
  readonly issuedAt: Date
  /** The record as it stands, its personal fields included; undefined while there is none. */
  readonly item: Item | undefined
}

/** A printed form: the file of a Typst template and the data that it sets. */
export type Paper<Answers> = {
  readonly template: URL
  readonly data: (context: PaperContext<Answers>) => object
}

export type Certificate<Answers> = Paper<Answers> & {
  /** Public and never given out twice: part of what is signed. */
  readonly documentType: number
  readonly title: Text
  /** Fields of the register's item that the QR code carries, signed. */
  readonly claims: Readonly<Record<string, Claim>>
  /** Of a paper that says who somebody is: its printed code and a wallet hold this. */
  readonly identity?: Identity
  /**
   * Of a paper with a photograph: the questions, of the form or of a step, whose face it shows; the
   * first that was answered. The portrait is kept as long as the paper may hold, and the template
   * draws it by `portrait-box`.
   */
  readonly portrait?: readonly string[]
}

export type Output<State extends string, Answers> = {
  readonly on: State
  /** In which states of its record the paper holds; only in that which issues it, if not said. */
  readonly inForce?: readonly State[]
  /** In which states it does not hold for now, and may again. */
  readonly suspendedIn?: readonly State[]
  /** The last day on which it holds, whatever the state, by the record's public fields. */
  readonly validUntil?: (item: Item) => CivilDate
  readonly certificate: Certificate<Answers>
}

export type StateWording = {
  readonly name: Text
  /** Said to the applicant: it may say "your". */
  readonly meaning: Text
  /** Said to anybody who asks by a number: names nobody, and asks nobody to do anything. */
  readonly public?: Text
}

export type ServiceWording = {
  readonly name: Text
  readonly summary: Text
  /** What it costs, what is needed, how long it takes: the start page. */
  readonly cost: Text
  readonly needed: readonly Text[]
  readonly duration: Text
  readonly states: Readonly<Record<string, StateWording>>
  /** What is pressed: an order. Of money and of time, what has happened. */
  readonly actions: Readonly<Record<string, Text>>
  /** What a history says once a person has taken the step: "Approved". */
  readonly done: Readonly<Record<string, Text>>
  readonly messages: Readonly<Record<string, Text>>
  /** Wording of what actions ask, by action. */
  readonly asks?: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  /** What the roles of its officers are called; another service's words serve as well. */
  readonly roles?: Readonly<Record<string, Text>>
}

/** A head of the government's Chart of Accounts, as far as it is known. */
export type HeadOfAccount = {
  /** A letter and five digits; undefined while no source confirms it. */
  readonly code: string | undefined
  readonly name: Text
  readonly certainty: 'confirmed' | 'unknown'
  /** Since when it was seen in use; undefined where nothing is known. */
  readonly from: CivilDate | undefined
  /** Where it can be read; of an unknown head, what was looked for. */
  readonly source: string
}

/** An account that a service's money goes through; several services may declare the same. */
export type ServiceAccount = {
  /** `revenue/stamp-duty`, or a `stock/…` that is no post's own. */
  readonly id: string
  readonly purpose: Text
  readonly head?: HeadOfAccount
}

/** A public service, whole. Checked by types while writing and by `checkService` at start. */
export type ServiceDefinition<F extends Form = Form, State extends string = string> = {
  readonly id: string
  readonly competentAuthority: Text
  readonly legalResource: Text
  readonly channels: readonly ('portal' | 'api' | 'counter' | 'ussd' | 'client')[]
  readonly applicant: { readonly assurance: 'basic' | 'substantial' | 'high' }
  readonly form: F
  readonly questions: Wording<F>
  readonly wording: ServiceWording
  readonly lists?: Readonly<Record<string, ListSource>>
  /** What a choice costs and how long it takes, by the rows of the day. */
  readonly besideChoices?: (asked: Choice<AnswersOf<F>>) => Text | undefined
  readonly evidence?: Readonly<Record<string, EvidenceRequest<AnswersOf<F>>>>
  /** Its dated, cited rows as plain data: each change is announced in the public log. */
  readonly rules?: readonly DatedRule[]
  readonly cost?: {
    readonly amount: (context: CostContext<AnswersOf<F>>) => Amount
    /** An account of the ledger; of the answers, or of the officer's post, where it differs. */
    readonly creditAccount: string | ((answers: AnswersOf<F>, at: CounterPlace) => string)
    /** Opened before anybody pays; a counter's stocks are opened for its posts by themselves. */
    readonly accounts?: readonly ServiceAccount[]
    /** The treasury's; left out while it is not known, and then no paper names one. */
    readonly headOfAccount?: string
    /** How it may be paid in parts, the oldest row first; not at all if not said. */
    readonly instalments?: readonly Instalments<AnswersOf<F>>[]
    /** The paying-in form that a bank's counter takes. */
    readonly challan?: Paper<AnswersOf<F>>
  }
  readonly workflow: Workflow<State>
  readonly serviceLevels?: { readonly [S in State]?: ServiceLevel }
  /** Of a service that clients use: what its states are called towards them. */
  readonly towardsClient?: { readonly [S in State]?: ClientState }
  /** States in which the service has been given and nobody waits for anybody. */
  readonly delivered?: readonly NoInfer<State>[]
  readonly register?: {
    readonly into: RegisterDefinition
    readonly entryOn: readonly NoInfer<State>[]
    readonly item: (context: IssueContext<AnswersOf<F>>) => Item
    /** Values of searchable fields, by field. */
    readonly search?: (item: Item) => Readonly<Record<string, readonly string[]>>
  }
  readonly output?: Output<NoInfer<State>, AnswersOf<F>>
  /** Signed papers about the same record at later states: what is written upon a deed. */
  readonly endorsements?: readonly Output<NoInfer<State>, AnswersOf<F>>[]
  readonly counter?: Counter
  /** Where to send messages about a case that an officer opens for somebody at a counter. */
  readonly contact?: (answers: AnswersOf<F>) => { readonly phone: string } | undefined
  readonly notify?: { readonly [S in State]?: string }
  /** What tells this case from a person's others; receipts say it too, so it names nobody. */
  readonly subject?: (answers: AnswersOf<F>) => string
  /** Whose it is, where one is enough, and in which states it is on its way. */
  readonly oneAtATime?: {
    readonly whose: (answers: AnswersOf<F>) => string
    readonly in: readonly NoInfer<State>[]
  }
  /** Why a step is not open in this state, where there is more to say than that it is not. */
  readonly whyNot?: (asked: {
    readonly action: string
    readonly state: NoInfer<State>
    readonly item: Item | undefined
    /** When the case came into this state. */
    readonly since: Date
  }) => Problem | undefined
  readonly watch?: Watch<AnswersOf<F>>
  /** Whose bills are paid by it; made by `defineBiller`. */
  readonly biller?: Biller
}

/** What a supervisor's figures look out for: forms of abuse that are seen in practice. */
export type Watch<Answers> = {
  /** Amounts that are watched for being just under a limit of the law. */
  readonly justUnder?: readonly { readonly answer: string; readonly limit: Paisa }[]
  /** Who carries the papers: officer and agent who meet often are a signal. */
  readonly agentCnic?: (answers: Answers) => string | undefined
  /** Who buys at a counter: the same one often, or several times on one day, is a signal. */
  readonly buyerCnic?: (answers: Answers) => string | undefined
  /** Of a counter that is no office: the hours, on any day, outside which a sale is a signal. */
  readonly saleHours?: { readonly from: number; readonly to: number }
}

/** A service as the platform holds it, its answers no longer typed by name. */
export type Service = ServiceDefinition

/** Types a definition while it is written; `checkService` checks what types cannot say. */
export function defineService<const F extends Form, const State extends string>(
  definition: ServiceDefinition<F, State> & { readonly form: F & FormOf<F> },
): Service {
  return definition as unknown as Service
}

/** Every signed paper of a service: its certificate first. */
export function papersOf({ output, endorsements = [] }: Service): readonly Output<string, never>[] {
  return output ? [output, ...endorsements] : endorsements
}

/** How a signed paper is filed: the certificate under its service, an endorsement by its type. */
export function documentKindOf(service: Service, documentType: number): string {
  const own = service.output?.certificate.documentType
  return own === documentType ? service.id : `${service.id}/${documentType}`
}
