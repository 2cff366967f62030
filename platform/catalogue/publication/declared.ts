/** What a service makes public of its cases, as it declares it, and what that comes to. */
import type { CaseEvent, Case } from '#platform/cases'
import type { Location } from '#platform/forms'
import { civilDateOf } from '#platform/kernel'
import type { PublicAnswers, PublicStep, StateStage } from '#platform/publication'
import { auditActor } from '../audits/declared.ts'
import type { Service } from '../definition.ts'
import type { SupportSought } from './support.ts'
import { isPartAction } from './part-actions.ts'
import { courseOf, officeOfCourse, rungsMissed } from '../routing/course.ts'

/**
 * Each case has a row that names nobody: what it is about, where, how far it is. Words and photos
 * are shown only where they are declared, screened, and once they may be.
 */
export type Publication<Answers = never, State extends string = string> = {
  /** The question that says what a case is about: one of a few, or one from a list. */
  readonly topic: string
  /** The question that says where: a location. */
  readonly place?: string
  /**
   * The question whose words are counted, each apart and of public cases alone, so that a head
   * hears of words that many people use of a sudden.
   */
  readonly heard?: string
  /** Whether anybody may see it; a case that is not public is counted, and no more. */
  readonly isPublic: (answers: Answers) => boolean
  /** Where people are asked to stand behind some of them. */
  readonly support?: SupportSought<Answers>
  /** What each state is called towards the public; all but the first. */
  readonly stages: { readonly [S in State]?: StateStage }
  /** The questions whose words and photos everybody may see: a screened long text, photos. */
  readonly text?: string
  readonly photos?: string
  /** The step by which an office answers, with what of it everybody may see. */
  readonly answer?: { readonly step: string; readonly text?: string; readonly photos?: string }
  /** Who looks at what is shown and covers more: `routed` is the office that has the case. */
  readonly releasedBy?: string
}

type Answers = Readonly<Record<string, unknown>>

/** What the answers of a new case make public. */
export function publicAnswersOf(
  { topic, place, isPublic, support }: Publication,
  answers: Answers,
): PublicAnswers {
  const where = place === undefined ? undefined : (answers[place] as Location | undefined)
  return {
    topic: topicIn(topic, answers) ?? '',
    isPublic: isPublic(answers as never),
    seeksSupport: support?.when(answers as never) ?? false,
    place: where?.place,
    point: where?.point,
  }
}

/** Where a step says anew what the case is about, it is that from now on. */
export function topicIn(topic: string, said: Answers): string | undefined {
  const value = said[topic]
  return typeof value === 'string' ? value : undefined
}

type Moved = Pick<CaseEvent, 'action' | 'actorKind' | 'fromState' | 'toState' | 'at'>

/** One step of a case, as the public row takes it in; undefined where its service has none. */
export function publicStepOf(
  { publication }: Pick<Service, 'publication'>,
  { action, actorKind, fromState, toState, at }: Moved,
  after: Case,
): PublicStep | undefined {
  const stages: Readonly<Record<string, StateStage | undefined>> = publication?.stages ?? {}
  const to = stages[toState]
  // Who looks over what is shown moves nothing.
  if (to === undefined || isPartAction(action)) return undefined
  const course = courseOf(after)
  const { jurisdiction, id, deadlineAt } = after
  return {
    jurisdiction,
    id,
    // What an audit opens again nobody has disputed: that is counted apart.
    from: fromState === undefined || actorKind === auditActor ? undefined : stages[fromState],
    to,
    on: civilDateOf(at),
    office: (course && officeOfCourse(course)) || undefined,
    levels: course?.level ?? 0,
    passedOn: course?.bounced ?? 0,
    passedBy: course?.passedBy ?? [],
    breached: course ? rungsMissed(course) : 0,
    deadlineOn: deadlineAt && civilDateOf(deadlineAt),
  }
}
