import type { FillValues, Language, Text } from './text.ts'
import { fill } from './text.ts'

/**
 * What can go wrong is a closed list: every block declares its own problems, each with a stable
 * code, the HTTP status (RFC 9110), a sentence and a way out in every language (RFC 9457).
 */
export type ProblemKind = {
  readonly status: number
  readonly title: Text
  readonly wayOut: Text
}
export type ProblemList = Readonly<Record<string, ProblemKind>>

/** A refusal that a person or a program can act on. Never carries personal data. */
export class Problem extends Error {
  readonly code: string
  readonly status: number
  readonly values: FillValues
  /** The question or request field at fault, and one entry per fault where there are many. */
  readonly field: string | undefined
  readonly faults: readonly Problem[]
  readonly kind: ProblemKind

  constructor(
    code: string,
    kind: ProblemKind,
    details: {
      field?: string | undefined
      values?: FillValues
      faults?: readonly Problem[]
    } = {},
  ) {
    super(`${code}: ${kind.title.en}`)
    this.name = 'Problem'
    this.code = code
    this.kind = kind
    this.status = kind.status
    this.field = details.field
    this.values = details.values ?? {}
    this.faults = details.faults ?? []
  }

  title(language: Language): string {
    return fill(this.kind.title, language, this.values)
  }

  wayOut(language: Language): string {
    return fill(this.kind.wayOut, language, this.values)
  }
}

type Details = {
  field?: string | undefined
  values?: FillValues
  faults?: readonly Problem[]
}

/** Declares a block's problems; the result makes each one by name: `problems['not-found']()`. */
export function defineProblems<const List extends ProblemList>(
  list: List,
): { readonly [Code in keyof List]: (details?: Details) => Problem } & { readonly list: List } {
  const makers: Record<string, unknown> = { list }
  for (const [code, kind] of Object.entries(list)) {
    makers[code] = (details?: Details) => new Problem(code, kind, details)
  }
  return makers as never
}

/** What was thrown, if whoever asked can act on it. @throws whatever else was thrown, again */
export function asRefusal(thrown: unknown): Problem {
  if (thrown instanceof Problem && thrown.status < 500) return thrown
  throw thrown
}

/** What is wrong, one by one: the faults that a problem carries, else the problem itself. */
export function eachFault(problem: Problem): readonly Problem[] {
  return problem.faults.length > 0 ? problem.faults : [problem]
}
