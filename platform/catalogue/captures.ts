/**
 * Captures as rules know them: what was taken of a person for a case, by the question it answers.
 * They are loaded and locked before any rule is asked; a rule never sees a template.
 */
import {
  biometricsProblems,
  captureFault,
  type Capture,
  type CaptureUse,
} from '#platform/biometrics'
import type { Case } from '#platform/cases'
import type { BiometricQuestion, Form } from '#platform/forms'
import type { Move, Service } from './definition.ts'

/** What a rule may know of a capture. `matched`: with the person's own template, if compared. */
export type CaptureGiven = Pick<
  Capture,
  | 'id'
  | 'personId'
  | 'modality'
  | 'position'
  | 'matched'
  | 'score'
  | 'quality'
  | 'liveness'
  | 'pad'
  | 'assistedBy'
  | 'searchedAt'
  | 'duplicates'
  | 'takenAt'
  | 'portrait'
>

/** By question; undefined where it was not answered, or what was taken is gone after its time. */
export type CapturesGiven = Readonly<Record<string, CaptureGiven | undefined>>

type Answers = Readonly<Record<string, unknown>>
type Asked = { readonly name: string; readonly question: BiometricQuestion; readonly id: string }

function biometricsIn(form: Form | undefined, answers: Answers): Asked[] {
  return Object.entries(form ?? {}).flatMap(([name, question]) => {
    const id = answers[name]
    return question.kind === 'biometric' && typeof id === 'string' ? [{ name, question, id }] : []
  })
}

/** Whether a form asks for a face or a finger at all. */
export const asksBiometrics = (form: Form | undefined): boolean =>
  Object.values(form ?? {}).some(({ kind }) => kind === 'biometric')

const takers = new WeakMap<Service, ReadonlySet<string>>()

/** By whom steps of a service are taken that ask for a face or a finger. */
export function askedBiometricsBy(service: Service): ReadonlySet<string> {
  const known = takers.get(service)
  if (known) return known
  const moves = Object.values(service.workflow.states).flatMap((state) => Object.values(state))
  const found = new Set(moves.filter(({ asks }) => asksBiometrics(asks)).map(({ by }) => by))
  takers.set(service, found)
  return found
}

/** The captures that these answers name. */
export const captureIdsIn = (form: Form | undefined, answers: Answers): string[] =>
  biometricsIn(form, answers).map(({ id }) => id)

/** Those of the answers, by question, unchecked. */
export function capturesOf(
  form: Form,
  answers: Answers,
  captures: readonly Capture[],
): CapturesGiven {
  return Object.fromEntries(
    biometricsIn(form, answers).map(({ name, id }) => [name, captures.find((c) => c.id === id)]),
  )
}

type Wanted = {
  readonly service: Service
  readonly move: Move
  readonly case: Pick<Case, 'id' | 'applicantId'>
  /** Given by this very step: then a capture that will not do refuses it. */
  readonly fresh: { readonly form: Form | undefined; readonly answers: Answers }
  /** Given before, and bound to the case since. */
  readonly before: Answers
  readonly captures: ReadonlyMap<string, Capture>
  readonly now: Date
}

/**
 * What the rules of a step see, and what of it the step binds to its case or enrols.
 * @throws biometrics-capture-… where what this step gives is not there, another's, or too old
 */
export function captureStep(wanted: Wanted): { given: CapturesGiven; uses: CaptureUse[] } {
  const { service, move, fresh, before } = wanted
  const given = givenBefore(wanted.captures.values(), wanted.case.id, wanted.now)
  for (const { name, question, id } of biometricsIn(service.form, before)) {
    const capture = wanted.captures.get(id)
    if (!faultOf(wanted, question, capture)) given[name] = capture
  }
  for (const { name, question, id } of biometricsIn(fresh.form, fresh.answers)) {
    const capture = wanted.captures.get(id)
    const fault = faultOf(wanted, question, capture)
    if (fault) throw biometricsProblems[fault]({ field: name })
    given[name] = capture
  }
  const enrolled = new Map(
    enrolledBy(move).flatMap((name): [string, string][] => {
      const id = given[name]?.id
      if (id !== undefined) return [[id, name]]
      // What is to be enrolled and is gone must be taken again: nobody is left without a template.
      if (isAnswered(wanted, name)) {
        throw biometricsProblems['biometrics-capture-expired']({ field: name })
      }
      return []
    }),
  )
  const taken = biometricsIn(fresh.form, fresh.answers).map(({ id, name }) => [id, name] as const)
  const uses = [...new Map([...enrolled, ...taken])].map(([id, as]) => ({
    id,
    as,
    caseId: wanted.case.id,
    at: wanted.now,
    enrols: enrolled.has(id),
  }))
  return { given, uses }
}

/** What earlier steps of a case were given, by the question that it answered. */
export function givenBefore(
  captures: Iterable<Capture>,
  caseId: string,
  now: Date,
): Record<string, CaptureGiven | undefined> {
  return Object.fromEntries(
    [...captures].flatMap((capture) => {
      const { usedAs, usedByCase, expiresAt } = capture
      const isOfCase = usedByCase === caseId && expiresAt > now
      return isOfCase && usedAs !== undefined ? [[usedAs, capture]] : []
    }),
  )
}

/** The questions whose captures become templates with a step. */
export function enrolledBy({ enrols = [] }: Pick<Move, 'enrols'>): readonly string[] {
  return typeof enrols === 'string' ? [enrols] : enrols
}

const isAnswered = ({ before, fresh }: Wanted, name: string) =>
  (fresh.answers[name] ?? before[name]) !== undefined

function faultOf(
  { case: kase, now }: Wanted,
  { modality, of = 'applicant' }: BiometricQuestion,
  capture: Capture | undefined,
) {
  if (!capture) return 'biometrics-capture-unknown' as const
  // Whom an officer serves at a counter is nobody's applicant: a rule says whose it must be.
  const personId = of === 'applicant' ? (kase.applicantId ?? capture.personId) : capture.personId
  if (!fits(capture, modality)) return 'biometrics-capture-unknown' as const
  return captureFault(capture, { personId, caseId: kase.id, at: now })
}

/** An exception stands for what it was approved for: one for fingers says nothing of a face. */
export function fits(
  { modality, position }: Pick<Capture, 'modality' | 'position'>,
  asked: BiometricQuestion['modality'],
): boolean {
  if (modality !== 'exception') return modality === asked
  return (position === 'face') === (asked === 'face')
}

/** The world after captures were bound: another case of the same batch finds them taken. */
export function noteUses(captures: Map<string, Capture>, uses: readonly CaptureUse[]): void {
  for (const { id, caseId, as } of uses) {
    const capture = captures.get(id)
    if (capture) captures.set(id, { ...capture, usedByCase: caseId, usedAs: as })
  }
}
