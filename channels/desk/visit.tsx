/** One request of an officer at work: in which posts, and how a page goes back. */
import {
  PhaseBanner,
  sendPage,
  type Content,
  type PageParts,
  type Visit as AnyVisit,
} from '#channels/components'
import { countersOf, oversightRoles, type Platform } from '#platform/catalogue'
import type { Actor, Session } from '#platform/identity'
import type { FastifyReply } from 'fastify'
import { frameWords as words } from './wording.ts'

export type Visit = AnyVisit<Platform>

export type Officer = Extract<Actor, { kind: 'officer' }>

/** A visit of an officer who holds at least one post today. */
export type OfficerVisit = Visit & { readonly session: Session; readonly actor: Officer }

export type ShownPage = Omit<PageParts, 'navigation' | 'area' | 'wide' | 'homeHref' | 'before'> & {
  readonly isQueue?: boolean
  readonly before?: Content
}

function overseesIn({ visitor }: Visit): boolean {
  const actor = visitor.session?.actor
  const roles: readonly string[] = oversightRoles
  return actor?.kind === 'officer' && actor.posts.some(({ role }) => roles.includes(role))
}

function servesAtCounter({ visitor, platform }: Visit): boolean {
  const actor = visitor.session?.actor
  return actor !== undefined && countersOf(platform.setting, actor).length > 0
}

/** Sends a page of the desk, as wide as the screen. */
export function showPage(visit: Visit, page: ShownPage): FastifyReply {
  const { speak, platform, request, reply } = visit
  const { isQueue, before, ...parts } = page
  return sendPage(request, reply, {
    ...parts,
    wide: true,
    area: speak(words.desk),
    navigation: [
      { text: speak(words.queue), href: '/desk', current: isQueue },
      ...(servesAtCounter(visit) ? [{ text: speak(words.counter), href: '/counter' }] : []),
      ...(overseesIn(visit) ? [{ text: speak(words.oversight), href: '/desk/oversight' }] : []),
      ...(visit.visitor.session?.actor.kind === 'officer'
        ? [{ text: speak(words.rights), href: '/desk/rights' }]
        : []),
      { text: speak(words.verify), href: '/verify' },
      { text: speak(words.portal), href: '/' },
    ],
    before: (
      <>
        {platform.demo && (
          <PhaseBanner tag={speak(words.demo)}>{speak(words.demoMeans)}</PhaseBanner>
        )}
        {before}
      </>
    ),
  }) as FastifyReply
}
