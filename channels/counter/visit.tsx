/** Who may come to the counter, how its pages look, and what becomes of everybody else. */
import {
  Button,
  endedSessionPage,
  refusalPage,
  sendOfficerPage,
  showWayToWork,
  showWhy,
  signInFirst,
  SignOutForm,
  visitOf,
  type OfficerPage,
  type Visit as AnyVisit,
} from '#channels/components'
import { assistedPlaces, countersOf, type OpenCounter, type Platform } from '#platform/catalogue'
import type { Actor, Session } from '#platform/identity'
import { asRefusal, type Problem } from '#platform/kernel'
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
    if (!session) return signInFirst(visit, showEndedSession)
    const { actor } = session
    const toWork = await showWayToWork(visit, session)
    if (toWork) return toWork
    const counters = countersOf(platform.setting, actor)
    const serves = counters.length > 0 || assistedPlaces(platform.setting, actor).length > 0
    if (actor.kind !== 'officer' || !serves) {
      return showRefusal(visit, counterProblems['counter-not-yours']())
    }
    const why = await showWhy(visit, session)
    if (why) return why
    try {
      return await page({ ...visit, session, actor, counters })
    } catch (thrown) {
      return showRefusal({ ...visit, counters, actor }, asRefusal(thrown))
    }
  }
}

/** The counter that an address names. @throws counter-page-not-found */
export function counterIn({ counters, params }: CounterVisit): OpenCounter {
  const counter = counters.find(({ service }) => service.id === params['service'])
  if (!counter) throw counterProblems['counter-page-not-found']()
  return counter
}

export type ShownPage = Omit<OfficerPage, 'navigation' | 'area'> & {
  /** The address of the menu's line that this page belongs to. */
  readonly section?: string
}

type AnyCounterVisit = Visit & Partial<Pick<CounterVisit, 'counters' | 'actor'>>

/** Sends a page of the counter. */
export function showPage(visit: AnyCounterVisit, page: ShownPage): FastifyReply {
  const { speak, counters = [], actor, platform } = visit
  const { section, ...parts } = page
  const items = counters.flatMap(({ service }) => [
    { text: speak(service.wording.name), href: `/counter/${service.id}` },
    ...(service.counter?.book
      ? [
          { text: speak(service.counter.book.title), href: `/counter/${service.id}/book` },
          { text: speak(words.stock), href: `/counter/${service.id}/stock` },
        ]
      : []),
  ])
  if (actor && assistedPlaces(platform.setting, actor).length > 0) {
    items.push({ text: speak(words.forCitizens), href: '/counter/visits' })
  }
  return sendOfficerPage(visit, {
    ...parts,
    area: speak(words.counter),
    navigation: [
      ...items.map((item) => ({ ...item, current: item.href === section })),
      { text: speak(words.verify), href: '/verify' },
    ],
  })
}

function showRefusal(visit: AnyCounterVisit, problem: Problem): FastifyReply {
  const { speak, visitor, counters } = visit
  const onward = counters ? (
    <Button href="/counter">{speak(words.toCounter)}</Button>
  ) : (
    <SignOutForm visitor={visitor}>
      <Button variant="secondary">{speak(words.signOut)}</Button>
    </SignOutForm>
  )
  return showPage(visit, refusalPage(visit, problem, onward))
}

/** A form that came after its session had ended: the sign-in leads back to the counter. */
function showEndedSession(visit: Visit): FastifyReply {
  const told = { wayOut: words.endedWayOut, next: '/counter' }
  return showPage(visit, endedSessionPage(visit, told))
}
