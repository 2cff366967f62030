/** Every code that the API refuses with, collected from the blocks that declare them. */
import { attachmentProblems } from '#platform/attachments'
import { billingProblems } from '#platform/billing'
import { caseProblems } from '#platform/cases'
import { catalogueProblems } from '#platform/catalogue'
import { databaseProblems } from '#platform/database'
import { documentProblems } from '#platform/documents'
import { formProblems } from '#platform/forms'
import { identityProblems, mandateProblems } from '#platform/identity'
import { Problem, type Language, type ProblemList } from '#platform/kernel'
import { logProblems } from '#platform/log'
import { paymentProblems } from '#platform/payments'
import { registerProblems } from '#platform/registers'
import type { Operation } from './operation.ts'
import { problemBody } from './problem-answer.ts'
import { apiProblems } from './problems.ts'

export const problemList: ProblemList = {
  ...apiProblems.list,
  ...attachmentProblems.list,
  ...billingProblems.list,
  ...caseProblems.list,
  ...catalogueProblems.list,
  ...databaseProblems.list,
  ...documentProblems.list,
  ...formProblems.list,
  ...identityProblems.list,
  ...logProblems.list,
  ...mandateProblems.list,
  ...paymentProblems.list,
  ...registerProblems.list,
}

const ofEveryOperation = ['too-busy', 'database-unavailable', 'api-failed']
const ofActing = [
  'mandate-not-found',
  'mandate-not-now',
  'mandate-ended-by-death',
  'mandate-grown-up',
  'mandate-beyond',
]
const ofEveryBody = [
  'api-body-not-json',
  'api-body-missing',
  'api-body-too-large',
  'api-body-too-deep',
  'api-content-type-wrong',
  'api-field-missing',
  'api-field-unknown',
  'api-field-wrong',
]

/** The codes of one operation, its own first. */
export function codesOf({
  problems,
  needs,
  limit,
  isWrite,
  mayActFor,
  body,
  bodyType,
  query,
}: Operation): string[] {
  return [
    ...problems,
    ...(needs === 'bearer' ? ['api-token-wrong'] : []),
    ...(mayActFor ? ofActing : []),
    ...(limit ? ['asked-too-often'] : []),
    ...(isWrite ? ['api-idempotency-key-missing', 'api-idempotency-key-wrong'] : []),
    ...(bodyType ? ['api-body-missing', 'api-body-too-large', 'api-content-type-wrong'] : []),
    ...(body ? ofEveryBody : query ? ['api-field-wrong'] : []),
    ...ofEveryOperation,
  ]
}

/** What a refusal with this code looks like. */
export function problemExample(code: string, language: Language = 'en') {
  const kind = problemList[code] ?? apiProblems.list['api-failed']
  // Values of a real refusal stand where the example shows the name of the value.
  const names = [...kind.title.en.matchAll(/\{(\w+)\}/g), ...kind.wayOut.en.matchAll(/\{(\w+)\}/g)]
  const values = Object.fromEntries(names.map(([, name = '']) => [name, `{${name}}`]))
  return problemBody(new Problem(code, kind, { values }), language)
}

const fault = {
  code: { type: 'string' },
  field: { type: 'string', description: 'The question or field, like `firstParties[0].cnic`.' },
  title: { type: 'string' },
  detail: { type: 'string', description: 'The way out.' },
}

export const problemSchema = {
  type: 'object',
  title: 'Problem',
  description: 'RFC 9457. `code` is stable; a service may refuse with codes of its own besides.',
  properties: {
    type: { type: 'string', format: 'uri-reference', description: 'Explains the code.' },
    status: { type: 'integer' },
    ...fault,
    code: { anyOf: [{ enum: Object.keys(problemList).sort() }, { type: 'string' }] },
    language: { enum: ['en', 'ur'] },
    faults: {
      type: 'array',
      items: { type: 'object', properties: fault, required: ['code', 'title', 'detail'] },
    },
  },
  required: ['type', 'status', 'code', 'title', 'detail', 'language'],
}
