/** What a service declares of call-backs: which closings, how many, who calls, what is asked. */
import type { Form } from '#platform/forms'
import type { Duration } from '#platform/kernel'

type Said = Readonly<Record<string, unknown>>

export type AuditDeclaration<State extends string = string> = {
  /** Of all closings, drawn by lot: 0.05 is one of twenty. */
  readonly share: number
  /** The states in which a case is closed; between them it is not closed again. */
  readonly of: readonly State[]
  /** Who calls: of this role in an office that has not had the case. */
  readonly role: string
  /** By when after the closing; 30 days at the most. */
  readonly within: Duration
  /** On how many days he is called before he counts as not reached. */
  readonly tries: number
  /** What the citizen is asked; its words are `wording.audit`. */
  readonly asks: Form
  /** Whether it was as the office had said, by what he answers. */
  readonly upheld: (said: Said) => boolean
  /** Whether he was pressed to say so. */
  readonly pressed?: (said: Said) => boolean
  /** The step, `by: 'audit'` and out of each of these states, that opens the case again. */
  readonly reopens: string
}

/** Who takes a step that an audit leads to. */
export const auditActor = 'audit'
