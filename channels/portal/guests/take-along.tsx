/**
 * A guest signs in before handing in, and his answers go along. What says that both are one is
 * sealed for his browser and for this draft, waits where a form waits over a sign-in, and moves
 * nothing but this guest's draft; the session is a new one, and nothing is handed in by itself.
 */
import { Button, ButtonGroup, Form, openFor, sealFor, sealPost, goTo } from '#channels/components'
import { takeDraftAlong, type Platform } from '#platform/catalogue'
import { caseProblems } from '#platform/cases'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { onDraft, type DraftVisit } from '../draft.ts'
import { showSignIn } from '../sign-in-page.tsx'
import { forSignedIn } from '../signed-in.tsx'
import type { SignedInVisit } from '../visit.tsx'
import { showPhone } from './pages.tsx'
import { guestWords as words } from './wording.ts'

const place = 'portal.take-along'
const path = '/guest/take-along'

type Ticket = { readonly draftId: string; readonly guestId: string; readonly browser: string }

export function registerTakeAlong(app: FastifyInstance, platform: Platform): void {
  app.post('/apply/:draftId/check/instead', forSignedIn(platform, onDraft(signInInstead)))
  app.post(path, forSignedIn(platform, takeAlong))
}

async function signInInstead(visit: DraftVisit): Promise<FastifyReply> {
  const { platform, session, visitor, draft, fields } = visit
  const { vault, now } = platform.setting
  const next = `/apply/${draft.id}/check`
  if (!session.person.guest) return goTo(visit, next)
  const { browser } = visitor
  const ticket: Ticket = { draftId: draft.id, guestId: session.person.id, browser }
  const sealed = sealFor(vault, place, ticket, now())
  const kept = sealPost(vault, { path, fields: { ticket: sealed } }, browser, now())
  return fields['by'] === 'phone'
    ? showPhone(visit, { next, kept })
    : showSignIn(visit, { next, kept })
}

async function takeAlong(visit: SignedInVisit): Promise<FastifyReply> {
  const { platform, session, visitor, fields } = visit
  const { db, setting } = platform
  const sealed = typeof fields['ticket'] === 'string' ? fields['ticket'] : ''
  const ticket = openFor<Ticket>(setting.vault, place, sealed, setting.now())
  if (ticket?.browser !== visitor.browser) throw caseProblems['case-not-found']()
  const { draftId: id, guestId: from } = ticket
  await db.transact((tx) => takeDraftAlong(tx, { id, from, to: session.person.id }))
  return goTo(visit, `/apply/${id}/check`)
}

type InsteadProps = { readonly visit: DraftVisit; readonly needsAccount: boolean }

/** The other ways to hand in what a guest has answered. */
export function Instead({ visit, needsAccount }: InsteadProps) {
  const { speak, session, visitor, draft } = visit
  const { guest } = session.person
  if (!guest) return null
  return (
    <>
      <h2 class="govuk-heading-m">{speak(words.instead)}</h2>
      <p class="govuk-body">{speak(words.insteadWhy)}</p>
      <Form
        action={`/apply/${draft.id}/check/instead`}
        hidden={{ _csrf: visitor.csrfToken }}
        label={speak(words.instead)}
      >
        <ButtonGroup>
          {guest === 'anonymous' && !needsAccount && (
            <Button variant="secondary" name="by" value="phone">
              {speak(words.insteadPhone)}
            </Button>
          )}
          <Button variant="secondary" name="by" value="account">
            {speak(words.insteadAccount)}
          </Button>
        </ButtonGroup>
      </Form>
    </>
  )
}
