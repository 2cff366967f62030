/** Pages on which the desk says no: why, and where to go from there. */
import { Button, ButtonGroup, FormToken, Link, Split, Textarea } from '#channels/components'
import type { Problem } from '#platform/kernel'
import type { FastifyReply } from 'fastify'
import { showPage, type Visit } from './visit.tsx'
import { refusalWords as words } from './wording.ts'

/** A refusal as a page of the desk, with the problem's own status. */
export function showRefusal(visit: Visit, problem: Problem): FastifyReply {
  const { speak, language, visitor } = visit
  const isAtWork = visitor.session?.actor.kind === 'officer'
  return showPage(visit, {
    title: problem.title(language),
    status: problem.status,
    body: (
      <Split>
        <h1 class="govuk-heading-l">{problem.title(language)}</h1>
        <p class="govuk-body">{problem.wayOut(language)}</p>
        {isAtWork ? (
          <Button href="/desk">{speak(words.toQueue)}</Button>
        ) : (
          <form method="post" action="/sign-out">
            <FormToken visitor={visitor} />
            <ButtonGroup>
              <Button variant="secondary">{speak(words.signOut)}</Button>
              <Link href="/">{speak(words.toServices)}</Link>
            </ButtonGroup>
          </form>
        )}
      </Split>
    ),
  })
}

const notTyped = new Set(['_csrf', 'key'])

/** A form that came after its session had ended: nothing was done, and what was typed is shown. */
export function showEndedSession(visit: Visit): FastifyReply {
  const { speak, fields, request } = visit
  const typed = Object.entries(fields).flatMap(([name, value]) =>
    notTyped.has(name) || typeof value !== 'string' || value === '' ? [] : [{ name, value }],
  )
  const back = request.url.replace(/(\/cases\/[^/]+)\/[^/]+$/, '$1')
  const next = back.startsWith('/desk/cases/') ? back : '/desk'
  return showPage(visit, {
    title: speak(words.ended),
    status: 401,
    body: (
      <Split>
        <h1 class="govuk-heading-l">{speak(words.ended)}</h1>
        <p class="govuk-body">{speak(words.endedWayOut)}</p>
        {typed.map(({ name, value }) => (
          <Textarea name={name} label={speak(words.typed)} value={value} dir="auto" />
        ))}
        <Button href={`/sign-in?next=${encodeURIComponent(next)}`}>{speak(words.signIn)}</Button>
      </Split>
    ),
  })
}
