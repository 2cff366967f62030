/** An address that cannot even be decoded reaches no channel, and is answered all the same. */
import { sendProblemPage } from '#channels/portal'
import type { Platform } from '#platform/catalogue'
import type { FastifyReply, FastifyRequest } from 'fastify'

/** `policy` is that of every page: no hook has run that would say it. */
export function answerUnreadable(
  platform: Platform,
  policy: string,
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  if (request.headers.accept?.includes('text/html')) {
    // No plugin has read the cookies, which say how somebody wants to read.
    const said = new URLSearchParams(request.headers.cookie?.replaceAll(/;\s*/g, '&'))
    Object.assign(request, { query: {}, cookies: Object.fromEntries(said) })
    void reply.header('content-security-policy', policy)
    void reply.header('x-content-type-options', 'nosniff')
    void sendProblemPage(platform, request, reply, { statusCode: 400 })
    return
  }
  const title = 'This address cannot be read.'
  const problem = { type: 'about:blank', status: 400, title }
  void reply.code(400).type('application/problem+json').send(problem)
}
