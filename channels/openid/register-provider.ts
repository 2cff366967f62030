/**
 * The protocol's own addresses, on an instance without forms and sessions: here programs speak,
 * and every answer is the library's.
 */
import type { IncomingMessage } from 'node:http'
import { openIdPaths } from '#platform/openid'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { openIdBase, type OpenIdHost } from './host.ts'
import { tellRequest, type RawRequest } from './raw-request.ts'

const { authorization, end_session: endSession } = openIdPaths
const places = [
  ...Object.values(openIdPaths),
  `${authorization}/:uid`,
  `${endSession}/confirm`,
  `${endSession}/success`,
  '/.well-known/openid-configuration',
]

/** Headers that say where a request came to: what the library builds addresses from. */
function asIssuer(headers: IncomingMessage['headers'], issuer: URL): void {
  headers.host = issuer.host
  headers['x-forwarded-proto'] = issuer.protocol.replace(':', '')
  delete headers['x-forwarded-host']
}

export function registerOpenIdProvider(app: FastifyInstance, host: OpenIdHost): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', (_request, _payload, done) => done(null))
  const answer = (request: FastifyRequest, reply: FastifyReply) => {
    const raw: RawRequest = request.raw
    raw.originalUrl = raw.url ?? ''
    raw.url = raw.originalUrl.slice(openIdBase.length)
    tellRequest(raw, request)
    asIssuer(raw.headers, new URL(host.issuer()))
    reply.hijack()
    const { raw: response } = reply
    response.setHeader('x-content-type-options', 'nosniff')
    response.setHeader('referrer-policy', 'no-referrer')
    response.setHeader('content-security-policy', policy)
    if (host.issuer().startsWith('https:')) {
      response.setHeader('strict-transport-security', 'max-age=31536000')
    }
    return host.provider().callback()(raw, response)
  }
  for (const place of places) {
    app.route({ method: ['GET', 'POST'], url: openIdBase + place, handler: answer })
  }
}

const policy =
  "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; script-src 'self'; " +
  "form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
