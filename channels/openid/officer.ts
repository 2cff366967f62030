/** Pages of the officers who register relying parties. */
import {
  endedSessionPage,
  refusalPage,
  sendOfficerPage,
  signInFirst,
  visitOf,
  type Visit,
} from '#channels/components'
import { catalogueProblems, relyingPartyPostsOf, type Platform } from '#platform/catalogue'
import type { Actor, Session } from '#platform/identity'
import { Problem } from '#platform/kernel'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { OpenIdHost } from './host.ts'
import { deskWords as words } from './desk-wording.ts'

export const deskPlace = '/desk/relying-parties'

export type OfficerVisit = Visit<Platform> & {
  readonly session: Session
  readonly actor: Actor
  readonly host: OpenIdHost
}

type Handler = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>

/** For whoever holds the post over all of the installation; others are told whose page it is. */
export function forRegistrar(
  platform: Platform,
  host: OpenIdHost,
  page: (visit: OfficerVisit) => Promise<FastifyReply>,
): Handler {
  return async (request, reply) => {
    const visit = visitOf(platform, request, reply)
    const { session } = visit.visitor
    if (!session) {
      return signInFirst(visit, () =>
        show(visit, endedSessionPage(visit, { wayOut: words.late, next: deskPlace })),
      )
    }
    const { actor } = session
    try {
      if (relyingPartyPostsOf(platform.setting, actor).length === 0) {
        throw catalogueProblems['action-not-yours']()
      }
      return await page({ ...visit, session, actor, host })
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      return show(visit, refusalPage(visit, error, undefined))
    }
  }
}

type Shown = Omit<Parameters<typeof sendOfficerPage>[1], 'navigation' | 'area'>

/** Sends a page with the way between the officer's pages. */
export function show(visit: Visit<Platform>, page: Shown): FastifyReply {
  const { speak } = visit
  return sendOfficerPage(visit, {
    ...page,
    area: speak(words.area),
    navigation: [
      { text: speak(words.desk), href: '/desk' },
      { text: speak(words.title), href: deskPlace, current: true },
      { text: speak(words.publicList), href: '/openid/relying-parties' },
    ],
  })
}
