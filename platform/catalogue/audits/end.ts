/** How a call ended: an act with a leaf, which nothing in the case tells of. */
import {
  auditProblems,
  callsOf,
  endAudit,
  lockAudit,
  noteAnswered,
  type Outcome,
} from '#platform/audits'
import { formatReference } from '#platform/cases'
import { checkAnswers } from '#platform/forms'
import type { Actor } from '#platform/identity'
import { civilDateOf } from '#platform/kernel'
import { recordActOfNoCase } from '../act-of-no-case.ts'
import { noEffects, writeEffects } from '../effects.ts'
import type { Platform } from '../platform.ts'
import { catalogueProblems } from '../problems.ts'
import { caseKeyOf, sealPart } from '../sealed-answers.ts'
import type { Setting } from '../setting.ts'
import { openCall, type OpenCall } from './calls.ts'

/** How far he got on the phone. */
export const reachedWords = ['answered', 'declined', 'no-answer'] as const
export type Reached = (typeof reachedWords)[number]

export type Answer = {
  readonly reached: string
  /** What the citizen answered, by the form of the audit. */
  readonly said: unknown
  /** What whoever answers next is told, by the form of the step that opens the case again. */
  readonly finding: unknown
}

type Place = Pick<Platform, 'db' | 'setting'>

type Ended = {
  readonly outcome: Exclude<Outcome, 'overtaken'>
  readonly said?: Readonly<Record<string, unknown>>
  readonly finding?: Readonly<Record<string, unknown>>
}

/**
 * Notes how the call of today ended. Undefined where nobody answered and there are days left.
 * @throws audit-unknown, audit-over, audit-call-first, audit-reached-missing, answers-faulty
 */
export async function noteAnswer(
  place: Place,
  actor: Actor,
  id: string,
  answer: Answer,
): Promise<Outcome | undefined> {
  const { db, setting } = place
  const open = await openCall(place, actor, id)
  if (!open.isCalling && !open.isUnreachable) throw auditProblems['audit-call-first']()
  // Where there is nobody to call, nobody has said anything.
  if (open.isUnreachable && answer.reached !== 'no-answer') {
    throw auditProblems['audit-reached-missing']({ field: 'reached' })
  }
  const day = civilDateOf(setting.now())
  const ended = endOf(setting, open, answer)
  return db.transact(async (tx) => {
    const audit = await lockAudit(tx, id)
    if (!audit || audit.outcome !== null) throw auditProblems['audit-over']()
    await noteAnswered(tx, { auditId: id, day, wasAnswered: answer.reached !== 'no-answer' })
    const inVain = (await callsOf(tx, id)).filter(({ wasAnswered }) => wasAnswered === false)
    const isOver = open.isUnreachable || inVain.length >= (open.service.audit?.tries ?? 1)
    if (ended.outcome === 'unreached' && !isOver) return undefined
    const { personId: by } = actor as { readonly personId: string }
    const { audit: declared } = open.service
    await endAudit(tx, id, {
      outcome: ended.outcome,
      sealed: sealedOf(setting, open, ended),
      wasPressed: ended.said && declared?.pressed?.(ended.said),
      by,
      post: open.post.id,
      at: setting.now(),
    })
    const effects = noEffects()
    recordActOfNoCase(setting, effects, {
      jurisdiction: open.case.jurisdiction,
      id,
      action: 'call-back',
      kind: 'noted',
      actedBy: { kind: 'person', id: by, postId: open.post.id },
      toState: ended.outcome,
      facts: { closing: `${formatReference(open.case)}/${audit.seq}` },
      entries: [],
      now: setting.now(),
    })
    await writeEffects(tx, setting, effects, setting.now())
    return ended.outcome
  })
}

/** What the citizen's answers come to: the service's own rule says so, and no officer. */
function endOf(setting: Setting, { service }: OpenCall, answer: Answer): Ended {
  const { reached, said: input, finding } = answer
  if (reached === 'no-answer') return { outcome: 'unreached' }
  if (reached === 'declined') return { outcome: 'declined' }
  const { audit, workflow } = service
  if (reached !== 'answered' || !audit) {
    throw auditProblems['audit-reached-missing']({ field: 'reached' })
  }
  const context = { today: civilDateOf(setting.now()), lists: {} }
  const read = checkAnswers(audit.asks, input, context)
  if ('faults' in read) throw catalogueProblems['answers-faulty']({ faults: read.faults })
  const said = read.answers as Readonly<Record<string, unknown>>
  if (audit.upheld(said)) return { outcome: 'upheld', said }
  const { asks = {} } = workflow.states[audit.of[0] ?? '']?.[audit.reopens] ?? {}
  const found = checkAnswers(asks, finding, context)
  if ('faults' in found) throw catalogueProblems['answers-faulty']({ faults: found.faults })
  return { outcome: 'not-done', said, finding: found.answers as Ended['finding'] & object }
}

/** Under the case's own key; nothing of a case that was erased meanwhile. */
function sealedOf({ vault }: Setting, { case: kase, view }: OpenCall, { said, finding }: Ended) {
  const key = caseKeyOf(vault, kase, view.permit)
  return key && said ? sealPart(key, kase.id, 'audit', { said, finding }) : undefined
}
