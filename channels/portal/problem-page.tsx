/** The page of everything that went wrong: what it is, the way out, and never a dead end. */
import { Button, Link, readingOf, Split, visitOf, type Reading } from '#channels/components'
import type { Platform } from '#platform/catalogue'
import { Problem, type Language, type Text } from '#platform/kernel'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { problemWords as words } from './problem-wording.ts'
import { portalProblems } from './problems.ts'
import { showPage, type Visit } from './visit.tsx'

type Told = {
  readonly status: number
  readonly title: string
  readonly wayOut: string
  /** Known to the operator's log under this number. */
  readonly event?: string
}

/** Answers an error of any web page; without one, the address is unknown. */
export function sendProblemPage(
  platform: Platform,
  request: FastifyRequest,
  reply: FastifyReply,
  error: unknown,
): FastifyReply {
  // The error may have come before anybody knew who visits.
  request.visitor ??= {
    ...readingBefore(request, platform.defaultLanguage),
    session: undefined,
    sessionToken: undefined,
    csrfToken: '',
    browser: '',
  }
  const visit = visitOf(platform, request, reply)
  const told = tell(visit, error ?? portalProblems['portal-page-not-found']())
  if (told.status >= 500) request.log.error({ err: error }, 'a page failed')
  return showPage(visit, {
    title: told.title,
    status: told.status,
    body: <Trouble visit={visit} told={told} />,
  })
}

/** As it was asked for, unless the error came before that was read. */
function readingBefore(request: FastifyRequest, language: Language): Reading {
  const isRead = (request as { cookies?: unknown }).cookies
  return isRead ? readingOf(request, language) : { language, lettering: 'naskh' }
}

function tell(visit: Visit, error: unknown): Told {
  const { language, speak, request } = visit
  if (error instanceof Problem) {
    return { status: error.status, title: error.title(language), wayOut: error.wayOut(language) }
  }
  const status = statusOf(error)
  const say = (title: Text, wayOut: Text) => ({
    status,
    title: speak(title),
    wayOut: speak(wayOut),
  })
  if (status === 413) return say(words.tooLarge, words.tooLargeWayOut)
  if (status < 500) return say(words.unreadable, words.unreadableWayOut)
  return { ...say(words.ours, words.oursWayOut), event: request.id }
}

/** The HTTP status that the server's own errors carry; 500 for whatever nobody foresaw. */
function statusOf(error: unknown): number {
  const status = (error as { statusCode?: unknown } | null)?.statusCode
  return typeof status === 'number' && status >= 400 && status < 600 ? status : 500
}

function Trouble({ visit, told }: { readonly visit: Visit; readonly told: Told }) {
  const { speak, visitor } = visit
  return (
    <Split>
      <h1 class="govuk-heading-l">{told.title}</h1>
      <p class="govuk-body">{told.wayOut}</p>
      {told.event && <p class="govuk-body">{speak(words.number, { id: told.event })}</p>}
      {told.status >= 500 && visit.request.method === 'GET' && (
        <p class="govuk-body">
          <Link href={visit.request.url}>{speak(words.tryAgain)}</Link>
        </p>
      )}
      <Button href="/">{speak(words.home)}</Button>
      <p class="govuk-body">
        <Link href="/help">{speak(words.help)}</Link>
        {told.status === 401 && !visitor.session && (
          <>
            {' · '}
            <Link href="/sign-in">{speak(words.signIn)}</Link>
          </>
        )}
      </p>
    </Split>
  )
}
