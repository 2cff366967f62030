/** Who may come to the centre, how its pages look, and what becomes of everybody else. */
import {
  endedSessionPage,
  ErrorSummary,
  Link,
  refusalPage,
  sendOfficerPage,
  shownAgain,
  showWayToWork,
  showWhy,
  signInFirst,
  tellProblem,
  visitOf,
  type OfficerPage,
  type Visit as AnyVisit,
} from '#channels/components'
import {
  enrolmentPosts,
  enrolmentProblems,
  type EnrolmentPosts,
  type Platform,
} from '#platform/catalogue'
import type { Actor, Session } from '#platform/identity'
import { asRefusal, type Problem } from '#platform/kernel'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { frameWords as words } from './wording.ts'

type Visit = AnyVisit<Platform>

/** A visit of an officer who takes, decides or compares, by the posts that give the right. */
export type CentreVisit = Visit & {
  readonly session: Session
  readonly actor: Extract<Actor, { kind: 'officer' }>
  readonly posts: EnrolmentPosts
}

type Handler = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>
type Page = (visit: CentreVisit) => Promise<FastifyReply>

/** A page of the centre; what it refuses is shown in its frame. */
export function atCentre(platform: Platform, page: Page): Handler {
  return async (request, reply) => {
    const visit = visitOf(platform, request, reply)
    const { session } = visit.visitor
    if (!session) return signInFirst(visit, showEnded)
    const { actor } = session
    const toWork = await showWayToWork(visit, session)
    if (toWork) return toWork
    const posts = enrolmentPosts(platform.setting, actor)
    const isAny = posts.checking.length + posts.deciding.length > 0
    if (actor.kind !== 'officer' || !isAny) {
      return showRefusal(visit, enrolmentProblems['enrolment-not-yours']())
    }
    const why = await showWhy(visit, session)
    if (why) return why
    try {
      return await page({ ...visit, session, actor, posts })
    } catch (thrown) {
      return showRefusal(visit, asRefusal(thrown))
    }
  }
}

/** A posted form: where it leads when it is done, or its page again with what was refused. */
export function onForm(
  platform: Platform,
  act: Page,
  again: (visit: CentreVisit, problem: Problem) => Promise<FastifyReply>,
): Handler {
  return atCentre(platform, shownAgain(act, again))
}

/** The file that a form carried. @throws enrolment-file-missing */
export function fileIn({ request }: CentreVisit): Buffer {
  const { file } = (request.body ?? {}) as { readonly file?: unknown }
  if (Buffer.isBuffer(file) && file.length > 0) return file
  throw enrolmentProblems['enrolment-file-missing']({ field: 'file' })
}

export type ShownPage = Omit<OfficerPage, 'navigation' | 'area'>

export function showPage(visit: Visit, page: ShownPage): FastifyReply {
  const { speak, language } = visit
  const { problem, body } = page
  return sendOfficerPage(visit, {
    ...page,
    area: speak(words.centre),
    navigation: [
      { text: speak(words.centre), href: '/enrolment' },
      { text: speak(words.check), href: '/enrolment/check' },
      { text: speak(words.desk), href: '/desk' },
      { text: speak(words.verify), href: '/verify' },
    ],
    body: (
      <>
        {problem && <ErrorSummary errors={[errorOf(problem, language)]} />}
        {body}
      </>
    ),
  })
}

function errorOf(problem: Problem, language: Visit['language']) {
  const text = tellProblem(problem, language)
  return problem.field ? { text, href: `#${problem.field}` } : { text }
}

function showRefusal(visit: Visit, problem: Problem): FastifyReply {
  const { speak, platform, visitor } = visit
  const { actor, kind } = visitor.session ?? {}
  const posts = actor && enrolmentPosts(platform.setting, actor)
  const isAtCentre = posts !== undefined && posts.checking.length + posts.deciding.length > 0
  const onward = isAtCentre ? (
    <Link href="/enrolment">{speak(words.centre)}</Link>
  ) : (
    kind === 'officer' && <Link href="/desk">{speak(words.toDesk)}</Link>
  )
  return showPage(visit, refusalPage(visit, problem, onward))
}

function showEnded(visit: Visit): FastifyReply {
  return showPage(visit, endedSessionPage(visit, { wayOut: words.ended, next: '/enrolment' }))
}
