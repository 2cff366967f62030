/** What a service enters and prints: what its rules know then, and what is signed. */
import type { Lists } from '#platform/forms'
import type { CivilDate, Paisa, Text } from '#platform/kernel'
import type { Item } from '#platform/registers'
import type { AmountStep } from '../amount.ts'
import type { CapturesGiven } from '../captures.ts'
import type { EvidenceGiven } from '../evidence-request.ts'
import type { Identity } from '../identity-paper.ts'

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
