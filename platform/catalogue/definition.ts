import type { Choice } from './choice.ts'
import type { Assurance } from '#platform/identity'
import type { Biller } from '#platform/billing'
import type { AnswersOf, Form, FormOf, Option, Wording } from '#platform/forms'
import type { Office } from '#platform/identity'
import type { CivilDate, Paisa, Problem, Text } from '#platform/kernel'
import type { Item, RegisterDefinition } from '#platform/registers'
import type { DatedRule } from './announce-rules.ts'
import type { Amount } from './amount.ts'
import type { CapturesGiven } from './captures.ts'
import type { ClientState } from './client-payment.ts'
import type { CounterPlace, Workflow } from './definition/moves.ts'
import type { IssueContext, Output, Paper } from './definition/papers.ts'
import type { AuditDeclaration } from './audits/declared.ts'
import type { EvidenceGiven, EvidenceRequest } from './evidence-request.ts'
import type { Instalments } from './instalments.ts'
import type { Publication } from './publication/declared.ts'
import type { Routing } from './routing/rows.ts'
import type { ServiceLevel } from './time-limit.ts'

export type * from './definition/moves.ts'
export type * from './definition/papers.ts'

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

/** What a list may follow: `answers` are those given so far, not checked yet. */
export type ListContext = {
  readonly jurisdiction: string
  readonly today: CivilDate
  readonly answers: Readonly<Record<string, unknown>>
}

/** Options of a `oneFrom` question: records of a register, or the offices of a place. */
export type ListSource = RecordList | OfficeList

export type RecordList = {
  readonly officesOf?: undefined
  readonly register: string
  /** Few values over all possible answers: a list is kept for each. */
  readonly keyPrefix: (context: ListContext) => string
  readonly option: (key: string, item: Item) => Option
}

export type OfficeList = {
  readonly register?: undefined
  readonly officesOf: (context: ListContext) => string
  readonly option: (office: Office) => Option
}

export type CostContext<Answers> = {
  readonly answers: Answers
  readonly evidence: EvidenceGiven
  readonly captures: CapturesGiven
  readonly today: CivilDate
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
  /** Wording of what a call-back asks. */
  readonly audit?: Readonly<Record<string, unknown>>
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

/** How sure it must be who applies: `none` and `basic` also take guests, by the web. */
export type Applicant<Answers> = {
  readonly assurance: Assurance
  /** How many one person hands in on a day; no end if not said. Guests have limits of their own. */
  readonly perDayMax?: number
  /** What these answers ask for, where that is more. */
  readonly assuranceFor?: (asked: {
    readonly answers: Answers
    readonly evidence: EvidenceGiven
  }) => Assurance
}

/** A public service, whole. Checked by types while writing and by `checkService` at start. */
export type ServiceDefinition<F extends Form = Form, State extends string = string> = {
  readonly id: string
  readonly competentAuthority: Text
  readonly legalResource: Text
  readonly channels: readonly ('portal' | 'api' | 'counter' | 'ussd' | 'client')[]
  readonly applicant: Applicant<AnswersOf<F>>
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
  /** To which office a case goes, and up which ladder; steps call who has it `routed`. */
  readonly routing?: Routing<AnswersOf<F>, NoInfer<State>>
  /** What anybody may see of its cases, and what is counted of its offices. */
  readonly publication?: Publication<AnswersOf<F>, NoInfer<State>>
  /** Which of its closings are checked by a call from another office. */
  readonly audit?: AuditDeclaration<NoInfer<State>>
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
