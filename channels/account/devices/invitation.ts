/** Somebody does not want a passkey on this device: he is not asked again on it for a year. */
import {
  declinedCookie,
  fieldOf,
  forSignedIn,
  goTo,
  invitationPath,
  localPath,
} from '#channels/components'
import type { Platform } from '#platform/catalogue'
import type { FastifyInstance } from 'fastify'

const yearSeconds = 365 * 86_400

export function registerInvitation(app: FastifyInstance, platform: Platform): void {
  app.post(
    invitationPath,
    forSignedIn(platform, (visit) => {
      const secure = platform.origin?.startsWith('https:') ?? false
      const kept = { path: '/', httpOnly: true, sameSite: 'lax', maxAge: yearSeconds } as const
      void visit.reply.setCookie(declinedCookie, '1', { ...kept, secure })
      return goTo(visit, localPath(fieldOf(visit.fields, 'next')) ?? '/account')
    }),
  )
}
