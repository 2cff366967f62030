/** Answers that a program saves before it hands them in, each write under its own request key. */
import { findRequests, formatReference, recordRequests, caseProblems } from '#platform/cases'
import type { AnsweredRequest, CaseKey } from '#platform/cases'
import {
  catalogueProblems,
  getDraft,
  keepDrafts,
  newDraft,
  saveDraft,
  type OpenDraft,
  type Platform,
  type Service,
} from '#platform/catalogue'
import { gatherWrites, type Tx } from '#platform/database'
import { answersOnPath, checkAnswers, missingOf } from '#platform/forms'
import { civilDateOf } from '#platform/kernel'
import { createGroup, type Group } from './group.ts'
import { afterRival, answerOnce, repeatOf, type Request } from './request-once.ts'

/** What a saved draft is answered with; a repeated request gets it again. */
export type SavedDraft = {
  readonly reference: string
  readonly service: string
  readonly jurisdiction: string
  readonly state: string
  readonly savedAt: string
  /** Questions that must still be answered before the draft can be handed in. */
  readonly missing: readonly string[]
}

type Accepted = Pick<OpenDraft, 'answers'> & { readonly missing: readonly string[] }

/**
 * Reads part of a form: an answer may be absent, but none may be wrong.
 * @throws answers-faulty naming each wrong answer
 */
export async function acceptAnswers(
  { lists, setting }: Pick<Platform, 'lists' | 'setting'>,
  service: Service,
  jurisdiction: string,
  given: Readonly<Record<string, unknown>>,
): Promise<Accepted> {
  const { form } = service
  const context = {
    today: civilDateOf(setting.now()),
    lists: await lists.of(service, jurisdiction, given),
  }
  const checked = checkAnswers(form, given, context)
  if ('answers' in checked) return { answers: checked.answers as Accepted['answers'], missing: [] }
  const isMissing = (field = '') => {
    const [name = ''] = field.split(/[.[]/)
    return Object.hasOwn(form, name) && (given[name] ?? undefined) === undefined
  }
  const faults = checked.faults.filter(({ field }) => !isMissing(field))
  if (faults.length > 0) throw catalogueProblems['answers-faulty']({ faults })
  const answers = answersOnPath(form, given)
  return { answers, missing: missingOf(form, answers) }
}

type NewDraft = {
  readonly request: Request
  readonly service: Service
  readonly jurisdiction: string
  readonly accepted: Accepted
}

export type DraftWriter = Group<NewDraft, SavedDraft>

/** Saves new drafts, many in one transaction. A repeat of a request is answered as before. */
export function createDraftWriter({ db, setting }: Platform): DraftWriter {
  const write = async (items: readonly NewDraft[]) =>
    db.transact(async (tx) => {
      const earlier = await findRequests(
        tx,
        items.map(({ request }) => request),
      )
      const answered = new Map(earlier.map((one) => [nameOf(one), one]))
      const made: AnsweredRequest[] = []
      const drafts: OpenDraft[] = []
      const answers: (SavedDraft | Error)[] = []
      for (const { request, service, jurisdiction, accepted } of items) {
        const before = answered.get(nameOf(request))
        if (before) {
          answers.push(repeatOf<SavedDraft>(before, request))
          continue
        }
        const asked = { service: service.id, jurisdiction, applicantId: request.actorId }
        const draft = newDraft(setting, asked, accepted.answers)
        drafts.push(draft)
        const answer = savedDraft(service, draft, accepted.missing, setting.now())
        const record = { ...request, answer }
        answered.set(nameOf(request), record)
        made.push(record)
        answers.push(answer)
      }
      const { tx: gathered, send } = gatherWrites()
      await keepDrafts(gathered, setting, drafts)
      await recordRequests(gathered, made, setting.now())
      await send(tx)
      return answers
    })
  return createGroup(
    (items) => afterRival(() => write(items)),
    () => catalogueProblems['too-busy'](),
  )
}

/**
 * Replaces a draft's answers as a whole.
 * @throws case-not-found, answers-faulty, case-key-reused
 */
export async function replaceAnswers(
  platform: Platform,
  request: Request,
  key: CaseKey,
  given: Readonly<Record<string, unknown>>,
): Promise<SavedDraft> {
  const { db, setting } = platform
  return answerOnce(db, request, setting.now(), async (tx) => {
    const draft = await draftOf(tx, platform, key, request.actorId)
    const service = setting.services.get(draft.service)
    if (!service) throw catalogueProblems['service-not-found']()
    const accepted = await acceptAnswers(platform, service, draft.jurisdiction, given)
    await saveDraft(tx, setting, { ...draft, answers: accepted.answers })
    return savedDraft(service, draft, accepted.missing, setting.now())
  })
}

/** @throws case-not-found, also for another person's draft */
export async function draftOf(
  tx: Tx,
  { setting }: Pick<Platform, 'setting'>,
  key: CaseKey,
  personId: string,
): Promise<OpenDraft> {
  const draft = await getDraft(tx, setting, key.id, personId)
  if (draft.jurisdiction !== key.jurisdiction) throw caseProblems['case-not-found']()
  return draft
}

function savedDraft(
  service: Service,
  draft: OpenDraft,
  missing: readonly string[],
  now: Date,
): SavedDraft {
  return {
    reference: formatReference(draft),
    service: service.id,
    jurisdiction: draft.jurisdiction,
    state: service.workflow.initial,
    savedAt: now.toISOString(),
    missing,
  }
}

const nameOf = ({ actorId, key }: Pick<Request, 'actorId' | 'key'>) => `${actorId} ${key}`
