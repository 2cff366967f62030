/** The two pages of signing in: the CNIC, then the code from the phone. */
import {
  BackLink,
  Button,
  Details,
  ErrorSummary,
  Form,
  Input,
  InsetText,
  Isolate,
  Link,
  openAskedBy,
  PasskeyForm,
  passkeyScript,
  Split,
  tellProblem,
} from '#channels/components'
import { formatCnic, type Language, type Problem } from '#platform/kernel'
import type { FastifyReply } from 'fastify'
import { CodeField, DemoCode } from './code-form.tsx'
import { DemoPersons } from './demo-persons.tsx'
import { HereBefore } from './guests/pages.tsx'
import { takesAnyGuests } from './guests/offer.tsx'
import { sealAsked } from './asked-sign-in.ts'
import { hiddenOf, signInPath, type SignInWay } from './sign-in-way.ts'
import { signInWords as words } from './sign-in-wording.ts'
import { showPage, type Visit } from './visit.tsx'

const exampleCnic = '35202-1234567-1'

export type SignInPage = SignInWay & {
  readonly status?: number
  readonly typed?: string
  readonly problem?: Problem
}

export function showSignIn(visit: Visit, page: SignInPage): FastifyReply {
  const { speak, language, platform } = visit
  const { problem } = page
  return showPage(visit, {
    title: speak(words.title),
    status: problem?.status ?? page.status ?? 200,
    hasErrors: problem !== undefined,
    passkeys: passkeyScript(platform),
    body: (
      <Split>
        {problem && <ErrorSummary errors={[faultOf(problem, language)]} />}
        <h1 class="govuk-heading-l">{speak(words.title)}</h1>
        <AskedBy visit={visit} way={page} />
        {hasEnded(visit) && page.kept && <InsetText>{speak(words.kept)}</InsetText>}
        <PasskeyForm
          visit={visit}
          does="get"
          action="/sign-in/passkey"
          options="/sign-in/passkey/options"
          hidden={hiddenOf(visit, page)}
          button={speak(words.passkey)}
          autofill
        />
        <p class="govuk-body">{speak(words.passkeyWhy)}</p>
        <noscript>
          <p class="govuk-body">{speak(words.needsScript)}</p>
        </noscript>
        <h2 class="govuk-heading-m">{speak(words.byCode)}</h2>
        <p class="govuk-body">{speak(words.why)}</p>
        <Form action="/sign-in/code" hidden={hiddenOf(visit, page)}>
          <Input
            name="cnic"
            label={speak(words.cnic)}
            labelSize="s"
            hint={
              <>
                {speak(words.cnicHint)} <Isolate>{exampleCnic}</Isolate>
              </>
            }
            error={problem && isOfNumber(problem) && tellProblem(problem, language)}
            value={page.typed}
            inputmode="numeric"
            autocomplete="username webauthn"
            spellcheck={false}
            dir="ltr"
            width={20}
          />
          <Button preventDoubleClick>{speak(words.send)}</Button>
        </Form>
        {takesAnyGuests(platform) && <HereBefore visit={visit} />}
        {platform.demo && <DemoPersons visit={visit} way={page} />}
      </Split>
    ),
  })
}

type AskedByProps = { readonly visit: Visit; readonly way: SignInWay }

/** Who brought the person here, and that he decides once he is in. */
function AskedBy({ visit, way }: AskedByProps) {
  const { speak, platform } = visit
  const { vault, now } = platform.setting
  const party = openAskedBy(vault, { next: way.next, asker: way.asker ?? '' }, now())
  return party ? <InsetText>{speak(words.askedBy, { party: speak(party) })}</InsetText> : null
}

/** Whether it is about the number typed, and not about the passkey. */
const isOfNumber = ({ code }: Problem) => !code.startsWith('identity-passkey')

function faultOf(problem: Problem, language: Language) {
  return isOfNumber(problem)
    ? { text: problem.title(language), href: '#cnic' }
    : { text: tellProblem(problem, language) }
}

/** Whether this browser was signed in before: then something was cut short. */
function hasEnded({ request, visitor }: Visit): boolean {
  return !visitor.session && request.cookies['daftar_session'] !== undefined
}

export type CodePage = SignInWay & {
  readonly cnic: string
  readonly challenge: string
  readonly typed?: string
  readonly problem?: Problem
}

export function showCode(visit: Visit, page: CodePage): FastifyReply {
  const { speak, language, platform } = visit
  const { problem, cnic, challenge, next } = page
  const { vault, now } = platform.setting
  const asked = sealAsked(vault, { cnic, challenge, next }, visit.visitor.csrfToken, now())
  return showPage(visit, {
    title: speak(words.codeTitle),
    status: problem?.status ?? 200,
    hasErrors: problem !== undefined,
    before: <BackLink href={signInPath(page)} />,
    body: (
      <Split>
        {problem && <ErrorSummary errors={[{ text: problem.title(language), href: '#code' }]} />}
        <h1 class="govuk-heading-l">{speak(words.codeTitle)}</h1>
        <AskedBy visit={visit} way={page} />
        <p class="govuk-body">{speak(words.codeSent, { cnic: formatCnic(cnic) })}</p>
        <DemoCode visit={visit} />
        <Form action="/sign-in/code" hidden={{ ...hiddenOf(visit, page), asked }}>
          <CodeField visit={visit} problem={problem} typed={page.typed} />
        </Form>
        <Details summary={speak(words.again)}>
          <p class="govuk-body">{speak(words.againHow)}</p>
          <Form action="/sign-in/code" hidden={{ ...hiddenOf(visit, page), cnic, before: asked }}>
            <Button variant="secondary" preventDoubleClick>
              {speak(words.sendAgain)}
            </Button>
          </Form>
          <p class="govuk-body">
            <Link href={signInPath(page)}>{speak(words.otherNumber)}</Link>
          </p>
        </Details>
      </Split>
    ),
  })
}
