/** The API on a platform with an invented service; every answer is held against the document. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { formatCnic } from '#platform/kernel'
import type { RegisterDefinition, Service } from '#platform/catalogue'
import { createApiToken, secureRandomness } from '#platform/identity'
import { adviceOf } from '#platform/payments'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import fastify, { type FastifyInstance, type InjectOptions } from 'fastify'
import { bankCredentials, testPersons, testPlatform, type TestPlatform } from '#tests/platform'
import { registerApi, registerLogRoutes } from './index.ts'

export type Asking = {
  readonly token?: string
  readonly key?: string | null
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

export type TestApi = {
  readonly platform: TestPlatform
  readonly app: FastifyInstance
  readonly document: ApiDocument
  /** Of the citizen and of the neighbour. */
  readonly tokens: { readonly own: string; readonly other: string }
  readonly call: (
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    url: string,
    asking?: Asking,
  ) => Promise<Called>
}

export type Called = {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | number | undefined>>
  readonly text: string
  readonly bytes: Buffer
  readonly json: Readonly<Record<string, unknown>>
}

export type ApiDocument = {
  readonly paths: Readonly<Record<string, Readonly<Record<string, DocumentedOperation>>>>
  readonly components: { readonly schemas: Readonly<Record<string, object>> }
}
export type DocumentedOperation = {
  readonly operationId: string
  readonly security: readonly object[]
  readonly parameters: readonly object[]
  readonly requestBody?: { readonly content: Readonly<Record<string, { schema: object }>> }
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { schema?: object }>> }>
  >
}

/** Answers of the invented service that its form accepts. */
export const kiteAnswers = {
  size: 'large',
  colour: 'green',
  day: '2026-06-01',
  flyer: {
    name: testPersons[0].name,
    relation: 'daughter-of',
    relativeName: 'Parent Invented',
    cnic: formatCnic(testPersons[0].cnic),
    address: '1 Kite Street, Kite Town',
    phone: '0399 0099001',
  },
}

/** Offers the kite permit, unless other services are given. */
export async function testApi(
  services?: readonly Service[],
  registers?: readonly RegisterDefinition[],
): Promise<TestApi> {
  const platform = await testPlatform(services, registers)
  const app = fastify()
  registerApi(app, platform)
  registerLogRoutes(app, platform)
  await app.ready()
  const document = (await app.inject('/api/openapi.json')).json<ApiDocument>()
  const keepsPromise = createContract(document)
  const tokenOf = (personId: string) =>
    createApiToken(platform.db, {
      holder: { personId },
      label: 'test',
      lifetimeDays: 1,
      now: platform.setting.now(),
      random: secureRandomness,
    })
  return {
    platform,
    app,
    document,
    tokens: {
      own: await tokenOf(platform.citizen.personId),
      other: await tokenOf(platform.neighbour.personId),
    },
    async call(method, url, { token, key = randomUUID(), body, headers = {} } = {}) {
      const response = await app.inject({
        method,
        url,
        headers: {
          'accept-language': 'en',
          ...(token && { authorization: `Bearer ${token}` }),
          ...(key !== null && method !== 'GET' && { 'idempotency-key': key }),
          ...headers,
        },
        ...(body !== undefined && { payload: body as NonNullable<InjectOptions['payload']> }),
      })
      const type = String(response.headers['content-type'] ?? '')
      const called = {
        status: response.statusCode,
        headers: response.headers,
        text: response.body,
        bytes: response.rawPayload,
        json: type.includes('json') ? response.json() : {},
      }
      keepsPromise(method, url, called)
      return called
    },
  }
}

/** Fails a test whose answer is not what the document promises for it. */
function createContract(document: ApiDocument) {
  const ajv = new Ajv2020({ strict: false, validateFormats: false })
  ajv.addSchema(document, 'document')
  const checks = new Map<string, ValidateFunction>()
  const templates = Object.keys(document.paths).map((path) => ({
    path,
    pattern: new RegExp(`^${path.replace(/\{tile\}/, '.+').replace(/\{\w+\}/g, '[^/]+')}$`),
  }))
  return (method: string, url: string, { status, headers, json }: Called) => {
    const bare = url.split('?')[0] ?? ''
    const path = templates.find(({ pattern }) => pattern.test(bare))?.path ?? ''
    const verb = method.toLowerCase()
    const operation = document.paths[path]?.[verb]
    if (!operation) return
    const promised = operation.responses[String(status)]
    assert.ok(promised, `${method} ${url}: the document does not know status ${status}`)
    const type = String(headers['content-type']).split(';')[0] ?? ''
    const media = Object.keys(promised.content ?? {}).find((one) => one.split(';')[0] === type)
    if (status !== 204) assert.ok(media, `${method} ${url}: the document does not know ${type}`)
    if (!media?.includes('json')) return
    const at = [path, verb, 'responses', String(status), 'content', media, 'schema']
    const pointer = at.map((part) => part.replaceAll('~', '~0').replaceAll('/', '~1')).join('/')
    const check = checks.get(pointer) ?? ajv.compile({ $ref: `document#/paths/${pointer}` })
    checks.set(pointer, check)
    assert.ok(check(json), `${method} ${url}: ${ajv.errorsText(check.errors)}`)
  }
}

/** Lets the officer allow a case and a bank pay it, so that it is issued. */
export async function issue(platform: TestPlatform, reference: string): Promise<void> {
  const { id, jurisdiction } = keyOf(reference)
  const allowed = await platform.door.perform({
    kind: 'act',
    actor: platform.officer,
    case: { jurisdiction, id },
    action: 'allow',
    input: { note: 'Fine kite.' },
    language: 'en',
  })
  assert.ok(allowed.psid && allowed.amount)
  const now = platform.setting.now()
  const message = {
    psid: allowed.psid,
    bankMnemonic: undefined,
    authId: '000001',
    amountPaisa: allowed.amount,
    date: now.toISOString().slice(0, 10),
    time: '120000',
  }
  const advice = adviceOf(message, {
    id: platform.setting.newId(),
    bank: bankCredentials,
    at: now,
  })
  const { responseCode } = await platform.door.perform({ kind: 'payment', advice })
  assert.equal(responseCode, '00')
}

function keyOf(reference: string) {
  return { jurisdiction: reference.slice(0, 6), id: reference.slice(7).replaceAll('-', '') }
}
