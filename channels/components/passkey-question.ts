/** What the passkey functions of identity need to know of a visit. */
import type { Platform } from '#platform/catalogue'
import {
  identityProblems,
  passkeySiteOf,
  secureRandomness,
  type PasskeyQuestion,
} from '#platform/identity'
import { asRefusal, type Problem } from '#platform/kernel'
import type { FastifyReply } from 'fastify'
import { tellProblem, type Visit } from './visit.tsx'

/** @throws identity-passkey-site-unknown */
export function passkeyQuestion(
  { platform, request, visitor }: Visit<Pick<Platform, 'setting' | 'origin'>>,
  personId?: string,
): PasskeyQuestion {
  const site = passkeySiteOf(platform.origin, request.host)
  if (!site) throw identityProblems['identity-passkey-site-unknown']()
  const { vault, now } = platform.setting
  return {
    vault,
    site,
    personId,
    browser: visitor.csrfToken,
    now: now(),
    random: secureRandomness,
  }
}

/** Answers the page's script: the question, or in words why there is none. */
export async function sendQuestion(
  { reply, language }: Pick<Visit<unknown>, 'reply' | 'language'>,
  ask: () => Promise<object>,
): Promise<FastifyReply> {
  void reply.header('cache-control', 'no-store')
  try {
    return await reply.send({ options: await ask() })
  } catch (thrown) {
    const problem: Problem = asRefusal(thrown)
    return reply.code(problem.status).send({ problem: tellProblem(problem, language) })
  }
}
