import { openingActionOf, type Platform } from '#platform/catalogue'
import { text } from '#platform/kernel'
import { outcomeBody } from './case-operations.ts'
import { requestHash } from './json-body.ts'
import { preferredLanguage } from './language.ts'
import type { Operation } from './operation.ts'
import { applicationRequest, outcomeAnswer } from './schemas.ts'
import { jurisdictionNamed, serviceNamed, servicesOf } from './service-operations.ts'

/** A case begun and handed in by one request. */
export function applyOperation(platform: Platform): Operation {
  const { door, setting, defaultLanguage } = platform
  const services = servicesOf(platform)
  return {
    method: 'POST',
    id: 'apply',
    path: '/applications',
    tag: 'cases',
    needs: 'bearer',
    isWrite: true,
    mayActFor: true,
    summary: text(
      'Apply at once: complete answers, handed in',
      'ایک ہی بار میں درخواست: مکمل جوابات، جمع شدہ',
    ),
    description: text(
      'For a program that has every answer: no draft is made. Whoever collects answers step by ' +
        'step begins a case instead.',
      'اس پروگرام کے لیے جس کے پاس تمام جوابات ہوں: مسودہ نہیں بنتا۔ جو جوابات ایک ایک کر کے جمع کرے وہ اس کے ' +
        'بجائے کیس شروع کرے۔',
    ),
    body: applicationRequest,
    answers: { 201: { means: 'The application as handed in; durable.', schema: outcomeAnswer } },
    problems: [
      'service-not-found',
      'api-jurisdiction-wrong',
      'answers-faulty',
      'assurance-too-low',
      'nobody-responsible',
      'case-key-reused',
    ],
    run: async (request, reply) => {
      const asked = request.body as { service: string; jurisdiction?: string; answers: object }
      const service = serviceNamed(services, asked.service)
      const jurisdiction = jurisdictionNamed(platform, asked.jurisdiction)
      const outcome = await door.perform({
        kind: 'act',
        actor: request.caller.actor,
        case: { jurisdiction, id: setting.newId() },
        service: service.id,
        action: openingActionOf(service),
        input: asked.answers,
        language: preferredLanguage(request.headers['accept-language'], defaultLanguage),
        request: { key: request.idempotencyKey, bodyHash: requestHash(request) },
      })
      void reply.code(201).header('location', `/api/cases/${outcome.reference}`)
      return outcomeBody(outcome)
    },
  }
}
