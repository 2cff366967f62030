import {
  Button,
  ErrorSummary,
  Form,
  Input,
  InsetText,
  Link,
  PasskeyForm,
  passkeyScript,
  sendCitizenPage,
  Split,
  tellProblem,
  WhereLink,
} from '#channels/components'
import { maskPhone, type Problem } from '#platform/kernel'
import type { FastifyReply } from 'fastify'
import type { SignedInVisit } from '../visit.tsx'
import { confirmWords as words } from './wording.ts'

/** What waits until the person has confirmed. */
export type ConfirmWay = {
  readonly next: string
  readonly kept: string
  /** A code will not do. */
  readonly byPasskey: boolean
}

type ConfirmPage = ConfirmWay & {
  /** Sealed, once a code is on its way. */
  readonly asked?: string
  readonly problem?: Problem
}

export function showConfirm(visit: SignedInVisit, page: ConfirmPage): FastifyReply {
  const { speak, platform, language, session } = visit
  const { problem, byPasskey } = page
  const { hasPasskey } = session
  const title = speak(words.title)
  const told = problem && { text: tellProblem(problem, language) }
  return sendCitizenPage(visit, {
    title,
    status: problem?.status ?? 200,
    hasErrors: problem !== undefined,
    passkeys: passkeyScript(platform),
    body: (
      <Split>
        {told && <ErrorSummary errors={[page.asked ? { ...told, href: '#code' } : told]} />}
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">{speak(words.why)}</p>
        {hasPasskey && (
          <PasskeyForm
            visit={visit}
            does="get"
            action="/confirm/passkey"
            options="/confirm/passkey/options"
            hidden={wayFields(page)}
            button={speak(words.byPasskey)}
          />
        )}
        {hasPasskey && (
          <noscript>
            <InsetText>{speak(words.needsScript)}</InsetText>
          </noscript>
        )}
        {hasPasskey && <p class="govuk-body">{speak(words.lost)}</p>}
        {byPasskey && !hasPasskey && <InsetText>{speak(words.noPasskey)}</InsetText>}
        {(hasPasskey || byPasskey) && <WhereLink speak={speak} />}
        {!byPasskey && <ByCode visit={visit} page={page} />}
      </Split>
    ),
  })
}

const wayFields = ({ next, kept, byPasskey }: ConfirmWay) => ({
  next,
  kept,
  by: byPasskey ? 'passkey' : '',
})

function ByCode({ visit, page }: { readonly visit: SignedInVisit; readonly page: ConfirmPage }) {
  const { speak, visitor, session, platform, language } = visit
  const { asked, problem } = page
  const hidden = { _csrf: visitor.csrfToken, ...wayFields(page) }
  if (!asked) {
    return (
      <Form action="/confirm/code" hidden={hidden}>
        <Button preventDoubleClick>{speak(words.sendCode)}</Button>
      </Form>
    )
  }
  return (
    <>
      <p class="govuk-body">{speak(words.sent, { phone: maskPhone(session.person.phone) })}</p>
      {platform.demo && (
        <InsetText>
          <Link href="/demo/phone" attributes={{ target: '_blank' }} rel="noopener">
            {speak(words.openPhone)}
          </Link>
        </InsetText>
      )}
      <Form action="/confirm/code" hidden={{ ...hidden, asked }}>
        <Input
          name="code"
          label={speak(words.code)}
          labelSize="s"
          hint={speak(words.codeHint)}
          error={problem && tellProblem(problem, language)}
          inputmode="numeric"
          autocomplete="one-time-code"
          spellcheck={false}
          dir="ltr"
          width={10}
        />
        <Button preventDoubleClick>{speak(words.confirm)}</Button>
      </Form>
    </>
  )
}
