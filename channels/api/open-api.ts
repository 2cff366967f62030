/** The OpenAPI 3.1 document, made of the operations and the services' definitions. */
import type { Platform, Service } from '#platform/catalogue'
import { jsonSchemaOf } from '#platform/forms'
import { text } from '#platform/kernel'
import type { Operation } from './operation.ts'
import { logPaths, billerPaths } from './other-paths.ts'
import { codesOf, problemExample, problemList, problemSchema } from './problem-list.ts'
import { servicesOf } from './service-operations.ts'

type Json = Readonly<Record<string, unknown>>

const componentName = /^[A-Z][A-Za-z]+$/

/** Schemas with a title like a type's name become components; what remains refers to them. */
function hoist(schema: unknown, components: Record<string, unknown>): unknown {
  if (Array.isArray(schema)) return schema.map((one) => hoist(one, components))
  if (typeof schema !== 'object' || schema === null) return schema
  const parts = Object.entries(schema).map(([key, value]) => [key, hoist(value, components)])
  const whole = Object.fromEntries(parts) as Json
  const { title } = whole
  if (typeof title !== 'string' || whole['type'] !== 'object' || !componentName.test(title)) {
    return whole
  }
  components[title] = whole
  return { $ref: `#/components/schemas/${title}` }
}

/** The whole answers of a service, and the same with nothing required, for a draft. */
function answerSchemas(services: Iterable<Service>): Record<string, Json> {
  const schemas: Record<string, Json> = {}
  for (const { id, form, questions, wording } of services) {
    const { $schema: _, ...whole } = jsonSchemaOf(form, questions) as Json
    const { required: _required, allOf: _allOf, ...partial } = whole
    schemas[`answers.${id}`] = { ...whole, title: wording.name.en }
    schemas[`draft.${id}`] = { ...partial, title: `${wording.name.en}, unfinished` }
    schemas[`newCase.${id}`] = {
      type: 'object',
      title: `New case: ${wording.name.en}`,
      properties: {
        service: { const: id },
        jurisdiction: { type: 'string' },
        answers: { $ref: `#/components/schemas/draft.${id}` },
      },
      required: ['service'],
      additionalProperties: false,
    }
  }
  return schemas
}

const jsonType = 'application/json'

/** Operations whose body carries the answers to some service's form. */
const byService: ReadonlySet<string> = new Set(['quote', 'putAnswers', 'apply'])

/** A body's schema: by service where it carries answers. */
function bodySchema(operation: Operation, ids: readonly string[], hoisted: unknown): unknown {
  const refs = (kind: string) => ids.map((id) => ({ $ref: `#/components/schemas/${kind}.${id}` }))
  if (operation.id === 'createCase' && ids.length > 0) return { oneOf: refs('newCase') }
  if (!byService.has(operation.id)) return hoisted
  const { properties, ...rest } = hoisted as { properties: Json }
  const kind = operation.id === 'putAnswers' ? 'draft' : 'answers'
  return { ...rest, properties: { ...properties, answers: { anyOf: refs(kind) } } }
}

const pathParameters = /:(\w+)/g

function parametersOf({ path, query, isWrite, mayActFor, bodyType }: Operation) {
  const inPath = [...path.matchAll(pathParameters)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }))
  const asked = (query as { properties?: Json } | undefined)?.properties ?? {}
  const inQuery = Object.entries(asked).map(([name, schema]) => ({ name, in: 'query', schema }))
  const key = isWrite ? [{ $ref: '#/components/parameters/IdempotencyKey' }] : []
  const offset = bodyType ? [{ $ref: '#/components/parameters/UploadOffset' }] : []
  const acting = mayActFor ? [{ $ref: '#/components/parameters/ActingFor' }] : []
  return [
    ...inPath,
    ...inQuery,
    ...key,
    ...offset,
    ...acting,
    { $ref: '#/components/parameters/AcceptLanguage' },
  ]
}

function answersOf(operation: Operation, components: Record<string, unknown>) {
  const good = Object.entries(operation.answers).map(([status, answer]) => {
    const { means: description, schema, contentType = jsonType, alternative, example } = answer
    const media = {
      ...(schema && { schema: hoist(schema, components) }),
      ...(example !== undefined && { example }),
    }
    const hasContent = schema !== undefined || answer.contentType !== undefined
    const content = { [contentType]: media, ...(alternative && { [alternative]: {} }) }
    return [status, { description, ...(hasContent && { content }) }]
  })
  const byStatus = Map.groupBy(codesOf(operation), (code) => problemList[code]?.status ?? 500)
  const refusals = [...byStatus]
    .sort(([a], [b]) => a - b)
    .map(([status, codes]) => [
      String(status),
      {
        description: codes
          .map((code) => `\`${code}\`: ${problemList[code]?.title.en ?? ''}`)
          .join('\n\n'),
        content: {
          'application/problem+json': {
            schema: { $ref: '#/components/schemas/Problem' },
            example: problemExample(codes[0] ?? 'api-failed'),
          },
        },
        'x-codes': codes,
      },
    ])
  return Object.fromEntries([...good, ...refusals]) as Json
}

