import { partBytesMax } from '#platform/attachments'
import { catalogueProblems, type Platform } from '#platform/catalogue'
import type { RateLimit } from '#platform/kernel'
import { Ajv2020 } from 'ajv/dist/2020.js'
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteShorthandOptions } from 'fastify'
import { applyOperation } from './apply-operation.ts'
import { billOperations } from './bill-operations.ts'
import { asActing, createCallerReader, identify, type CallerReader } from './caller.ts'
import { caseOperations } from './case-operations.ts'
import { registerDescription } from './description.ts'
import { documentOperations } from './document-operations.ts'
import { idempotencyKeyOf, registerBytesBody, registerJsonBody } from './json-body.ts'
import type { Operation } from './operation.ts'
import { paymentOperations } from './payment-operations.ts'
import { sendProblem } from './problem-answer.ts'
import { apiProblems } from './problems.ts'
import { serviceOperations } from './service-operations.ts'
import { signInOperations } from './sign-in-operations.ts'
import { partType, uploadOperations } from './upload-operations.ts'
import { verifyOperations } from './verify-operations.ts'

/** Every operation of the API, in the order in which a program meets them. */
export function operationsOf(platform: Platform, callers: CallerReader): Operation[] {
  return [
    ...serviceOperations(platform),
    ...signInOperations(platform, callers),
    applyOperation(platform),
    ...caseOperations(platform),
    ...billOperations(platform),
    ...paymentOperations(platform),
    ...documentOperations(platform),
    ...uploadOperations(platform),
    ...verifyOperations(platform),
  ]
}

/** Registers everything under `/api` on an instance of its own: no cookies, no forms. */
export function registerApi(app: FastifyInstance, platform: Platform): void {
  void app.register(
    async (api) => {
      const callers = createCallerReader(platform.db, platform.setting.now)
      const operations = operationsOf(platform, callers)
      prepare(api, platform)
      for (const operation of operations) registerOperation(api, operation, { platform, callers })
      refuseOtherMethods(api, operations)
      registerDescription(api, platform, operations)
    },
    { prefix: '/api' },
  )
}

function prepare(api: FastifyInstance, platform: Platform): void {
  registerJsonBody(api)
  registerBytesBody(api, partType, partBytesMax)
  api.decorateRequest('caller', null as never)
  api.decorateRequest('idempotencyKey', '')
  // Nothing is coerced and nothing unknown is dropped in silence: what is sent is what is checked.
  const ajv = new Ajv2020({ strict: false, validateFormats: false })
  api.setValidatorCompiler(({ schema }) => ajv.compile(schema as object))
  api.setErrorHandler((error, request, reply) => sendProblem(request, reply, error, platform))
  api.setNotFoundHandler((request, reply) =>
    sendProblem(request, reply, apiProblems['api-address-unknown'](), platform),
  )
}

function registerOperation(
  api: FastifyInstance,
  operation: Operation,
  { platform, callers }: { readonly platform: Platform; readonly callers: CallerReader },
) {
  const {
    method,
    path: url,
    needs,
    limit,
    isWrite,
    query,
    body,
    mayBeEmpty,
    mayActFor,
    answers,
    tag,
    bodyType,
  } = operation
  const response = Object.fromEntries(
    Object.entries(answers).flatMap(([status, { schema }]) => (schema ? [[status, schema]] : [])),
  )
  const isPublic = tag === 'verify' || tag === 'services'
  const onRequest: RouteShorthandOptions['onRequest'] = async (request, reply) => {
    void reply.header('cache-control', 'no-store')
    if (isPublic) void reply.header('access-control-allow-origin', '*')
    if (limit) refuseOften(limit, request, reply)
    if (needs === 'bearer') {
      const caller = await identify(callers, request)
      request.caller = mayActFor ? await asActing(platform, caller, request) : caller
    }
    if (isWrite) request.idempotencyKey = idempotencyKeyOf(request)
  }
  const schema = { ...(query && { querystring: query }), ...(body && { body }), response }
  const preValidation: RouteShorthandOptions['preValidation'] = async (request) => {
    if (!body || request.body !== undefined) return
    if (!mayBeEmpty) throw apiProblems['api-body-missing']()
    request.body = {}
  }
  const config = bodyType === undefined ? {} : { bodyType }
  api.route({ method, url, schema, config, onRequest, preValidation, handler: operation.run })
}

/** @throws asked-too-often, and says when to come again. Nothing has been read by then. */
function refuseOften(limit: RateLimit, request: FastifyRequest, reply: FastifyReply): void {
  const seconds = limit.refuse(request.ip)
  if (seconds === undefined) return
  void reply.header('retry-after', String(seconds))
  throw catalogueProblems['asked-too-often']({ values: { seconds: String(seconds) } })
}

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const

/** An address that exists under another method says so (RFC 9110, 15.5.6). */
function refuseOtherMethods(api: FastifyInstance, operations: readonly Operation[]): void {
  for (const [url, known] of Map.groupBy(operations, ({ path }) => path)) {
    const allowed: string[] = known.map(({ method }) => method)
    api.route({
      method: methods.filter((method) => !allowed.includes(method)),
      url,
      // Before the body is read: what it holds does not matter.
      onRequest: async (_request, reply) => {
        void reply.header('allow', allowed.join(', '))
        throw apiProblems['api-method-wrong']()
      },
      handler: () => undefined,
    })
  }
}
