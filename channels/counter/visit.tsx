/** Who may come to the counter, how its pages look, and what becomes of everybody else. */
import {
  Button,
  FormToken,
  goTo,
  PhaseBanner,
  sendPage,
  Split,
  Textarea,
  visitOf,
  type Content,
  type PageParts,
  type Visit as AnyVisit,
} from '#channels/components'
import { countersOf, type OpenCounter, type Platform } from '#platform/catalogue'
import type { Actor, Session } from '#platform/identity'
import { Problem } from '#platform/kernel'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { counterProblems } from './problems.ts'
import { words } from './wording.ts'

type Visit = AnyVisit<Platform>

/** A visit of an officer who serves at one counter at least. */
export type CounterVisit = Visit & {
  readonly session: Session
  readonly actor: Extract<Actor, { kind: 'officer' }>
  readonly counters: readonly OpenCounter[]
}

/** A page for those who serve at a counter; a visitor signs in first and comes back. */
export function atCounter(
  platform: Platform,
  page: (visit: CounterVisit) => Promise<FastifyReply>,
): (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply> {
  return async (request, reply) => {
    const visit = visitOf(platform, request, reply)
    const { session } = visit.visitor
    if (!session) return signInFirst(visit)
    const { actor } = session
    const counters = countersOf(platform.setting, actor)
    if (actor.kind !== 'officer' || counters.length === 0) {
      return showRefusal(visit, counterProblems['counter-not-yours']())
    }
    try {
      return await page({ ...visit, session, actor, counters })
    } catch (problem) {
      if (!(problem instanceof Problem) || problem.status >= 500) throw problem
      return showRefusal({ ...visit, counters }, problem)
    }
  }
}

/** The counter that an address names. @throws counter-page-not-found */
export function counterIn({ counters, params }: CounterVisit): OpenCounter {
  const counter = counters.find(({ service }) => service.id === params['service'])
  if (!counter) throw counterProblems['counter-page-not-found']()
  return counter
}

export type ShownPage = Omit<PageParts, 'navigation' | 'area' | 'wide' | 'homeHref' | 'before'> & {
  /** The address of the menu's line that this page belongs to. */
  readonly section?: string
  readonly before?: Content
}

type AnyCounterVisit = Visit & { readonly counters?: readonly OpenCounter[] }

/** Sends a page of the counter, as wide as the screen. */
export function showPage(visit: AnyCounterVisit, page: ShownPage): FastifyReply {
  const { speak, platform, request, reply, counters = [] } = visit
  const { section, before, ...parts } = page
  const items = counters.flatMap(({ service }) => [
    { text: speak(service.wording.name), href: `/counter/${service.id}` },
    ...(service.counter?.book
      ? [{ text: speak(service.counter.book.title), href: `/counter/${service.id}/book` }]
      : []),
  ])
  return sendPage(request, reply, {
    ...parts,
    wide: true,
    area: speak(words.counter),
    navigation: [
      ...items.map((item) => ({ ...item, current: item.href === section })),
      { text: speak(words.verify), href: '/verify' },
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

function showRefusal(visit: AnyCounterVisit, problem: Problem): FastifyReply {
  const { speak, language, visitor, counters } = visit
  return showPage(visit, {
    title: problem.title(language),
    status: problem.status,
    body: (
      <Split>
        <h1 class="govuk-heading-l">{problem.title(language)}</h1>
        <p class="govuk-body">{problem.wayOut(language)}</p>
        {counters ? (
          <Button href="/counter">{speak(words.toCounter)}</Button>
        ) : (
          <form method="post" action="/sign-out">
            <FormToken visitor={visitor} />
            <Button variant="secondary">{speak(words.signOut)}</Button>
          </form>
        )}
      </Split>
    ),
  })
}

const notTyped = new Set(['_csrf', 'key'])

/** Without a session: the sign-in; after a form what was typed in it, so that it can be copied. */
function signInFirst(visit: Visit): FastifyReply {
  const { speak, fields, request } = visit
  if (request.method !== 'POST') {
    return goTo(visit, `/sign-in?next=${encodeURIComponent(request.url)}`)
  }
  const typed = Object.entries(fields).flatMap(([name, value]) =>
    notTyped.has(name) || typeof value !== 'string' || value === '' ? [] : [value],
  )
  return showPage(visit, {
    title: speak(words.ended),
    status: 401,
    body: (
      <Split>
        <h1 class="govuk-heading-l">{speak(words.ended)}</h1>
        <p class="govuk-body">{speak(words.endedWayOut)}</p>
        <Textarea name="typed" label={speak(words.typed)} value={typed.join('\n')} dir="auto" />
        <Button href="/sign-in?next=%2Fcounter">{speak(words.signIn)}</Button>
      </Split>
    ),
  })
}
