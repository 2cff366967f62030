/**
 * Who goes back to a question that was answered is told so. The browser that answered keeps the
 * decision, for this address alone: nobody else learns from it whether there was one.
 */
import { Button, Link, sendCitizenPage, Split, type Visit } from '#channels/components'
import type { Platform } from '#platform/catalogue'
import type { FastifyReply } from 'fastify'
import { words } from './wording.ts'

export type Decision = 'agree' | 'refuse'

const cookieName = 'daftar_openid_answered'
/** As long as a question waits. */
const keptSeconds = 30 * 60

type Answered = {
  readonly uid: string
  readonly decision: Decision
  readonly secure: boolean
}

export function keepAnswered(
  { reply }: Pick<Visit<Platform>, 'reply'>,
  { uid, decision, secure }: Answered,
): void {
  const path = `/openid/interaction/${uid}`
  const how = { path, maxAge: keptSeconds, httpOnly: true, sameSite: 'lax', secure } as const
  void reply.setCookie(cookieName, `${decision}.${uid}`, how)
}

export function answeredBefore(
  { request }: Pick<Visit<Platform>, 'request'>,
  uid: string,
): Decision | undefined {
  const kept = request.cookies[cookieName]
  return (['agree', 'refuse'] as const).find((decision) => kept === `${decision}.${uid}`)
}

export function showAnswered(visit: Visit<Platform>, decision: Decision): FastifyReply {
  const { speak } = visit
  const title = speak(words.answeredTitle)
  const isAgreed = decision === 'agree'
  return sendCitizenPage(visit, {
    title,
    status: 410,
    body: (
      <Split>
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">{speak(isAgreed ? words.answeredAgreed : words.answeredRefused)}</p>
        {isAgreed && (
          <p class="govuk-body">
            <Link href="/account/consents">{speak(words.answeredSee)}</Link>
          </p>
        )}
        <Button href="/">{speak(words.answeredHome)}</Button>
      </Split>
    ),
  })
}
