/** Whether the treasury has credited what a bank's file comes to. Pure. */
import {
  civilDateOf,
  deadlineAfterWorkingDays,
  startOf,
  type Calendar,
  type CivilDate,
  type Paisa,
} from '#platform/kernel'
import type { ExceptionKind } from './match.ts'

export type CreditLine = {
  readonly reference: string
  readonly head: string
  readonly amountPaisa: Paisa
  readonly creditedOn: CivilDate
}

export type CreditFinding = {
  /** `credit` for the day as a whole, else the credit that was told twice. */
  readonly subject: string
  readonly kind: Extract<ExceptionKind, 'advice-no-settlement' | 'mismatch' | 'double' | 'late'>
  readonly filePaisa: Paisa
  readonly creditedPaisa: Paisa
}

export type CreditJudgement = {
  /** `awaited`: nothing yet, and it is not due. */
  readonly state: 'awaited' | 'credited' | 'wrong'
  readonly creditedPaisa: Paisa
  readonly findings: readonly CreditFinding[]
}

/** A habit of the treasury, agreed with it; no law says it. */
export const creditWorkingDays = 1

/** The last day on which the credit for a business day is in time. */
export function creditDueOn(day: CivilDate, calendar: Calendar): CivilDate {
  return civilDateOf(deadlineAfterWorkingDays(startOf(day), creditWorkingDays, calendar))
}

/** How far back what never came is looked for; whatever is older was told long ago. */
export const lookedBackDays = 31

/** What a bank's file comes to, held against its credits. The first rule that applies decides. */
export function judgeCredits(facts: {
  readonly filePaisa: Paisa
  readonly credits: readonly CreditLine[]
  readonly dueOn: CivilDate
  readonly today: CivilDate
}): CreditJudgement {
  const { filePaisa, dueOn, today } = facts
  const seen = new Map<string, number>()
  const findings: CreditFinding[] = []
  const counted: CreditLine[] = []
  for (const credit of facts.credits) {
    const name = `${credit.reference}/${credit.head}`
    const times = (seen.get(name) ?? 0) + 1
    seen.set(name, times)
    if (times === 1) counted.push(credit)
    else {
      const subject = `credit/${name}/${times}`
      findings.push({ subject, kind: 'double', filePaisa: 0, creditedPaisa: credit.amountPaisa })
    }
  }
  const creditedPaisa = counted.reduce((sum, { amountPaisa }) => sum + amountPaisa, 0)
  const rules = [
    [counted.length === 0 && filePaisa > 0 && today > dueOn, 'advice-no-settlement'],
    [counted.length > 0 && creditedPaisa !== filePaisa, 'mismatch'],
    [counted.some(({ creditedOn }) => creditedOn > dueOn), 'late'],
  ] as const
  const kind = rules.find(([applies]) => applies)?.[1]
  if (kind) findings.unshift({ subject: 'credit', kind, filePaisa, creditedPaisa })
  const isAwaited = counted.length === 0 && filePaisa > 0
  const state = findings.length > 0 ? 'wrong' : isAwaited ? 'awaited' : 'credited'
  return { state, creditedPaisa, findings }
}
