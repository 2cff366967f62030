import { catalogueProblems } from '#platform/catalogue'
import type { Problem, RateLimit } from '#platform/kernel'
import type { Visit } from './visit.tsx'

/** The problem of an address that asks too often; its programs are told when to come again. */
export function countAgainst(
  { request, reply }: Pick<Visit<unknown>, 'request' | 'reply'>,
  limit: RateLimit,
): Problem | undefined {
  const seconds = limit.refuse(request.ip)
  if (seconds === undefined) return undefined
  void reply.header('retry-after', String(seconds))
  return catalogueProblems['asked-too-often']({ values: { seconds: String(seconds) } })
}
