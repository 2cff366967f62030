/** Pages outside the portal that need to know who asks; a form that came too late is kept. */
import type { Vault } from '#platform/identity'
import { text } from '#platform/kernel'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Form, Split } from './blocks.tsx'
import { Button } from './button.tsx'
import { sendCitizenPage } from './citizen-page.tsx'
import { sealPost } from './kept-post.ts'
import { signInFirst, visitOf, type Visit } from './visit.tsx'

type Site = {
  readonly demo?: object | undefined
  readonly setting: { readonly vault: Vault; readonly now: () => Date }
}

/** A visit of somebody who is signed in. */
export type SignedInVisit<Platform> = Visit<Platform> & {
  readonly session: NonNullable<Visit<Platform>['visitor']['session']>
}

const words = {
  title: text('Sign in to go on', 'جاری رکھنے کے لیے داخل ہوں'),
  kept: text(
    'You are not signed in any more. What you typed is kept: sign in, and you go on where you were.',
    'آپ اب داخل نہیں ہیں۔ جو آپ نے لکھا وہ محفوظ ہے: داخل ہوں اور وہیں سے آگے بڑھیں۔',
  ),
  signIn: text('Sign in', 'داخل ہوں'),
}

/** A page for those who are signed in; others sign in first and come back to it. */
export function forSignedIn<Platform extends Site>(
  platform: Platform,
  page: (visit: SignedInVisit<Platform>) => Promise<FastifyReply> | FastifyReply,
): (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply> {
  return async (request, reply) => {
    const visit = visitOf(platform, request, reply)
    const { session } = visit.visitor
    return session ? page({ ...visit, session }) : signInFirst(visit, keepAndAsk)
  }
}

function keepAndAsk<Platform extends Site>(visit: Visit<Platform>): FastifyReply {
  const { platform, request, speak, visitor } = visit
  const { vault, now } = platform.setting
  const { _csrf: _, ...fields } = visit.fields
  const kept = sealPost(vault, { path: request.url, fields }, visitor.browser, now())
  return sendCitizenPage(visit, {
    title: speak(words.title),
    status: 401,
    body: (
      <Split>
        <h1 class="govuk-heading-l">{speak(words.title)}</h1>
        <p class="govuk-body">{speak(words.kept)}</p>
        <Form action="/sign-in" hidden={{ _csrf: visitor.csrfToken, kept, next: request.url }}>
          <Button preventDoubleClick>{speak(words.signIn)}</Button>
        </Form>
      </Split>
    ),
  })
}