function operationBody(
  operation: Operation,
  services: ReadonlyMap<string, Service>,
  components: Record<string, unknown>,
) {
  const { id, tag, summary, description, body, bodyExample, mayBeEmpty, needs } = operation
  const schema = body && bodySchema(operation, [...services.keys()], hoist(body, components))
  const example = bodyExample !== undefined && { example: bodyExample }
  return {
    operationId: id,
    tags: [tag],
    summary: summary.en,
    ...(description && { description: description.en }),
    'x-ur': { summary: summary.ur, ...(description && { description: description.ur }) },
    security: needs === 'bearer' ? [{ bearer: [] }] : [],
    parameters: parametersOf(operation),
    ...(body && {
      requestBody: {
        required: !mayBeEmpty,
        content: { [jsonType]: { schema, ...example } },
      },
    }),
    ...(operation.bodyType && { requestBody: bytesBody(operation.bodyType) }),
    responses: answersOf(operation, components),
  }
}

const bytesBody = (type: string) => ({
  required: true,
  content: { [type]: { schema: { type: 'string', format: 'binary' } } },
})

/** The document; `examples` are whole answers by service, shown where answers are sent. */
export function openApiDocument(platform: Platform, operations: readonly Operation[]) {
  const services = servicesOf(platform)
  const schemas: Record<string, unknown> = {
    Problem: problemSchema,
    ...answerSchemas(services.values()),
  }
  const paths: Record<string, Record<string, unknown>> = {}
  for (const operation of operations) {
    const path = `/api${operation.path.replace(pathParameters, '{$1}')}`
    paths[path] ??= {}
    paths[path][operation.method.toLowerCase()] = operationBody(operation, services, schemas)
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Daftar',
      version: '1.0.0',
      license: { name: 'MIT', identifier: 'MIT' },
      description:
        'Public services for programs: begin a case, hand it in, pay it, fetch its certificate, ' +
        'verify any certificate. Made from the definitions of the services that run here.\n\n' +
        'Every write of a case carries an Idempotency-Key: the same key with the same request is ' +
        'answered alike and done once. A code for signing in works once by itself. Every refusal ' +
        'is `application/problem+json` with a stable `code`, in the language of Accept-Language.',
    },
    servers: [{ url: '/' }],
    tags: tags.map(([name, { en, ur }]) => ({
      name,
      description: en,
      'x-ur': { description: ur },
    })),
    paths: { ...paths, ...billerPaths(schemas), ...logPaths },
    components: {
      schemas,
      parameters: sharedParameters,
      securitySchemes: {
        bearer: {
          type: 'http',
          scheme: 'bearer',
          description: 'From POST /api/sign-in/tokens, or made by the operator.',
        },
        bankUser: { type: 'apiKey', in: 'header', name: 'username' },
        bankPassword: { type: 'apiKey', in: 'header', name: 'password' },
      },
    },
  }
}

const tags = [
  ['services', text('What is offered', 'دستیاب خدمات')],
  ['sign-in', text('Signing in', 'داخل ہونا')],
  ['cases', text('Cases: begin, hand in, follow', 'کیس: شروع کریں، جمع کرائیں، دیکھتے رہیں')],
  ['bills', text('Bills: watch, see what is due, pay', 'بل: دیکھیں، واجب رقم جانیں، ادا کریں')],
  ['payments', text('What is to be paid, and receipts', 'واجب الادا رقوم اور رسیدیں')],
  ['documents', text('What a case has issued', 'کیس سے جاری ہونے والی دستاویزات')],
  ['verify', text('Verifying any document', 'کسی بھی دستاویز کی تصدیق')],
  ['biller', text('Payment by a bank', 'بینک کے ذریعے ادائیگی')],
  ['log', text('The public transparency log', 'عوامی ریکارڈ')],
] as const

const sharedParameters = {
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    required: true,
    description: 'New for each request, the same for its repeats.',
    schema: { type: 'string', minLength: 1, maxLength: 200 },
    example: '3f0c1d5e-3a0c-4b6e-9a43-0b9f6a7f2d11',
  },
  UploadOffset: {
    name: 'Upload-Offset',
    in: 'header',
    required: true,
    description: 'Where the part begins: how many bytes have arrived before.',
    schema: { type: 'integer', minimum: 0 },
  },
  ActingFor: {
    name: 'Acting-For',
    in: 'header',
    description: 'The number of a mandate: the caller acts for whoever gave it, and is named so.',
    schema: { type: 'string', maxLength: 40 },
  },
  AcceptLanguage: {
    name: 'Accept-Language',
    in: 'header',
    description: 'Language of refusals and of messages about a case.',
    schema: { type: 'string' },
    example: 'ur',
  },
}
