/**
 * A grave step asks whoever takes it to prove once more that it is them. What was about to be done
 * waits, sealed, and goes on by itself afterwards.
 */
import type { Platform } from '#platform/catalogue'
import {
  deviceOf,
  identityProblems,
  isAtLeast,
  type Assurance,
  type Session,
} from '#platform/identity'
import { text } from '#platform/kernel'
import type { FastifyReply } from 'fastify'
import { Button } from './button.tsx'
import { sendCitizenPage } from './citizen-page.tsx'
import { Form, Split } from './blocks.tsx'
import { guestAgainPath } from './guest-pages.ts'
import { isTypedBefore, sealPost } from './kept-post.ts'
import { refusalPage, sendOfficerPage } from './officer-page.tsx'
import type { SignedInVisit } from './signed-in.tsx'
import { goTo } from './visit.tsx'

export type StepUpNeed = {
  readonly assurance: Assurance
  /** How long ago the person may have proven to be there, in milliseconds. */
  readonly withinMs: number
  /** Not by a code: a passkey only. */
  readonly byPasskey?: boolean
}

/** A grave step of an officer: whoever finds his desk open has not his passkey. */
export const officerStepUp: StepUpNeed = {
  assurance: 'substantial',
  withinMs: 10 * 60_000,
  byPasskey: true,
}

const words = {
  title: text('Confirm that it is you', 'تصدیق کریں کہ یہ آپ ہی ہیں'),
  kept: text(
    'This is an important step. What you typed is kept; confirm, and it goes on by itself.',
    'یہ اہم قدم ہے۔ جو آپ نے لکھا وہ محفوظ ہے؛ تصدیق کریں تو کام خود آگے بڑھے گا۔',
  ),
  goOn: text('Go on to confirm', 'تصدیق کی طرف'),
  center: text('Back to My identity', 'واپس ”میری شناخت“ پر'),
}

/** Whether the session as it stands is enough for the step, in the browser it was proven in. */
export function isConfirmed(
  { session, platform, request }: Pick<SignedInVisit<Platform>, 'session' | 'platform' | 'request'>,
  need: StepUpNeed,
): boolean {
  const { assurance, authenticatedAt, device, amr } = session
  // Of a guest nothing more can be proven than that he is the same guest.
  const isSure = session.person.guest !== undefined || isAtLeast(assurance, need.assurance)
  const isFresh = platform.setting.now().getTime() - authenticatedAt.getTime() <= need.withinMs
  const isHere = deviceOf(request.headers['user-agent']) === device
  return isSure && isFresh && isHere && (amr.includes('mfa') || !needsPasskey(session, need))
}

/**
 * A code proves little: it can be relayed by whoever asks for it in our name, and comes to whoever
 * took over the number. So it is no proof for a person who has a passkey, nor after a change of
 * phone, when it proves nothing but the new phone.
 */
function needsPasskey({ held, hasPasskey }: Session, { byPasskey }: StepUpNeed): boolean {
  return byPasskey === true || hasPasskey || held !== undefined
}

/**
 * Undefined where the step may go on; else the answer to send, which asks to confirm and comes
 * back: `const asked = requireStepUp(visit, need); if (asked) return asked`. Refused in words where
 * confirming cannot help: an assurance that only an office can give, or the day after a change of
 * phone where no older passkey is left (SIM swap).
 */
export function requireStepUp(
  visit: SignedInVisit<Platform>,
  need: StepUpNeed,
): FastifyReply | undefined {
  const { session, platform, request } = visit
  const { vault, now } = platform.setting
  if (session.held && !session.held.hasOlderPasskey) {
    return refuse(visit, 'identity-held')
  }
  if (isConfirmed(visit, need) && !isTypedBefore(request)) return undefined
  if (session.person.guest) return goTo(visit, guestAgainPath(request.url))
  if (need.assurance === 'high' && session.assurance !== 'high') {
    return refuse(visit, 'identity-assurance-too-low')
  }
  const by = needsPasskey(session, need) || session.kind === 'officer' ? 'passkey' : ''
  if (request.method !== 'POST') {
    return goTo(visit, `/confirm?${new URLSearchParams({ next: request.url, by }).toString()}`)
  }
  const { _csrf: _, ...fields } = visit.fields
  const kept = sealPost(vault, { path: request.url, fields }, visit.visitor.browser, now())
  return askToConfirm(visit, { kept, by, next: request.url })
}

function askToConfirm(
  visit: SignedInVisit<Platform>,
  hidden: { readonly kept: string; readonly by: string; readonly next: string },
): FastifyReply {
  const { speak, visitor } = visit
  return sendTo(visit, {
    title: speak(words.title),
    status: 401,
    body: (
      <Split>
        <h1 class="govuk-heading-l">{speak(words.title)}</h1>
        <p class="govuk-body">{speak(words.kept)}</p>
        <Form action="/confirm" hidden={{ _csrf: visitor.csrfToken, ...hidden }}>
          <Button preventDoubleClick>{speak(words.goOn)}</Button>
        </Form>
      </Split>
    ),
  })
}

function refuse(
  visit: SignedInVisit<Platform>,
  code: 'identity-held' | 'identity-assurance-too-low',
): FastifyReply {
  const onward = <Button href="/account">{visit.speak(words.center)}</Button>
  return sendTo(visit, refusalPage(visit, identityProblems[code](), onward))
}

type Shown = Pick<Parameters<typeof sendCitizenPage>[1], 'title' | 'status' | 'body'>

/** In the frame of the work that the person is at. */
function sendTo(visit: SignedInVisit<Platform>, page: Shown): FastifyReply {
  if (visit.session.kind === 'officer') return sendOfficerPage(visit, page)
  return sendCitizenPage(visit, page)
}
