/** A draft as its pages see it, and what becomes of an address whose draft is handed in already. */
import { goTo } from '#channels/components'
import { caseProblems, findCase, formatReference } from '#platform/cases'
import {
  catalogueProblems,
  getDraft,
  saveDraft,
  type OpenDraft,
  type Platform,
  type Service,
} from '#platform/catalogue'
import {
  answersOnPath,
  nextQuestion,
  type FormContext,
  type Question,
  type QuestionWording,
} from '#platform/forms'
import { civilDateOf, Problem } from '#platform/kernel'
import type { FastifyReply } from 'fastify'
import { appliesFor, reachesTo } from './acting-for.ts'
import { ownCaptures } from './own-captures.ts'
import { portalProblems } from './problems.ts'
import type { SignedInVisit } from './visit.tsx'

/** One person's draft with its service and what its questions need to be read. */
export type DraftVisit = SignedInVisit & {
  readonly draft: OpenDraft
  readonly service: Service
  readonly context: FormContext
}

/** A page on a draft; where the draft has become a case, the case is what the visitor meant. */
export function onDraft(
  page: (visit: DraftVisit) => Promise<FastifyReply>,
): (visit: SignedInVisit) => Promise<FastifyReply> {
  return async (visit) => {
    const { platform, session, params } = visit
    const { setting, lists } = platform
    const id = params['draftId'] ?? ''
    const goToCase = async () => {
      const reference = await handedIn(platform, appliesFor(session.actor), id)
      if (!reference) throw caseProblems['case-not-found']()
      return goTo(visit, `/cases/${reference}`)
    }
    const draft = await findOwnDraft(visit, id)
    if (!draft) return goToCase()
    const service = setting.services.get(draft.service)
    if (!service) throw catalogueProblems['service-not-found']()
    const { answers } = draft
    const options = await lists.of(service, draft.jurisdiction, answers)
    const offers = await ownCaptures(platform, service.form, {
      id: draft.id,
      personId: appliesFor(session.actor),
    })
    const context = { today: civilDateOf(setting.now()), lists: { ...options, ...offers }, answers }
    // Another window of the same person may hand it in while this page is being saved.
    return page({ ...visit, draft, service, context }).catch((problem: unknown) => {
      if (isAbsent(problem)) return goToCase()
      throw problem
    })
  }
}

async function findOwnDraft(visit: SignedInVisit, id: string): Promise<OpenDraft | undefined> {
  const { db, setting } = visit.platform
  try {
    const draft = await getDraft(db, setting, id, appliesFor(visit.session.actor))
    return reachesTo(visit, draft.service) ? draft : undefined
  } catch (problem) {
    if (isAbsent(problem)) return undefined
    throw problem
  }
}

const isAbsent = (problem: unknown) =>
  problem instanceof Problem && problem.code === 'case-not-found'

/** The reference of the case that a draft of this person has become. */
async function handedIn(
  { db, setting }: Platform,
  applicantId: string,
  id: string,
): Promise<string | undefined> {
  for (const jurisdiction of setting.jurisdictions.keys()) {
    const kase = await findCase(db, { jurisdiction, id })
    if (kase?.applicantId === applicantId) return formatReference(kase)
  }
  return undefined
}

export type Asked = {
  readonly name: string
  readonly question: Question
  readonly wording: QuestionWording
}

/** The question that an address names. */
export function askedIn({ service, params, draft, context }: DraftVisit): Asked {
  const name = params['question'] ?? ''
  const question = Object.hasOwn(service.form, name) ? service.form[name] : undefined
  const wording = (service.questions as Record<string, QuestionWording>)[name]
  if (!question || !wording) throw portalProblems['portal-page-not-found']()
  const { besideChoices } = service
  if (question.kind !== 'one-of' || !besideChoices) return { name, question, wording }
  const { today } = context
  const answers = answersOnPath(service.form, draft.answers) as never
  const said = question.options.flatMap((option) => {
    const words = besideChoices({ question: name as never, option, answers, today })
    return words ? [[option, words] as const] : []
  })
  const optionHints = { ...wording.optionHints, ...Object.fromEntries(said) }
  return { name, question, wording: { ...wording, optionHints } }
}

/** Whether the visitor came from the summary to change one answer. */
export function isFromCheck({ query, fields }: DraftVisit): boolean {
  return query['from'] === 'check' || fields['from'] === 'check'
}

export async function keepAnswers(
  { platform, draft }: DraftVisit,
  answers: OpenDraft['answers'],
): Promise<void> {
  await saveDraft(platform.db, platform.setting, { ...draft, answers })
}

/**
 * After an answer: the next question of the path; for somebody who came from the summary to
 * change one thing, whatever that change has left open, and then the summary again.
 */
export function addressAfter(
  visit: DraftVisit,
  answers: OpenDraft['answers'],
  after: string,
): string {
  const { draft, service } = visit
  const isChange = isFromCheck(visit)
  const next = nextQuestion(service.form, answers, isChange ? undefined : after)
  const from = isChange && next ? '?from=check' : ''
  return `/apply/${draft.id}/${next ?? 'check'}${from}`
}
