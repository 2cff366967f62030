/** What the steps of a case come to in its public row: pure, the same by step or all at once. */
import type { CaseKey } from '#platform/cases'
import type { CivilDate } from '#platform/kernel'
import { isDispute, isGoingOn, type Stage, type StateStage } from './stage.ts'

/** One step, and how the case stands after it. */
export type PublicStep = CaseKey & {
  readonly from: StateStage | undefined
  readonly to: StateStage
  readonly on: CivilDate
  /** The office that has it. */
  readonly office: string | undefined
  /** How often it went one level up, was given on by an office, and was not answered in time. */
  readonly levels: number
  readonly passedOn: number
  /** The offices that have given it on. */
  readonly passedBy: readonly string[]
  readonly breached: number
  readonly deadlineOn: CivilDate | undefined
}

/** What some steps change in a row; they follow one another. */
export type PublicChange = CaseKey &
  Pick<PublicStep, 'office' | 'levels' | 'passedOn' | 'passedBy' | 'breached' | 'deadlineOn'> & {
    /** `disputed` where one of these very steps has disputed the answer. */
    readonly stage: Stage
    /** How often an answer was disputed in these steps. */
    readonly disputed: number
    /** The day of the first answer among them. */
    readonly answeredOn: CivilDate | undefined
    /** Whether the last answer among them was that of another case, which it had joined. */
    readonly together: boolean | undefined
    readonly endedOn: CivilDate | undefined
    /**
     * The office that it is counted for: the last that had it before it rose for the first time.
     * An office so keeps what it did not answer, and what it answered badly.
     */
    readonly countsFor: string | undefined
  }

/** Of one case; there is at least one step. */
export function changeOf(steps: readonly PublicStep[]): PublicChange | undefined {
  const last = steps.at(-1)
  if (!last) return undefined
  const { from: _from, to, on, ...standing } = last
  const disputed = steps.filter((step) => isDispute(step.from, step.to)).length
  const lastAnswer = steps.findLast((step) => step.to === 'answered')
  const stage = to === 'open' && disputed > 0 ? 'disputed' : to
  return {
    ...standing,
    stage,
    disputed,
    answeredOn: steps.find((step) => step.to === 'answered')?.on,
    together: lastAnswer && lastAnswer.from === 'joined',
    endedOn: isGoingOn(stage) ? undefined : on,
    countsFor: steps.findLast(({ levels, office }) => levels === 0 && office !== undefined)?.office,
  }
}

/** Of many cases at once, each with its own steps in their order. */
export function changesOf(steps: readonly PublicStep[]): PublicChange[] {
  const byCase = Map.groupBy(steps, ({ jurisdiction, id }) => `${jurisdiction}/${id}`)
  return [...byCase.values()].flatMap((own) => changeOf(own) ?? [])
}
