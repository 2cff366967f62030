import {
  caseProblems,
  casesOfApplicant,
  findCase,
  formatReference,
  readReference,
  type CaseKey,
} from '#platform/cases'
import { getCase, openDraftsOf, type ActOutcome, type Platform } from '#platform/catalogue'
import { isUniqueViolation } from '#platform/database'
import { Problem, text } from '#platform/kernel'
import type { FastifyRequest } from 'fastify'
import { caseBody, draftBody } from './case-view.ts'
import { acceptAnswers, createDraftWriter, draftOf, replaceAnswers } from './drafts.ts'
import { requestHash } from './json-body.ts'
import { preferredLanguage } from './language.ts'
import { pathValue, type Operation } from './operation.ts'
import { requestOf } from './request-once.ts'
import {
  actionRequest,
  answersRequest,
  caseAnswer,
  caseListAnswer,
  caseListQuery,
  draftAnswer,
  newCaseRequest,
  outcomeAnswer,
} from './schemas.ts'
import { jurisdictionNamed, serviceNamed, servicesOf } from './service-operations.ts'

/** The case or draft that the path names. @throws case-not-found where it cannot be a reference */
export function caseNamed(request: FastifyRequest): CaseKey {
  return readReference(pathValue(request, 'reference'))
}

export function caseOperations(platform: Platform): Operation[] {
  return [
    createCase(platform),
    listCases(platform),
    readCase(platform),
    putAnswers(platform),
    takeAction(platform),
  ]
}

type Given = Readonly<Record<string, unknown>>

function createCase(platform: Platform): Operation {
  const services = servicesOf(platform)
  const writer = createDraftWriter(platform)
  return {
    ...onCases('POST', 'createCase', '/cases'),
    isWrite: true,
    summary: text(
      'Begin a case: a draft with its reference',
      'کیس شروع کریں: حوالہ نمبر کے ساتھ مسودہ',
    ),
    description: text(
      'Answers may be incomplete, but none may be wrong. A draft is no official act: hand it in ' +
        'with its action.',
      'جوابات ادھورے ہو سکتے ہیں مگر غلط نہیں۔ مسودہ سرکاری عمل نہیں: اسے اس کے قدم سے جمع کرائیں۔',
    ),
    body: newCaseRequest,
    answers: { 201: { means: 'The draft.', schema: draftAnswer } },
    problems: ['service-not-found', 'api-jurisdiction-wrong', 'answers-faulty', 'case-key-reused'],
    run: async (request, reply) => {
      const asked = request.body as { service: string; jurisdiction?: string; answers?: Given }
      const service = serviceNamed(services, asked.service)
      const jurisdiction = jurisdictionNamed(platform, asked.jurisdiction)
      const accepted = await acceptAnswers(platform, service, jurisdiction, asked.answers ?? {})
      const saved = await writer({ request: requestOf(request), service, jurisdiction, accepted })
      void reply.code(201).header('location', `/api/cases/${saved.reference}`)
      return saved
    },
  }
}

function listCases(platform: Platform): Operation {
  const { db, setting } = platform
  return {
    ...onCases('GET', 'listCases', '/cases'),
    summary: text('My cases and drafts, the newest first', 'میرے کیس اور مسودے، تازہ ترین پہلے'),
    query: caseListQuery,
    answers: { 200: { means: 'Cases and drafts of this person.', schema: caseListAnswer } },
    problems: [],
    run: async ({ caller, query }) => {
      const limit = Number((query as { limit?: string }).limit ?? 50)
      const [cases, drafts] = await Promise.all([
        casesOfApplicant(db, caller.personId, limit),
        openDraftsOf(db, setting, caller.personId, limit),
      ])
      const begun = new Set(cases.map(({ id }) => id))
      const initialOf = (service: string) =>
        setting.services.get(service)?.workflow.initial ?? 'draft'
      const listed = [
        ...cases.map((kase) => ({ ...kase, kind: 'case' })),
        ...drafts
          .filter(({ id }) => !begun.has(id))
          .map((draft) => ({ ...draft, kind: 'draft', state: initialOf(draft.service) })),
      ].sort((a, b) => (a.id < b.id ? 1 : -1))
      return {
        cases: listed.slice(0, limit).map((one) => {
          const reference = formatReference(one)
          return { ...one, reference, link: `/api/cases/${reference}` }
        }),
      }
    },
  }
}

