/**
 * How an appointed officer makes the passkey with which he comes to work: signed in with a code to
 * his phone, he brings the ticket that came with his appointment. Also the page that sends somebody
 * who holds a post, and came as a citizen, to his passkey.
 */
import {
  Button,
  countAgainst,
  ErrorSummary,
  fieldOf,
  forSignedIn,
  goTo,
  Input,
  isConfirmed,
  Link,
  localPath,
  PasskeyForm,
  passkeyQuestion,
  passkeyScript,
  requireStepUp,
  sendCitizenPage,
  sendQuestion,
  signBrowserIn,
  Split,
  tellProblem,
  type StepUpNeed,
} from '#channels/components'
import { alertPerson, type Platform } from '#platform/catalogue'
import {
  askForPasskey,
  checkNewPasskey,
  holdsAnyPost,
  identityProblems,
  keepPasskey,
  signedInBy,
  tryTicket,
  useTicket,
  type PasskeyMaking,
} from '#platform/identity'
import { asRefusal, civilDateOf, type Problem } from '#platform/kernel'
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { SignedInVisit } from '../visit.tsx'
import { enrolWords as words } from './wording.ts'

const path = '/enrol'
/** The code to the phone is half of what is needed: it must be a fresh one. */
const need: StepUpNeed = { assurance: 'substantial', withinMs: 15 * 60_000 }

export function registerEnrol(app: FastifyInstance, platform: Platform): void {
  app.get(
    path,
    forSignedIn(platform, (visit) => show(visit)),
  )
  app.post(`${path}/options`, forSignedIn(platform, sendOptions))
  app.post(path, forSignedIn(platform, enrol))
}

function nextOf({ query, fields, request }: SignedInVisit): string {
  const told = fieldOf(request.method === 'POST' ? fields : query, 'next')
  const next = localPath(told)
  // The sign-in itself leads whoever is signed in to his desk or his counter.
  return next && next !== '/' && !/^\/enrol(?:[/?]|$)/.test(next) ? next : '/sign-in'
}

async function show(visit: SignedInVisit, problem?: Problem): Promise<FastifyReply> {
  const { speak, session, platform, language } = visit
  const { db, setting } = platform
  if (session.kind === 'officer') return goTo(visit, nextOf(visit))
  const isOfficer = await holdsAnyPost(db, session.person.id, civilDateOf(setting.now()))
  const told = isOfficer ? problem : identityProblems['identity-no-post']()
  const title = speak(words.title)
  return sendCitizenPage(visit, {
    title,
    status: told?.status ?? 200,
    hasErrors: told !== undefined,
    passkeys: passkeyScript(platform),
    body: (
      <Split>
        {told && <ErrorSummary errors={[faultOf(told, language)]} />}
        <h1 class="govuk-heading-l">{title}</h1>
        {isOfficer && <Ways visit={visit} problem={told} />}
        <p class="govuk-body">
          <Link href="/">{speak(words.asCitizen)}</Link>
        </p>
      </Split>
    ),
  })
}

const faultOf = (problem: Problem, language: SignedInVisit['language']) => ({
  text: tellProblem(problem, language),
  ...(problem.field === 'ticket' && { href: '#ticket' }),
})

type WaysProps = { readonly visit: SignedInVisit; readonly problem: Problem | undefined }

function Ways({ visit, problem }: WaysProps) {
  const { speak, platform, request } = visit
  const next = nextOf(visit)
  return (
    <>
      <p class="govuk-body">{speak(words.why)}</p>
      <h2 class="govuk-heading-m">{speak(words.known)}</h2>
      <PasskeyForm
        visit={visit}
        does="get"
        action="/sign-in/passkey"
        options="/sign-in/passkey/options"
        hidden={{ next: next === '/sign-in' ? '/' : next }}
        button={speak(words.usePasskey)}
      />
      <h2 class="govuk-heading-m">{speak(words.first)}</h2>
      <p class="govuk-body">{speak(words.firstHow)}</p>
      {platform.demo && (
        <p class="govuk-body">
          <Link href="/demo/phone" attributes={{ target: '_blank' }} rel="noopener">
            {speak(words.onDemoPhone)}
          </Link>
        </p>
      )}
      {isConfirmed(visit, need) ? (
        <Make visit={visit} problem={problem} next={next} />
      ) : (
        <Button href={`/confirm?next=${encodeURIComponent(request.url)}`} variant="secondary">
          {speak(words.confirmFirst)}
        </Button>
      )}
      <noscript>
        <p class="govuk-body">{speak(words.needsScript)}</p>
      </noscript>
    </>
  )
}

function Make({ visit, problem, next }: WaysProps & { readonly next: string }) {
  const { speak, language } = visit
  return (
    <PasskeyForm
      visit={visit}
      does="create"
      action={path}
      options={`${path}/options`}
      hidden={{ next }}
      button={speak(words.make)}
      secondary
    >
      <Input
        name="ticket"
        label={speak(words.ticket)}
        labelSize="s"
        hint={speak(words.ticketHint)}
        error={problem?.field === 'ticket' && tellProblem(problem, language)}
        autocomplete="off"
        spellcheck={false}
        dir="ltr"
        width={20}
      />
    </PasskeyForm>
  )
}

function makingOf(visit: SignedInVisit): PasskeyMaking {
  const { person } = visit.session
  const allowed = visit.platform.workAuthenticators
  return { ...passkeyQuestion(visit), person, purpose: 'enrol', isForWork: true, allowed }
}

const ticketOf = ({ fields, session, platform }: SignedInVisit) => ({
  vault: platform.setting.vault,
  personId: session.person.id,
  ticket: fieldOf(fields, 'ticket').slice(0, 40),
  now: platform.setting.now(),
})

async function sendOptions(visit: SignedInVisit): Promise<FastifyReply> {
  const { db, limits } = visit.platform
  return sendQuestion(visit, async () => {
    const wrong = countAgainst(visit, limits.tryCode) ?? (await tryTicket(db, ticketOf(visit)))
    if (wrong) throw wrong
    return askForPasskey(db, makingOf(visit))
  })
}

/** The ticket is spent together with the passkey that it brings: both or neither. */
async function enrol(visit: SignedInVisit): Promise<FastifyReply> {
  const asked = requireStepUp(visit, need)
  if (asked) return asked
  const { platform, session, fields } = visit
  const { db, setting, sender } = platform
  const { id: personId, language } = session.person
  const wrong = await tryTicket(db, ticketOf(visit))
  if (wrong) return show(visit, wrong)
  const making = makingOf(visit)
  const made = await checkNewPasskey(db, making, fieldOf(fields, 'answer'))
  if (!made.isMade) return show(visit, made.problem)
  let isDeviceBound: boolean
  try {
    isDeviceBound = await db.transact(async (tx) => {
      await useTicket(tx, ticketOf(visit))
      const kept = await keepPasskey(tx, making, made.verified, session.device || '1')
      await alertPerson(tx, setting, { personId, language }, 'passkey-added')
      return kept.isDeviceBound
    })
  } catch (thrown) {
    return show(visit, asRefusal(thrown))
  }
  sender.wake()
  // The device has just verified the person: the making of a passkey is a use of it.
  const amr = isDeviceBound ? signedInBy.devicePasskey : signedInBy.syncedPasskey
  const signedIn = await signBrowserIn(visit, { personId, kind: 'officer', amr })
  return signedIn ? goTo(visit, nextOf(visit)) : show(visit)
}
