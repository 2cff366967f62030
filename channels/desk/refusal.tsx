/** Pages on which the desk says no: why, and where to go from there. */
import {
  Button,
  ButtonGroup,
  endedSessionPage,
  Link,
  refusalPage,
  SignOutForm,
} from '#channels/components'
import type { Problem } from '#platform/kernel'
import type { FastifyReply } from 'fastify'
import { showPage, type Visit } from './visit.tsx'
import { refusalWords as words } from './wording.ts'

/** A refusal as a page of the desk, with the problem's own status. */
export function showRefusal(visit: Visit, problem: Problem): FastifyReply {
  const { speak, visitor } = visit
  const isAtWork = visitor.session?.actor.kind === 'officer'
  const onward = isAtWork ? (
    <Button href="/desk">{speak(words.toQueue)}</Button>
  ) : (
    <SignOutForm visitor={visitor}>
      <ButtonGroup>
        <Button variant="secondary">{speak(words.signOut)}</Button>
        <Link href="/">{speak(words.toServices)}</Link>
      </ButtonGroup>
    </SignOutForm>
  )
  return showPage(visit, refusalPage(visit, problem, onward))
}

/** A form that came after its session had ended; the sign-in leads back to its case. */
export function showEndedSession(visit: Visit): FastifyReply {
  const back = visit.request.url.replace(/(\/cases\/[^/]+)\/[^/]+$/, '$1')
  const next = back.startsWith('/desk/cases/') ? back : '/desk'
  return showPage(visit, endedSessionPage(visit, { wayOut: words.endedWayOut, next }))
}
