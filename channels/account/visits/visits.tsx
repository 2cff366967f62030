/** What counters were let to do for a person: to agree to it, to see it, to end it. */
import {
  BackLink,
  Button,
  ButtonGroup,
  ErrorSummary,
  fieldOf,
  Form,
  forSignedIn,
  goTo,
  Link,
  NotificationBanner,
  Reference,
  requireStepUp,
  Split,
  SummaryList,
  tellProblem,
  WarningText,
} from '#channels/components'
import { formatReference } from '#platform/cases'
import { allowVisit, closeVisit, mandateStepUp, type Platform } from '#platform/catalogue'
import { findPostNames, visitsOf, visitStateAt, type Visit } from '#platform/identity'
import { asRefusal, formatInstant, type Problem } from '#platform/kernel'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { showAccountPage, type SignedInVisit } from '../visit.tsx'
import { visitStateWords, visitWords as words } from './wording.ts'

const path = '/account/visits'
const visitsShown = 20

export function registerVisits(app: FastifyInstance, platform: Platform): void {
  app.get(
    path,
    forSignedIn(platform, (visit) => showVisits(visit)),
  )
  app.post(path, forSignedIn(platform, change))
}

async function change(visit: SignedInVisit): Promise<FastifyReply> {
  const { platform, session, fields } = visit
  const id = fieldOf(fields, 'visit')
  if (fieldOf(fields, 'do') !== 'allow') {
    await closeVisit(platform, session.person.id, id)
    return goTo(visit, `${path}?done=yes`)
  }
  const asked = requireStepUp(visit, mandateStepUp)
  if (asked) return asked
  try {
    await allowVisit(platform, session.person.id, id)
  } catch (thrown) {
    return showVisits(visit, asRefusal(thrown))
  }
  return goTo(visit, `${path}?done=yes`)
}

type Named = Awaited<ReturnType<typeof findPostNames>>

async function showVisits(visit: SignedInVisit, problem?: Problem): Promise<FastifyReply> {
  const { speak, language, session, platform, query } = visit
  const { db } = platform
  const visits = await visitsOf(db, session.person.id, visitsShown)
  const named = await findPostNames(
    db,
    visits.map(({ jurisdiction, postId: id }) => ({ jurisdiction, id })),
  )
  const title = speak(words.title)
  return showAccountPage(visit, {
    title,
    problem,
    before: <BackLink href="/account" />,
    body: (
      <Split>
        {problem && <ErrorSummary errors={[{ text: tellProblem(problem, language) }]} />}
        {fieldOf(query, 'done') !== '' && (
          <NotificationBanner type="success">{speak(words.done)}</NotificationBanner>
        )}
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">{speak(words.lead)}</p>
        {visits.length === 0 && <p class="govuk-body">{speak(words.none)}</p>}
        {visits.map((one) => (
          <One visit={visit} one={one} named={named} />
        ))}
      </Split>
    ),
  })
}

type OneProps = { readonly visit: SignedInVisit; readonly one: Visit; readonly named: Named }

function One({ visit, one, named }: OneProps) {
  const { speak, language, platform } = visit
  const { postId, jurisdiction, service, askedAt, endsAt, caseId, caseJurisdiction } = one
  const state = visitStateAt(one, platform.setting.now())
  const post = named.get(`${jurisdiction}/${postId}`)
  const known = platform.setting.services.get(service)
  const reference =
    caseId !== undefined && caseJurisdiction !== undefined
      ? formatReference({ jurisdiction: caseJurisdiction, id: caseId })
      : undefined
  return (
    <>
      <SummaryList
        card={{
          title: post
            ? speak(words.postAt, { title: speak(post.title), office: speak(post.office) })
            : postId.toUpperCase(),
        }}
        rows={[
          { key: speak(words.service), value: known ? speak(known.wording.name) : service },
          { key: speak(words.asked), value: <bdi>{formatInstant(askedAt, language)}</bdi> },
          {
            key: speak(words.state),
            value:
              state === 'open' && endsAt
                ? speak(words.until, { at: formatInstant(endsAt, language) })
                : speak(visitStateWords[state]),
          },
          reference === undefined
            ? undefined
            : {
                key: speak(words.made),
                value: (
                  <Link href={`/cases/${reference}`}>
                    <Reference value={reference} />
                  </Link>
                ),
              },
        ]}
      />
      {state === 'asked' && <WarningText>{speak(words.warn)}</WarningText>}
      <Steps visit={visit} one={one} state={state} />
    </>
  )
}

type StepsProps = Omit<OneProps, 'named'> & { readonly state: ReturnType<typeof visitStateAt> }

function Steps({ visit: { speak, visitor }, one, state }: StepsProps) {
  const step = (does: 'allow' | 'refuse' | 'end') => (
    <Form action={path} hidden={{ _csrf: visitor.csrfToken, visit: one.id, do: does }}>
      <Button variant={does === 'allow' ? undefined : 'secondary'} preventDoubleClick>
        {speak(words[does])}
      </Button>
    </Form>
  )
  if (state === 'asked') {
    return (
      <ButtonGroup>
        {step('allow')}
        {step('refuse')}
      </ButtonGroup>
    )
  }
  return state === 'open' ? <ButtonGroup>{step('end')}</ButtonGroup> : null
}