function readCase(platform: Platform): Operation {
  const { db, setting } = platform
  return {
    ...onCases('GET', 'getCase', '/cases/:reference'),
    mayActFor: true,
    summary: text(
      'One case or draft: state, charge, events',
      'ایک کیس یا مسودہ: حالت، رقم، واقعات',
    ),
    answers: { 200: { means: 'The case as it stands.', schema: caseAnswer } },
    problems: ['case-not-found'],
    run: async (request) => {
      const { caller } = request
      const key = caseNamed(request)
      const view = await getCase(db, setting, caller.actor, key).catch(absent)
      if (view) return caseBody(view)
      if (caller.actor.actingBy) throw caseProblems['case-not-found']()
      const draft = await draftOf(db, platform, key, caller.personId)
      const service = setting.services.get(draft.service)
      if (!service) throw caseProblems['case-not-found']()
      return draftBody(service, draft)
    },
  }
}

function putAnswers(platform: Platform): Operation {
  return {
    ...onCases('PUT', 'putAnswers', '/cases/:reference/answers'),
    isWrite: true,
    summary: text('Replace the answers of a draft', 'مسودے کے جوابات بدلیں'),
    description: text(
      'All of them: a question that is left out is unanswered afterwards.',
      'تمام جوابات: جو سوال چھوڑا جائے وہ بے جواب ہو جاتا ہے۔',
    ),
    body: answersRequest,
    answers: { 200: { means: 'The draft as saved.', schema: draftAnswer } },
    problems: ['case-not-found', 'answers-faulty', 'case-key-reused'],
    run: (request) => {
      const { answers } = request.body as { answers: Given }
      return replaceAnswers(platform, requestOf(request), caseNamed(request), answers)
    },
  }
}

function takeAction(platform: Platform): Operation {
  return {
    ...onCases('POST', 'takeAction', '/cases/:reference/actions/:action'),
    isWrite: true,
    mayActFor: true,
    summary: text(
      'Take a step: hand in a draft, act on a case',
      'قدم اٹھائیں: مسودہ جمع کرائیں یا کیس پر عمل کریں',
    ),
    description: text(
      'The body is what the action asks, `{}` where it asks nothing. Accept-Language chooses the ' +
        'language of messages about a case that is handed in.',
      'مواد وہ ہے جو یہ قدم پوچھے، کچھ نہ پوچھے تو `{}`۔ جمع ہونے والے کیس کے پیغامات کی زبان ' +
        'Accept-Language سے طے ہوتی ہے۔',
    ),
    body: actionRequest,
    mayBeEmpty: true,
    bodyExample: {},
    answers: { 200: { means: 'What the act led to; durable.', schema: outcomeAnswer } },
    problems: [
      'case-not-found',
      'answers-faulty',
      'action-not-known',
      'action-not-now',
      'action-not-yours',
      'action-too-late',
      'assurance-too-low',
      'nobody-responsible',
      'case-key-reused',
    ],
    run: async (request) => outcomeBody(await act(platform, request)),
  }
}

/** What an act led to, as the API says it: amounts carry their unit. */
export function outcomeBody({ amount, ...outcome }: ActOutcome) {
  return amount === undefined ? outcome : { ...outcome, amountPaisa: amount }
}

/** Hands in the caller's draft, or acts on the caller's case. */
async function act(platform: Platform, request: FastifyRequest): Promise<ActOutcome> {
  const { db, door, defaultLanguage } = platform
  const { caller } = request
  const key = caseNamed(request)
  const command = {
    kind: 'act',
    actor: caller.actor,
    case: key,
    action: pathValue(request, 'action'),
    input: request.body,
    language: preferredLanguage(request.headers['accept-language'], defaultLanguage),
    request: { key: request.idempotencyKey, bodyHash: requestHash(request) },
  } as const
  // Drafts are handed in by whom they are of; whoever acts for another applies at once.
  const draft = caller.actor.actingBy
    ? undefined
    : await draftOf(db, platform, key, caller.personId).catch(absent)
  if (draft) {
    try {
      return await door.perform({ ...command, service: draft.service, input: draft.answers })
    } catch (error) {
      // Handed in at the same moment by another request: from here on it is a case.
      if (!isUniqueViolation(error)) throw error
    }
  }
  const kase = await findCase(db, key)
  if (kase?.applicantId !== caller.personId) throw caseProblems['case-not-found']()
  return door.perform(command)
}

/** A draft that is not there may be a case by now; any other error stays one. */
function absent(error: unknown): undefined {
  if (!(error instanceof Problem) || error.code !== 'case-not-found') throw error
}

function onCases(method: 'GET' | 'POST' | 'PUT', id: string, path: string) {
  return { method, id, path, tag: 'cases', needs: 'bearer' } as const
}
