import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Platform } from '#platform/catalogue'
import { Problem, type Language } from '#platform/kernel'
import { preferredLanguage } from './language.ts'
import { apiProblems } from './problems.ts'

const faultsShownMax = 50

type FaultBody = {
  readonly code: string
  readonly field?: string
  readonly title: string
  readonly detail: string
}

/** The members of RFC 9457, and ours: `code` (stable), `field`, `faults`, `language`. */
export type ProblemBody = FaultBody & {
  readonly type: string
  readonly status: number
  readonly language: Language
  readonly faults?: readonly FaultBody[]
}

function faultOf(problem: Problem, language: Language): FaultBody {
  const { code, field } = problem
  const said = { title: problem.title(language), detail: problem.wayOut(language) }
  return field === undefined ? { code, ...said } : { code, field, ...said }
}

/**
 * The type is an address that explains the code. `origin` is the site's configured one: what a
 * request says of it can be anybody's word. Without one the address is relative (RFC 9457, 3.1.1).
 */
export function problemBody(problem: Problem, language: Language, origin = ''): ProblemBody {
  const { faults, status } = problem
  return {
    type: `${origin}/api/problems/${problem.code}`,
    ...faultOf(problem, language),
    status,
    language,
    ...(faults.length > 0 && {
      faults: faults.slice(0, faultsShownMax).map((fault) => faultOf(fault, language)),
    }),
  }
}

const codesOfFastify: Readonly<Record<string, keyof typeof apiProblems.list>> = {
  FST_ERR_CTP_INVALID_JSON_BODY: 'api-body-not-json',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'api-body-missing',
  FST_ERR_CTP_BODY_TOO_LARGE: 'api-body-too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'api-content-type-wrong',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'api-body-not-json',
  FST_ERR_NOT_FOUND: 'api-address-unknown',
  FST_ERR_BAD_URL: 'api-address-unknown',
}

type AjvError = {
  readonly keyword: string
  readonly instancePath: string
  readonly params: Readonly<Record<string, unknown>>
}

/** What a caller may know of any error: ours as it is, a fault of ours without its story. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error
  const { code, validation, statusCode } = (error ?? {}) as {
    code?: string
    validation?: readonly AjvError[]
    statusCode?: number
  }
  const [fault] = validation ?? []
  if (fault) return shapeProblem(fault)
  const known = code === undefined ? undefined : codesOfFastify[code]
  if (known) return apiProblems[known]()
  if (statusCode === 400) return apiProblems['api-body-not-json']()
  return apiProblems['api-failed']()
}

function shapeProblem({ keyword, instancePath, params }: AjvError): Problem {
  const parent = instancePath.split('/').slice(1).join('.')
  const inside = (name: unknown) => (parent === '' ? String(name) : `${parent}.${String(name)}`)
  if (keyword === 'required') {
    return apiProblems['api-field-missing']({ field: inside(params['missingProperty']) })
  }
  if (keyword === 'additionalProperties') {
    const field = inside(params['additionalProperty']).slice(0, 100)
    return apiProblems['api-field-unknown']({ field })
  }
  return apiProblems['api-field-wrong']({ field: parent === '' ? undefined : parent })
}

/** Answers any error as `application/problem+json`, in the caller's language. */
export function sendProblem(
  request: FastifyRequest,
  reply: FastifyReply,
  error: unknown,
  { defaultLanguage, origin }: Pick<Platform, 'defaultLanguage' | 'origin'>,
): FastifyReply {
  const problem = problemOf(error)
  if (problem.code === 'api-failed') request.log.error({ err: error }, 'a request failed')
  const language = preferredLanguage(request.headers['accept-language'], defaultLanguage)
  const body = problemBody(problem, language, origin)
  if (problem.status === 401) void reply.header('www-authenticate', 'Bearer realm="daftar"')
  if (problem.status === 503 || problem.status === 507 || problem.code === 'api-proof-not-yet') {
    void reply.header('retry-after', '5')
  }
  return reply
    .code(problem.status)
    .header('content-language', language)
    .header('cache-control', 'no-store')
    .type('application/problem+json; charset=utf-8')
    .serializer(JSON.stringify)
    .send(body)
}
